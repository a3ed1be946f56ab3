/**
 * A prepared run as plain data: what the pane shows and what it hands to the host. Plain, because it may come from a
 * worker.
 */
import type { DecisionRequest, RateScope } from '../../core';
import type { PlacedIssue, Plan, Place, SheetRole, TableSnapshot } from '../../workbook';
import type { CellChange } from './cellChanges';
import type { Condition } from './conditions';

/** The jobs that a workbook may hold. */
export type JobName = 'forms' | 'costs' | 'scores';

export interface FoundTable {
  /** Official name of the contract (団体, 帳票 …). */
  contract: string;
  /** Which jobs it is for: 団体, 条件 and 決定 are for several. */
  jobs: readonly JobName[];
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
  /** Round with the least amount for all; null when nothing can be compared. */
  best: string | null;
  /** Round in which the member that gains least gains most. */
  bestForLeast: string | null;
  members: readonly BasisMember[];
}

export interface BasisMember {
  name: string;
  alone: number;
  /** By round, in the order of `rounds`. */
  joint: readonly number[];
  best: string;
}

/** 現行経費 and 負担 within a scope. */
export interface CostFigures {
  name: string;
  current: number;
  burden: number;
  saving: number;
  rate: number | null;
}

export interface ScopeFigures extends CostFigures {
  scope: RateScope;
  members: readonly CostFigures[];
}

/** 見積回. */
export interface QuoteRoundFigures extends CostFigures {
  members: number;
  migration: number;
  cloud: number;
  comparableWith: readonly string[];
}

/** Yen without tax and the tax on them, of all and by member. */
export interface RateTaxes {
  /** 0: no certain rate. */
  percent: number;
  base: number;
  tax: number;
  members: readonly { name: string; base: number; tax: number }[];
}

export interface CostsFiguresPane {
  /** All scopes of which the burdens differ, the widest first. */
  scopes: readonly ScopeFigures[];
  /** What the guarantee moves between members; null without one. */
  guarantee: { needed: boolean; relieved: number } | null;
  /** Fiscal years; empty where burdens are not spread over years. */
  years: readonly number[];
  /** By member, in the order of the scopes' members: yen by year. */
  byYear: readonly (readonly number[])[];
  yearTotals: readonly number[];
  /** By member: what each cost takes, zero left out. */
  byCost: readonly (readonly { cost: string; yen: number }[])[];
  /** 団体別消費税 by rate, the highest first; empty where burdens are not brought to 税抜. */
  taxes: readonly RateTaxes[];
  /** 別掲 of all costs. */
  rest: number;
  quoteRounds: readonly QuoteRoundFigures[];
}

/** 提案評価, in points; null where there is no score or no rank. */
export interface ScoresPane {
  twoStages: boolean;
  proposers: readonly {
    name: string;
    first: number;
    second: number | null;
    total: number;
    rank: number | null;
    items: readonly { item: string; stage: 1 | 2; score: number | null }[];
  }[];
  requirements: readonly { proposer: string; field: string; asked: number; met: number; percent: number }[];
}

/** Cells of one column that the plan fills. */
export interface WrittenColumn {
  heading: string;
  /** `D4:D20`, with the heading. */
  address: string;
  kind: 'formula' | 'value' | 'mixed';
}

export interface PlannedWrite {
  sheet: string;
  role: SheetRole;
  /** `A1:H20`. */
  address: string;
  cells: number;
  replaces: boolean;
  columns: readonly WrittenColumn[];
  /** On a sheet that is written over: every cell of the table that will hold something else. */
  changes: readonly CellChange[];
}

interface Found {
  found: readonly FoundTable[];
  findings: readonly PlacedIssue[];
  /** Mark of the inputs. */
  mark: string;
  jobs: readonly JobName[];
  conditions: readonly Condition[];
  /** Whether the workbook keeps how ranges of the staff's own sheets were brought in. */
  brought: boolean;
  /** Of the findings, those that say that what was brought in is not what the staff's own sheets hold now. */
  stale: readonly PlacedIssue[];
}

export interface PlannedPane extends Found {
  kind: 'planned';
  plan: Plan;
  /** The tables that the plan was made from. */
  inputs: readonly TableSnapshot[];
  runNumber: number;
  /** Run number and time of the run that is in the workbook. */
  earlier: { run: number; at: string } | null;
  /** Inputs that changed since then, as issues. */
  changes: readonly PlacedIssue[];
  /** What a person changed in the results. */
  handChanges: readonly PlacedIssue[];
  /** Whose 団体票 is written: a cell of 条件. Null where the jobs of the workbook have no such page. */
  page: Condition | null;
  /** 団体, in the order of the workbook. */
  members: readonly string[];
  rounds: readonly RoundFigures[];
  bases: readonly BasisFigures[];
  /** Null where the workbook does not share costs. */
  costs: CostsFiguresPane | null;
  /** Null where no proposals are evaluated. */
  scores: ScoresPane | null;
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
  | (Found & { kind: 'decisionRequired'; decisions: readonly PlacedRequest[] })
  | (Found & { kind: 'rejected' })
  /** None of our input tables is in the workbook. */
  | { kind: 'empty'; mark: string };
