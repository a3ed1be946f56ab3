/** What a Plan will write where: the preview lists exactly this. */
import { HEADING_ROW, type Plan, type PlannedColumn, type PlannedSheet, type Snapshot } from '../../workbook';
import { columnLetters } from '../../workbook/planning/layout';
import { cellChanges } from './cellChanges';
import type { PlannedWrite, WrittenColumn } from './paneRun';

/** Title and note above the table. */
const ABOVE = 2;

function writeOf(sheet: PlannedSheet, replaced: readonly string[], snapshot: Snapshot): PlannedWrite {
  const { rowCount, columns } = sheet.table;
  const rows = Math.max(1, rowCount);
  const replaces = replaced.includes(sheet.name);
  return {
    sheet: sheet.name,
    role: sheet.role,
    address: `A1:${columnLetters(Math.max(1, columns.length))}${HEADING_ROW + rows}`,
    cells: ABOVE + columns.length * (rows + 1),
    replaces,
    columns: columns.map((column, i): WrittenColumn => {
      const letters = columnLetters(i + 1);
      const address = `${letters}${HEADING_ROW}:${letters}${HEADING_ROW + rows}`;
      return { heading: column.heading, address, kind: kindOf(column) };
    }),
    changes: replaces ? cellChanges(snapshot, sheet) : [],
  };
}

function kindOf({ formula, formulas }: PlannedColumn): WrittenColumn['kind'] {
  if (formula !== undefined) return 'formula';
  if (!formulas?.some((one) => one !== null)) return 'value';
  return formulas.every((one) => one !== null) ? 'formula' : 'mixed';
}

export function writesOf(plan: Plan, snapshot: Snapshot): PlannedWrite[] {
  return plan.sheets.map((sheet) => writeOf(sheet, plan.replacedSheets, snapshot));
}
