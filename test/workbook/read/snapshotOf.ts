/** Builds snapshots from readable arrays: first row headings, then data, as they would stand on a sheet. */
import {
  HEADING_ROW,
  type CellValue,
  type Plan,
  type Snapshot,
  type TableSnapshot,
} from '../../../src/workbook';
import { columnLetters } from '../../../src/workbook/read/address';

export type Rows = readonly (readonly CellValue[])[];

/** Tables by name; each on the sheet 入力 …, with its heading row in row 4 and from column A. */
export function snapshotOf(tables: Readonly<Record<string, Rows>>, more: Partial<Snapshot> = {}): Snapshot {
  const snapshots = Object.entries(tables).map(([name, rows]) => tableOf(name, `入力 ${name}`, rows));
  return {
    sheets: snapshots.map(({ sheet }) => ({ name: sheet, visibility: 'visible', protected: false })),
    tables: snapshots,
    names: [],
    date1904: false,
    calculation: { mode: 'automatic', iterative: false, precisionAsDisplayed: false },
    ...more,
  };
}

export function tableOf(name: string, sheet: string, rows: Rows): TableSnapshot {
  const [headings = [], ...data] = rows;
  const last = `${columnLetters(headings.length)}${HEADING_ROW + Math.max(1, data.length)}`;
  return { name, sheet, address: `A${HEADING_ROW}:${last}`, headings: headings.map(String), rows: data };
}

/** What a host would read back after writing a plan. */
export function snapshotOfPlan(plan: Plan): Snapshot {
  const tables = plan.sheets.map(({ name, table }) => {
    const rows = Array.from({ length: Math.max(1, table.rowCount) }, (_, row) =>
      table.columns.map(({ values }) => values[row] ?? null),
    );
    return tableOf(table.name, name, [table.columns.map(({ heading }) => heading), ...rows]);
  });
  return {
    ...snapshotOf({}),
    tables,
    sheets: plan.sheets.map(({ name }) => ({ name, visibility: 'visible', protected: false })),
  };
}
