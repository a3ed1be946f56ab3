/**
 * A workbook as plain data: what a host is filled from, and what it gives back, so that a test can
 * compare a workbook cell by cell, and what the .xlsx opening code produces.
 */
import type { CellValue } from '../../workbook/snapshot';
import type { Json } from './object';

export type { CellValue };

export interface BorderLine {
  style: string;
  color: string;
  weight: string;
}

/** How a cell looks; whatever is absent is Excel's default. */
export interface CellStyle {
  numberFormat?: string;
  fill?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  fontColor?: string;
  fontName?: string;
  fontSize?: number;
  wrapText?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  indentLevel?: number;
  unlocked?: boolean;
  /** By edge: EdgeTop, EdgeBottom, EdgeLeft, EdgeRight. */
  borders?: Readonly<Record<string, BorderLine>>;
}

export interface HostCell {
  /** `B5`. */
  address: string;
  /** Last value; for a formula: what it last gave. */
  value: CellValue;
  /** With leading `=`. */
  formula?: string;
  style?: CellStyle;
}

export interface HostTable {
  name: string;
  /** With heading row and, if shown, totals row: `A4:F20`. */
  address: string;
  style?: string;
  showTotals?: boolean;
  showFilterButton?: boolean;
  showBandedRows?: boolean;
  /** Rows of the sheet (1-based) that a filter hides are in `hiddenRows`; this says that a filter is set. */
  filtered?: boolean;
}

export interface HostName {
  name: string;
  /** With leading `=`. */
  formula: string;
  visible?: boolean;
  comment?: string;
}

export interface HostChart {
  name: string;
  type: string;
  source: string;
  seriesBy: string;
  /** Derived from the source where absent. */
  series?: readonly { name: string; values: string; categories: string }[];
  title: string;
  top: number;
  left: number;
  width: number;
  height: number;
  settings?: Readonly<Record<string, Json>>;
}

export interface HostConditionalFormat {
  address: string;
  type: string;
  rule: Json;
  format: Readonly<Record<string, Json>>;
}

export interface HostValidation {
  address: string;
  settings: Readonly<Record<string, Json>>;
}

export interface HostSheet {
  name: string;
  visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor?: string;
  cells?: readonly HostCell[];
  tables?: readonly HostTable[];
  /** Names that belong to this sheet alone. */
  names?: readonly HostName[];
  charts?: readonly HostChart[];
  conditionalFormats?: readonly HostConditionalFormat[];
  validations?: readonly HostValidation[];
  /** `A1:C1`. */
  merged?: readonly string[];
  /** 1-based. */
  hiddenRows?: readonly number[];
  /** `C`. */
  hiddenColumns?: readonly string[];
  /** Points, by column name and by 1-based row. */
  columnWidths?: Readonly<Record<string, number>>;
  rowHeights?: Readonly<Record<string, number>>;
  protected?: boolean;
  password?: string;
  /** The sheet's own filter (a table's filter is the table's). */
  filter?: { address: string; filtered: boolean };
  frozen?: { rows: number; columns: number };
  showGridlines?: boolean;
  page?: Readonly<Record<string, Json>>;
}

export interface HostWorkbook {
  name?: string;
  sheets: readonly HostSheet[];
  names?: readonly HostName[];
  customXml?: readonly { id: string; xml: string }[];
  settings?: Readonly<Record<string, Json>>;
  /** Name of the sheet in front; the first visible one when absent. */
  activeSheet?: string;
  calculationMode?: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  iterative?: boolean;
  precisionAsDisplayed?: boolean;
  /** Days count from 1904 (old Mac workbooks). */
  date1904?: boolean;
  /** Structure protection. */
  protected?: boolean;
}
