/** The orders, either as a list or as matrices, never both: nobody could tell which one holds. */
import { ALONE_MATRIX, ORDERS, QUOTED_MATRIX, SHEETS_MATRIX } from '../contract';
import type { Snapshot } from '../snapshot';
import { findTable, hasTable } from './findTable';
import type { Names } from './names';
import { emptyGrids, type OrderGrids } from './orderGrids';
import { readOrdersList, type OrdersList } from './ordersList';
import { readOrdersMatrix, type OrdersMatrix } from './ordersMatrix';
import type { Report } from './report';

export interface OrdersTables {
  grids: OrderGrids;
  list?: OrdersList;
  sheets?: OrdersMatrix;
  alone?: OrdersMatrix;
  quoted?: OrdersMatrix;
}

/** Errors: `ordersTwice` (list and matrices), and those of the tables. */
export function readOrders(snapshot: Snapshot, names: Names, report: Report): OrdersTables {
  const size = {
    rounds: names.rounds.names.length,
    forms: names.forms.names.length,
    members: names.members.names.length,
  };
  const grids = emptyGrids(size);
  const matrices = [SHEETS_MATRIX, ALONE_MATRIX, QUOTED_MATRIX].filter((spec) => hasTable(snapshot, spec));
  if (matrices.length === 0) {
    const list = readOrdersList(snapshot, names, grids, report);
    return { grids, ...(list ? { list } : {}) };
  }
  if (hasTable(snapshot, ORDERS)) {
    const list = findTable(snapshot, ORDERS, report, false)!;
    const found = [ORDERS.name, ...matrices.map(({ name }) => name)];
    report.error('ordersTwice', { sheet: list.sheet, table: list.name }, { found, expected: 1 });
  }
  const matrix = (spec: typeof SHEETS_MATRIX, grid: readonly Float64Array[], required: boolean) =>
    readOrdersMatrix(snapshot, spec, names, grid, report, { required, everyMember: required });
  const sheets = matrix(SHEETS_MATRIX, grids.sheets, true);
  const alone = matrix(ALONE_MATRIX, grids.alonePrice, true);
  const quoted = matrix(QUOTED_MATRIX, grids.quotedSheets, false);
  return { grids, ...(sheets ? { sheets } : {}), ...(alone ? { alone } : {}), ...(quoted ? { quoted } : {}) };
}
