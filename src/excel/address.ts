/** A1 addresses of blocks, 1-based and inclusive. */
import { columnLetters } from '../workbook/planning/layout';

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `A4:F20`. */
export function blockAddress({ top, left, bottom, right }: Block): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The address without its sheet: `'a!b'!A1:B2` → `A1:B2`. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Reads `A4:F20`, `Sheet!$A$4`, `A4`; undefined for anything else (whole rows or columns). */
export function parseBlock(address: string): Block | undefined {
  const m = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(withoutSheet(address).replace(/\$/g, ''));
  if (!m) return undefined;
  const [left, top] = [columnNumber(m[1] ?? ''), Number(m[2])];
  return m[3] === undefined
    ? { top, left, bottom: top, right: left }
    : { top, left, bottom: Number(m[4]), right: columnNumber(m[3]) };
}

/** Names of sheets, tables and names are equal for Excel when they differ only in case. */
export const nameKey = (name: string): string => name.toLowerCase();

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** The block as a Range of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Block): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}
