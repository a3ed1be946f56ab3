/** Each result cell against what the core gives, for the inputs as they are and for the recorded ones. */
import type { PlacedIssue } from '../place';
import type { Plan, PlannedColumn, PlannedTable } from '../plan';
import type { CellValue, TableSnapshot } from '../snapshot';
import { placeOfCell, sameName, sameValue, shownValue, valueAt } from './cells';
import { plannedFormula } from './formulas';
import { difference } from './issues';
import type { ValuesOf } from './report';
import { matchRows } from './rowMatch';

export interface ValueComparison {
  differences: readonly PlacedIssue[];
  compared: ReadonlyMap<TableSnapshot, number>;
  valuesOf: ValuesOf;
  /** Cells that show which inputs the values belong to. */
  stay: number;
  follow: number;
}

interface Compared {
  table: TableSnapshot;
  row: number;
  column: number;
  /** Undefined where the plan has no such cell. */
  current: CellValue | undefined;
  recorded: CellValue | undefined;
}

/** Lines of the cover that say when and by what it was written, not what came out. */
const OF_THE_RUN = new Set([
  '表計算ソフトによる計算',
  '割勘の版',
  '契約（表と列の決まり）の版',
  '入力ハッシュ（SHA-256）',
]);

/**
 * `current`: the plan for the inputs as they are, null when they cannot be computed. `recorded`: the plan for the
 * recorded inputs, null when they are the same (or cannot be computed any more).
 */
export function compareValues(
  tables: readonly TableSnapshot[],
  current: Plan | null,
  recorded: Plan | null,
  skip: (table: TableSnapshot, heading: string) => boolean,
): ValueComparison {
  const compared = new Map<TableSnapshot, number>();
  const doubtful: Compared[] = [];
  let [stay, follow] = [0, 0];
  for (const table of tables) {
    const now = planned(current, table);
    const then = planned(recorded, table);
    const columns = new Map([...(then?.byHeading ?? []), ...(now?.byHeading ?? [])]);
    let count = 0;
    table.headings.forEach((heading, column) => {
      const format = columns.get(heading)?.format;
      if (format === undefined || skip(table, heading)) return;
      table.rows.forEach((_, row) => {
        if (isOfTheRun(table, row)) return;
        const a = now?.at(row, heading);
        const b = then?.at(row, heading);
        if (a === undefined && b === undefined) return;
        count += 1;
        const found = valueAt(table, row, column);
        const isNow = a !== undefined && sameValue(a.value, found, format);
        const isThen = b !== undefined && sameValue(b.value, found, format);
        if (!isNow && !isThen) doubtful.push({ table, row, column, current: a?.value, recorded: b?.value });
        // Only a cell that a formula fills can follow an input; a label stays as it was written.
        if (a && b && (a.calculated || b.calculated)) {
          if (isNow && !isThen) follow += 1;
          if (isThen && !isNow) stay += 1;
        }
      });
    });
    compared.set(table, count);
  }
  const valuesOf = belonging(current, recorded, stay, follow);
  const useRecorded = current === null || valuesOf === 'recordedInputs';
  const differences = doubtful.map(({ table, row, column, current: a, recorded: b }) => {
    const expected = (useRecorded ? (b ?? a) : (a ?? b)) ?? null;
    const found = valueAt(table, row, column);
    const basis = (useRecorded && b !== undefined) || a === undefined ? 'recorded' : 'current';
    return difference('auditValueDiffers', placeOfCell(table, row, column), {
      found: shownValue(found),
      expected: shownValue(expected),
      ...differenceOf(found, expected),
      basis,
    });
  });
  return { differences, compared, valuesOf, stay, follow };
}

export function differenceOf(found: CellValue, expected: CellValue): { difference?: number } {
  return typeof found === 'number' && typeof expected === 'number' ? { difference: found - expected } : {};
}

function belonging(current: Plan | null, recorded: Plan | null, stay: number, follow: number): ValuesOf {
  if (!current) return recorded ? 'recordedInputs' : 'unknown';
  if (!recorded || (stay === 0 && follow === 0)) return 'both';
  if (stay > 0 && follow > 0) return 'neither';
  return stay > 0 ? 'recordedInputs' : 'currentInputs';
}

function isOfTheRun(table: TableSnapshot, row: number): boolean {
  if (table.headings[0] !== '項目' && !table.headings.includes('項目')) return false;
  const item = valueAt(table, row, table.headings.indexOf('項目'));
  return typeof item === 'string' && OF_THE_RUN.has(item);
}

interface PlannedCells {
  byHeading: ReadonlyMap<string, PlannedColumn>;
  at: (row: number, heading: string) => { value: CellValue; calculated: boolean } | undefined;
}

/** The planned cells of a table by the workbook's rows. */
function planned(plan: Plan | null, table: TableSnapshot): PlannedCells | undefined {
  const found: PlannedTable | undefined = plan?.sheets.find((s) => sameName(s.table.name, table.name))?.table;
  if (!found) return undefined;
  const byHeading = new Map(found.columns.map((c) => [c.heading, c]));
  const plannedRow = new Map(matchRows(table, found).rows.map((row, i) => [row, i]));
  return {
    byHeading,
    at(row, heading) {
      const i = plannedRow.get(row);
      const column = byHeading.get(heading);
      if (i === undefined || !column) return undefined;
      return { value: column.values[i] ?? null, calculated: plannedFormula(column, i) !== null };
    },
  };
}
