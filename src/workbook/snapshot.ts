/**
 * A Snapshot: plain data read from a workbook by a host. No Office type, no .xlsx type.
 * What Warikan reads and what it writes stands in Excel tables, so tables are what a Snapshot holds.
 */

export interface CellError {
  error: string;
}

/** null = empty cell. Dates are serial numbers, as Excel keeps them. */
export type CellValue = number | string | boolean | null | CellError;

export interface TableSnapshot {
  name: string;
  sheet: string;
  /** A1 address of the whole table with its heading row, without sheet: `A4:F20`. */
  address: string;
  headings: readonly string[];
  /** Data rows, without heading and totals row. */
  rows: readonly (readonly CellValue[])[];
  /** Formula text with leading `=` (English names), null where the cell has none; omitted when no cell has one. */
  formulas?: readonly (readonly (string | null)[])[];
  /** 1-based rows of the table (data rows) that are hidden or filtered out. */
  hiddenRows?: readonly number[];
}

export interface SheetSnapshot {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  protected: boolean;
}

export interface NameSnapshot {
  name: string;
  /** Without leading `=`. */
  refersTo: string;
  /** Sheet name for sheet-scoped names. */
  sheet?: string;
}

export interface Snapshot {
  sheets: readonly SheetSnapshot[];
  tables: readonly TableSnapshot[];
  names: readonly NameSnapshot[];
  /** Dates count from 1904 (old Mac workbooks). */
  date1904: boolean;
  calculation: {
    mode: 'automatic' | 'automaticExceptTables' | 'manual';
    iterative: boolean;
    precisionAsDisplayed: boolean;
  };
}
