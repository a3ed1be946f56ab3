/** A1 addresses. Rows and columns are 1-based. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Excel's last row and column (ECMA-376 part 1 leaves the limit to the application). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const letters: string[] = [];

/** `1` → `A`, `16384` → `XFD`. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  letters[column] = name;
  return name;
}

/** `A` → `1`; case is ignored. */
export function columnNumber(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i++) column = column * 26 + (name.charCodeAt(i) & 31);
  return column;
}

/** `B5` → row 5, column 2; undefined where it is no address within Excel's grid. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}

/** `A4:F20` or `A4`; undefined where it is none. */
export function parseArea(address: string): Area | undefined {
  const [first, second, more] = address.split(':');
  const a = parseCell(first ?? '');
  const b = second === undefined ? a : parseCell(second);
  if (!a || !b || more !== undefined || a.row > b.row || a.column > b.column) return undefined;
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

/** `A4:F20`. */
export function formatArea(area: Area): string {
  return `${columnLetters(area.left)}${area.top}:${columnLetters(area.right)}${area.bottom}`;
}

/** `$A$4:$F$20`. */
export function absoluteArea(area: Area): string {
  return `$${columnLetters(area.left)}$${area.top}:$${columnLetters(area.right)}$${area.bottom}`;
}

/** A sheet's name as formulas write it, always in quotes: `'割勘 枚数'`. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
