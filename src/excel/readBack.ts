/** After the write: what stands in the workbook against the Plan, to the yen. */
import type { CellValue, Plan, PlannedColumn, PlannedSheet } from '../workbook';
import { HEADING_ROW } from '../workbook';
import { columnLetters } from '../workbook/planning/layout';
import { AGREES, CALCULATED, NOT_CALCULATED } from '../workbook/planning';
import { normalFormula } from '../workbook/audit/normalFormula';
import { cellOf, isFormulaText } from './image/entry';
import { tableBlock } from './image/fromPlan';
import { readBlocks, type BlockContent, type BlockRequest } from './readBlocks';
import { sessionOn, type Session, type SessionOptions } from './session';

/** A cell that does not hold what the Plan says. */
export interface Difference {
  sheet: string;
  table: string;
  /** 1-based data row. */
  row: number;
  column: string;
  cell: string;
  kind: 'value' | 'formula' | 'heading';
  expected: CellValue;
  found: CellValue;
}

export interface ReadBack {
  /** How many cells were compared; zero proves nothing. */
  compared: number;
  differences: readonly Difference[];
  /** There are more than `differences` lists. */
  more: number;
  /** The cover's 総合検算 as the sheet calculates it; null for a plan without one. */
  masterCheck: string | null;
}

/** So many differences are named one by one. */
const NAMED = 200;

/** Reads what was written and compares it with the Plan. One sync and what large sheets need. */
export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  options: SessionOptions = {},
): Promise<ReadBack> {
  const session = sessionOn(context, options);
  return compareWithPlan(plan, await readBlocks(session, planBlocks(plan)));
}

export const planBlocks = (plan: Plan): BlockRequest[] =>
  plan.sheets.map((sheet) => ({ sheet: sheet.name, ...tableBlock(sheet) }));

export async function readBackIn(session: Session, plan: Plan): Promise<ReadBack> {
  return compareWithPlan(plan, await readBlocks(session, planBlocks(plan)));
}

export function compareWithPlan(plan: Plan, contents: readonly BlockContent[]): ReadBack {
  const differences: Difference[] = [];
  let [compared, more] = [0, 0];
  const report = (difference: Difference): void => {
    if (differences.length < NAMED) differences.push(difference);
    else more += 1;
  };
  plan.sheets.forEach((sheet, i) => {
    const content = contents[i];
    if (content) compared += compareSheet(sheet, content, report);
  });
  return { compared, differences, more, masterCheck: masterCheck(plan, contents) };
}

function compareSheet(
  { name, table }: PlannedSheet,
  { values, formulas }: BlockContent,
  report: (d: Difference) => void,
): number {
  const known = new Map<string, string>();
  const normal = (formula: string): string => {
    const spelt = known.get(formula) ?? normalFormula(formula, table.name);
    known.set(formula, spelt);
    return spelt;
  };
  table.columns.forEach((column, c) => {
    const place = (row: number) => ({
      sheet: name,
      table: table.name,
      row,
      column: column.heading,
      cell: `${columnLetters(c + 1)}${HEADING_ROW + row}`,
    });
    const heading = cellOf(values[0]?.[c]);
    if (heading !== column.heading)
      report({ ...place(0), kind: 'heading', expected: column.heading, found: heading });
    for (let row = 0; row < table.rowCount; row++) {
      const value = values[row + 1]?.[c];
      const text = formulas[row + 1]?.[c];
      const found = isFormulaText(text, value) ? text : null;
      const planned = column.formula ?? column.formulas?.[row] ?? null;
      if (
        (found === null) !== (planned === null) ||
        (found !== null && planned !== null && normal(found) !== normal(planned))
      )
        report({ ...place(row + 1), kind: 'formula', expected: planned, found });
      const expected = expectedValue(column, row);
      const actual = cellOf(value);
      if (!sameValue(expected, actual, column))
        report({ ...place(row + 1), kind: 'value', expected, found: actual });
    }
  });
  return table.columns.length * (table.rowCount + 1);
}

/** The one cell that says whether a spreadsheet calculated it (docs/decisions/0004). */
function expectedValue({ values }: PlannedColumn, row: number): CellValue {
  const value = values[row] ?? null;
  if (value === NOT_CALCULATED) return CALCULATED;
  return value === '' || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
}

/** Whole yen, sheets, counts: no tolerance. Quotients, ratios, prices: 1e-12 of their size, as doubles are. */
function sameValue(expected: CellValue, found: CellValue, { format }: PlannedColumn): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number')
    return expected === found || JSON.stringify(expected) === JSON.stringify(found);
  if (expected === found) return true;
  if (Number.isInteger(expected) && (format === 'yen' || format === 'integer' || format === 'date'))
    return false;
  return Math.abs(expected - found) <= 1e-12 * Math.max(1, Math.abs(expected));
}

/** On the cover, the line 総合検算. */
function masterCheck(plan: Plan, contents: readonly BlockContent[]): string | null {
  const at = plan.sheets.findIndex(
    ({ role, table }) => role === 'cover' && table.columns[0]?.heading === '項目',
  );
  const row = contents[at]?.values.find((line) => line[0] === '総合検算');
  return row === undefined ? null : String(row[1]);
}

/** Whether nothing differs and the checks on the sheets agree. */
export const agrees = ({ differences, masterCheck: check, compared }: ReadBack): boolean =>
  compared > 0 && differences.length === 0 && (check === null || check === AGREES);
