/** What was written beside a range of the staff's own, as it stands on the sheet. */
import { columnLetters } from '../read/address';
import type { BesideCell } from './beside';
import { areaOf, type RangeSnapshot } from './grid';

/**
 * The whole of what is written beside, with any cell: table, result, and the round, if it is one of a round. A person's own
 * sum that has more is theirs.
 */
export const LOOK_UP =
  /^=SUMIFS\(([^[\](),]+)\[([^\]]+)\],\1\[団体名\],(?:\$?[A-Z]{1,3}\$?\d+|"(?:[^"]|"")*")(?:,\1\[回次\],"((?:[^"]|"")*)")?\)$/i;

/**
 * Formulas that look a member up in one of `tables`, each with the heading above it or left of it: the nearest text, if it
 * is the formula's. `sheet`: all cells in use. A heading that people changed is not found, and stays theirs.
 */
export function besideStanding(sheet: RangeSnapshot, tables: ReadonlySet<string>): BesideCell[] {
  const area = areaOf(sheet.address);
  if (!area) return [];
  const address = (row: number, column: number): string =>
    `${columnLetters(area.left + column)}${area.top + row}`;
  const isText = (row: number, column: number): boolean => {
    const value = sheet.values[row]?.[column];
    return typeof value === 'string' && value.trim() !== '';
  };
  const isHeading = (text: string, row: number, column: number): boolean =>
    sheet.values[row]?.[column] === text && (sheet.formulas?.[row]?.[column] ?? null) === null;
  const results: string[] = [];
  const cells: BesideCell[] = [];
  sheet.formulas?.forEach((line, row) =>
    line.forEach((formula, column) => {
      const [, table, result = '', round] = LOOK_UP.exec(formula ?? '') ?? [];
      if (formula === null || table === undefined || !tables.has(table)) return;
      const text = round === undefined ? result : `${round.replaceAll('""', '"')} ${result}`;
      const above = lastIndex(row, (one) => isText(one, column));
      const before = lastIndex(column, (one) => isText(row, one));
      const heading = isHeading(text, above, column)
        ? address(above, column)
        : isHeading(text, row, before)
          ? address(row, before)
          : '';
      const key = heading === '' ? `column ${column} ${text}` : heading;
      if (!results.includes(key)) {
        results.push(key);
        if (heading !== '')
          cells.push({ cell: heading, formula: null, value: text, result: results.length - 1 });
      }
      const value = sheet.values[row]?.[column] ?? null;
      cells.push({ cell: address(row, column), formula, value, result: results.indexOf(key) });
    }),
  );
  return cells;
}

/** The nearest one before `end` that holds; −1 for none. */
function lastIndex(end: number, holds: (index: number) => boolean): number {
  for (let index = end - 1; index >= 0; index--) if (holds(index)) return index;
  return -1;
}
