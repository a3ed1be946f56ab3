/** 基礎数値: figures of the members that costs are shared by; as a list, or as the matrix 団体 × 指標. */
import type { Indicator } from '../../../core/costs/case';
import { INDICATORS, INDICATORS_MATRIX, INDICATOR_NOTES } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import { readDate } from '../dateCells';
import { RESERVED_NAMES } from '../defineNames';
import { findTable, hasTable } from '../findTable';
import { createNameIndex, type NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { dayDigits, isoDate, type CalendarDate } from '../serial';
import { unsafeReason } from '../unsafeName';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { rowsByName } from './namedRows';
import { createOnce } from './once';

/** The figures of one reference date are an indicator of the case; the names are those that people choose by. */
export interface IndicatorsTables {
  list?: TableView;
  matrix?: TableView;
  notes?: TableView;
  indicators: readonly Indicator[];
  /** Names, each once. */
  index: NameIndex;
  /** Positions in `indicators` by name, the earliest date first. */
  series: readonly (readonly number[])[];
  /** 20101001 by indicator; 0 without a date. */
  days: readonly number[];
  /** 1-based, `[indicator][member]`; 0 where none is listed. */
  rows: readonly Int32Array[];
  /** 1-based, of 基礎数値 or 指標: the first row that gives the date; 0 where none does. */
  dateRows: readonly number[];
}

const NO_INDICATORS = { indicators: [], series: [], days: [], rows: [], dateRows: [] };

/** Errors: `listAndMatrix`, `keyTwice`, `asOfMissing`, and those of names and numbers. */
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
  if (!list) return { ...NO_INDICATORS, index: named.index };
  const once = createOnce(list, '団体名');
  const read = { indicators: [] as Indicator[], days: [] as number[], rows: [] as Int32Array[] };
  const dateRows: number[] = [];
  const series = named.rows.map((ofName, i) => {
    const name = named.index.names[i] ?? '';
    const dates = new Map(ofName.map((row) => [row, readDate(list, row, list.columns.get('基準日'))]));
    const said = [...dates.values()].flatMap((date) => (date ? [dayDigits(date)] : []));
    const days = said.length === 0 ? [0] : [...new Set(said)].sort((a, b) => a - b);
    const details = ofName.map((row) => readFigure(list, row, members));
    return days.map((day) => {
      // Where there is one date only, rows that say none are of it.
      const dayOf = (row: number): number => {
        const date = dates.get(row);
        return date ? dayDigits(date) : days.length === 1 ? day : 0;
      };
      const values = new Float64Array(members.names.length).fill(NaN);
      const rows = new Int32Array(members.names.length);
      const own = details.filter(({ row }) => dayOf(row) === day);
      for (const { row, member, value } of own) {
        const key = [
          members.names[member] ?? '',
          name,
          ...(days.length > 1 ? [dateText(dates.get(row))] : []),
        ];
        if (member < 0 || !once(row, `${i}/${day}/${member}`, key)) continue;
        values[member] = value;
        rows[member] = row + 1;
      }
      const first = ofName.find((row) => dates.get(row) && dayOf(row) === day);
      read.indicators.push({
        name,
        asOf: first === undefined ? '' : dateText(dates.get(first)),
        values,
        source: own.find(({ source }) => source !== '')?.source ?? '',
      });
      read.days.push(day);
      read.rows.push(rows);
      return dateRows.push(first === undefined ? 0 : first + 1) - 1;
    });
  });
  reportUndated(list, named.rows, series, read.days, report);
  return { list, ...read, dateRows, series, index: named.index };
}

function readFigure(list: TableView, row: number, members: NameIndex) {
  return {
    row,
    member: readReference(list, row, list.columns.get('団体名'), members),
    value: readNumber(list, row, list.columns.get('値')),
    source: readText(list, row, list.columns.get('出典')),
  };
}

function dateText(date: CalendarDate | null | undefined): string {
  return date ? isoDate(date) : '';
}

/** A figure without a date, where its indicator has several: of which one it is cannot be told. */
function reportUndated(
  list: TableView,
  rows: readonly (readonly number[])[],
  series: IndicatorsTables['series'],
  days: readonly number[],
  report: Report,
): void {
  const column = list.columns.get('基準日');
  rows.forEach((ofName, i) => {
    const own = series[i] ?? [];
    if (own.length < 2) return;
    for (const row of ofName)
      if (column && isBlank(cellOf(list, row, column.position)))
        report.error('asOfMissing', placeIn(list, row, column.position), {
          expected: own.map((one) => String(days[one] ?? '')),
        });
  });
}

function readMatrix(snapshot: Snapshot, members: NameIndex, report: Report): IndicatorsTables {
  const matrix = openTable(snapshot, INDICATORS_MATRIX, report, { required: true });
  const notes = openTable(snapshot, INDICATOR_NOTES, report, { required: false });
  if (!matrix) return { ...NO_INDICATORS, index: createNameIndex([], true) };
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
    asOf: dateText(about.get(i)?.date),
    source: about.get(i)?.source ?? '',
  }));
  const dates = columns.map((_, i) => about.get(i)?.date ?? null);
  return {
    matrix,
    ...(notes ? { notes } : {}),
    indicators,
    index,
    series: columns.map((_, i) => [i]),
    days: dates.map((date) => (date ? dayDigits(date) : 0)),
    rows: columns.map(() => rowOf),
    dateRows: columns.map((_, i) => about.get(i)?.row ?? 0),
  };
}

interface IndicatorNote {
  date: CalendarDate | null;
  source: string;
  /** 1-based. */
  row: number;
}

function readNotes(view: TableView | undefined, indicators: NameIndex): ReadonlyMap<number, IndicatorNote> {
  const about = new Map<number, IndicatorNote>();
  if (!view) return about;
  const once = createOnce(view, '指標');
  for (const row of view.rows) {
    const indicator = readReference(view, row, view.columns.get('指標'), indicators);
    const date = readDate(view, row, view.columns.get('基準日'));
    const source = readText(view, row, view.columns.get('出典'));
    if (indicator >= 0 && once(row, String(indicator), [indicators.names[indicator] ?? '']))
      about.set(indicator, { date, source, row: row + 1 });
  }
  return about;
}
