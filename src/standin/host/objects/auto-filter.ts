/** AutoFilter of a sheet and of a table: whether there is one, and whether it hides anything. */
import { apiNotFound } from '../errors';
import type { Sheet, Table } from '../model';
import { readOnly, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeObject } from './range';

const apply = (): never => {
  throw apiNotFound('AutoFilter.apply');
};

/** "Specifies if the AutoFilter is enabled" / "Specifies if the AutoFilter has filter criteria." */
export function sheetFilterObject(context: HostContext, sheet: Sheet): HostObject {
  const show = (): void => {
    if (sheet.filter?.filtered) sheet.hiddenRows.clear();
  };
  return {
    type: 'AutoFilter',
    scalars: {
      Enabled: readOnly(() => sheet.filter !== null),
      IsDataFiltered: readOnly(() => sheet.filter?.filtered ?? false),
    },
    methods: {
      Apply: apply,
      GetRangeOrNullObject: () =>
        sheet.filter ? rangeObject(context, { sheet, area: sheet.filter.area }) : null,
      ClearCriteria: () => {
        show();
        if (sheet.filter) sheet.filter.filtered = false;
      },
      Remove: () => {
        show();
        sheet.filter = null;
      },
    },
  };
}

export function tableFilterObject(context: HostContext, table: Table): HostObject {
  return {
    type: 'AutoFilter',
    scalars: {
      Enabled: readOnly(() => table.showFilterButton),
      IsDataFiltered: readOnly(() => table.filtered),
    },
    methods: {
      Apply: apply,
      GetRangeOrNullObject: () =>
        table.showFilterButton ? rangeObject(context, { sheet: table.sheet, area: table.area }) : null,
      ClearCriteria: () => clearTableFilter(table),
    },
  };
}

/** Table.clearFilters: "Clears all the filters currently applied on the table." Its rows come back. */
export function clearTableFilter(table: Table): void {
  if (table.filtered)
    for (let row = table.area.top; row <= table.area.bottom; row += 1) table.sheet.hiddenRows.delete(row);
  table.filtered = false;
}
