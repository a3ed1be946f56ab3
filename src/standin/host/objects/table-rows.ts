/**
 * TableRowCollection, for reading: "Returns the index number of the row within the rows collection of the table.
 * Zero-indexed." (TableRow.index) Rows are not added one by one: the whole range is written first.
 */
import { rowsOf } from '../area';
import { mapCells, wireValue } from '../cells';
import { itemNotFound } from '../errors';
import type { Table } from '../model';
import { integer, readOnly, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeObject } from './range';
import { bodyOf } from './table';

export function tableRowsObject(context: HostContext, table: Table): HostObject {
  const count = (): number => rowsOf(bodyOf(table));
  const rowObject = (index: number): HostObject => {
    if (index < 0 || index >= count()) throw itemNotFound();
    const top = table.area.top + 1 + index;
    const range = { sheet: table.sheet, area: { ...table.area, top, bottom: top } };
    return {
      type: 'TableRow',
      scalars: {
        Index: readOnly(() => index),
        Values: readOnly(async () => {
          await context.calculated();
          return mapCells(range, (cell) => wireValue(cell?.value ?? null));
        }),
      },
      methods: { GetRange: () => rangeObject(context, range) },
    };
  };
  return {
    type: 'TableRowCollection',
    scalars: { Count: readOnly(count) },
    items: () => Array.from({ length: count() }, (_, index) => rowObject(index)),
    methods: { GetCount: count, GetItemAt: (args) => rowObject(integer(args, 0)) },
  };
}
