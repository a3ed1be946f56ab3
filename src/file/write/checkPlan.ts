import type { Plan, PlannedColumn, PlannedSheet } from '../../workbook/plan';
import { HEADING_ROW } from '../../workbook/plan';
import { columnLetters, LAST_COLUMN, LAST_ROW } from '../address';
import { isDefinableName, isSheetName, nameKey } from '../names';
import type { FileProblem } from '../problems';
import { fileProblem } from '../problems';

/** Excel's limits: characters of a cell, of a formula, of a table's heading. */
const CELL_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
const HEADING_LIMIT = 255;
/** First data row on the sheet. */
const FIRST = HEADING_ROW + 1;

/** Names that stay in the workbook beside the plan's. */
export interface TakenNames {
  sheets: readonly string[];
  tables: readonly string[];
  names: readonly string[];
}

/** What stands against writing a plan: taken or invalid names, sizes and values that no cell can hold. */
export function checkPlan(plan: Plan, taken: TakenNames): FileProblem[] {
  const problems: FileProblem[] = [];
  const sheets = new Set(taken.sheets.map(nameKey));
  // Tables and names share one space in a workbook.
  const tables = new Set([...taken.tables, ...taken.names].map(nameKey));
  for (const sheet of plan.sheets) {
    const place = { sheet: sheet.name };
    if (!isSheetName(sheet.name)) problems.push(fileProblem('sheetNameInvalid', { name: sheet.name }, place));
    if (sheets.has(nameKey(sheet.name)))
      problems.push(fileProblem('sheetNameTaken', { name: sheet.name }, place));
    sheets.add(nameKey(sheet.name));
    const { name } = sheet.table;
    const table = { ...place, table: name };
    if (!isDefinableName(name)) problems.push(fileProblem('nameInvalid', { name }, table));
    if (tables.has(nameKey(name))) problems.push(fileProblem('tableNameTaken', { name }, table));
    tables.add(nameKey(name));
    problems.push(...checkTable(sheet));
  }
  for (const { name } of plan.names) {
    if (!isDefinableName(name)) problems.push(fileProblem('nameInvalid', { name }));
    if (tables.has(nameKey(name))) problems.push(fileProblem('nameTaken', { name }));
    tables.add(nameKey(name));
  }
  if (plan.sheets.length + taken.sheets.length === 0) problems.push(fileProblem('planHasNoSheets'));
  return problems;
}

function checkTable(sheet: PlannedSheet): FileProblem[] {
  const { name, columns, rowCount } = sheet.table;
  const place = { sheet: sheet.name, table: name };
  if (columns.length > LAST_COLUMN || rowCount > LAST_ROW - HEADING_ROW)
    return [fileProblem('planTooLarge', { columns: columns.length, rows: rowCount }, place)];
  if (columns.length === 0) return [fileProblem('headingInvalid', { heading: '' }, place)];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  columns.forEach((column, i) => {
    const { heading } = column;
    const key = nameKey(heading);
    if (heading === '' || heading.length > HEADING_LIMIT || seen.has(key))
      problems.push(fileProblem('headingInvalid', { heading }, { ...place, column: heading }));
    seen.add(key);
    const bad = firstBadRow(column, rowCount);
    if (bad === undefined) return;
    const cell = `${columnLetters(i + 1)}${FIRST + bad.row}`;
    const where = { ...place, row: bad.row + 1, column: heading, cell };
    problems.push(fileProblem('planValueInvalid', { reason: bad.reason }, where));
  });
  return problems;
}

/** The first row that no cell can hold: one problem a column says enough. */
function firstBadRow(column: PlannedColumn, rowCount: number): { row: number; reason: string } | undefined {
  if ((column.formula?.length ?? 0) > FORMULA_LIMIT) return { row: 0, reason: 'formulaTooLong' };
  for (let row = 0; row < rowCount; row++) {
    const value = column.values[row];
    if (typeof value === 'string' && value.length > CELL_LIMIT) return { row, reason: 'textTooLong' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { row, reason: 'notFinite' };
    if ((column.formulas?.[row]?.length ?? 0) > FORMULA_LIMIT) return { row, reason: 'formulaTooLong' };
  }
  return undefined;
}
