/** 発注予定 as a list: a row is one member's order of one form in one round. */
import { ORDERS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readReference } from './cells';
import { readDate } from './dateCells';
import { readNumber } from './numberCells';
import type { Names } from './names';
import { openTable } from './openTable';
import type { OrderGrids } from './orderGrids';
import type { Report } from './report';
import { placeIn, type TableView } from './view';

export interface OrdersList {
  view: TableView;
  /** Data row (1-based) of each order, `[round][form * members + member]`; 0 where none is listed. */
  rowOf: readonly Int32Array[];
}

/** Fills the grids. Errors: `tableEmpty`, `nameUnknown`, `keyTwice`, and those of numbers. */
export function readOrdersList(
  snapshot: Snapshot,
  names: Names,
  grids: OrderGrids,
  report: Report,
): OrdersList | undefined {
  const view = openTable(snapshot, ORDERS, report, { required: true });
  if (!view) return undefined;
  const members = names.members.names.length;
  const cells = names.forms.names.length * members;
  const rowOf = names.rounds.names.map(() => new Int32Array(cells));
  if (view.rows.length === 0) report.error('tableEmpty', placeIn(view), { expected: ORDERS.name });

  const [roundColumn, formColumn, memberColumn, sheetsColumn, priceColumn, quotedColumn, dateColumn] = [
    '回次',
    '帳票名',
    '団体名',
    '予定枚数',
    '単独単価',
    '単独見積の枚数',
    '見積日',
  ].map((heading) => view.columns.get(heading));
  // An empty price alone is the core's to report: only an order of more than 0 sheets needs one.
  const price = priceColumn && {
    ...priceColumn,
    spec: { ...priceColumn.spec, presence: 'optional' as const },
  };
  for (const row of view.rows) {
    const round = readReference(view, row, roundColumn, names.rounds);
    const form = readReference(view, row, formColumn, names.forms);
    const member = readReference(view, row, memberColumn, names.members);
    const sheets = readNumber(view, row, sheetsColumn);
    const alone = readNumber(view, row, price);
    const quoted = readNumber(view, row, quotedColumn);
    readDate(view, row, dateColumn);
    if (round < 0 || form < 0 || member < 0) continue;
    const cell = form * members + member;
    const first = rowOf[round]![cell]!;
    if (first > 0) {
      const found = [names.rounds.names[round]!, names.forms.names[form]!, names.members.names[member]!];
      report.error('keyTwice', placeIn(view, row, memberColumn?.position), { found, firstRow: first });
      continue;
    }
    rowOf[round]![cell] = row + 1;
    grids.sheets[round]![cell] = Number.isNaN(sheets) ? 0 : sheets;
    grids.alonePrice[round]![cell] = alone;
    grids.quotedSheets[round]![cell] = quoted;
  }
  return { view, rowOf };
}
