/** Which rows of a range are records, and which are subtotals, notes or blank. */
import type { TableSpec } from '../contract';
import type { PlacedIssue, Place } from '../place';
import { parseNumberText } from '../read/numberText';
import { createReport } from '../read/report';
import type { Grid } from './grid';
import { nameMeant, type Known } from './known';
import { headingText, type MappedColumn } from './mapping';
import { isNote, isTotalWord, maybeTotal } from './words';

/** A column of the mapping at its place in the grid. */
export interface PlacedColumn extends MappedColumn {
  position: number;
}

export interface SortedRows {
  /** Rows of the grid that are records. */
  records: readonly number[];
  issues: readonly PlacedIssue[];
}

export function placeAt(grid: Grid, row: number, column: PlacedColumn | null, position = 0): Place {
  const cell = grid.cell(row, column?.position ?? position);
  return {
    sheet: grid.sheet,
    row: Number(/\d+$/.exec(cell)?.[0] ?? 0),
    ...(column && column.heading.length > 0 ? { column: headingText(column.heading) } : {}),
    cell,
  };
}

/** Notes: `bringTotalRow`, `bringNoteRow`; warning `bringTotalDiffers` where a total is not what stands above it. */
export function sortRows(
  grid: Grid,
  columns: readonly PlacedColumn[],
  spec: TableSpec,
  firstRow: number,
  known: Known,
): SortedRows {
  const report = createReport();
  const numeric = columns.filter(({ use, to }) => use === 'total' || isSummed(spec, to));
  const labels = columns.filter((column) => !numeric.includes(column));
  const records: number[] = [];
  const subtotals: number[] = [];
  let since: number[] = [];
  for (let row = firstRow; row < grid.rows; row++) {
    const texts = labelTexts(grid, row, columns, labels);
    const filled = columns.filter(({ position }) => grid.own(row, position) !== null);
    if (filled.length === 0) continue;
    const label = texts.find((text) => isTotalWord(text)) ?? texts[0] ?? '';
    const worded = texts.some((text) => isTotalWord(text));
    const named = texts.some((text) => isName(text, spec, known));
    // Only rows that may be totals are added up: a range may have thousands of others.
    const maybe = worded || (!named && (texts.length === 0 || texts.some((text) => maybeTotal(text))));
    const sums = maybe ? compare(grid, row, numeric, { since, records, subtotals }) : [];
    const confirmed =
      sums.length > 0 && sums.every(({ agrees }) => agrees) && since.length + subtotals.length > 1;
    const isTotal = worded || (maybe && confirmed);
    if (isTotal) {
      report.note('bringTotalRow', placeAt(grid, row, null, filled[0]!.position), { found: label });
      for (const { column, found, expected, agrees } of sums)
        if (!agrees && records.length > 0)
          report.warning('bringTotalDiffers', placeAt(grid, row, column), { found, expected });
      subtotals.push(row);
      since = [];
      continue;
    }
    const values = filled.filter(({ use, to }) => use === 'column' && !isKey(spec, to));
    const wide = grid.merged(row, filled[0]!.position);
    const alone = filled.length === 1 && values.length === 0 && hasValues(columns, spec);
    if (alone && !named && (isNote(texts[0] ?? '') || (wide && wide.right - wide.left >= 2))) {
      report.note('bringNoteRow', placeAt(grid, row, null, filled[0]!.position), { found: texts[0] ?? '' });
      continue;
    }
    if (values.length === 0 && filled.every(({ use }) => use !== 'column')) {
      const text = texts[0] ?? '';
      if (text !== '')
        report.note('bringNoteRow', placeAt(grid, row, null, filled[0]!.position), { found: text });
      continue;
    }
    records.push(row);
    since.push(row);
  }
  return { records, issues: report.issues() };
}

function isKey(spec: TableSpec, heading: string): boolean {
  return spec.columns.find((column) => column.heading === heading)?.presence === 'key';
}

function hasValues(columns: readonly PlacedColumn[], spec: TableSpec): boolean {
  return columns.some(({ use, to }) => use === 'column' && !isKey(spec, to));
}

/** Amounts and quantities add up; prices, rates, months do not. */
function isSummed(spec: TableSpec, heading: string): boolean {
  const column = spec.columns.find((one) => one.heading === heading);
  if (!column || (column.kind !== 'number' && column.kind !== 'wholeNumber')) return false;
  return !/[/％月]/.test(column.unit ?? '') && !/単価|率|割合|月数|順序/.test(column.heading);
}

function labelTexts(
  grid: Grid,
  row: number,
  columns: readonly PlacedColumn[],
  labels: readonly PlacedColumn[],
): string[] {
  // Remarks say what they like; what a row is stands before its first figure.
  const figure = columns.find(({ position }) => typeof grid.own(row, position) === 'number');
  const shown = labels.filter(
    ({ to, position }) =>
      to !== '参考' && (figure === undefined || position < figure.position || isLabel(to)),
  );
  const texts = shown.map(({ position }) => grid.own(row, position));
  return texts.filter((value) => typeof value === 'string').map((text) => text.trim());
}

function isLabel(to: string): boolean {
  return to !== '';
}

function isName(text: string, spec: TableSpec, known: Known): boolean {
  return spec.columns.some(({ heading, kind }) => kind === 'name' && nameMeant(known, heading, text) !== '');
}

interface Sum {
  column: PlacedColumn;
  found: number;
  expected: number;
  agrees: boolean;
}

function figureOf(grid: Grid, row: number, { position, unit }: PlacedColumn): number | null {
  const value = grid.own(row, position);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (parseNumberText(value, unit || undefined) ?? null) : null;
}

/** A row's figures beside the sums that it may be: since the last subtotal, of all records, of all subtotals. */
function compare(
  grid: Grid,
  row: number,
  numeric: readonly PlacedColumn[],
  rows: { since: readonly number[]; records: readonly number[]; subtotals: readonly number[] },
): Sum[] {
  const sums: Sum[] = [];
  for (const column of numeric) {
    const found = figureOf(grid, row, column);
    if (found === null) continue;
    const sum = (of: readonly number[]): number =>
      of.reduce((total, one) => total + (figureOf(grid, one, column) ?? 0), 0);
    const likely = [rows.since, rows.records, rows.subtotals].filter((of) => of.length > 0).map(sum);
    const agrees = likely.some((value) => Math.abs(value - found) <= Math.abs(value) * 1e-9 + 1e-9);
    sums.push({ column, found, expected: likely[0] ?? 0, agrees });
  }
  return sums;
}
