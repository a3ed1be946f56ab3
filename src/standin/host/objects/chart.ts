/** Chart, kept as data: place, title, source; drawing it is not the host's matter. */
import { assertWritable } from '../cells';
import { autoSeriesBy, seriesFrom } from '../chart-source';
import type { Chart, RangeRef, Sheet } from '../model';
import {
  expectFlag,
  expectNumber,
  expectText,
  expectWord,
  readOnly,
  type Arguments,
  type HostObject,
  type Json,
  type Scalar,
} from '../object';
import { chartAxesObject } from './chart-axes';
import { seriesObject } from './chart-series';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';
import { worksheetObject } from './worksheet';

/** Objects of a protected sheet cannot be edited. */
export const assertUnprotected = (sheet: Sheet): void =>
  assertWritable({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });

/** "ChartType" as far as Warikan may use it. */
export const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineMarkers',
  'Pie',
  'Area',
  'XYScatter',
];
const seriesByWords = ['Auto', 'Columns', 'Rows'];

/** A setting of a chart or of one of its parts, kept under a key of its own. */
export const chartSetting = (
  chart: Chart,
  key: string,
  otherwise: Json,
  check: (value: Json) => Json,
): Scalar => ({
  get: () => chart.settings[key] ?? otherwise,
  set: (value) => {
    chart.settings[key] = check(value);
  },
});

/** Where a cell's top left corner lies, in points. */
function cornerOf(range: RangeRef): { top: number; left: number; bottom: number; right: number } {
  const { sheet, area } = range;
  const height = (row: number): number =>
    sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? 18.75);
  const width = (column: number): number =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? 54);
  const sum = (count: number, size: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => size(index)).reduce((total, part) => total + part, 0);
  return {
    top: sum(area.top, height),
    left: sum(area.left, width),
    bottom: sum(area.bottom + 1, height),
    right: sum(area.right + 1, width),
  };
}

/** Chart.setPosition: "Positions the chart relative to cells on the worksheet." */
function setPosition(context: HostContext, sheet: Sheet, chart: Chart, args: Arguments): void {
  const start = cornerOf(rangeArgument(context.model, sheet, args[0]));
  chart.top = start.top;
  chart.left = start.left;
  if (args[1] === null || args[1] === undefined) return;
  const end = cornerOf(rangeArgument(context.model, sheet, args[1]));
  chart.width = end.right - start.left;
  chart.height = end.bottom - start.top;
}

export function chartObject(context: HostContext, sheet: Sheet, chart: Chart): HostObject {
  const place = (key: 'top' | 'left' | 'width' | 'height'): Scalar => ({
    get: () => chart[key],
    set: (value) => {
      chart[key] = expectNumber(value);
    },
  });
  return {
    type: 'Chart',
    id: chart.id,
    scalars: {
      Id: readOnly(() => chart.id),
      Name: {
        get: () => chart.name,
        set: (value) => {
          chart.name = expectText(value);
        },
      },
      ChartType: {
        get: () => chart.type,
        set: (value) => {
          chart.type = expectWord(value, chartTypes);
        },
      },
      Top: place('top'),
      Left: place('left'),
      Width: place('width'),
      Height: place('height'),
      Style: chartSetting(chart, 'style', 201, expectNumber),
    },
    parts: {
      Title: () => ({
        type: 'ChartTitle',
        scalars: {
          Text: {
            get: () => chart.title,
            set: (value) => {
              chart.title = expectText(value);
            },
          },
          Visible: chartSetting(chart, 'titleVisible', true, expectFlag),
          Overlay: chartSetting(chart, 'titleOverlay', false, expectFlag),
        },
      }),
      Legend: () => ({
        type: 'ChartLegend',
        scalars: {
          Visible: chartSetting(chart, 'legendVisible', true, expectFlag),
          Position: chartSetting(chart, 'legendPosition', 'Bottom', (value) =>
            expectWord(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom']),
          ),
        },
      }),
      DataLabels: () => ({
        type: 'ChartDataLabels',
        scalars: {
          ShowValue: chartSetting(chart, 'dataLabelsShowValue', false, expectFlag),
          NumberFormat: chartSetting(chart, 'dataLabelsNumberFormat', 'General', expectText),
        },
      }),
      Axes: () => chartAxesObject(chart),
      Series: () => seriesObject(context, chart),
      Worksheet: () => worksheetObject(context, sheet),
    },
    methods: {
      Delete: () => {
        assertUnprotected(sheet);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        context.model.dirty = true;
      },
      SetPosition: (args) => setPosition(context, sheet, chart, args),
      SetData: (args) => {
        chart.source = rangeArgument(context.model, sheet, args[0]);
        chart.seriesBy = seriesByOf(args[1] as Json, chart.source);
        chart.series = seriesFrom(chart.source, chart.seriesBy);
      },
    },
  };
}

/** The word for the direction of the series, "Auto" decided. */
export function seriesByOf(value: Json | undefined, source: RangeRef): string {
  const wanted = value === null || value === undefined ? 'Auto' : expectWord(value, seriesByWords);
  return wanted === 'Auto' ? autoSeriesBy(source) : wanted;
}
