/** The workbook as it lives in the host: mutable, reached only through the objects of the API and the test hooks. */
import type { Area } from './area';
import { itemNotFound } from './errors';
import type { Json } from './object';
import type { CellStyle, CellValue } from './workbook';

export interface Cell {
  value: CellValue;
  /** With leading `=`. */
  formula?: string;
  style: CellStyle;
}

export interface Table {
  id: string;
  name: string;
  sheet: Sheet;
  /** With heading row and totals row. */
  area: Area;
  style: string;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  filtered: boolean;
}

export interface Name {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
  /** Absent for names of the whole workbook. */
  sheet?: Sheet;
}

export interface ChartSeries {
  name: string;
  /** Addresses with their sheet; empty where none was given. */
  values: string;
  categories: string;
}

export interface Chart {
  id: string;
  name: string;
  type: string;
  source: RangeRef;
  seriesBy: string;
  series: ChartSeries[];
  title: string;
  top: number;
  left: number;
  width: number;
  height: number;
  settings: Record<string, Json>;
}

export interface ConditionalFormat {
  id: string;
  area: Area;
  type: string;
  rule: Json;
  format: Record<string, Json>;
}

export interface Validation {
  area: Area;
  settings: Record<string, Json>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Sheet {
  id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  /** By `cellKey`. */
  cells: Map<number, Cell>;
  tables: Table[];
  charts: Chart[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  merged: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  protected: boolean;
  password: string;
  filter: { area: Area; filtered: boolean } | null;
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  page: Record<string, Json>;
}

export interface RangeRef {
  sheet: Sheet;
  area: Area;
}

/** Something that happened, to be told to the add-in after the answer to its request. */
export interface HostEvent {
  type: number;
  /** Id of the sheet or table that it happened to. */
  target: string;
  data: { readonly [key: string]: Json };
}

export interface Model {
  name: string;
  sheets: Sheet[];
  names: Name[];
  customXml: { id: string; xml: string }[];
  settings: Map<string, Json>;
  active: Sheet;
  selection: RangeRef;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  iterative: boolean;
  precisionAsDisplayed: boolean;
  /** Days count from 1904 (old Mac workbooks). */
  date1904: boolean;
  protected: boolean;
  password: string;
  dirty: boolean;
  /** Cells were changed since the formulas were last calculated. */
  stale: boolean;
  /** Formulas entered since then: manual calculation calculates only these. */
  entered: Set<Cell>;
  eventsEnabled: boolean;
  /** The add-in's shared runtime: whether its commands can be called, and whether its pane is shown. */
  runtime: { ready: boolean; visible: boolean };
  /** Who is changing the workbook right now. */
  source: 'Local' | 'Remote';
  events: HostEvent[];
  nextNumber: number;
}

export const COLUMN_SPAN = 16384;
export const cellKey = (row: number, column: number): number => row * COLUMN_SPAN + column;
export const rowOfKey = (key: number): number => Math.floor(key / COLUMN_SPAN);
export const columnOfKey = (key: number): number => key % COLUMN_SPAN;

/** A new id; ids of sheets look like Excel's, in braces. */
export const newId = (model: Model): string =>
  `{00000000-0000-4000-8000-${String(model.nextNumber++).padStart(12, '0')}}`;

/** Excel takes names that differ only in case for the same. */
export const sameName = (a: string, b: string): boolean => a.toLocaleUpperCase() === b.toLocaleUpperCase();

export const findSheet = (model: Model, key: string): Sheet | undefined =>
  model.sheets.find((sheet) => sheet.id === key) ?? model.sheets.find((sheet) => sameName(sheet.name, key));

export function sheetByKey(model: Model, key: string): Sheet {
  const sheet = findSheet(model, key);
  if (!sheet) throw itemNotFound();
  return sheet;
}

export const allTables = (model: Model): Table[] => model.sheets.flatMap((sheet) => sheet.tables);

/** Says that something which formulas may depend on has changed. */
export function touch(model: Model): void {
  model.stale = true;
  model.dirty = true;
}
