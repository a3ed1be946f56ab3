/**
 * ChartCollection of a sheet. "Creates a new chart." (add) "Gets a chart using its name. If there are multiple charts with
 * the same name, the first one will be returned." (getItem)
 */
import { seriesFrom } from '../chart-source';
import { itemNotFound } from '../errors';
import { newId, sameName, type Chart, type Sheet } from '../model';
import { expectWord, integer, readOnly, text, type Arguments, type HostObject, type Json } from '../object';
import { assertUnprotected, chartObject, chartTypes, seriesByOf } from './chart';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';

function add(context: HostContext, sheet: Sheet, args: Arguments): HostObject {
  assertUnprotected(sheet);
  const source = rangeArgument(context.model, sheet, args[1]);
  const type = expectWord(text(args, 0), chartTypes);
  const by = seriesByOf((args[2] ?? null) as Json, source);
  const chart: Chart = {
    id: newId(context.model),
    name: `グラフ ${sheet.charts.length + 1}`,
    type,
    source,
    seriesBy: by,
    series: seriesFrom(source, by),
    title: '',
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    settings: {},
  };
  sheet.charts.push(chart);
  context.model.dirty = true;
  return chartObject(context, sheet, chart);
}

export function chartsObject(context: HostContext, sheet: Sheet): HostObject {
  const find = (key: string | number): Chart | undefined =>
    sheet.charts.find((chart) => chart.id === key) ??
    sheet.charts.find((chart) => sameName(chart.name, String(key)));
  const object = (chart: Chart | undefined): HostObject => {
    if (!chart) throw itemNotFound();
    return chartObject(context, sheet, chart);
  };
  return {
    type: 'ChartCollection',
    scalars: { Count: readOnly(() => sheet.charts.length) },
    items: () => sheet.charts.map(object),
    item: (key) => object(find(key)),
    methods: {
      Add: (args) => add(context, sheet, args),
      GetCount: () => sheet.charts.length,
      GetItem: (args) => object(find(text(args, 0))),
      GetItemAt: (args) => object(sheet.charts[integer(args, 0)]),
      GetItemOrNullObject: (args) => {
        const chart = find(text(args, 0));
        return chart ? object(chart) : null;
      },
    },
  };
}
