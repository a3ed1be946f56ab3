/** Table. */
import { intersection, insideGrid, type Area } from '../area';
import { assertWritable, clearContents, clearStyles, enterCells, existing } from '../cells';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { eventTypes, tellTable } from '../events';
import { loseTableIn, renameTableIn } from '../formula/references';
import { headings, tidyTable } from '../headings';
import { touch, type Table } from '../model';
import { expectFlag, expectText, readOnly, type HostObject, type Json, type Scalar } from '../object';
import { rewriteFormulas } from '../rewrite';
import { unlinkTable } from '../unlink';
import { clearTableFilter, tableFilterObject } from './auto-filter';
import type { HostContext } from './context';
import { eventMethods } from './event-methods';
import { rangeArgument } from './find-range';
import { rangeObject } from './range';
import { tableColumnsObject } from './table-columns';
import { assertFreeTableName } from './table-names';
import { tableRowsObject } from './table-rows';
import { worksheetObject } from './worksheet';

/** Rows between heading and totals row. */
export const bodyOf = (table: Table): Area => ({
  ...table.area,
  top: table.area.top + 1,
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
});

export function totalsOf(table: Table): Area {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, top: table.area.bottom };
}

function rename(context: HostContext, table: Table, value: Json): void {
  const { model } = context;
  const name = expectText(value);
  assertFreeTableName(model, name, table);
  const before = table.name;
  table.name = name;
  rewriteFormulas(model, (formula) => renameTableIn(formula, before, name));
  touch(model);
}

function forget(context: HostContext, table: Table): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  touch(context.model);
  tellTable(context.model, eventTypes.tableDeleted, table.id, table.name, table.sheet);
}

/** The table goes with its cells, as ListObject.Delete: "Deletes the ListObject object and clears the cell data from the worksheet." */
function remove(context: HostContext, table: Table): void {
  const range = { sheet: table.sheet, area: table.area };
  assertWritable(range);
  clearTableFilter(table);
  forget(context, table);
  clearContents(context.model, range);
  clearStyles(context.model, range);
  rewriteFormulas(context.model, (formula) => loseTableIn(formula, table.name));
}

function convert(context: HostContext, table: Table): HostObject {
  assertWritable({ sheet: table.sheet, area: table.area });
  clearTableFilter(table);
  unlinkTable(context.model, table);
  forget(context, table);
  return rangeObject(context, { sheet: table.sheet, area: table.area });
}

/** "The new range must overlap with the original table range and the headers (or the top of the table) must be in the same row." */
function resize(context: HostContext, table: Table, area: Area): void {
  assertWritable({ sheet: table.sheet, area });
  if (!intersection(area, table.area) || area.top !== table.area.top || area.bottom === area.top)
    throw invalidArgument('The new range has to overlap the table and to begin in the same row.');
  if (table.sheet.tables.some((other) => other !== table && intersection(other.area, area)))
    throw invalidArgument('A table cannot overlap another table.');
  table.area = area;
  tidyTable(table);
  touch(context.model);
}

/** "Specifies if the total row is visible." The row below has to be free, as nothing is shifted here. */
function showTotals(context: HostContext, table: Table, value: Json): void {
  const show = expectFlag(value);
  if (show === table.showTotals) return;
  const row: Area = show
    ? insideGrid({ ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 })
    : totalsOf(table);
  assertWritable({ sheet: table.sheet, area: row });
  if (show && existing(table.sheet, row).some(([, cell]) => cell.value !== null))
    throw new HostError('UnsupportedOperation', 'The row below the table is not empty.');
  if (!show) clearContents(context.model, { sheet: table.sheet, area: row });
  table.area = { ...table.area, bottom: show ? row.bottom : row.top - 1 };
  table.showTotals = show;
  if (show) {
    const last = headings(table).at(-1) ?? '';
    const entries = headings(table).map((_, index): Json => (index === 0 ? '集計' : null));
    if (entries.length > 1) entries[entries.length - 1] = `=SUBTOTAL(109,${table.name}[${last}])`;
    enterCells(context.model, { sheet: table.sheet, area: row }, [entries]);
  }
  touch(context.model);
}

const yesNo = (context: HostContext, table: Table, key: 'showFilterButton' | 'showBandedRows'): Scalar => ({
  get: () => table[key],
  set: (value) => {
    table[key] = expectFlag(value);
    context.model.dirty = true;
  },
});

export function tableObject(context: HostContext, table: Table): HostObject {
  if (!table.sheet.tables.includes(table) || !context.model.sheets.includes(table.sheet))
    throw itemNotFound();
  const at = (area: Area): HostObject => rangeObject(context, { sheet: table.sheet, area });
  return {
    type: 'Table',
    id: table.id,
    scalars: {
      Id: readOnly(() => table.id),
      LegacyId: readOnly(() => table.id.replace(/\D/g, '').slice(-8)),
      Name: { get: () => table.name, set: (value) => rename(context, table, value) },
      Style: {
        get: () => table.style,
        set: (value) => {
          const style = expectText(value);
          if (style !== '' && !/^TableStyle(?:Light|Medium|Dark)\d+$/.test(style))
            throw invalidArgument(`Not a table style: ${style}`);
          table.style = style;
          context.model.dirty = true;
        },
      },
      ShowHeaders: readOnly(() => true),
      ShowTotals: { get: () => table.showTotals, set: (value) => showTotals(context, table, value) },
      ShowFilterButton: yesNo(context, table, 'showFilterButton'),
      ShowBandedRows: yesNo(context, table, 'showBandedRows'),
    },
    parts: {
      AutoFilter: () => tableFilterObject(context, table),
      Columns: () => tableColumnsObject(context, table),
      Rows: () => tableRowsObject(context, table),
      Worksheet: () => worksheetObject(context, table.sheet),
    },
    methods: {
      GetRange: () => at(table.area),
      GetHeaderRowRange: () => at({ ...table.area, bottom: table.area.top }),
      GetDataBodyRange: () => at(bodyOf(table)),
      GetTotalRowRange: () => at(totalsOf(table)),
      Delete: () => remove(context, table),
      ConvertToRange: () => convert(context, table),
      ClearFilters: () => clearTableFilter(table),
      Resize: (args) => resize(context, table, rangeArgument(context.model, table.sheet, args[0]).area),
      ...eventMethods('DataChanged', 'SelectionChanged'),
    },
  };
}
