/** How much room texts need on a sheet: a file has no screen to measure on, so widths are counted in characters. */
import type { PlannedColumn, PlannedSheet } from '../../workbook/plan';

/** Height of one line in points, as the sheets have it; the highest row that there can be (18.3.1.73). */
const LINE = 18.75;
const HIGHEST = 409.5;
/** Characters of an empty column's width. */
const EMPTY_COLUMN = 8;
/** Widest line of a note, in characters: more would make the printed page too small to read. */
const WIDEST_NOTE = 200;
/** ASCII and half-width katakana: one unit of column width; everything else takes two. */
const HALF_WIDTH = /[\u0000-\u007f\uff61-\uff9f]/g;

export function textWidth(text: string): number {
  return 2 * text.length - (text.match(HALF_WIDTH)?.length ?? 0);
}

/** Lines that a text takes when wrapped in a column. */
function linesOf(text: string, width: number): number {
  // The cell's own margin, and a full-width character never stands over the edge.
  const room = Math.max(2, width - 2);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** The `ht` of a row, as XML; nothing where one line is enough. Not a custom height: Excel still fits it. */
export function rowHeight(cells: readonly { text: unknown; width: number }[]): string {
  let lines = 1;
  for (const { text, width } of cells)
    if (typeof text === 'string' && text.length * 2 > width - 2)
      lines = Math.max(lines, linesOf(text, width));
  return lines === 1 ? '' : ` ht="${Math.min(HIGHEST, lines * LINE)}"`;
}

/** Whether cells of this format wrap their text. */
export function wraps({ format }: Pick<PlannedColumn, 'format'>): boolean {
  return format === 'text' || format === 'general';
}

function tableWidth(sheet: PlannedSheet): number {
  return sheet.table.columns.reduce((sum, { width }) => sum + width, 0);
}

/** The note in one line, or in two (there is room for no more above the table), broken between sentences. */
export function noteLines(sheet: PlannedSheet): readonly string[] {
  if (sheet.note === '') return [];
  if (textWidth(sheet.note) <= tableWidth(sheet)) return [sheet.note];
  const parts = sheet.note.split(/(?<=[。　])(?=[^　])/);
  const half = textWidth(sheet.note) / 2;
  let first = '';
  while (parts.length > 1 && textWidth(first) + textWidth(parts[0] as string) / 2 < half)
    first += parts.shift() as string;
  return [first, parts.join('')].map((line) => line.trim()).filter((line) => line !== '');
}

/** How many columns a printed page shows: those of the table, and as many more as its title and note reach into. */
export function printedColumns(sheet: PlannedSheet): number {
  const needed = Math.min(
    WIDEST_NOTE,
    Math.max(...noteLines(sheet).map(textWidth), 1.3 * textWidth(sheet.title)),
  );
  return sheet.table.columns.length + Math.max(0, Math.ceil((needed - tableWidth(sheet)) / EMPTY_COLUMN));
}
