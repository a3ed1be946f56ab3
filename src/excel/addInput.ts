/** A row at the end of an input table, typed by a person in the pane where the table has none for it yet. */
import type { CellValue, PlacedIssue } from '../workbook';
import { blockAddress, parseBlock, rangeOf, sameName, withoutSheet, type Block } from './address';
import { columnLetters } from '../workbook/planning/layout';
import { entryOf } from './image/entry';
import { excelIssue } from './issues';
import { inExcel, sessionOn, type Session } from './session';

export interface AddedInput {
  table: string;
  /** Heading of the column that tells rows apart; no row may hold the new row's value there yet. */
  key: string;
  /** By the headings of the table as they stand; cells that are not named stay as they are. */
  cells: Readonly<Record<string, CellValue>>;
}

/** The table and the row that will be filled: blank at its end, or the one under it. */
interface Target {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  headings: readonly string[];
  before: Block;
  after: Block;
  row: Block;
  /** The row above, if it is one of data: the new one looks like it. */
  above: Block | null;
  /** Where the last row of the table is the last that is printed: the area as it is, and as it grows with the table. */
  printed: { before: Block; after: Block } | null;
}

/** An issue where nothing was written. Where Excel fails on the way, the table and the row are put back, and it throws. */
export async function addInput(added: AddedInput): Promise<PlacedIssue | null> {
  const course: { target: Target | null } = { target: null };
  try {
    return await inExcel(async (context) => {
      const session = sessionOn(context);
      const found = await targetOf(session, added);
      if ('code' in found) return found;
      course.target = found;
      write(found, added);
      await session.sync();
      return null;
    });
  } catch (error) {
    if (course.target) await putBack(added.table, course.target);
    throw error;
  }
}

async function targetOf(session: Session, added: AddedInput): Promise<Target | PlacedIssue> {
  const { workbook } = session.context;
  const place = { table: added.table };
  const table = workbook.tables.getItemOrNullObject(added.table);
  table.load('name,showTotals');
  await session.sync();
  if (table.isNullObject) return excelIssue('excelPlaceGone', 'warning', place);
  const whole = table.getRange();
  whole.load('address,values,formulas,worksheet/name,worksheet/protection/protected');
  whole.worksheet.autoFilter.load('isDataFiltered');
  table.autoFilter.load('isDataFiltered');
  const printed = whole.worksheet.pageLayout.getPrintAreaOrNullObject();
  printed.load('address,areaCount');
  await session.sync();
  const before = parseBlock(whole.address);
  const headings = (whole.values[0] ?? []).map(String);
  const key = headings.indexOf(added.key);
  if (!before || key < 0) return excelIssue('excelPlaceGone', 'warning', place);
  const at = { ...place, sheet: whole.worksheet.name };
  if (whole.worksheet.protection.protected) return excelIssue('excelSheetProtected', 'error', at);
  if (whole.worksheet.autoFilter.isDataFiltered || table.autoFilter.isDataFiltered)
    return excelIssue('excelSheetFiltered', 'error', at);
  const wanted = String(added.cells[added.key] ?? '');
  const twice = whole.values.findIndex((line, i) => i > 0 && sameName(String(line[key]).trim(), wanted));
  if (twice > 0) return excelIssue('excelCellChanged', 'warning', { ...at, row: twice, column: added.key });
  if (table.showTotals) {
    const cell = `${columnLetters(before.left)}${before.bottom}`;
    return excelIssue('excelTotalsRow', 'error', { sheet: at.sheet, cell }, { found: added.table });
  }

  // The last row with anything in it; blank ones after it are there to be written into.
  const formulas = whole.formulas as unknown[][];
  const filled = formulas.reduce((last, line, i) => (line.some((cell) => cell !== '') ? i : last), 0);
  const top = before.top + filled + 1;
  const row = { ...before, top, bottom: top };
  const sheet = workbook.worksheets.getItem(whole.worksheet.name);
  const cells = rangeOf(sheet, row);
  cells.load('formulas,rowHidden,columnHidden');
  const merged = cells.getMergedAreasOrNullObject();
  merged.load('address');
  await session.sync();
  const cellAt = (cell: string) => ({ sheet: whole.worksheet.name, cell });
  if (!merged.isNullObject)
    return excelIssue('excelCellsMerged', 'error', cellAt(withoutSheet(merged.address)));
  const taken = ((cells.formulas as unknown[][])[0] ?? []).findIndex((cell) => cell !== '');
  if (taken >= 0) {
    const cell = `${columnLetters(before.left + taken)}${top}`;
    return excelIssue('excelRowTaken', 'error', cellAt(cell), { found: added.table });
  }
  // Null where only some are hidden.
  if ([cells.rowHidden, cells.columnHidden].some((one) => (one as boolean | null) !== false))
    return excelIssue('excelRowsHidden', 'error', { ...at, cell: `${columnLetters(before.left)}${top}` });
  const after = { ...before, bottom: Math.max(before.bottom, top) };
  // Several areas were put together by a person, and stay so.
  const area = !printed.isNullObject && printed.areaCount === 1 ? parseBlock(printed.address) : undefined;
  const growsInPrint = area?.bottom === before.bottom && after.bottom > before.bottom;
  return {
    table,
    sheet,
    headings,
    before,
    after,
    row,
    above: filled > 0 ? { ...row, top: top - 1, bottom: top - 1 } : null,
    printed: area && growsInPrint ? { before: area, after: { ...area, bottom: after.bottom } } : null,
  };
}

/** Looks last: should something fail before them, there is nothing of them to take away. */
function write({ table, sheet, headings, before, after, row, above, printed }: Target, added: AddedInput) {
  const grows = after.bottom > before.bottom;
  if (grows) table.resize(blockAddress(after));
  const range = rangeOf(sheet, row);
  // Null leaves a cell alone: a column of the staff's own may fill itself as the table grows.
  range.values = [
    headings.map((heading) => {
      const cell = added.cells[heading];
      return cell === undefined ? null : entryOf(cell);
    }),
  ];
  if (!grows) return;
  if (printed) sheet.pageLayout.setPrintArea(blockAddress(printed.after));
  if (above) range.copyFrom(rangeOf(sheet, above), 'Formats');
}

/** A batch that failed may have got half way; what cannot be put back is said with the failure itself. */
async function putBack(name: string, { before, after, row, printed }: Target): Promise<void> {
  try {
    await inExcel(async (context) => {
      const table = context.workbook.tables.getItem(name);
      const range = rangeOf(table.worksheet, row);
      range.clear('Contents');
      if (after.bottom > before.bottom) table.resize(blockAddress(before));
      if (printed) table.worksheet.pageLayout.setPrintArea(blockAddress(printed.before));
      await context.sync();
    });
  } catch {
    // The error that led here is thrown on.
  }
}
