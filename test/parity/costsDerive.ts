/** From tables of cost sharing to the core's outcome, the plan, and a case packed for the engine. */
import { shareCosts, type CostsFigures, type Issue } from '../../src/core';
import type { PlacedIssue, Plan, Snapshot } from '../../src/workbook';
import { planCosts } from '../../src/workbook/planning';
import { placeIssues, readCosts, type CostsReading, type TableSource } from '../../src/workbook/read';
import { contextOf } from '../support/derive';
import { snapshotOf, type Tables } from '../support/tables';
import type { Labelled } from './univer';

export type CostsDerived =
  | { kind: 'completed'; reading: CostsReading; figures: CostsFigures; findings: readonly PlacedIssue[] }
  | {
      kind: 'decisionRequired';
      decisions: readonly { code: string; matter: string; options: readonly string[] }[];
      findings: readonly PlacedIssue[];
    }
  | { kind: 'rejected'; issues: readonly PlacedIssue[] };

export type CostsCompleted = Extract<CostsDerived, { kind: 'completed' }>;

/** @param workbook what the workbook is besides its tables */
export function deriveCosts(tables: Tables, workbook: Partial<Snapshot> = {}): CostsDerived {
  const reading = readCosts({ ...snapshotOf(tables), ...workbook });
  if (reading.kind === 'rejected') return reading;
  const placed = (issues: readonly Issue[]): readonly PlacedIssue[] => [
    ...reading.findings,
    ...placeIssues(reading, issues),
  ];
  const outcome = shareCosts(reading.case);
  if (outcome.kind === 'rejected') return { kind: 'rejected', issues: placed(outcome.issues) };
  if (outcome.kind === 'decisionRequired') return { ...outcome, findings: placed(outcome.findings) };
  return { kind: 'completed', reading, figures: outcome.figures, findings: placed(outcome.findings) };
}

export function completed(tables: Tables, workbook: Partial<Snapshot> = {}): CostsCompleted {
  const derived = deriveCosts(tables, workbook);
  if (derived.kind !== 'completed') throw new Error(JSON.stringify(derived, null, 1).slice(0, 2000));
  return derived;
}

export function costsPlan({ reading, figures }: CostsCompleted, prefix = '割勘'): Plan {
  return planCosts(reading, figures, contextOf(prefix));
}

/**
 * A case under names of its own, so that many cases fit into one workbook; with the 団体票 of one of its members.
 * @param member position; by default another one in each case
 */
export function labelledCosts(
  label: string,
  one: CostsCompleted,
  index: number,
  member = index % one.reading.case.members.length,
): Labelled {
  const suffix = `例${index}`;
  const sources = Object.fromEntries(
    Object.entries(one.reading.sources).map(([key, source]: [string, TableSource]) => [
      key,
      { ...source, table: `${source.table}${suffix}`, sheet: `${source.sheet} ${suffix}` },
    ]),
  );
  const reading = { ...one.reading, sources } as unknown as CostsReading;
  return {
    label,
    sources: sources as unknown as Labelled['sources'],
    plan: planCosts(reading, one.figures, {
      ...contextOf(suffix),
      pages: [
        { title: '団体票', position: member, name: one.reading.case.members[member]?.name ?? '', link: null },
      ],
    }),
  };
}
