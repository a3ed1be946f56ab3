/**
 * A plan's formulas kept as they are while an input changes: which sheets can still be compared, and with
 * what. Sheets whose rows or typed columns would be planned anew say nothing about their formulas.
 */
import type { CellValue, Plan, PlannedColumn, PlannedSheet } from '../../src/workbook';

const COMPARISON = ['比較対象', '比較金額', '比較単独', '団体別比較', '同一基準比較'];
/** Sheets that count on others: on what the search for groups found, on the comparison's rows. */
const DEPENDENTS: Readonly<Record<string, readonly string[]>> = {
  提案境界: ['グループ案', 'グループ案の評価'],
  ...Object.fromEntries(COMPARISON.map((one) => [one, [...COMPARISON, '検算', '表紙']])),
};

export interface KeptFormulas {
  /** The old formulas, with the values that the core gives for the changed input. */
  plan: Plan;
  /** Sheets left out, by title. */
  skipped: readonly string[];
  /** Formula cells whose value the change moves. */
  changed: number;
}

/** Null where the change goes through a column that Warikan writes as values (a draw, the search for groups). */
export function keepFormulas(old: Plan, now: Plan, prefix: string): KeptFormulas | null {
  const title = (sheet: PlannedSheet): string => sheet.table.name.slice(prefix.length);
  const skipped = new Set<string>();
  const names = (plan: Plan): string[] => plan.sheets.map((s) => s.name);
  for (const name of new Set([...names(old), ...names(now)])) {
    const sheet = old.sheets.find((s) => s.name === name);
    const other = now.sheets.find((s) => s.name === name);
    if (sheet !== undefined && other !== undefined && sameStructure(sheet, other)) continue;
    const missing = name.slice(prefix.length + 1);
    for (const one of [missing, ...(DEPENDENTS[missing] ?? [])]) skipped.add(one);
  }
  if (skipped.has('一式配分') || (skipped.has('提案境界') && usesProposal(old))) return null;
  let changed = 0;
  const sheets = old.sheets.flatMap((sheet): PlannedSheet[] => {
    const other = now.sheets.find((s) => s.name === sheet.name);
    if (other === undefined || skipped.has(title(sheet))) return [sheet];
    const columns = sheet.table.columns.map((column, c) => {
      const values = other.table.columns[c]?.values ?? [];
      if (isFormula(column)) changed += differing(column.values, values, sheet.table.rowCount);
      return { ...column, values };
    });
    return [{ ...sheet, table: { ...sheet.table, columns } }];
  });
  return { plan: { ...old, sheets }, skipped: [...skipped].filter((one) => one !== '控え'), changed };
}

const isFormula = (column: PlannedColumn): boolean =>
  column.formula !== undefined || column.formulas !== undefined;

function sameStructure(a: PlannedSheet, b: PlannedSheet): boolean {
  if (a.role === 'record') return true;
  const shape = (s: PlannedSheet): string =>
    JSON.stringify([
      s.table.rowCount,
      s.table.columns.map((c) => [c.heading, c.formula, c.formulas, isFormula(c) ? 0 : Array.from(c.values)]),
    ]);
  return a.role === 'cover' ? a.table.rowCount === b.table.rowCount : shape(a) === shape(b);
}

/** Does any round take its groups from the search (分け方番号 3)? */
function usesProposal(plan: Plan): boolean {
  const groups = plan.sheets.flatMap((s) => s.table.columns).find((c) => c.heading === '分け方番号');
  return groups !== undefined && Array.from(groups.values).includes(3);
}

function differing(a: ArrayLike<CellValue>, b: ArrayLike<CellValue>, rows: number): number {
  let count = 0;
  for (let i = 0; i < rows; i++) if (a[i] !== b[i]) count += 1;
  return count;
}
