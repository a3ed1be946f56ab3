/** The axes of a chart. "Specifies the format code for the axis tick label." (ChartAxis.numberFormat) */
import type { Chart } from '../model';
import { expectFlag, expectNumber, expectText, type HostObject, type Json } from '../object';
import { chartSetting } from './chart';

/** "Can be set to a numeric value or an empty string (for automatic axis values)." (ChartAxis.minimum, maximum) */
const expectBound = (value: Json): Json => (value === '' ? '' : expectNumber(value));

function axisObject(chart: Chart, axis: string): HostObject {
  return {
    type: 'ChartAxis',
    scalars: {
      Visible: chartSetting(chart, `${axis}Visible`, true, expectFlag),
      NumberFormat: chartSetting(chart, `${axis}NumberFormat`, 'General', expectText),
      ReversePlotOrder: chartSetting(chart, `${axis}ReversePlotOrder`, false, expectFlag),
      Minimum: chartSetting(chart, `${axis}Minimum`, '', expectBound),
      Maximum: chartSetting(chart, `${axis}Maximum`, '', expectBound),
    },
    parts: {
      Title: () => ({
        type: 'ChartAxisTitle',
        scalars: {
          Text: chartSetting(chart, `${axis}Title`, '', expectText),
          Visible: chartSetting(chart, `${axis}TitleVisible`, false, expectFlag),
        },
      }),
    },
  };
}

export const chartAxesObject = (chart: Chart): HostObject => ({
  type: 'ChartAxes',
  scalars: {},
  parts: {
    CategoryAxis: () => axisObject(chart, 'categoryAxis'),
    ValueAxis: () => axisObject(chart, 'valueAxis'),
  },
});
