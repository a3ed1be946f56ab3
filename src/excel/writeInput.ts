/** One cell of an input table, typed by a person in the pane instead of on the sheet. */
import type { PlacedIssue, Place } from '../workbook';
import { parseBlock, rangeOf } from './address';
import { cellOf, entryOf } from './image/entry';
import { excelIssue } from './issues';
import { inExcel, sessionOn } from './session';

export interface TypedInput {
  /** Table, data row and heading. */
  place: Place;
  /** What stands in the first cell of that row, so that a row that moved meanwhile is not mistaken for it. */
  key: string;
  /** What the person saw in the cell, as text; '' for an empty one. */
  seen: string;
  /** '' empties the cell. */
  value: string | number;
}

/** An issue where nothing was written: the cell is gone, or holds something else than the person saw. */
export async function writeInput({ place, key, seen, value }: TypedInput): Promise<PlacedIssue | null> {
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const gone = excelIssue('excelPlaceGone', 'warning', place);
    const table = context.workbook.tables.getItemOrNullObject(place.table ?? '');
    table.load('name');
    await session.sync();
    if (table.isNullObject) return gone;
    const whole = table.getRange();
    whole.load('address,values,worksheet/name,worksheet/protection/protected');
    await session.sync();
    const block = parseBlock(whole.address);
    const headings = (whole.values[0] ?? []).map(String);
    const column = headings.indexOf(place.column ?? '');
    const row = whole.values[place.row ?? -1];
    if (!block || !row || column < 0 || !row.map(String).includes(key)) return gone;
    const sheet = { ...place, sheet: whole.worksheet.name };
    if (whole.worksheet.protection.protected) return excelIssue('excelSheetProtected', 'error', sheet);
    const found = cellOf(row[column]);
    const text = found === null ? '' : typeof found === 'object' ? found.error : String(found);
    if (text !== seen) return excelIssue('excelCellChanged', 'warning', place);
    const [top, left] = [block.top + (place.row ?? 0), block.left + column];
    const cell = rangeOf(context.workbook.worksheets.getItem(whole.worksheet.name), {
      top,
      left,
      bottom: top,
      right: left,
    });
    cell.values = [[entryOf(value)]];
    await session.sync();
    return null;
  });
}
