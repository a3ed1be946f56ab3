/** The formulas of the result sheets against those recorded in 控え. */
import type { PlacedIssue } from '../place';
import type { EarlierRun } from '../planning';
import type { Plan, PlannedColumn } from '../plan';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { formulaAt, placeOfCell, sameName, shownValue, valueAt } from './cells';
import { difference } from './issues';
import { normalFormula, type SheetNames } from './normalFormula';

export interface FormulaComparison {
  differences: readonly PlacedIssue[];
  /** Formulas of the deposit that are not those that Warikan writes. */
  deposit: readonly PlacedIssue[];
  compared: ReadonlyMap<TableSnapshot, number>;
}

export interface FormulaOptions {
  /**
   * What Warikan would write today for the workbook as it is. A cell with such a formula is as good as one with the
   * recorded one: spreadsheets rewrite formulas themselves when a person renames a sheet of inputs or adds rows.
   */
  current?: Plan | null;
  /** Same inputs, same version: then the deposit has to record the very formulas of `current`. */
  sameRun?: boolean;
  renamed?: SheetNames;
}

/** `auditTypedOver`: a value where a formula was recorded; `auditFormulaChanged`: another formula. */
export function compareFormulas(
  snapshot: Snapshot,
  earlier: EarlierRun,
  { current, sameRun = false, renamed }: FormulaOptions = {},
): FormulaComparison {
  const differences: PlacedIssue[] = [];
  const deposit: PlacedIssue[] = [];
  const compared = new Map<TableSnapshot, number>();
  const normal = memo(renamed);
  for (const table of snapshot.tables) {
    const recorded = [...earlier.formulas].find(([name]) => sameName(name, table.name))?.[1];
    const planned = current?.sheets.find((s) => sameName(s.table.name, table.name))?.table;
    if (!recorded && !(sameRun && planned)) continue;
    const rows = recordedRows(table);
    const editedColumns = new Set<string>();
    let count = 0;
    table.headings.forEach((heading, column) => {
      const texts = recorded?.get(heading);
      const today = planned?.columns.find((c) => c.heading === heading);
      table.rows.forEach((cells, row) => {
        const at = rows[row] ?? row;
        // The one row of an empty table has no formulas, and a row that a person added has no recorded one.
        if (cells.every((value, i) => value === null && formulaAt(table, row, i) === null)) return;
        const then = (texts?.length === 1 ? texts[0] : texts?.[at]) ?? null;
        const now = today && at < (planned?.rowCount ?? 0) ? plannedFormula(today, at) : null;
        const edited = sameRun && today !== undefined && !isSame(normal, table, then, now);
        const expected = edited ? now : then;
        if (expected === null && !edited) return;
        count += 1;
        const found = formulaAt(table, row, column);
        const good =
          isSame(normal, table, found, expected) || (now !== null && isSame(normal, table, found, now));
        // A sheet of inputs that was renamed gives other formulas today, and those stand in the cells.
        if (edited && (!good || isSame(normal, table, found, then)) && !editedColumns.has(heading)) {
          editedColumns.add(heading);
          const place = { sheet: table.sheet, table: table.name, column: heading };
          deposit.push(
            difference('auditDepositEdited', place, {
              part: 'formulas',
              found: then ?? '',
              expected: now ?? '',
            }),
          );
        }
        if (good || expected === null) return;
        const code = found === null ? 'auditTypedOver' : 'auditFormulaChanged';
        const value = found ?? shownValue(valueAt(table, row, column));
        differences.push(difference(code, placeOfCell(table, row, column), { found: value, expected }));
      });
    });
    compared.set(table, count);
  }
  return { differences, deposit, compared };
}

type Normal = (formula: string, table: string) => string;

function isSame(normal: Normal, table: TableSnapshot, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || normal(a, table.name) === normal(b, table.name);
}

/** Formula texts of a column are mostly one text: normalised once. */
function memo(renamed: SheetNames | undefined): Normal {
  const known = new Map<string, string>();
  return (formula, table) => {
    const key = `${table}\n${formula}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const spelt = normalFormula(formula, table, renamed);
    known.set(key, spelt);
    return spelt;
  };
}

export function plannedFormula(column: PlannedColumn, row: number): string | null {
  return column.formula ?? column.formulas?.[row] ?? null;
}

/** Planned row (from 0) by row of the workbook: the visible 番号 says it, in case the table was sorted. */
function recordedRows(table: TableSnapshot): readonly number[] {
  const at = table.headings.indexOf('番号');
  return table.rows.map((row, i) => {
    const number = at < 0 ? null : row[at];
    return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number - 1 : i;
  });
}
