/**
 * 計算時: the cells that decide how the sheets are laid out, as they were when Warikan computed, beside what they are
 * now. Formulas follow figures, dates and most words; a name, a method or a row that comes or goes would need other
 * rows and other formulas. Where one differs the check says: run again. What formulas do follow is listed by each job
 * (`Followed`) and proved by tests; everything else is compared, so that a new column is safe until it is shown to be.
 */
import { COSTS_ONLY_TABLES, FORMS_TABLES, PARAMETERS, SCORES_ONLY_TABLES } from '../contract';
import type { ColumnSpec, TableSpec } from '../contract';
import type { PlannedSheet } from '../plan';
import type { TableSource } from '../read/reading';
import type { CellValue } from '../snapshot';
import type { Check } from './checks';
import { formula, label, mixed, numbers, sheet } from './columns';
import { block, cell, column, headingCell, layout, refOf, text, type TableRef } from './layout';
import { withoutPadding } from './inputs';
import type { Naming } from './naming';
import { userSource } from './source';

/** Fails when a cell that formulas cannot follow is no longer what it was at the run. */
export const STILL_AS_COMPUTED =
  '計算時のまま：表の形を決める入力のうち、計算したときと違うものの数（0でなければもう一度計算する）';

/** What the formulas of a job follow, by table: whatever stands in the column, or figures and dates for one another. */
export interface Followed {
  [table: string]: {
    /** Columns whose cells may change in any way. */
    any?: readonly string[];
    /** Columns other than of numbers, in which one date (or number) may stand for another. */
    dates?: readonly string[];
    /** Of a matrix: a number may come, go or move within its row. */
    cells?: true;
  };
}

/** A parameter of 条件 that decides the layout: the cell with the value in force, and that value. */
export interface LayoutParameter {
  name: string;
  formula: string;
  value: CellValue;
}

interface Row {
  table: string;
  place: string;
  then: string;
  now: string;
}

const SPECS: readonly TableSpec[] = [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES];
/** Nothing is computed from them. */
const REMARKS: readonly string[] = ['参考', '出典', '決定者', '日付', '文書番号', '説明', '数量の単位'];
const SEPARATOR = '｜';
/** Headings compared in one cell: formulas stay readable, and below Excel's limit. */
const HEADINGS = 15;

export function asComputed(
  naming: Naming,
  sources: readonly TableSource[],
  followed: readonly Followed[],
  parameters: readonly LayoutParameter[],
): { sheet: PlannedSheet; check: Check } {
  const rows = [
    ...parameters.map(({ name, formula: now, value }): Row => ({
      table: PARAMETERS.name,
      place: name,
      then: shown(value),
      now: `${now}&""`,
    })),
    ...distinct(sources).flatMap((source) => rowsOf(source, followed)),
  ];
  const l = layout(naming, '計算時', ['番号', '表', '所', '計算時', '今', '変化'], rows.length);
  const me = refOf(l);
  const planned = sheet(
    l,
    'check',
    '計算時（表の形を決める入力の、計算したときの値）',
    '数式が従えない入力（名、方法、行の数など）。変化が1なら、もう一度計算するまで結果は新しい入力のものではない。数字は「数」と記す。',
    [
      numbers(rows.length),
      label(
        '表',
        rows.map((row) => row.table),
        { width: 16 },
      ),
      label(
        '所',
        rows.map((row) => row.place),
        { width: 24 },
      ),
      label(
        '計算時',
        rows.map((row) => row.then),
        { width: 48 },
      ),
      mixed(
        '今',
        rows.map(({ now, then }) => ({ formula: `IFERROR(${now},"")`, value: then })),
        { format: 'text', width: 48 },
      ),
      formula(
        '変化',
        `IF(EXACT(${cell(me, '計算時')}&"",${cell(me, '今')}&""),0,1)`,
        rows.map(() => 0),
        { style: 'check', width: 7 },
      ),
    ],
    { frozenColumns: 3, orientation: 'portrait', highlights: [{ column: '変化', equals: 1, tone: 'bad' }] },
  );
  const check: Check = {
    name: STILL_AS_COMPUTED,
    unit: '件',
    expected: { formula: '0', value: 0 },
    found: { formula: `SUM(${column(me, '変化')})`, value: 0 },
  };
  return { sheet: planned, check };
}

/** Tables that two jobs share are compared once. */
function distinct(sources: readonly TableSource[]): TableSource[] {
  return sources.filter((one, i) => sources.findIndex((other) => other.table === one.table) === i);
}

function rowsOf(source: TableSource, followed: readonly Followed[]): Row[] {
  const spec = SPECS.find(({ name }) => name === source.contract);
  const { ref } = userSource(source);
  const rules = followed.flatMap((one) => one[source.contract] ?? []);
  const isFollowed = (kind: 'any' | 'dates', heading: string): boolean =>
    rules.length > 0 && rules.every((rule) => rule[kind]?.includes(heading) ?? false);
  const official = Object.keys(source.columns).filter((heading) => !REMARKS.includes(heading));
  const own = official.filter((heading) => spec?.columns.some((one) => one.heading === heading));
  const matrix = official.filter((heading) => !own.includes(heading));
  const copied = source.reread.length > 0;
  // The rows of 条件 are looked up by name: its parameters are compared by what is in force.
  const lookedUp = source.contract === PARAMETERS.name;
  const free = !copied && rules.some((rule) => rule.cells);
  const rows: Row[] = [];
  const named = own.find((heading) =>
    spec?.columns.some((one) => one.heading === heading && one.presence === 'key'),
  );
  const first = source.columns[named ?? own[0] ?? ''];
  if (first !== undefined && (copied || !lookedUp))
    rows.push({
      table: source.table,
      place: '行の数',
      then: `${source.rows.filter((cells) => !isBlank(cells[source.headings.indexOf(first)])).length}行`,
      now: `SUMPRODUCT((${column(ref, first)}<>"")*1)&"行"`,
    });
  rows.push(...headingRows(source, ref, matrix));
  // A row that is filled in later shows in their number.
  withoutPadding(source.rows).forEach((cells, r) => {
    const pieces = own.flatMap((heading): Piece[] => {
      const actual = source.columns[heading] ?? heading;
      const value = cells[source.headings.indexOf(actual)] ?? null;
      const now = `INDEX(${block(ref, actual)},${r + 1})`;
      if (copied && isStill(source, r, heading, value)) return [whole(value, now)];
      if (source.contract === PARAMETERS.name || isFollowed('any', heading)) return [];
      const column_ = spec?.columns.find((one) => one.heading === heading);
      return [isNumber(column_) || isFollowed('dates', heading) ? typed(value, now) : whole(value, now)];
    });
    if (free) pieces.push(...wordCount(source, ref, matrix, cells, r));
    const add = (place: string, of: readonly Piece[]): void => {
      if (of.length > 0) rows.push({ table: source.table, place, ...joined(of) });
    };
    add(`${r + 1}行目`, pieces);
    if (free) return;
    for (let from = 0; from < matrix.length; from += HEADINGS) {
      const part = matrix.slice(from, from + HEADINGS);
      const named = `${r + 1}行目 ${from + 1}～${from + part.length}`;
      add(
        named,
        part.map((heading): Piece => {
          const actual = source.columns[heading] ?? heading;
          const value = cells[source.headings.indexOf(actual)] ?? null;
          const now = `INDEX(${block(ref, actual)},${r + 1})`;
          const isWhole = spec?.memberChoices !== undefined || (copied && isStill(source, r, heading, value));
          return isWhole ? whole(value, now) : typed(value, now);
        }),
      );
    }
  });
  return rows;
}

/** A copy (読替) is linked to the cells that it did not read for what they mean, and that were not blank. */
function isStill(source: TableSource, r: number, heading: string, value: CellValue): boolean {
  return value === null || source.reread.some((one) => one.row === r + 1 && one.column === heading);
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    then: pieces.map(({ then }) => then).join(SEPARATOR),
    now: pieces.map(({ now }) => now).join(`&${text(SEPARATOR)}&`),
  };
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

interface Piece {
  then: string;
  now: string;
}

/** The cell as it stands. */
function whole(value: CellValue, now: string): Piece {
  return { then: shown(value), now: `${now}&""` };
}

/** That there is a number, or the words that stand there instead. */
function typed(value: CellValue, now: string): Piece {
  return {
    then: typeof value === 'number' ? '数' : shown(value),
    now: `IF(ISNUMBER(${now}),"数",${now}&"")`,
  };
}

function isNumber(column_: ColumnSpec | undefined): boolean {
  return column_?.kind === 'number' || column_?.kind === 'wholeNumber';
}

/** Names in headings (members, indicators, items): a heading renamed in a table takes the formulas with it. */
function headingRows(source: TableSource, ref: TableRef, matrix: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < matrix.length; from += HEADINGS) {
    const part = matrix.slice(from, from + HEADINGS).map((heading) => source.columns[heading] ?? heading);
    rows.push({
      table: source.table,
      place: `見出し ${from + 1}～${from + part.length}`,
      then: part.join(SEPARATOR),
      now: part.map((heading) => headingCell(ref, heading)).join(`&${text(SEPARATOR)}&`),
    });
  }
  return rows;
}

/** How many words a row of a matrix holds: formulas take numbers alone. */
function wordCount(
  source: TableSource,
  ref: TableRef,
  matrix: readonly string[],
  cells: readonly CellValue[],
  r: number,
): Piece[] {
  if (matrix.length === 0) return [];
  const at = matrix.map((heading) => source.headings.indexOf(source.columns[heading] ?? heading));
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const between = `INDEX(${block(ref, source.headings[left] ?? '', source.headings[right] ?? '')},${r + 1},0)`;
  const words = (value: CellValue): boolean => typeof value === 'string' && value !== '';
  const count = cells.slice(left, right + 1).filter(words).length;
  return [{ then: `語${count}`, now: `"語"&SUMPRODUCT(ISTEXT(${between})*(${between}<>""))` }];
}

/** As a formula joins it to text: 15 digits. */
function shown(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : value;
}
