/** What a Plan will write where: the preview lists exactly this. */
import { HEADING_ROW, type Plan, type PlannedSheet } from '../../workbook';
import { columnLetters } from '../../workbook/planning/layout';
import type { PlannedWrite } from './paneRun';

/** Title and note above the table. */
const ABOVE = 2;

function writeOf(sheet: PlannedSheet, replaced: readonly string[]): PlannedWrite {
  const { rowCount, columns } = sheet.table;
  const rows = Math.max(1, rowCount);
  return {
    sheet: sheet.name,
    role: sheet.role,
    address: `A1:${columnLetters(Math.max(1, columns.length))}${HEADING_ROW + rows}`,
    cells: ABOVE + columns.length * (rows + 1),
    replaces: replaced.includes(sheet.name),
  };
}

export function writesOf(plan: Plan): PlannedWrite[] {
  return plan.sheets.map((sheet) => writeOf(sheet, plan.replacedSheets));
}
