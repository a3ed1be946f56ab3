/** What a run is told from outside: the clock, the user, the version, the worded findings, the run before. */
import type { CellValue } from '../snapshot';
import type { MemberChoice } from './memberPage';
import type { Naming } from './naming';

/** A finding in words, with its place: a row of 指摘. */
export interface WordedFinding {
  severity: 'error' | 'warning' | 'note';
  code: string;
  sheet: string;
  table: string;
  row: number | null;
  column: string;
  cell: string;
  sentence: string;
}

/** What an earlier run left in the workbook, found by its 控え table. */
export interface EarlierRun {
  naming: Naming;
  runNumber: number;
  contractVersion: string;
  appVersion: string;
  sheets: readonly string[];
  names: readonly string[];
  /** Rows of the 記録 table with its headings, kept and appended to. */
  record: { headings: readonly string[]; rows: readonly (readonly CellValue[])[] };
  /** Inputs as they were at that run, by official table name. */
  inputs: ReadonlyMap<string, RecordedInput>;
  /** Recorded formula by result table and column. */
  formulas: ReadonlyMap<string, ReadonlyMap<string, readonly (string | null)[]>>;
}

export interface RecordedInput {
  headings: readonly string[];
  rows: readonly (readonly CellValue[])[];
}

export interface RunContext {
  naming: Naming;
  /** ISO 8601 local date and time, passed in. */
  now: string;
  user: string;
  appVersion: string;
  findings: readonly WordedFinding[];
  earlier: EarlierRun | null;
  /** The 団体票 that are added; none without. */
  pages?: readonly MemberChoice[];
}
