/**
 * The middle that both hosts share: a Snapshot goes in; a Plan, a request for a decision, or the reasons why not
 * come out. Wording is passed in, so this layer knows codes only.
 */
import type { CostsFigures, FormsFigures, ScoresFigures } from '../core';
import { earlierRunOf } from './audit/earlierRun';
import { handChanges } from './audit/handChanges';
import { wordedFinding } from './audit/replan';
import { computeJobs, plannedJobs, sourcesOf, type Computed, type PlacedDecision } from './jobs';
import { memberChoice } from './memberChoice';
import type { PlacedIssue } from './place';
import type { Plan } from './plan';
import { DEFAULT_NAMING, inputChanges, planWorkbook, recordedInputs } from './planning';
import type { EarlierRun, InputChange } from './planning';
import type { CostsReading, FormsReading, ScoresReading, TableSource } from './read';
import { collisions, freePrefix, isPrefix } from './runNames';
import type { Snapshot } from './snapshot';

export type { PlacedDecision } from './jobs';

export interface RunOptions {
  /** ISO 8601 local date and time. */
  now: string;
  user: string;
  appVersion: string;
  /** Begins the names of our sheets, tables and names; by default that of the earlier run, or 割勘. */
  prefix?: string;
  /** The sentence for a finding, written into 指摘. */
  word: (issue: PlacedIssue) => string;
  /** Whose 団体票 is added; without it, as 条件 says. */
  member?: string;
}

export interface PlannedRun {
  kind: 'planned';
  plan: Plan;
  findings: readonly PlacedIssue[];
  /** What was read and computed by job; null where the workbook does not hold it. */
  forms: Computed<FormsReading, FormsFigures> | null;
  costs: Computed<CostsReading, CostsFigures> | null;
  scores: Computed<ScoresReading, ScoresFigures> | null;
  /** The user's tables that the plan was made from. */
  sources: Readonly<Record<string, TableSource | undefined>>;
  /** The run whose results this one replaces. */
  earlier: EarlierRun | null;
  /** Inputs that changed since the earlier run; empty for a first run. */
  changes: readonly InputChange[];
  /** What a person changed in the sheets that would be replaced: a host asks before it writes. */
  handChanges: readonly PlacedIssue[];
}

export type PreparedRun =
  | PlannedRun
  | { kind: 'decisionRequired'; decisions: readonly PlacedDecision[]; findings: readonly PlacedIssue[] }
  | { kind: 'rejected'; issues: readonly PlacedIssue[] };

/** Reads, computes, words the findings and plans; never throws for what a workbook may contain. */
export function prepareRun(snapshot: Snapshot, options: RunOptions): PreparedRun {
  const { prefix } = options;
  if (prefix !== undefined && !isPrefix(prefix))
    return {
      kind: 'rejected',
      issues: [{ severity: 'error', code: 'prefixInvalid', place: {}, values: { found: prefix } }],
    };
  const computed = computeJobs(snapshot);
  if (computed.kind !== 'completed') return computed;
  const answer = memberChoice(computed, options.member);
  if (answer.kind === 'refused') return { kind: 'rejected', issues: answer.issues };
  const { forms, costs, scores, findings } = computed;
  const earlier = earlierRunOf(snapshot, prefix);
  const naming = prefix === undefined ? (earlier?.naming ?? DEFAULT_NAMING) : { prefix };
  const plan = planWorkbook(plannedJobs(computed, naming), {
    naming,
    now: options.now,
    user: options.user,
    appVersion: options.appVersion,
    findings: findings.map((issue) => wordedFinding(issue, options.word)),
    earlier,
    pages: answer.choices,
  });
  const taken = collisions(snapshot, plan, earlier);
  if (taken.length > 0) {
    const offered = freePrefix(snapshot, naming.prefix);
    return {
      kind: 'rejected',
      issues: taken.map((issue) => ({ ...issue, values: { ...issue.values, offered } })),
    };
  }
  const sources = sourcesOf([forms, costs, scores].map((job) => job?.reading ?? null));
  return {
    kind: 'planned',
    plan,
    findings,
    forms,
    costs,
    scores,
    sources,
    earlier,
    changes: earlier ? inputChanges(earlier.inputs, recordedInputs(sources)) : [],
    handChanges: earlier ? handChanges(snapshot, earlier, plan) : [],
  };
}
