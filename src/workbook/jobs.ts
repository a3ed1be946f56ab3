/** The jobs that a workbook holds, computed: pre-printed forms, cost sharing, evaluation of proposals, and what goes into one plan. */
import {
  priceForms,
  scoreProposals,
  shareCosts,
  type CostsFigures,
  type DecisionRequest,
  type FormsFigures,
  type Issue,
  type Outcome,
  type ScoresFigures,
} from '../core';
import type { PlacedIssue, Place } from './place';
import { costsJob, formsJob, scoresJob, type Job, type Naming } from './planning';
import {
  placeIssues,
  readWorkbook,
  type CostsReading,
  type FormsReading,
  type ScoresReading,
  type TableSource,
  type WorkbookOutcome,
} from './read';
import type { Snapshot } from './snapshot';

export interface Computed<Reading, Figures> {
  reading: Reading;
  figures: Figures;
}

/** A draw or choice that people have to make, and the row of 決定 (or the table) where the answer goes. */
export interface PlacedDecision extends DecisionRequest {
  place: Place;
}

export interface ComputedJobs {
  kind: 'completed';
  /** Null where the workbook does not hold that job. */
  forms: Computed<FormsReading, FormsFigures> | null;
  costs: Computed<CostsReading, CostsFigures> | null;
  scores: Computed<ScoresReading, ScoresFigures> | null;
  findings: readonly PlacedIssue[];
}

export type JobsOutcome =
  | ComputedJobs
  | { kind: 'decisionRequired'; decisions: readonly PlacedDecision[]; findings: readonly PlacedIssue[] }
  | { kind: 'rejected'; issues: readonly PlacedIssue[] };

/** Reads and computes; never throws for what a workbook may contain. A workbook is computed as a whole or not at all. */
export function computeJobs(
  snapshot: Snapshot,
  reading: WorkbookOutcome = readWorkbook(snapshot),
): JobsOutcome {
  if (reading.kind === 'rejected') return reading;
  const { forms, costs, scores } = reading;
  const priced = forms && outcomeOf(forms, priceForms(forms.case));
  const shared = costs && outcomeOf(costs, shareCosts(costs.case));
  const scored = scores && outcomeOf(scores, scoreProposals(scores.case));
  const outcomes = [priced, shared, scored].filter((one) => one !== null);
  const issues = [...reading.findings, ...outcomes.flatMap((one) => one.issues)];
  if (outcomes.some((one) => one.rejected)) return { kind: 'rejected', issues };
  const decisions = outcomes.flatMap((one) => one.decisions);
  if (decisions.length > 0) return { kind: 'decisionRequired', decisions, findings: issues };
  return {
    kind: 'completed',
    forms: forms && priced?.figures ? { reading: forms, figures: priced.figures } : null,
    costs: costs && shared?.figures ? { reading: costs, figures: shared.figures } : null,
    scores: scores && scored?.figures ? { reading: scores, figures: scored.figures } : null,
    findings: issues,
  };
}

interface PlacedOutcome<Figures> {
  figures: Figures | null;
  rejected: boolean;
  issues: readonly PlacedIssue[];
  decisions: readonly PlacedDecision[];
}

function outcomeOf<Figures>(
  reading: Pick<FormsReading, 'placeOf'>,
  outcome: Outcome<Figures>,
): PlacedOutcome<Figures> {
  const found: readonly Issue[] = outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
  return {
    figures: outcome.kind === 'completed' ? outcome.figures : null,
    rejected: outcome.kind === 'rejected',
    issues: placeIssues(reading, found),
    decisions:
      outcome.kind !== 'decisionRequired'
        ? []
        : outcome.decisions.map((decision) => ({
            ...decision,
            place: reading.placeOf({ ...decision.about, field: '決定' }, { matter: decision.matter }),
          })),
  };
}

/** What goes into the plan, forms first. */
export function plannedJobs({ forms, costs, scores }: ComputedJobs, naming: Naming): Job[] {
  return [
    ...(forms ? [formsJob(forms.reading, forms.figures, naming)] : []),
    ...(costs ? [costsJob(costs.reading, costs.figures, naming)] : []),
    ...(scores ? [scoresJob(scores.reading, scores.figures, naming)] : []),
  ];
}

/** The user's tables of all jobs, by key; a table that jobs share is one. */
export function sourcesOf(
  readings: readonly ({ sources: object } | null)[],
): Readonly<Record<string, TableSource | undefined>> {
  return Object.assign({}, ...readings.map((one) => one?.sources ?? {})) as Record<string, TableSource>;
}
