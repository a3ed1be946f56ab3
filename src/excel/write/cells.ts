/** Cells of an image as 2-D arrays, in pieces that keep a request below its limit. */
import { HEADING_ROW } from '../../workbook';
import { entryOf, looksLikeFormula, type Entry } from '../image/entry';
import { isFormula, type CellImage, type SheetImage } from '../image/types';
import { byteLength, REQUEST_BYTES, type Session } from '../session';

/** Columns from A, 0-based and inclusive, that are written alike. */
interface Stretch {
  first: number;
  last: number;
  formulas: boolean;
  /** Format `@` is set before the text: then it stays as it is, without an apostrophe. */
  asText: boolean;
}

/** What stands in the rows from the table's first on. */
const dataOf = (cells: readonly CellImage[]): readonly CellImage[] => cells.slice(HEADING_ROW);

/** The look of a column's data: its number format, and the last row that has it. */
function dataRun(image: SheetImage, column: number): { format: string; bottom: number } {
  const run = image.looks.find(
    (one) => one.top > HEADING_ROW && one.left <= column + 1 && one.right >= column + 1,
  );
  return { format: run?.look.numberFormat ?? 'General', bottom: run?.bottom ?? 0 };
}

/** Neighbouring columns that can be one array. */
function stretches(image: SheetImage): Stretch[] {
  const found: Stretch[] = [];
  image.columns.forEach((cells, column) => {
    const data = dataOf(cells);
    const formulas = data.some(isFormula);
    const { format, bottom } = dataRun(image, column);
    const asText =
      !formulas &&
      format === '@' &&
      cells.slice(bottom).every((cell) => cell === null) &&
      !data.some((cell) => typeof cell === 'string' && looksLikeFormula(cell));
    const last = found.at(-1);
    if (last && last.formulas === formulas && last.asText === asText) last.last = column;
    else found.push({ first: column, last: column, formulas, asText });
  });
  return found;
}

/** Title, note, headings, and every column without a formula. */
export async function writeConstants(
  session: Session,
  sheet: Excel.Worksheet,
  image: SheetImage,
): Promise<void> {
  const rows = Math.max(0, ...image.columns.map((cells) => cells.length));
  const all = { first: 0, last: image.columns.length - 1, formulas: false, asText: false };
  if (image.columns.length === 0) return;
  await writeBlock(session, sheet, image, all, 0, Math.min(HEADING_ROW, rows));
  for (const stretch of stretches(image)) {
    if (stretch.formulas || rows <= HEADING_ROW) continue;
    if (stretch.asText) {
      await session.room(600);
      sheet.getRangeByIndexes(
        HEADING_ROW,
        stretch.first,
        dataRun(image, stretch.first).bottom - HEADING_ROW,
        stretch.last - stretch.first + 1,
      ).numberFormat = '@' as unknown as string[][];
    }
    await writeBlock(session, sheet, image, stretch, HEADING_ROW, rows);
  }
}

/** The columns with formulas, whole, so that Excel's filling-down of table columns leaves nothing behind. */
export async function writeFormulas(
  session: Session,
  sheet: Excel.Worksheet,
  image: SheetImage,
): Promise<void> {
  const rows = Math.max(0, ...image.columns.map((cells) => cells.length));
  if (image.columns.some((cells) => cells.slice(0, HEADING_ROW).some(isFormula)))
    for (const [column, cells] of image.columns.entries())
      if (cells.slice(0, HEADING_ROW).some(isFormula))
        await writeBlock(
          session,
          sheet,
          image,
          { first: column, last: column, formulas: true, asText: false },
          0,
          HEADING_ROW,
        );
  for (const stretch of stretches(image))
    if (stretch.formulas) await writeBlock(session, sheet, image, stretch, HEADING_ROW, rows);
}

/** Range.formulas takes values as well; English names whatever the language of Excel ("Range.formulas"). */
async function writeBlock(
  session: Session,
  sheet: Excel.Worksheet,
  image: SheetImage,
  stretch: Stretch,
  from: number,
  to: number,
): Promise<void> {
  const columns = image.columns.slice(stretch.first, stretch.last + 1);
  let lines: Entry[][] = [];
  let [start, bytes] = [from, 0];
  const send = async (): Promise<void> => {
    if (lines.length === 0) return;
    await session.room(bytes + 800);
    sheet.getRangeByIndexes(start, stretch.first, lines.length, columns.length).formulas = lines;
    start += lines.length;
    lines = [];
    bytes = 0;
  };
  for (let row = from; row < to; row++) {
    let size = 4;
    const line = columns.map((cells): Entry => {
      const cell = cells[row] ?? null;
      // While there are no tables yet, a formula above them is left out.
      const entry =
        !stretch.formulas && cell !== null && isFormula(cell) ? '' : entryOf(cell, stretch.asText);
      size += bytesOf(entry);
      return entry;
    });
    if (bytes + size > REQUEST_BYTES) await send();
    lines.push(line);
    bytes += size;
  }
  await send();
}

/** In JSON, with what the client puts around each piece of 20 cells. */
export function bytesOf(entry: Entry): number {
  if (typeof entry !== 'string') return 24;
  return byteLength(entry) + 8 + (entry.includes('"') ? entry.length / 4 : 0) + 20;
}
