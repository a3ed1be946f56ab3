/**
 * A Plan: plain data that says what will be written. Preview, write, read-back check, restore and
 * audit all work on the same Plan. Every sheet of ours holds a title, a note and exactly one table.
 */
import type { CellValue } from './snapshot';

/** Title in A1, note in A2; the table's heading row is row 4, its data start in row 5. */
export const TITLE_ROW = 1;
export const NOTE_ROW = 2;
export const HEADING_ROW = 4;

/** Number formats by meaning; hosts translate them with `numberFormat`. */
export type CellFormat = 'text' | 'yen' | 'integer' | 'price' | 'rate' | 'date' | 'general';

/** How a column is shown: what a person types, what a formula gives, what Warikan wrote as a value. */
export type CellStyle = 'input' | 'calculated' | 'result' | 'check' | 'label';

export interface PlannedColumn {
  heading: string;
  /** One formula for the whole column, with leading `=`, no relative reference in it: the text is the same in each row. */
  formula?: string;
  /** Instead of `formula`, where rows differ (basis, checks, cover): one entry a row, null for a plain value. */
  formulas?: readonly (string | null)[];
  /** One value a row: the value itself, or what the formula must give (the other derivation's figure). */
  values: ArrayLike<CellValue>;
  format: CellFormat;
  style: CellStyle;
  /** Column width in characters. */
  width: number;
  /** Allowed words, as a drop-down list (input sheets). */
  choices?: readonly string[];
}

export interface PlannedTable {
  name: string;
  rowCount: number;
  columns: readonly PlannedColumn[];
}

export type SheetRole = 'cover' | 'input' | 'basis' | 'calculation' | 'result' | 'check' | 'record';

/** Tab colours by role (RGB): some thirty sheets find their way by colour, and by words on the cover. */
export const TAB_COLORS: Readonly<Record<SheetRole, string>> = {
  cover: '#1F4E79',
  input: '#FFD966',
  basis: '#BFBFBF',
  calculation: '#9DC3E6',
  result: '#70AD47',
  check: '#F4B183',
  record: '#7F7F7F',
};

/** Green / red words for 0/1 or 一致/不一致 cells. */
export interface PlannedHighlight {
  column: string;
  equals: string | number;
  tone: 'good' | 'bad';
}

/** A native chart beside the results, for the hosts that can. */
export interface PlannedChart {
  title: string;
  altText: string;
  type: 'columnClustered' | 'barClustered' | 'line';
  /** Headings of the category column and of the value columns. */
  category: string;
  series: readonly string[];
}

export interface PlannedSheet {
  name: string;
  role: SheetRole;
  title: string;
  note: string;
  table: PlannedTable;
  /** Columns that stay in sight when scrolling. */
  frozenColumns: number;
  orientation: 'landscape' | 'portrait';
  highlights: readonly PlannedHighlight[];
  chart?: PlannedChart;
  /** On one page, whatever its length. */
  onePage?: boolean;
}

export interface PlannedName {
  name: string;
  /** Without leading `=`, absolute: `'割勘 基準'!$B$5`. */
  refersTo: string;
}

export interface Plan {
  /** Version of the workbook's contract that the plan follows. */
  contractVersion: string;
  /** In the order in which the sheets stand in the workbook, after (or, for the cover, before) the user's own. */
  sheets: readonly PlannedSheet[];
  names: readonly PlannedName[];
  /** Sheets of an earlier run, found by its record, that this plan replaces. */
  replacedSheets: readonly string[];
  /** Names of an earlier run that this plan replaces. */
  replacedNames: readonly string[];
}

/** Characters of column width on an A4 page at about half size: below that nobody can read it. */
const PAGE_WIDTH = { landscape: 280, portrait: 190 };

/**
 * How a planned sheet lies on paper: pages across, and how many first columns each page repeats. On one page there
 * is nothing to repeat, and LibreOffice takes seconds a file over columns that it need not repeat.
 */
export function paperOf({ table, orientation, frozenColumns, onePage }: PlannedSheet): {
  pagesAcross: number;
  /** 0: as many as it needs. */
  pagesDown: number;
  titleColumns: number;
} {
  const characters = table.columns.reduce((sum, { width }) => sum + width, 0);
  const pagesAcross = Math.max(1, Math.ceil(characters / PAGE_WIDTH[orientation]));
  return {
    pagesAcross,
    pagesDown: onePage === true ? 1 : 0,
    titleColumns: pagesAcross === 1 ? 0 : Math.min(frozenColumns, table.columns.length - 1),
  };
}
