/** The points as entered: the list 評価点, or the matrix 評価点表 (a row for each bidder, a column for each item). */
import { SCORES, SCORES_MATRIX } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference } from '../cells';
import { createOnce } from '../costs/once';
import { findTable, hasTable } from '../findTable';
import type { NameIndex } from '../nameIndex';
import { nearest } from '../nearest';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { placeIn, type FoundColumn, type TableView } from '../view';

export interface Points {
  list?: TableView;
  matrix?: TableView;
  /** `[proposer * items + item]`; NaN where none. */
  points: Float64Array;
  /** 1-based data row of each, 0 where none; of the matrix the bidder's. */
  rows: Int32Array;
}

/** Errors: `listAndMatrix`, `keyTwice`, `nameUnknown`, and those of numbers. */
export function readPoints(
  snapshot: Snapshot,
  proposers: NameIndex,
  items: NameIndex,
  report: Report,
): Points {
  const size = proposers.names.length * items.names.length;
  const read: Points = { points: new Float64Array(size).fill(NaN), rows: new Int32Array(size) };
  if (!hasTable(snapshot, SCORES_MATRIX)) return readList(snapshot, proposers, items, report, read);
  if (hasTable(snapshot, SCORES)) {
    const { sheet, name } = findTable(snapshot, SCORES, report, false)!;
    const values = { found: [SCORES.name, SCORES_MATRIX.name], expected: 1 };
    report.error('listAndMatrix', { sheet, table: name }, values);
  }
  return readMatrix(snapshot, proposers, items, report, read);
}

function readList(
  snapshot: Snapshot,
  proposers: NameIndex,
  items: NameIndex,
  report: Report,
  read: Points,
): Points {
  const list = openTable(snapshot, SCORES, report, { required: false });
  if (!list) return read;
  const once = createOnce(list, '項目名');
  for (const row of list.rows) {
    const proposer = readReference(list, row, list.columns.get('業者名'), proposers);
    const item = readReference(list, row, list.columns.get('項目名'), items);
    const points = readNumber(list, row, list.columns.get('点数'));
    if (proposer < 0 || item < 0) continue;
    if (!once(row, `${proposer} ${item}`, [proposers.names[proposer]!, items.names[item]!])) continue;
    const at = proposer * items.names.length + item;
    read.points[at] = points;
    read.rows[at] = row + 1;
  }
  return { ...read, list };
}

function readMatrix(
  snapshot: Snapshot,
  proposers: NameIndex,
  items: NameIndex,
  report: Report,
  read: Points,
): Points {
  const opened = openTable(snapshot, SCORES_MATRIX, report, { required: false });
  if (!opened) return read;
  const matrix = {
    ...opened,
    nameColumns: opened.nameColumns.map((one) => officialColumn(opened, one, items)),
  };
  const once = createOnce(matrix, '業者名');
  for (const row of matrix.rows) {
    const proposer = readReference(matrix, row, matrix.columns.get('業者名'), proposers);
    const cells = matrix.nameColumns.map((column) => readNumber(matrix, row, column));
    if (proposer < 0 || !once(row, String(proposer), [proposers.names[proposer]!])) continue;
    matrix.nameColumns.forEach((column, i) => {
      const item = items.names.indexOf(column.heading);
      if (item < 0) return;
      const at = proposer * items.names.length + item;
      read.points[at] = cells[i]!;
      read.rows[at] = row + 1;
    });
  }
  return { ...read, matrix };
}

/** The column under the item's official name, which its heading may spell otherwise. */
function officialColumn(view: TableView, column: FoundColumn, items: NameIndex): FoundColumn {
  const found = items.find(column.heading);
  if (found >= 0) return { ...column, heading: items.names[found]! };
  if (items.open) return column;
  const proposal = nearest(column.heading, items.names);
  view.report.error('nameUnknown', placeIn(view, -1, column.position), {
    found: column.heading,
    expected: items.names.slice(0, 20),
    ...(proposal === undefined ? {} : { nearest: proposal }),
  });
  return column;
}
