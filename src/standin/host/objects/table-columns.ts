/** TableColumnCollection and TableColumn. */
import type { Area } from '../area';
import { enterCells, mapCells, wireValue } from '../cells';
import { itemNotFound } from '../errors';
import { headings } from '../headings';
import { sameName, type Table } from '../model';
import { expectText, integer, readOnly, text, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeObject } from './range';
import { bodyOf, totalsOf } from './table';

function columnObject(context: HostContext, table: Table, index: number): HostObject {
  const narrow = (area: Area): Area => ({
    ...area,
    left: table.area.left + index,
    right: table.area.left + index,
  });
  const at = (area: Area): HostObject => rangeObject(context, { sheet: table.sheet, area: narrow(area) });
  const heading = (): Area => narrow({ ...table.area, bottom: table.area.top });
  return {
    type: 'TableColumn',
    id: String(index + 1),
    scalars: {
      // "Returns a unique key that identifies the column within the table."
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: {
        get: () => headings(table)[index] ?? '',
        set: (value) =>
          enterCells(context.model, { sheet: table.sheet, area: heading() }, [[expectText(value)]]),
      },
      Values: readOnly(async () => {
        await context.calculated();
        return mapCells({ sheet: table.sheet, area: narrow(table.area) }, (cell) =>
          wireValue(cell?.value ?? null),
        );
      }),
    },
    methods: {
      GetRange: () => at(table.area),
      GetDataBodyRange: () => at(bodyOf(table)),
      GetHeaderRowRange: () => at(heading()),
      GetTotalRowRange: () => at(totalsOf(table)),
    },
  };
}

export function tableColumnsObject(context: HostContext, table: Table): HostObject {
  const find = (key: string | number): number =>
    headings(table).findIndex((heading, index) =>
      typeof key === 'number' || /^\d+$/.test(key) ? index + 1 === Number(key) : sameName(heading, key),
    );
  const object = (index: number): HostObject => {
    if (headings(table)[index] === undefined) throw itemNotFound();
    return columnObject(context, table, index);
  };
  return {
    type: 'TableColumnCollection',
    scalars: { Count: readOnly(() => headings(table).length) },
    items: () => headings(table).map((_, index) => object(index)),
    item: (key) => object(find(key)),
    methods: {
      GetCount: () => headings(table).length,
      GetItemAt: (args) => object(integer(args, 0)),
      GetItemOrNullObject: (args) => {
        const index = find(typeof args[0] === 'number' ? args[0] : text(args, 0));
        return index < 0 ? null : object(index);
      },
    },
  };
}
