import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from '../address';
import { closingBracket } from '../formulaText';

/**
 * Pieces of a formula, in the order in which they are tried. References come before identifiers, and are
 * none where a letter, digit, `(`, `!` or `.` follows (`LOG10(`, `Q1!A1`).
 */
const NOT_REFERENCE = '(?![\\p{L}\\p{N}_.(!\\[])';
const PIECES = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    `(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${NOT_REFERENCE}`,
    `(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7})${NOT_REFERENCE}`,
    `(?<cell>\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})${NOT_REFERENCE}`,
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*',
    '\\d+(?:\\.\\d*)?(?:[Ee][+-]?\\d+)?',
    '[^]',
  ].join('|'),
  'uy',
);

/**
 * A shared formula as it stands `rows` down and `columns` right of its master cell (ECMA-376 part 1,
 * 18.3.1.40): relative references move, the rest stays. Text, quoted sheet names and structured
 * references (`表[[#This Row],[A1]]`) are passed over.
 */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  let out = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] === '[') {
      const end = closingBracket(text, at);
      out += text.slice(at, end);
      at = end;
      continue;
    }
    PIECES.lastIndex = at;
    const match = PIECES.exec(text);
    if (!match) return out + text.slice(at);
    at = PIECES.lastIndex;
    const { cell, columns: columnRange, rows: rowRange } = match.groups ?? {};
    if (cell !== undefined) out += shiftCell(cell, rows, columns);
    else if (columnRange !== undefined)
      out += columnRange
        .split(':')
        .map((c) => shiftColumn(c, columns))
        .join(':');
    else if (rowRange !== undefined)
      out += rowRange
        .split(':')
        .map((r) => shiftRow(r, rows))
        .join(':');
    else out += match[0];
  }
  return out;
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const split = reference.search(/\$?\d/);
  const column = shiftColumn(reference.slice(0, split), columns);
  const row = shiftRow(reference.slice(split), rows);
  return column === '#REF!' || row === '#REF!' ? '#REF!' : column + row;
}

function shiftColumn(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  const number = columnNumber(reference);
  // More than XFD: a word, not a column.
  if (number > LAST_COLUMN) return reference;
  const moved = number + by;
  return moved < 1 || moved > LAST_COLUMN ? '#REF!' : columnLetters(moved);
}

function shiftRow(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  const moved = Number(reference) + by;
  return moved < 1 || moved > LAST_ROW ? '#REF!' : String(moved);
}
