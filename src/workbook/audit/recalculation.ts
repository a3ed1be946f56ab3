/** The values in the file against those that another program calculated from its formulas. */
import type { PlacedIssue } from '../place';
import { CALCULATED, type EarlierRun } from '../planning';
import type { Plan } from '../plan';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { formulaAt, placeOfCell, sameName, sameValue, shownValue, valueAt } from './cells';
import { difference, doubt } from './issues';
import { coverLine } from './lastRun';
import { differenceOf } from './values';

export const PROBE = '表計算ソフトによる計算';

export interface RecalculationComparison {
  /** False: the file was not recalculated after all. */
  done: boolean;
  compared: ReadonlyMap<TableSnapshot, number>;
  differences: readonly PlacedIssue[];
  doubts: readonly PlacedIssue[];
}

export function compareRecalculated(
  tables: readonly TableSnapshot[],
  recalculated: Snapshot,
  earlier: EarlierRun,
  plan: Plan | null,
): RecalculationComparison {
  const compared = new Map<TableSnapshot, number>();
  const probe = coverLine(recalculated, earlier, PROBE);
  if (probe?.value !== CALCULATED) {
    const found = shownValue(probe?.value ?? null);
    return {
      done: false,
      compared,
      differences: [],
      doubts: [doubt('auditRecalculationFailed', {}, { found })],
    };
  }
  const differences: PlacedIssue[] = [];
  for (const table of tables) {
    const other = recalculated.tables.find((t) => sameName(t.name, table.name));
    const columns = plan?.sheets.find((s) => sameName(s.table.name, table.name))?.table.columns;
    let count = 0;
    if (!other) continue;
    table.headings.forEach((heading, column) => {
      const format = columns?.find((c) => c.heading === heading)?.format;
      table.rows.forEach((_, row) => {
        if (formulaAt(table, row, column) === null || isProbe(table, row)) return;
        count += 1;
        const found = valueAt(table, row, column);
        const expected = valueAt(other, row, column);
        if (sameValue(expected, found, format)) return;
        const values = {
          found: shownValue(found),
          expected: shownValue(expected),
          ...differenceOf(found, expected),
        };
        differences.push(difference('auditRecalculationDiffers', placeOfCell(table, row, column), values));
      });
    });
    compared.set(table, count);
  }
  return { done: true, compared, differences, doubts: [] };
}

function isProbe(table: TableSnapshot, row: number): boolean {
  return valueAt(table, row, table.headings.indexOf('項目')) === PROBE;
}
