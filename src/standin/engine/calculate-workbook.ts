/**
 * Calculates a workbook given as plain rows: for parity tests, which compare what the core computed with
 * what a spreadsheet's engine gets from the formulas.
 */
import type { CellValue } from '../../workbook/snapshot';
import { parseArea } from '../host/area';
import type { EngineCell, EngineName, EngineTable } from './engine';
import { univerEngine } from './univer';

/** A value, or a formula as text with leading `=`; text that starts with `=` cannot be given. */
export type PlainCell = CellValue | undefined;

export interface PlainSheet {
  name: string;
  /** Rows from A1 on. */
  cells: readonly (readonly PlainCell[])[];
}

export interface PlainTable {
  name: string;
  sheet: string;
  /** With heading row: `A4:F20`. */
  address: string;
}

const isFormula = (value: PlainCell): value is string => typeof value === 'string' && /^=./s.test(value);

function engineCells(sheet: PlainSheet): EngineCell[] {
  return sheet.cells.flatMap((line, row) =>
    line.flatMap((value, column): EngineCell[] => {
      if (value === null || value === undefined) return [];
      return [isFormula(value) ? { row, column, value: null, formula: value } : { row, column, value }];
    }),
  );
}

function engineTable(table: PlainTable, sheets: readonly PlainSheet[]): EngineTable {
  const area = parseArea(table.address);
  if (!area) throw new Error(`Not an address: ${table.address}`);
  const headingRow = sheets.find((sheet) => sheet.name === table.sheet)?.cells[area.top] ?? [];
  return { ...table, area, headings: headingRow.slice(area.left, area.right + 1).map(String) };
}

/** Every sheet's values, in the shape of its cells: formulas replaced by what they give. */
export async function calculateWorkbook(
  sheets: readonly PlainSheet[],
  tables: readonly PlainTable[] = [],
  names: readonly EngineName[] = [],
): Promise<CellValue[][][]> {
  const results = await univerEngine.calculate({
    sheets: sheets.map((sheet) => ({ name: sheet.name, cells: engineCells(sheet) })),
    tables: tables.map((table) => engineTable(table, sheets)),
    names,
  });
  return sheets.map((sheet, index) => {
    const values = [...(results[index] ?? [])];
    return sheet.cells.map((line) =>
      line.map((value) => (isFormula(value) ? (values.shift() ?? null) : (value ?? null))),
    );
  });
}
