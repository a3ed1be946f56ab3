/** Ranges of the user's own sheets: what is selected, and cells by address, with merged areas. */
import type { RangeAnswer, RangeRequest, RangeSnapshot } from '../workbook/bring';
import { blockAddress, parseBlock, sameName, withoutSheet, type Block } from './address';
import { cellOf, isFormulaText } from './image/entry';
import { readBlocks } from './readBlocks';
import { inExcel, sessionOn, type Session } from './session';

/** A place to read, cut to the cells in use. */
interface Wanted {
  sheet: string;
  block: Block;
}

/**
 * The selected range, cut to the cells in use; null where several ranges or nothing but empty cells are selected.
 * "Workbook.getSelectedRange": "If there are multiple ranges selected, this method will throw an error."
 */
export async function readSelection(): Promise<RangeSnapshot | null> {
  try {
    return await inExcel(async (context) => {
      const session = sessionOn(context);
      const selected = context.workbook.getSelectedRange();
      const used = selected.getUsedRangeOrNullObject(true);
      used.load('address');
      selected.load('address');
      selected.worksheet.load('name');
      await session.sync();
      const block = used.isNullObject ? undefined : parseBlock(used.address);
      if (!block) return null;
      // The person's own upper left cell; whole rows or columns begin where they are used.
      const own = parseBlock(selected.address);
      const corner = own ? { ...block, top: own.top, left: own.left } : block;
      const [found] = await cellsOf(session, [{ sheet: selected.worksheet.name, block: corner }]);
      return found ?? null;
    });
  } catch (error) {
    if (isSeveral(error)) return null;
    throw error;
  }
}

/** The upper left cell of what is selected, empty or not; null where several ranges are. */
export async function selectedCell(): Promise<{ sheet: string; cell: string } | null> {
  try {
    return await inExcel(async (context) => {
      const session = sessionOn(context);
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      cell.load('address');
      cell.worksheet.load('name');
      await session.sync();
      return { sheet: cell.worksheet.name, cell: withoutSheet(cell.address) };
    });
  } catch (error) {
    if (isSeveral(error)) return null;
    throw error;
  }
}

/** "InvalidSelection: The current selection is invalid for this operation" ("Error handling", ErrorCodes). */
function isSeveral(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'InvalidSelection';
}

/** Cells by sheet and address, null where there is no such sheet; what a file's host gives for the same. */
export async function readRanges(requests: readonly RangeRequest[]): Promise<RangeAnswer[]> {
  if (requests.length === 0) return [];
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await session.sync();
    const asked = requests.map(({ sheet: name }) => {
      const sheet = worksheets.items.find((one) => sameName(one.name, name));
      const used = sheet?.getUsedRangeOrNullObject(true);
      used?.load('address');
      return { sheet, used };
    });
    await session.sync();
    const wanted = asked.map(({ sheet, used }, i): Wanted | null => {
      if (!sheet || !used) return null;
      const cells = used.isNullObject ? undefined : parseBlock(used.address);
      const inUse = cells ?? { top: 1, left: 1, bottom: 1, right: 1 };
      const block = parseBlock(requests[i]?.address ?? '') ?? inUse;
      const bottom = Math.max(block.top, Math.min(block.bottom, inUse.bottom));
      const right = Math.max(block.left, Math.min(block.right, inUse.right));
      return { sheet: sheet.name, block: { ...block, bottom, right } };
    });
    const read = await cellsOf(
      session,
      wanted.filter((one) => one !== null),
    );
    let next = 0;
    return wanted.map((one) => (one === null ? null : (read[next++] ?? null)));
  });
}

/** Cells of blocks on sheets that are there, with the merged areas that touch them. */
export async function cellsOf(session: Session, wanted: readonly Wanted[]): Promise<RangeSnapshot[]> {
  const merged = wanted.map(({ sheet, block }) => {
    const range = session.context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
    const areas = range.getMergedAreasOrNullObject();
    areas.load('areas/items/address');
    return areas;
  });
  if (merged.length > 0) await session.sync();
  const contents = await readBlocks(
    session,
    wanted.map(({ sheet, block }) => ({ sheet, ...block })),
  );
  return wanted.map(({ sheet, block }, i): RangeSnapshot => {
    const { values = [], formulas = [] } = contents[i] ?? {};
    const texts = formulas.map((row, r) =>
      row.map((formula, c) => (isFormulaText(formula, values[r]?.[c]) ? formula : null)),
    );
    const areas = merged[i];
    return {
      sheet,
      address: blockAddress(block),
      values: values.map((row, r) =>
        // A formula that gives '' is no empty cell.
        row.map((value, c) => cellOf(value) ?? ((texts[r]?.[c] ?? null) === null ? null : '')),
      ),
      ...(texts.some((row) => row.some((text) => text !== null)) ? { formulas: texts } : {}),
      merges:
        !areas || areas.isNullObject ? [] : areas.areas.items.map(({ address }) => withoutSheet(address)),
    };
  });
}
