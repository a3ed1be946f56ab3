/**
 * A prepared run as plain data: what the pane shows and what it hands to the host. Plain, because it may come from a
 * worker.
 */
import type { DecisionRequest } from '../../core';
import type { PlacedIssue, Plan, Place, SheetRole, TableSnapshot } from '../../workbook';

export interface FoundTable {
  /** Official name of the contract (団体, 帳票 …). */
  contract: string;
  table: string;
  sheet: string;
  rows: number;
}

/** Yen; `rate` is null where there is nothing to compare with. */
export interface Figures {
  name: string;
  sheets: number;
  alone: number;
  joint: number;
  saving: number;
  rate: number | null;
}

export interface RoundFigures extends Figures {
  /** 単独 at the quantities that were quoted, where they differ. */
  aloneAsQuoted: number | null;
  /** Who won, in the order of the forms. */
  winners: readonly string[];
  members: readonly Figures[];
}

/** Totals of the rounds with the quantities of one round. */
export interface BasisFigures {
  basis: string;
  alone: number;
  rounds: readonly { round: string; joint: number }[];
}

export interface PlannedWrite {
  sheet: string;
  role: SheetRole;
  /** `A1:H20`. */
  address: string;
  cells: number;
  replaces: boolean;
}

export interface PlannedPane {
  kind: 'planned';
  found: readonly FoundTable[];
  findings: readonly PlacedIssue[];
  plan: Plan;
  /** The tables that the plan was made from. */
  inputs: readonly TableSnapshot[];
  /** Mark of the inputs. */
  mark: string;
  runNumber: number;
  /** Run number and time of the run that is in the workbook. */
  earlier: { run: number; at: string } | null;
  /** Inputs that changed since then, as issues. */
  changes: readonly PlacedIssue[];
  /** What a person changed in the results. */
  handChanges: readonly PlacedIssue[];
  rounds: readonly RoundFigures[];
  bases: readonly BasisFigures[];
  writes: readonly PlannedWrite[];
  /** Sheets of the earlier run that are not written again. */
  removes: readonly string[];
  names: number;
  checks: { count: number; agreeing: number };
}

export interface PlacedRequest extends DecisionRequest {
  place: Place;
}

export type PaneRun =
  | PlannedPane
  | {
      kind: 'decisionRequired';
      found: readonly FoundTable[];
      findings: readonly PlacedIssue[];
      decisions: readonly PlacedRequest[];
      mark: string;
    }
  | { kind: 'rejected'; found: readonly FoundTable[]; findings: readonly PlacedIssue[]; mark: string }
  /** None of our input tables is in the workbook. */
  | { kind: 'empty'; mark: string };
