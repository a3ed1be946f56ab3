/**
 * What reading a workbook gives: the case, and for each table where it stands and under which
 * headings, so that formulas refer to what the staff really typed.
 */
import type { FormsCase, Subject } from '../../core';
import type { PlacedIssue, Place } from '../place';
import type { CellValue } from '../snapshot';

/** A table of the contract as it was found in the workbook. */
export interface TableSource {
  /** Official name of the contract. */
  contract: string;
  /** Name, sheet and address in the workbook. */
  table: string;
  sheet: string;
  address: string;
  /** Actual heading by official heading (for matrices also by member name). */
  columns: Readonly<Record<string, string>>;
  headings: readonly string[];
  /** Cell values by data row, as they stand in the workbook. */
  rows: readonly (readonly CellValue[])[];
  /**
   * Cells that were read for what they mean (「12,000円」, full-width digits, spaces around a name, a word
   * accepted for an official one): formulas cannot use them as typed, so the plan writes a copy of the table.
   * `row`: 1-based data row; `column`: official heading (member name in a matrix); `value`: what it means
   * (dates as serials in the workbook's own system). At most one entry a cell.
   */
  reread: readonly { row: number; column: string; value: CellValue }[];
}

export interface FormsSources {
  members: TableSource;
  forms: TableSource;
  rounds: TableSource;
  /** Either the list … */
  orders?: TableSource;
  /** … or the matrices. */
  sheetsMatrix?: TableSource;
  aloneMatrix?: TableSource;
  quotedMatrix?: TableSource;
  orderUnits?: TableSource;
  groups?: TableSource;
  thresholds?: TableSource;
  bids: TableSource;
  parameters?: TableSource;
  decisions?: TableSource;
}

/** What tells apart places that a Subject alone does not: a price group (1, 2, 3 …), a matter of the 決定 table. */
export interface PlaceHints {
  group?: number;
  matter?: string;
}

export interface FormsReading {
  kind: 'forms';
  case: FormsCase;
  sources: FormsSources;
  findings: readonly PlacedIssue[];
  /** Row of the 入札 table (1-based) of each bid, `[round][bid]`. */
  bidRows: readonly (readonly number[])[];
  /** Date of each round: `2011-06-13`, to the month `2012-02`, '' when not given. */
  roundDates: readonly string[];
  /** Where the case has what an issue or step of the core is about. */
  placeOf: (about: Subject, hints?: PlaceHints) => Place;
}

export type Reading = FormsReading | { kind: 'rejected'; issues: readonly PlacedIssue[] };
