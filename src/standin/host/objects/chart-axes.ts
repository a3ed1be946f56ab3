/** The axes of a chart: titles and number format of the value axis. */
import type { Chart } from '../model';
import { expectFlag, expectNumber, expectText, type HostObject } from '../object';
import { chartSetting } from './chart';

function axisObject(chart: Chart, axis: string): HostObject {
  return {
    type: 'ChartAxis',
    scalars: {
      Visible: chartSetting(chart, `${axis}Visible`, true, expectFlag),
      NumberFormat: chartSetting(chart, `${axis}NumberFormat`, 'General', expectText),
      ReversePlotOrder: chartSetting(chart, `${axis}ReversePlotOrder`, false, expectFlag),
      Minimum: chartSetting(chart, `${axis}Minimum`, '', expectNumber),
      Maximum: chartSetting(chart, `${axis}Maximum`, '', expectNumber),
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
