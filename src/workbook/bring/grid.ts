/** A range of an ordinary sheet, as a host reads it, and the same as a grid in which merged cells are known. */
import { columnLetters } from '../read/address';
import type { CellValue } from '../snapshot';

/** Cells of a range, whatever stands there; merged cells have their value in the upper left one. */
export interface RangeSnapshot {
  sheet: string;
  /** A1 address without sheet: `A1:H20`. */
  address: string;
  values: readonly (readonly CellValue[])[];
  /** Formula texts with leading `=`, null where a cell has none; omitted where a host does not tell. */
  formulas?: readonly (readonly (string | null)[])[];
  /** Merged areas that touch the range, A1 without sheet: `A1:H1`. */
  merges: readonly string[];
}

/** Rows and columns of a sheet from 1. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Grid {
  sheet: string;
  rows: number;
  columns: number;
  /** What stands in the cell itself; null in all but the first cell of a merged area. */
  own: (row: number, column: number) => CellValue;
  /** The same, with the value of a merged area in each of its cells. */
  filled: (row: number, column: number) => CellValue;
  /** The merged area that the cell belongs to, in rows and columns of the grid. */
  merged: (row: number, column: number) => Area | null;
  /** A1 address on the sheet. */
  cell: (row: number, column: number) => string;
  /** Name of a column: its letters, or the row's number where the grid is turned. */
  columnName: (column: number) => string;
  /** Texts above a turned table (title, corner note), which are no headings of it. */
  above: readonly string[];
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

function cellOf(text: string): { row: number; column: number } | null {
  const found = CELL.exec(text);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

/** `A4:F20` or `A4`; null where it is none. */
export function areaOf(address: string): Area | null {
  const [first = '', second, more] = address.trim().split(':');
  const a = cellOf(first);
  const b = second === undefined ? a : cellOf(second);
  if (!a || !b || more !== undefined) return null;
  if (Math.max(a.row, b.row) > 1_048_576 || Math.max(a.column, b.column) > 16_384) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function addressOf({ top, left, bottom, right }: Area): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

/** `'発注 R7'!$A$1:$H$20` → sheet and address; null where it is no range of a sheet. */
export function sheetRange(text: string): { sheet: string; address: string } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  const area = found && areaOf(found[3]!);
  if (!found || !area) return null;
  return { sheet: (found[1] ?? found[2]!).replaceAll("''", "'"), address: addressOf(area) };
}

/** `'発注'!$A$1:$H$20`, as names refer to it. */
export function absoluteRange(sheet: string, address: string): string {
  const { top, left, bottom, right } = areaOf(address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const first = `$${columnLetters(left)}$${top}`;
  return `'${sheet.replaceAll("'", "''")}'!${first}:$${columnLetters(right)}$${bottom}`;
}

/** `turned`: headings stand in the first columns, and a record is a column. */
export function gridOf(range: RangeSnapshot, turned = false): Grid {
  const area = areaOf(range.address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const inside = new Map<number, Area>();
  for (const text of range.merges) {
    const found = areaOf(text);
    if (!found) continue;
    const local = {
      top: Math.max(0, found.top - area.top),
      left: Math.max(0, found.left - area.left),
      bottom: Math.min(height - 1, found.bottom - area.top),
      right: Math.min(width - 1, found.right - area.left),
    };
    for (let row = local.top; row <= local.bottom; row++)
      for (let column = local.left; column <= local.right; column++) inside.set(row * width + column, local);
  }
  const value = (row: number, column: number): CellValue => {
    const found = range.values[row]?.[column] ?? null;
    return typeof found === 'string' && found.trim() === '' ? null : found;
  };
  const mergedAt = (row: number, column: number): Area | null => inside.get(row * width + column) ?? null;
  const own = (row: number, column: number): CellValue => {
    const found = mergedAt(row, column);
    return found && (found.top !== row || found.left !== column) ? null : value(row, column);
  };
  const filled = (row: number, column: number): CellValue => {
    const found = mergedAt(row, column);
    return found ? value(found.top, found.left) : value(row, column);
  };
  const cell = (row: number, column: number): string =>
    `${columnLetters(area.left + column)}${area.top + row}`;
  if (!turned)
    return {
      sheet: range.sheet,
      rows: height,
      columns: width,
      own,
      filled,
      merged: mergedAt,
      cell,
      columnName: (column) => columnLetters(area.left + column),
      above: [],
    };
  const { lead, above } = titleRows(own, height, width);
  return {
    sheet: range.sheet,
    rows: width,
    columns: height,
    own: (row, column) => (column < lead ? null : own(column, row)),
    filled: (row, column) => (column < lead ? null : filled(column, row)),
    merged: (row, column) => {
      const found = mergedAt(column, row);
      return found && { top: found.left, left: found.top, bottom: found.right, right: found.bottom };
    },
    cell: (row, column) => cell(column, row),
    columnName: (column) => String(area.top + column),
    above,
  };
}

/** Rows at the top with one text at most. */
function titleRows(
  own: (row: number, column: number) => CellValue,
  height: number,
  width: number,
): { lead: number; above: string[] } {
  const above: string[] = [];
  for (let row = 0; row < height; row++) {
    const cells = Array.from({ length: width }, (_, column) => own(row, column)).filter(
      (cell) => cell !== null,
    );
    const [only] = cells;
    if (cells.length > 1 || (only !== undefined && typeof only !== 'string')) return { lead: row, above };
    if (only !== undefined) above.push(only);
  }
  return { lead: 0, above: [] };
}
