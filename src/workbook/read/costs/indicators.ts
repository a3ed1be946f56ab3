/** 基礎数値: figures of the members that costs are shared by; as a list, or as the matrix 団体 × 指標. */
import type { Indicator } from '../../../core/costs/case';
import { INDICATORS, INDICATORS_MATRIX, INDICATOR_NOTES } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import { RESERVED_NAMES } from '../defineNames';
import { findTable, hasTable } from '../findTable';
import { createNameIndex, type NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { unsafeReason } from '../unsafeName';
import { placeIn, type TableView } from '../view';
import { readDateText } from './dates';
import { rowsByName } from './namedRows';
import { createOnce } from './once';

export interface IndicatorsTables {
  list?: TableView;
  matrix?: TableView;
  notes?: TableView;
  indicators: readonly Indicator[];
  index: NameIndex;
  /** 1-based, `[indicator][member]`; 0 where none is listed. */
  rows: readonly Int32Array[];
}

/** Errors: `listAndMatrix`, `keyTwice`, and those of names and numbers. Finding: `asOfDiffers`. */
export function readIndicators(snapshot: Snapshot, members: NameIndex, report: Report): IndicatorsTables {
  if (!hasTable(snapshot, INDICATORS_MATRIX)) return readList(snapshot, members, report);
  if (hasTable(snapshot, INDICATORS)) {
    const { sheet, name } = findTable(snapshot, INDICATORS, report, false)!;
    const found = [INDICATORS.name, INDICATORS_MATRIX.name];
    report.error('listAndMatrix', { sheet, table: name }, { found, expected: 1 });
  }
  return readMatrix(snapshot, members, report);
}

function readList(snapshot: Snapshot, members: NameIndex, report: Report): IndicatorsTables {
  const list = openTable(snapshot, INDICATORS, report, { required: false });
  const named = rowsByName(list, '指標');
  if (!list) return { indicators: [], index: named.index, rows: [] };
  const once = createOnce(list, '団体名');
  const rows = named.rows.map(() => new Int32Array(members.names.length));
  const indicators = named.rows.map((ofName, i): Indicator => {
    const name = named.index.names[i] ?? '';
    const values = new Float64Array(members.names.length).fill(NaN);
    const details = ofName.map((row) => {
      const member = readReference(list, row, list.columns.get('団体名'), members);
      const value = readNumber(list, row, list.columns.get('値'));
      if (member >= 0 && once(row, `${i}/${member}`, [members.names[member] ?? '', name])) {
        values[member] = value;
        rows[i]![member] = row + 1;
      }
      const asOf = readDateText(list, row, '基準日');
      return { row, asOf, source: readText(list, row, list.columns.get('出典')) };
    });
    const asOf = details.find((one) => one.asOf !== '')?.asOf ?? '';
    const other = details.find((one) => one.asOf !== '' && one.asOf !== asOf);
    if (other)
      report.warning('asOfDiffers', placeIn(list, other.row, list.columns.get('基準日')?.position), {
        found: other.asOf,
        expected: asOf,
        indicator: name,
      });
    return { name, asOf, values, source: details.find(({ source }) => source !== '')?.source ?? '' };
  });
  return { list, indicators, index: named.index, rows };
}

function readMatrix(snapshot: Snapshot, members: NameIndex, report: Report): IndicatorsTables {
  const matrix = openTable(snapshot, INDICATORS_MATRIX, report, { required: true });
  const notes = openTable(snapshot, INDICATOR_NOTES, report, { required: false });
  if (!matrix) return { indicators: [], index: createNameIndex([], true), rows: [] };
  const columns = matrix.nameColumns.filter(({ heading, position }) => {
    const reason = unsafeReason(heading, RESERVED_NAMES);
    if (reason) report.error('keyNameUnsafe', placeIn(matrix, -1, position), { found: heading, reason });
    return reason === undefined;
  });
  const index = createNameIndex(columns.map(({ heading }) => heading));
  const once = createOnce(matrix, '団体名');
  const rowOf = new Int32Array(members.names.length);
  const values = columns.map(() => new Float64Array(members.names.length).fill(NaN));
  for (const row of matrix.rows) {
    const member = readReference(matrix, row, matrix.columns.get('団体名'), members);
    const first = member >= 0 && once(row, String(member), [members.names[member] ?? '']);
    columns.forEach((column, i) => {
      const value = readNumber(matrix, row, column);
      if (first) values[i]![member] = value;
    });
    if (first) rowOf[member] = row + 1;
  }
  const about = readNotes(notes, index);
  const indicators = columns.map(({ heading }, i) => ({
    name: heading,
    values: values[i]!,
    asOf: about.get(i)?.asOf ?? '',
    source: about.get(i)?.source ?? '',
  }));
  return { matrix, ...(notes ? { notes } : {}), indicators, index, rows: columns.map(() => rowOf) };
}

function readNotes(
  view: TableView | undefined,
  indicators: NameIndex,
): ReadonlyMap<number, { asOf: string; source: string }> {
  const about = new Map<number, { asOf: string; source: string }>();
  if (!view) return about;
  const once = createOnce(view, '指標');
  for (const row of view.rows) {
    const indicator = readReference(view, row, view.columns.get('指標'), indicators);
    const asOf = readDateText(view, row, '基準日');
    const source = readText(view, row, view.columns.get('出典'));
    if (indicator >= 0 && once(row, String(indicator), [indicators.names[indicator] ?? '']))
      about.set(indicator, { asOf, source });
  }
  return about;
}
