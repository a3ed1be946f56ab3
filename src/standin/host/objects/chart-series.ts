/** The series of a chart. */
import { sheetPrefix, areaName } from '../area';
import { itemNotFound } from '../errors';
import type { Chart, ChartSeries } from '../model';
import {
  expectText,
  expectWord,
  integer,
  optionalText,
  readOnly,
  type Argument,
  type HostObject,
} from '../object';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';

const address = (context: HostContext, chart: Chart, argument: Argument | undefined): string => {
  const range = rangeArgument(context.model, chart.source.sheet, argument);
  return sheetPrefix(range.sheet.name) + areaName(range.area);
};

function serieObject(context: HostContext, chart: Chart, series: ChartSeries): HostObject {
  return {
    type: 'ChartSeries',
    scalars: {
      Name: {
        get: () => series.name,
        set: (value) => {
          series.name = expectText(value);
        },
      },
      ChartType: readOnly(() => chart.type),
    },
    methods: {
      // "Sets the values for a chart series. For scatter charts, it refers to y-axis values."
      SetValues: (args) => {
        series.values = address(context, chart, args[0]);
      },
      // "Sets the values of the x-axis for a chart series."
      SetXAxisValues: (args) => {
        series.categories = address(context, chart, args[0]);
      },
      // ChartSeriesDimension; the answer has the formula's text: "returns the string representation of the data source".
      GetDimensionDataSourceString: (args) =>
        expectWord(String(args[0]), ['Values', 'Categories', 'XValues', 'YValues']).endsWith('ategories')
          ? series.categories
          : series.values,
      Delete: () => {
        chart.series = chart.series.filter((other) => other !== series);
      },
    },
  };
}

export function seriesObject(context: HostContext, chart: Chart): HostObject {
  const object = (series: ChartSeries): HostObject => serieObject(context, chart, series);
  return {
    type: 'ChartSeriesCollection',
    scalars: { Count: readOnly(() => chart.series.length) },
    items: () => chart.series.map(object),
    methods: {
      GetCount: () => chart.series.length,
      GetItemAt: (args) => {
        const found = chart.series[integer(args, 0)];
        if (!found) throw itemNotFound();
        return object(found);
      },
      // "Add a new series to the collection. The new added series is not visible until values, x-axis values … are set."
      Add: (args) => {
        const series = {
          name: optionalText(args, 0) ?? `系列${chart.series.length + 1}`,
          values: '',
          categories: '',
        };
        const index = args[1];
        if (typeof index === 'number') chart.series.splice(index, 0, series);
        else chart.series.push(series);
        return object(series);
      },
    },
  };
}
