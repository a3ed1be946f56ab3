/** TableCollection of the workbook or of one sheet. */
import { areaName, insideGrid, intersection, rowsOf } from '../area';
import { assertWritable } from '../cells';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { eventTypes, tellTable } from '../events';
import { tidyTable } from '../headings';
import { allTables, newId, sameName, touch, type Model, type Sheet, type Table } from '../model';
import { flag, integer, readOnly, text, type Arguments, type HostObject } from '../object';
import type { HostContext } from './context';
import { eventMethods } from './event-methods';
import { rangeArgument } from './find-range';
import { tableObject } from './table';
import { assertFreeTableName } from './table-names';

function freeName(model: Model): string {
  for (let number = 1; ; number += 1) {
    const name = `テーブル${number}`;
    try {
      assertFreeTableName(model, name);
      return name;
    } catch {
      // taken: the next one
    }
  }
}

/**
 * "Creates a new table. … If the table cannot be added (e.g., because the address is invalid, or the table
 * would overlap with another table), an error will be thrown."
 */
function add(context: HostContext, sheet: Sheet, args: Arguments): HostObject {
  const { model } = context;
  const range = rangeArgument(model, sheet, args[0]);
  if (!flag(args, 1, true)) throw apiNotFound('TableCollection.add without headers');
  // A table has at least one row below its heading row.
  const area =
    rowsOf(range.area) === 1 ? insideGrid({ ...range.area, bottom: range.area.bottom + 1 }) : range.area;
  assertWritable({ sheet: range.sheet, area });
  const other = range.sheet.tables.find((table) => intersection(table.area, area));
  if (other)
    throw invalidArgument(
      `A table cannot overlap another table: ${other.name} is at ${areaName(other.area)}.`,
    );
  if (range.sheet.merged.some((merged) => intersection(merged, area)))
    throw invalidArgument('A table cannot hold merged cells.');
  if (range.sheet.filter && intersection(range.sheet.filter.area, area))
    throw invalidArgument('There is a filter in the range.');
  const table: Table = {
    id: newId(model),
    name: freeName(model),
    sheet: range.sheet,
    area,
    style: 'TableStyleMedium2',
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    filtered: false,
  };
  range.sheet.tables.push(table);
  tidyTable(table);
  touch(model);
  tellTable(model, eventTypes.tableAdded, table.id, table.name, table.sheet);
  return tableObject(context, table);
}

/** Tables of a sheet; of all sheets when none is given. */
export function tablesObject(context: HostContext, sheet?: Sheet): HostObject {
  const { model } = context;
  const list = (): Table[] => (sheet ? sheet.tables : allTables(model));
  const find = (key: string): Table | undefined =>
    list().find((table) => table.id === key) ?? list().find((table) => sameName(table.name, key));
  const object = (table: Table | undefined): HostObject => {
    if (!table) throw itemNotFound();
    return tableObject(context, table);
  };
  return {
    type: 'TableCollection',
    scalars: { Count: readOnly(() => list().length) },
    items: () => list().map(object),
    item: (key) => object(find(String(key))),
    methods: {
      // "If the address does not contain a sheet name, the currently-active sheet is used."
      Add: (args) => add(context, sheet ?? model.active, args),
      GetCount: () => list().length,
      GetItemAt: (args) => object(list()[integer(args, 0)]),
      GetItemOrNullObject: (args) => {
        const table = find(text(args, 0));
        return table ? object(table) : null;
      },
      ...eventMethods('Added', 'Deleted', 'DataChanged'),
    },
  };
}
