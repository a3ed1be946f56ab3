/**
 * The second derivation, by Univer: many cases in one workbook, every formula calculated from inputs and
 * labels alone. Formula cells are handed over with a sentinel (the engine starts from no value at all),
 * so that a cell that is never calculated cannot pass.
 */
import { univerEngine, type EngineCell, type EngineSheet, type EngineTable } from '../../src/standin/engine';
import { HEADING_ROW, type CellValue, type Plan, type PlannedSheet } from '../../src/workbook';
import type { FormsSources, TableSource } from '../../src/workbook/read';
import { planOf, renamed, type Completed } from '../support/derive';
import { formulaCells, formulaOf, SENTINEL } from './cells';
import { enter, noParity, type Parity } from './report';

export interface Labelled {
  label: string;
  /** Sources with names of their own, so that cases do not meet in the workbook. */
  sources: FormsSources;
  plan: Plan;
  /** Tables of the plan that are calculated, but not compared. */
  skip?: readonly string[];
}

/** A case ready to be packed as number `index`. */
export function labelled(label: string, one: Completed, index: number): Labelled {
  const own = renamed(one, `例${index}`);
  return { label, sources: own.reading.sources, plan: planOf(own, `例${index}`) };
}

const headingCells = (headings: readonly string[], left: number, row: number): EngineCell[] =>
  headings.map((value, i) => ({ row, column: left + i, value }));

function sourceSheet(source: TableSource): { sheet: EngineSheet; table: EngineTable } {
  const top = HEADING_ROW - 1;
  const cells = source.rows.flatMap((row, r) =>
    row.flatMap((value, column): EngineCell[] =>
      value === null ? [] : [{ row: top + 1 + r, column, value }],
    ),
  );
  return {
    sheet: { name: source.sheet, cells: [...headingCells(source.headings, 0, top), ...cells] },
    table: tableOf(source.table, source.sheet, source.headings, source.rows.length),
  };
}

function tableOf(name: string, sheet: string, headings: readonly string[], rows: number): EngineTable {
  const top = HEADING_ROW - 1;
  return {
    name,
    sheet,
    area: { top, left: 0, bottom: top + Math.max(1, rows), right: headings.length - 1 },
    headings,
  };
}

function plannedSheet({ name, table }: PlannedSheet): { sheet: EngineSheet; table: EngineTable } {
  const top = HEADING_ROW - 1;
  const headings = table.columns.map((c) => c.heading);
  const cells = headingCells(headings, 0, top);
  table.columns.forEach((column, c) => {
    for (let r = 0; r < table.rowCount; r++) {
      const formula = formulaOf(column, r);
      const value = column.values[r] ?? null;
      if (formula !== null) cells.push({ row: top + 1 + r, column: c, value: SENTINEL, formula });
      else if (value !== null) cells.push({ row: top + 1 + r, column: c, value });
    }
  });
  return { sheet: { name, cells }, table: tableOf(table.name, name, headings, table.rowCount) };
}

/** Calculates all cases in one workbook and compares every formula cell. */
export async function compareInUniver(cases: readonly Labelled[]): Promise<Parity> {
  return compareWith(cases, await calculated(cases));
}

/** Compares every formula cell with values that Univer gave before. */
export function compareWith(cases: readonly Labelled[], found: readonly SheetValues[]): Parity {
  const parity = noParity();
  cases.forEach(({ label, plan, skip }, i) => {
    for (const cell of formulaCells(plan)) {
      if (skip?.includes(cell.sheet.table.name)) continue;
      const values = found[i]?.get(cell.sheet.name);
      enter(parity, label, cell, values?.[cell.columnIndex]?.[cell.row] ?? null);
    }
  });
  return parity;
}

/** What Univer gives, by case, sheet, column and row. */
export type SheetValues = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export async function calculated(cases: readonly Labelled[]): Promise<SheetValues[]> {
  const parts = cases.map(({ sources, plan }) => [
    ...Object.values(sources as unknown as Record<string, TableSource>).map(sourceSheet),
    ...plan.sheets.map(plannedSheet),
  ]);
  const results = await univerEngine.calculate({
    sheets: parts.flat().map((p) => p.sheet),
    tables: parts.flat().map((p) => p.table),
    names: cases.flatMap(({ plan }) => plan.names.map((n) => ({ name: n.name, formula: `=${n.refersTo}` }))),
  });
  let next = 0;
  return parts.map((list, i) => {
    const bySheet = new Map<string, CellValue[][]>();
    for (const { sheet } of list) {
      const values = results[next++] ?? [];
      const planned = cases[i]?.plan.sheets.find((s) => s.name === sheet.name);
      if (!planned) continue;
      const grid: CellValue[][] = planned.table.columns.map(() => []);
      sheet.cells
        .filter((cell) => cell.formula !== undefined)
        .forEach((cell, k) => {
          const column = grid[cell.column];
          if (column) column[cell.row - HEADING_ROW] = values[k] ?? null;
        });
      bySheet.set(sheet.name, grid);
    }
    return bySheet;
  });
}
