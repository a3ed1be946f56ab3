/** Rectangles of cells, zero-based and inclusive, and their A1 addresses. */
import { invalidArgument } from './errors';

/** "Excel specifications and limits": 1,048,576 rows by 16,384 columns. */
export const ROWS = 1048576;
export const COLUMNS = 16384;

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const areaOf = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;

/** Throws where a range would leave the worksheet's grid. */
export function insideGrid(area: Area): Area {
  if (area.top < 0 || area.left < 0 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw invalidArgument('The range lies outside the worksheet.');
  if (area.bottom < area.top || area.right < area.left) throw invalidArgument('The range is empty.');
  return area;
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return bottom < top || right < left ? null : { top, left, bottom, right };
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1:B2`, `A1`, `A:C` for whole columns, `1:3` for whole rows. */
export function areaName(area: Area): string {
  if (area.top === 0 && area.bottom === ROWS - 1 && columnsOf(area) < COLUMNS)
    return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const corner = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const wholeColumn = /^\$?([A-Za-z]{1,3})$/;
const wholeRow = /^\$?([1-9][0-9]{0,6})$/;

function parseCorner(part: string): { row: number; column: number } | null {
  const match = corner.exec(part);
  if (!match) return null;
  const [row, column] = [Number(match[2]) - 1, columnNumber(match[1] ?? '')];
  return row < ROWS && column < COLUMNS ? { row, column } : null;
}

/** An A1 address without sheet, with or without `$`; null when the text is none. */
export function parseArea(address: string): Area | null {
  const parts = address.trim().split(':');
  if (parts.length > 2) return null;
  const [first = '', last = first] = parts;
  const [a, b] = [parseCorner(first), parseCorner(last)];
  if (a && b)
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
  if (parts.length !== 2) return null;
  const columns = [wholeColumn.exec(first)?.[1], wholeColumn.exec(last)?.[1]];
  if (columns[0] && columns[1]) {
    const [x, y] = [columnNumber(columns[0]), columnNumber(columns[1])];
    const right = Math.max(x, y);
    return right < COLUMNS ? { top: 0, bottom: ROWS - 1, left: Math.min(x, y), right } : null;
  }
  const rows = [wholeRow.exec(first)?.[1], wholeRow.exec(last)?.[1]];
  if (!rows[0] || !rows[1]) return null;
  const [x, y] = [Number(rows[0]) - 1, Number(rows[1]) - 1];
  const bottom = Math.max(x, y);
  return bottom < ROWS ? { top: Math.min(x, y), bottom, left: 0, right: COLUMNS - 1 } : null;
}

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const cellLike = /^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[RrCc])$/;

/** A sheet's name as it stands in a reference: quoted where a plain word would not do. */
export function sheetPrefix(name: string): string {
  const plain = plainSheetName.test(name) && !cellLike.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** Splits `'a sheet'!A1:B2` into the sheet's name (undefined where there is none) and the rest. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = reference.lastIndexOf('!');
  return mark < 0
    ? { rest: reference }
    : { sheet: reference.slice(0, mark), rest: reference.slice(mark + 1) };
}

/** `Sheet1!$A$1:$B$2` in parts; null when the text is no reference to one block of cells. */
export function parseReference(reference: string): { sheet?: string; area: Area } | null {
  const { sheet, rest } = splitSheet(reference.trim().replace(/^=/, ''));
  const area = parseArea(rest);
  if (!area) return null;
  return sheet === undefined ? { area } : { sheet, area };
}

/** `Sheet1!$A$1:$B$2`. */
export function absoluteReference(sheet: string, area: Area): string {
  return sheetPrefix(sheet) + areaName(area).replace(/([A-Z]+)|(\d+)/g, '$$$&');
}
