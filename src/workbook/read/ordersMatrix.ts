/** 予定枚数表, 単独単価表, 単独見積枚数表: a row is a form in a round, each member has a column. */
import type { TableSpec } from '../contract';
import type { Snapshot } from '../snapshot';
import { readReference } from './cells';
import { readNumber } from './numberCells';
import type { Names } from './names';
import { openTable } from './openTable';
import type { Report } from './report';
import { placeIn, type TableView } from './view';

export interface OrdersMatrix {
  view: TableView;
  /** Data row (1-based) of each form, `[round][form]`; 0 where none is listed. */
  rowOf: readonly Int32Array[];
}

/**
 * Fills one grid; empty cells leave it as it is. Plain numbers go straight in, with nothing made per
 * cell, as a matrix may hold 1,741 × 200 of them.
 * Errors: `tableEmpty`, `nameUnknown`, `keyTwice`, `columnMissing`, and those of numbers.
 */
export function readOrdersMatrix(
  snapshot: Snapshot,
  spec: TableSpec,
  names: Names,
  grid: readonly Float64Array[],
  report: Report,
  { required, everyMember }: { required: boolean; everyMember: boolean },
): OrdersMatrix | undefined {
  const view = openTable(snapshot, spec, report, { required, members: names.members, everyMember });
  if (!view) return undefined;
  if (view.rows.length === 0) report.error('tableEmpty', placeIn(view), { expected: spec.name });
  const members = names.members.names.length;
  const rowOf = names.rounds.names.map(() => new Int32Array(names.forms.names.length));
  const roundColumn = view.columns.get('回次');
  const formColumn = view.columns.get('帳票名');
  const { kind, minimum } = spec.memberColumns!;
  const columns = view.memberColumns;
  for (const row of view.rows) {
    const round = readReference(view, row, roundColumn, names.rounds);
    const form = readReference(view, row, formColumn, names.forms);
    const known = round >= 0 && form >= 0;
    const first = known ? rowOf[round]![form]! : 0;
    if (first > 0) {
      const found = [names.rounds.names[round]!, names.forms.names[form]!];
      report.error('keyTwice', placeIn(view, row, formColumn!.position), { found, firstRow: first });
    }
    const target = known && first === 0 ? grid[round]! : undefined;
    if (target) rowOf[round]![form] = row + 1;
    const cells = view.table.rows[row]!;
    for (let member = 0; member < members; member++) {
      const column = columns[member];
      if (!column) continue;
      const value = cells[column.position];
      if (value === null || value === undefined) continue;
      const plain =
        typeof value === 'number' &&
        value >= minimum &&
        value < 1e15 &&
        (kind === 'number' || Number.isInteger(value));
      const number = plain ? value : readNumber(view, row, column);
      if (target && !Number.isNaN(number)) target[form * members + member] = number;
    }
  }
  return { view, rowOf };
}
