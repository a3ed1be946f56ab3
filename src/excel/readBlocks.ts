/**
 * Reads blocks of cells in as few syncs as their size allows. "Resource limits and performance optimization for
 * Office Add-ins": an answer over 5 MB fails (ResponsePayloadSizeLimitExceeded), and a range over 5 million cells
 * comes back as null. Both make the pieces smaller, and the reading starts again.
 */
import type { Block } from './address';
import { rangeOf } from './address';
import { errorCode, REQUEST_BYTES, type Session } from './session';

export interface BlockRequest extends Block {
  sheet: string;
}

export interface BlockContent {
  /** By row; as Range.values and Range.formulas give them. */
  values: unknown[][];
  formulas: unknown[][];
}

/** What a cell with a formula takes in an answer, on average; where cells are longer, smaller pieces follow. */
const CELL_BYTES = 60;
const LEAST_CELLS = 500;

export async function readBlocks(
  session: Session,
  requests: readonly BlockRequest[],
): Promise<BlockContent[]> {
  for (let cells = Math.floor(REQUEST_BYTES / CELL_BYTES); ; cells = Math.floor(cells / 4)) {
    try {
      const contents = await readAll(session, requests, cells);
      if (contents) return contents;
    } catch (error) {
      if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded' || cells < LEAST_CELLS) throw error;
    }
    if (cells < LEAST_CELLS) throw new Error('ResponsePayloadSizeLimitExceeded');
  }
}

/** Undefined when Excel left values out. */
async function readAll(
  session: Session,
  requests: readonly BlockRequest[],
  budget: number,
): Promise<BlockContent[] | undefined> {
  const contents = requests.map((): BlockContent => ({ values: [], formulas: [] }));
  let waiting: { index: number; range: Excel.Range }[] = [];
  let left = budget;
  let complete = true;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await session.sync();
    for (const { index, range } of waiting) {
      const content = contents[index];
      // The type says otherwise, but a range that is too large has null here.
      const [values, formulas] = [range.values, range.formulas] as (unknown[][] | null)[];
      if (!content || !values || !formulas) complete = false;
      else {
        for (const row of values) content.values.push(row);
        for (const row of formulas) content.formulas.push(row);
      }
    }
    waiting = [];
    left = budget;
  };
  for (const [index, { sheet, ...block }] of requests.entries()) {
    const columns = block.right - block.left + 1;
    for (let top = block.top; top <= block.bottom;) {
      if (left < columns && left < budget) await flush();
      const rows = Math.max(1, Math.min(block.bottom - top + 1, Math.floor(left / columns)));
      const range = rangeOf(session.context.workbook.worksheets.getItem(sheet), {
        ...block,
        top,
        bottom: top + rows - 1,
      });
      range.load('values,formulas');
      waiting.push({ index, range });
      left -= rows * columns;
      top += rows;
    }
  }
  await flush();
  return complete ? contents : undefined;
}
