/** What an audit found: plain data, ready for JSON. */
import type { PlacedIssue } from '../place';

/**
 * `agrees`: everything that could be compared does. `differs`: something does not. `cannotTell`: nothing differs,
 * but something that the verdict would need is missing.
 */
export type Verdict = 'agrees' | 'differs' | 'cannotTell';

/** What a verdict rests on, from the strongest to the weakest. */
export type Basis = 'recalculation' | 'spreadsheetValues' | 'formulasAndInputs' | 'nothing';

/** Which inputs the figures on the sheets belong to; `both` where the inputs have not changed or change no figure. */
export type ValuesOf = 'both' | 'recordedInputs' | 'currentInputs' | 'neither' | 'unknown';

export interface AuditedRun {
  prefix: string;
  runNumber: number;
  contractVersion: string;
  appVersion: string;
  time: string;
  user: string;
  inputHash: string;
}

/** What was compared on one sheet of ours. */
export interface AuditedTable {
  sheet: string;
  table: string;
  cells: number;
  formulas: number;
  recalculated: number;
  differences: number;
}

export interface AuditReport {
  verdict: Verdict;
  /** Codes of the differences (or doubts) that decided the verdict; empty when all agrees. */
  reasons: readonly string[];
  restsOn: Basis;
  /** Whether a spreadsheet ever calculated the values, by the probe on the cover. */
  calculated: 'calculated' | 'notCalculated' | 'unknown';
  valuesOf: ValuesOf;
  /** The latest recorded run; null when the workbook has no record of one. */
  run: AuditedRun | null;
  counts: { cells: number; formulas: number; inputs: number; recalculated: number; differences: number };
  tables: readonly AuditedTable[];
  /** Each one makes the verdict `differs`. */
  differences: readonly PlacedIssue[];
  /** Each one keeps the verdict from being `agrees`. */
  doubts: readonly PlacedIssue[];
  /** What to know beside the verdict. */
  notes: readonly PlacedIssue[];
}
