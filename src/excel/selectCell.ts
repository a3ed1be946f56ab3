/** Shows a place of the workbook to a person: "Range.select: Selects the specified range in the Excel UI". */
import type { PlacedIssue, Place } from '../workbook';
import { columnLetters } from '../workbook/planning/layout';
import { parseBlock } from './address';
import { excelIssue } from './issues';
import { inExcel, sessionOn } from './session';

/**
 * Selects the cell of a finding: by table, row and heading where it has them (the table may have moved since), else
 * by its address, else the sheet. An issue when the place is gone or hidden.
 */
export async function selectCell(place: Place): Promise<PlacedIssue | null> {
  const gone = excelIssue('excelPlaceGone', 'warning', place);
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const { workbook } = context;
    const table = place.table === undefined ? null : workbook.tables.getItemOrNullObject(place.table);
    const sheet = place.sheet === undefined ? null : workbook.worksheets.getItemOrNullObject(place.sheet);
    table?.load('name');
    sheet?.load('visibility');
    await session.sync();
    let range: Excel.Range | null = null;
    if (table && !table.isNullObject) {
      const whole = table.getRange();
      whole.load('address,values,worksheet/name,worksheet/visibility');
      await session.sync();
      const block = parseBlock(whole.address);
      if (block && whole.worksheet.visibility === 'Visible') {
        const at = place.column === undefined ? 0 : (whole.values[0] ?? []).map(String).indexOf(place.column);
        const cell = `${columnLetters(block.left + Math.max(0, at))}${block.top + Math.min(place.row ?? 0, block.bottom - block.top)}`;
        range = workbook.worksheets.getItem(whole.worksheet.name).getRange(cell);
      }
    } else if (sheet && !sheet.isNullObject && sheet.visibility === 'Visible') {
      range = sheet.getRange(place.cell ?? 'A1');
    }
    if (!range) return gone;
    range.select();
    await session.sync();
    return null;
  });
}
