/** Cells of a table of ours: where a value stands, and whether two values are the same. */
import type { CellFormat } from '../plan';
import type { Place } from '../place';
import type { CellValue, TableSnapshot } from '../snapshot';
import { addressAt, originOf } from '../read/address';

/** `row` and `column` count from 0. */
export function placeOfCell(table: TableSnapshot, row: number, column: number): Place {
  return {
    sheet: table.sheet,
    table: table.name,
    row: row + 1,
    column: table.headings[column] ?? '',
    cell: addressAt(originOf(table.address), row, column),
  };
}

export function valueAt(table: TableSnapshot, row: number, column: number): CellValue {
  return table.rows[row]?.[column] ?? null;
}

export function formulaAt(table: TableSnapshot, row: number, column: number): string | null {
  return table.formulas?.[row]?.[column] ?? null;
}

export function isError(value: CellValue): value is { error: string } {
  return typeof value === 'object' && value !== null;
}

/** Spreadsheets keep 15 to 17 digits of a ratio; anything in whole yen or sheets has to be the very same number. */
const RATIO_TOLERANCE = 1e-12;

export function sameValue(expected: CellValue, found: CellValue, format?: CellFormat): boolean {
  if (typeof expected === 'number' && typeof found === 'number') return sameNumber(expected, found, format);
  // An empty text and an empty cell look alike, and spreadsheets save one as the other.
  if ((expected ?? '') === '' && (found ?? '') === '') return true;
  if (isError(expected) && isError(found)) return expected.error === found.error;
  return expected === found;
}

function sameNumber(expected: number, found: number, format?: CellFormat): boolean {
  if (expected === found) return true;
  const whole = format === 'yen' || format === 'integer';
  if (whole && Number.isInteger(expected)) return false;
  return Math.abs(expected - found) <= RATIO_TOLERANCE * Math.max(1, Math.abs(expected));
}

/** A value as an issue carries it. */
export function shownValue(value: CellValue): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
}

/** Excel takes names for equal whatever their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
