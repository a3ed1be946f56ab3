/** A1 addresses of cells inside a table. */

/** 1-based row and column of a table's heading row and first column. */
export interface Origin {
  row: number;
  column: number;
}

/** Letters of a 1-based column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Upper left cell of an address such as `A4:F20`, `$A$4:$F$20` or `'入力 団体'!A4:F20`. */
export function originOf(address: string): Origin {
  const found = /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::|$)/i.exec(address);
  if (!found) return { row: 1, column: 1 };
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

/** Address of a cell; `row` −1 is the heading row, data rows and columns count from 0. */
export function addressAt(origin: Origin, row: number, column: number): string {
  return `${columnLetters(origin.column + column)}${origin.row + 1 + row}`;
}
