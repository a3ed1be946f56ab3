/**
 * What the stand-in asks of a formula engine. In jest a headless engine answers; in the browser page
 * the engine under the visible grid does.
 */
import type { CellValue } from '../../workbook/snapshot';
import type { Area } from '../host/area';

export interface EngineCell {
  /** Zero-based. */
  row: number;
  column: number;
  value: CellValue;
  /** With leading `=`. */
  formula?: string;
}

export interface EngineSheet {
  name: string;
  cells: readonly EngineCell[];
}

export interface EngineTable {
  name: string;
  sheet: string;
  /** With heading row and totals row. */
  area: Area;
  headings: readonly string[];
  showTotals?: boolean;
}

export interface EngineName {
  name: string;
  /** With leading `=`. */
  formula: string;
  /** Sheet that the name belongs to; absent for names of the workbook. */
  sheet?: string;
}

export interface EngineWorkbook {
  sheets: readonly EngineSheet[];
  tables: readonly EngineTable[];
  names: readonly EngineName[];
}

/** What each formula gives, in the order of the sheets and of their cells that have a formula. */
export type EngineResult = readonly (readonly CellValue[])[];

export interface FormulaEngine {
  /** Calculates every formula of the workbook. */
  calculate: (workbook: EngineWorkbook) => Promise<EngineResult>;
}
