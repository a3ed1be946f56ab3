/** From tables to the core's outcome and, where it is completed, to the plan with its formulas and values. */
import { priceForms, type FormsFigures, type Issue, type Outcome } from '../../src/core';
import type { PlacedIssue, Plan } from '../../src/workbook';
import { planForms, type RunContext } from '../../src/workbook/planning';
import {
  placeIssues,
  readForms,
  type FormsReading,
  type FormsSources,
  type TableSource,
} from '../../src/workbook/read';
import { snapshotOf, type Tables } from './tables';

export type Derived =
  | { kind: 'completed'; reading: FormsReading; figures: FormsFigures; findings: readonly PlacedIssue[] }
  | {
      kind: 'decisionRequired';
      decisions: Extract<Outcome<never>, { kind: 'decisionRequired' }>['decisions'];
      findings: readonly PlacedIssue[];
    }
  | { kind: 'rejected'; issues: readonly PlacedIssue[] };

export type Completed = Extract<Derived, { kind: 'completed' }>;

export function derive(tables: Tables): Derived {
  const reading = readForms(snapshotOf(tables));
  if (reading.kind === 'rejected') return reading;
  const placed = (issues: readonly Issue[]): readonly PlacedIssue[] => [
    ...reading.findings,
    ...placeIssues(reading, issues),
  ];
  const outcome = priceForms(reading.case);
  if (outcome.kind === 'rejected') return { kind: 'rejected', issues: placed(outcome.issues) };
  if (outcome.kind === 'decisionRequired') return { ...outcome, findings: placed(outcome.findings) };
  return { kind: 'completed', reading, figures: outcome.figures, findings: placed(outcome.findings) };
}

export function contextOf(prefix: string): RunContext {
  return {
    naming: { prefix },
    now: '2026-11-21T12:00:00',
    user: '試験',
    appVersion: '0.1.0',
    findings: [],
    earlier: null,
  };
}

export function planOf({ reading, figures }: Completed, prefix = '割勘'): Plan {
  return planForms(reading, figures, contextOf(prefix));
}

/** The same case with tables and sheets of other names, so that many cases fit into one workbook. */
export function renamed(one: Completed, suffix: string): Completed {
  const sources = Object.fromEntries(
    Object.entries(one.reading.sources).map(([key, source]: [string, TableSource]) => [
      key,
      { ...source, table: `${source.table}${suffix}`, sheet: `${source.sheet} ${suffix}` },
    ]),
  ) as unknown as FormsSources;
  return { ...one, reading: { ...one.reading, sources } };
}
