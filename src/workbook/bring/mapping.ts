/** A Mapping: plain data that says how a range of the staff's own sheet feeds one table of the contract. */
import type { PlacedIssue } from '../place';
import type { CellValue } from '../snapshot';

export interface MappedColumn {
  /** Where it stood: its letters, or its row's number where records are columns. */
  at: string;
  /** Headings from the upper to the lower one, without their unit; empty where there is none. */
  heading: readonly string[];
  /** Feeds the table; is a subtotal or total; is not used. */
  use: 'column' | 'total' | 'aside';
  /** Official heading of the contract's column that it feeds; '' unless `use` is `column`. */
  to: string;
  /** Names that its headings give, by official heading: 団体名 → A町. Columns with the same names are one record. */
  names: Readonly<Record<string, string>>;
  /** As it stands (千円); '' where none is said. */
  unit: string;
  /** What one of the unit is in the contract's own. */
  factor: number;
  /** From 0 (a guess) to 1 (said in so many words). */
  confidence: number;
}

export interface Mapping {
  /** What people call it; one of its kind in the workbook. */
  name: string;
  sheet: string;
  /** A1 address without sheet. */
  range: string;
  /** A record is a row, or a column. */
  direction: 'rows' | 'columns';
  /** Heading rows (columns, where records are columns) of the range, from 1. */
  headingLines: readonly number[];
  /** Official name of the contract's table. */
  target: string;
  columns: readonly MappedColumn[];
  /** The same in every record, by official heading: 回次 → 第1回. */
  constants: Readonly<Record<string, CellValue>>;
}

export interface Recognised {
  /** Null where no table can be told. */
  mapping: Mapping | null;
  /** Of the mapping as a whole, from 0 to 1. */
  confidence: number;
  /** Title above the headings; '' where there is none. */
  title: string;
  /** Other tables that it might feed, likeliest first. */
  alternatives: readonly string[];
  issues: readonly PlacedIssue[];
}

/** Headings side by side, as the kept table and messages show them: 第1回／枚数. */
export function headingText(heading: readonly string[]): string {
  return heading.join('／');
}
