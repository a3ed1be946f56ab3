/**
 * Ranges as Excel passes them to custom functions, and results in the same orientation.
 *
 * An empty cell arrives as 0 on the desktop and as null on the web (OfficeDev/office-js #4702, #5262), so here
 * an empty cell always counts as 0: the figure is the same everywhere. A null in a result would show as 0 (#1503),
 * so a cell without a figure is ''.
 */
import { refuse, type Words } from './refuse';

export type Cell = number | string | boolean | null | undefined;

/** Members at most: as many as Japan has municipalities, and some. */
export const LINE_LIMIT = 2000;

/** One row or one column of cells. */
export interface Line {
  cells: readonly Cell[];
  across: boolean;
}

export function isBlank(cell: Cell): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '')
  );
}

/** Was this argument left out? An empty cell on the desktop is 0, which stands for the default as well. */
export function isOmitted(range: Cell | Cell[][]): boolean {
  return Array.isArray(range) ? range.every((row) => row.every(isBlank)) : isBlank(range);
}

/** One row or one column; anything else is refused. */
export function lineOf(range: Cell[][], name: Words): Line {
  const rows = range.length;
  const columns = range[0]?.length ?? 0;
  if (Math.max(rows, columns) > LINE_LIMIT)
    refuse(
      `${name.ja}が${LINE_LIMIT}セルを超えています。列全体ではなく、団体の範囲を指定してください。`,
      `${name.en}: more than ${LINE_LIMIT} cells; select the members' range, not a whole column.`,
    );
  if (rows > 1 && columns > 1)
    refuse(`${name.ja}は1行か1列の範囲にしてください。`, `${name.en} has to be one row or one column.`);
  return { cells: range.flat(), across: rows === 1 && columns > 1 };
}

/** The values in the orientation of `like`. */
export function inOrientation<Value>(values: readonly Value[], like: Line): Value[][] {
  return like.across ? [[...values]] : values.map((value) => [value]);
}

/** A number, or a refusal that says which cell; text numbers (「12,000円」) are read by the pane, not here. */
export function numberIn(cell: Cell, name: Words, position: number): number {
  if (isBlank(cell)) return 0;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  return refuse(
    `${name.ja}の${position}番目「${String(cell)}」は数値ではありません。`,
    `${name.en}: cell ${position}, “${String(cell)}”, is not a number.`,
  );
}

/** Numbers ≥ 0 of a line. */
export function numbersOf(line: Line, name: Words): number[] {
  return line.cells.map((cell, i) => {
    const number = numberIn(cell, name, i + 1);
    if (number < 0) refuse(`${name.ja}の${i + 1}番目が負です。`, `${name.en}: cell ${i + 1} is negative.`);
    return number;
  });
}

export function sameLength(line: Line, name: Words, other: Line, otherName: Words): void {
  const [a, b] = [line.cells.length, other.cells.length];
  if (a !== b)
    refuse(
      `${name.ja}（${a}）と${otherName.ja}（${b}）の数が違います。`,
      `${name.en} (${a}) and ${otherName.en} (${b}) differ in number.`,
    );
}
