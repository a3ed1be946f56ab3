/** Finds expected figures in a plan by what they mean: result table, row, heading. */
import type { CellValue, Plan, PlannedTable } from '../../src/workbook';
import type { ExpectedFigures } from './caseFile';

export interface FigurePlace {
  sheet: string;
  column: number;
  row: number;
  heading: string;
  expected: string | number;
  places: number | undefined;
  text: string;
}

/** Where the expected figures stand; throws when a table, a row or a heading is not there. */
export function placesOf(
  plan: Plan,
  prefix: string,
  { table, where, values, places }: ExpectedFigures,
): FigurePlace[] {
  const sheet = plan.sheets.find((s) => s.table.name === `${prefix}${table}`);
  if (!sheet) throw new Error(`no result table ${table}`);
  const rows = Array.from({ length: sheet.table.rowCount }, (_, i) => i).filter((row) =>
    Object.entries(where).every(
      ([heading, value]) => sheet.table.columns[at(sheet.table, heading)]?.values[row] === value,
    ),
  );
  if (rows.length !== 1) throw new Error(`${table}: ${rows.length} rows where ${JSON.stringify(where)}`);
  const row = rows[0] ?? 0;
  return Object.entries(values).map(([heading, expected]) => ({
    sheet: sheet.name,
    column: at(sheet.table, heading),
    row,
    heading,
    expected,
    places,
    text: `${table} ${JSON.stringify(where)} ${heading}`,
  }));
}

function at(table: PlannedTable, heading: string): number {
  const found = table.columns.findIndex((c) => c.heading === heading);
  if (found < 0) throw new Error(`${table.name} has no column ${heading}`);
  return found;
}

/** Exact, or rounded to the places that the case file gives. */
export function agrees({ expected, places }: FigurePlace, found: CellValue | undefined): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number' || places === undefined)
    return found === expected;
  return Math.abs(found - expected) <= 0.5 * 10 ** -places;
}
