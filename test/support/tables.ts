/** A case as the contract's tables: readable arrays, first the headings, then the rows. */
import {
  HEADING_ROW,
  type CellValue,
  type Plan,
  type PlannedColumn,
  type Snapshot,
} from '../../src/workbook';
import { columnLetters } from '../../src/workbook/planning/layout';

export type Row = readonly CellValue[];
/** By table name (official or an alias): heading row, then data rows. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

export const headingsOf = (rows: readonly Row[]): string[] => (rows[0] ?? []).map(String);

/** What a host would read: each table on the sheet 入力 …, its headings in row 4, from column A. */
export function snapshotOf(tables: Tables): Snapshot {
  const found = Object.entries(tables).map(([name, rows]) => {
    const headings = headingsOf(rows);
    const last = `${columnLetters(headings.length)}${HEADING_ROW + Math.max(1, rows.length - 1)}`;
    return { name, sheet: `入力 ${name}`, address: `A${HEADING_ROW}:${last}`, headings, rows: rows.slice(1) };
  });
  return {
    sheets: found.map(({ sheet }) => ({ name: sheet, visibility: 'visible', protected: false })),
    tables: found,
    names: [],
    date1904: false,
    calculation: { mode: 'automatic', iterative: false, precisionAsDisplayed: false },
  };
}

/** The same tables as a plan, so that a file can be written from them. */
export function inputPlan(tables: Tables): Plan {
  return {
    contractVersion: '',
    sheets: Object.entries(tables).map(([name, rows]) => ({
      name: `入力 ${name}`,
      role: 'input',
      title: name,
      note: '',
      table: {
        name,
        rowCount: rows.length - 1,
        columns: headingsOf(rows).map((h, c) => inputColumn(h, c, rows)),
      },
      frozenColumns: 0,
      orientation: 'landscape',
      highlights: [],
    })),
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}

function inputColumn(heading: string, position: number, rows: readonly Row[]): PlannedColumn {
  const values = rows.slice(1).map((row) => row[position] ?? null);
  return { heading, values, format: 'general', style: 'input', width: 12 };
}
