/**
 * An image: all that a sheet of ours holds, as plain data. A planned sheet becomes one, a sheet in the workbook is
 * captured as one, and one function writes either: applying, putting back and restoring are the same work.
 */
import type { CellValue } from '../../workbook';

export interface FormulaCell {
  /** With leading `=`, English names. */
  formula: string;
}

export type CellImage = CellValue | FormulaCell;

/** How cells look; null = as in a cell that nobody formatted. */
export interface Look {
  numberFormat: string;
  fill: string | null;
  color: string | null;
  bold: boolean;
  size: number | null;
  horizontal: string | null;
  vertical: string | null;
  wrap: boolean;
}

/** A block of cells that look the same; 1-based. */
export interface LookRun {
  top: number;
  left: number;
  bottom: number;
  right: number;
  look: Look;
}

export interface TableImage {
  name: string;
  /** With heading row: `A4:F20`. */
  address: string;
  headings: readonly string[];
  style: string;
  banded: boolean;
  filterButton: boolean;
}

export interface HighlightImage {
  address: string;
  /** With leading `=`. */
  formula: string;
  color: string | null;
  fill: string | null;
}

export interface ChoiceImage {
  address: string;
  words: readonly string[];
}

export interface ChartImage {
  name: string;
  type: string;
  title: string;
  altText: string;
  /** Addresses of the category cells and of the figures with the heading of each series. */
  category: string;
  series: readonly { name: string; address: string }[];
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface PageImage {
  orientation: string;
  paperSize: string | null;
  /** Pages across; 0 when the sheet is not fitted to pages. */
  pagesAcross: number;
  /** Pages down; 0 for as many as it needs. */
  pagesDown: number;
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  margins: { top: number; bottom: number; left: number; right: number } | null;
  footer: { left: string; center: string; right: string } | null;
}

export interface SheetImage {
  name: string;
  visibility: string;
  tabColor: string;
  /** By column from A, each with the cells of all rows from 1. */
  columns: readonly (readonly CellImage[])[];
  looks: readonly LookRun[];
  /** Blocks with a thin grid around each cell. */
  grids: readonly string[];
  /** Width in points by column from A; null = standard. */
  widths: readonly (number | null)[];
  tables: readonly TableImage[];
  highlights: readonly HighlightImage[];
  choices: readonly ChoiceImage[];
  charts: readonly ChartImage[];
  frozen: { rows: number; columns: number };
  page: PageImage;
}

export interface NameImage {
  name: string;
  /** With leading `=`. */
  formula: string;
}

export const isFormula = (cell: CellImage): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;
