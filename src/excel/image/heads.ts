/** How the first rows of sheets look, for every column. One sync, and more where sheets are very wide. */
import { HEADING_ROW } from '../../workbook';
import { REQUEST_BYTES, type Session } from '../session';
import type { SheetShape } from './captureShape';

/** Rows whose look is read in every column: headings and the first row of data, which stands for all of it. */
const LOOKED_ROWS = 2;

/** What the looks of one cell take in an answer, generously. */
const LOOK_BYTES = 400;
const MOST_COLUMNS = Math.floor(REQUEST_BYTES / LOOK_BYTES / LOOKED_ROWS);

export interface LookedCell {
  format: Excel.CellPropertiesFormat;
  numberFormat: string;
}

export interface Head {
  /** Title, note and the empty row below them, in column A. */
  top: LookedCell[];
  headings: LookedCell[];
  data: LookedCell[];
  /** By column; null = standard. */
  widths: (number | null)[];
}

export async function readHeads(session: Session, shapes: readonly SheetShape[]): Promise<Head[]> {
  const heads = shapes.map((): Head => ({ top: [], headings: [], data: [], widths: [] }));
  let waiting: (() => void)[] = [];
  let left = MOST_COLUMNS;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await session.sync();
    for (const take of waiting) take();
    waiting = [];
    left = MOST_COLUMNS;
  };
  for (const [i, { sheet, block }] of shapes.entries()) {
    const head = heads[i];
    if (!head) continue;
    // `standardWidth` counts characters, columns have points: the last column of all is as wide as nobody set it.
    const untouched = sheet.getRange('XFD1').format;
    untouched.load('columnWidth');
    waiting.push(
      askCells(sheet.getRangeByIndexes(0, 0, HEADING_ROW - 1, 1), (rows) => head.top.push(...rows.flat())),
    );
    for (let first = 0; first < block.right;) {
      if (left <= 0) await flush();
      const count = Math.min(left, block.right - first);
      const range = sheet.getRangeByIndexes(HEADING_ROW - 1, first, LOOKED_ROWS, count);
      const columns = range.getColumnProperties({ format: { columnWidth: true } });
      waiting.push(
        askCells(range, ([headings = [], data = []]) => {
          head.headings.push(...headings);
          head.data.push(...data);
          for (const { format } of columns.value) {
            const width = format?.columnWidth ?? null;
            head.widths.push(width === untouched.columnWidth ? null : width);
          }
        }),
      );
      left -= count;
      first += count;
    }
  }
  await flush();
  return heads;
}

/** Queues the question; gives what takes the answer in. */
function askCells(range: Excel.Range, take: (rows: LookedCell[][]) => void): () => void {
  range.load('numberFormat');
  const cells = range.getCellProperties({
    format: {
      fill: { color: true },
      font: { bold: true, color: true, size: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      borders: { style: true },
    },
  });
  return () => {
    const formats = range.numberFormat as string[][];
    take(
      cells.value.map((row, r) =>
        row.map(({ format }, c) => ({ format: format ?? {}, numberFormat: formats[r]?.[c] ?? 'General' })),
      ),
    );
  };
}
