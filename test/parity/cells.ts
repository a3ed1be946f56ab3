/** The formula cells of a plan, each with the value that the core gives for it. */
import type { CellValue, Plan, PlannedColumn, PlannedSheet } from '../../src/workbook';
import { CALCULATED, NOT_CALCULATED } from '../../src/workbook/planning';

export interface FormulaCell {
  sheet: PlannedSheet;
  column: PlannedColumn;
  /** 0-based, in the plan's order. */
  columnIndex: number;
  row: number;
  formula: string;
  expected: CellValue;
}

export function formulaOf(column: PlannedColumn, row: number): string | null {
  return column.formula ?? column.formulas?.[row] ?? null;
}

export function* formulaCells(plan: Plan): Generator<FormulaCell> {
  for (const sheet of plan.sheets)
    for (const [columnIndex, column] of sheet.table.columns.entries())
      for (let row = 0; row < sheet.table.rowCount; row++) {
        const formula = formulaOf(column, row);
        if (formula === null) continue;
        const value = column.values[row] ?? null;
        // The one cell that differs by design: it tells who calculated the workbook.
        yield {
          sheet,
          column,
          columnIndex,
          row,
          formula,
          expected: value === NOT_CALCULATED ? CALCULATED : value,
        };
      }
}

/** Spreadsheets keep 15 significant digits in their files: every yen and hundredth of one up to 10¹², exactly. */
const kept = (value: number): number => Number(value.toPrecision(15));

/** Ratios, rates of the years and unrounded yen are compared to 10⁻¹² (of the larger of 1 and the value), everything else exactly. */
export function isRatio({ column }: FormulaCell): boolean {
  return column.format === 'rate' || /平均単価|内部補助|^調整率 |^調整後|^累計/.test(column.heading);
}

/** What a formula cell holds before it is calculated: no case has such an amount. */
export const SENTINEL = -987654321;

export type Verdict = 'same' | 'different' | 'notCalculated';

export function verdict(cell: FormulaCell, found: CellValue): Verdict {
  const { expected } = cell;
  if (found === null || found === SENTINEL) return 'notCalculated';
  if (typeof expected === 'number' && typeof found === 'number') {
    const same = isRatio(cell)
      ? Math.abs(expected - found) <= 1e-12 * Math.max(1, Math.abs(expected))
      : kept(expected) === kept(found);
    return same ? 'same' : 'different';
  }
  return expected === found ? 'same' : 'different';
}
