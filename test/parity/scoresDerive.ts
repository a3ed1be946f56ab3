/** From tables of an evaluation to the core's outcome, the plan, and a case packed for the engine. */
import { scoreProposals, type Issue, type ScoresFigures } from '../../src/core';
import type { PlacedIssue } from '../../src/workbook';
import { planScores } from '../../src/workbook/planning';
import { placeIssues, readScores, type ScoresReading, type TableSource } from '../../src/workbook/read';
import { contextOf } from '../support/derive';
import { snapshotOf, type Tables } from '../support/tables';
import type { Labelled } from './univer';

export type ScoresDerived =
  | { kind: 'completed'; reading: ScoresReading; figures: ScoresFigures; findings: readonly PlacedIssue[] }
  | {
      kind: 'decisionRequired';
      decisions: readonly { code: string; matter: string; options: readonly string[] }[];
      findings: readonly PlacedIssue[];
    }
  | { kind: 'rejected'; issues: readonly PlacedIssue[] };

export type ScoresCompleted = Extract<ScoresDerived, { kind: 'completed' }>;

export function deriveScores(tables: Tables): ScoresDerived {
  const reading = readScores(snapshotOf(tables));
  if (reading.kind === 'rejected') return reading;
  const placed = (issues: readonly Issue[]): readonly PlacedIssue[] => [
    ...reading.findings,
    ...placeIssues(reading, issues),
  ];
  const outcome = scoreProposals(reading.case);
  if (outcome.kind === 'rejected') return { kind: 'rejected', issues: placed(outcome.issues) };
  if (outcome.kind === 'decisionRequired') return { ...outcome, findings: placed(outcome.findings) };
  return { kind: 'completed', reading, figures: outcome.figures, findings: placed(outcome.findings) };
}

/** A case under names of its own, so that many cases fit into one workbook. */
export function labelledScores(label: string, one: ScoresCompleted, index: number): Labelled {
  const suffix = `例${index}`;
  const sources = Object.fromEntries(
    Object.entries(one.reading.sources).map(([key, source]: [string, TableSource]) => [
      key,
      { ...source, table: `${source.table}${suffix}`, sheet: `${source.sheet} ${suffix}` },
    ]),
  );
  const reading = { ...one.reading, sources } as unknown as ScoresReading;
  return {
    label,
    sources: sources as unknown as Labelled['sources'],
    plan: planScores(reading, one.figures, contextOf(suffix)),
  };
}
