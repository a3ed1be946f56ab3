/** Decides which jobs a workbook holds (pre-printed forms, cost sharing, or both) and reads them. */
import { BIDS, COSTS, KEYS, QUOTE_ROWS, ROUNDS, USES, USES_MATRIX } from '../contract';
import type { PlacedIssue } from '../place';
import type { Snapshot } from '../snapshot';
import { readCosts, type CostsOutcome, type CostsReading } from './costs';
import { holdsCosts, holdsForms } from './jobs';
import { nearest } from './nearest';
import { readForms } from './readForms';
import type { FormsReading, Reading } from './reading';

export interface WorkbookReading {
  kind: 'workbook';
  /** Null where the workbook does not hold that job. */
  forms: FormsReading | null;
  costs: CostsReading | null;
  /** Of both jobs; what both found in a table that they share is there once. */
  findings: readonly PlacedIssue[];
}

export type WorkbookOutcome = WorkbookReading | { kind: 'rejected'; issues: readonly PlacedIssue[] };

/** Never throws. Errors: `noJob`, and those of the jobs: a workbook is read as a whole or not at all. */
export function readWorkbook(snapshot: Snapshot): WorkbookOutcome {
  const forms = holdsForms(snapshot) ? readForms(snapshot) : null;
  const costs = holdsCosts(snapshot) ? readCosts(snapshot) : null;
  if (!forms && !costs) return { kind: 'rejected', issues: [noJob(snapshot)] };
  const issues = distinct([...issuesOf(forms), ...issuesOf(costs)]);
  if (forms?.kind === 'rejected' || costs?.kind === 'rejected') return { kind: 'rejected', issues };
  return { kind: 'workbook', forms, costs, findings: issues };
}

function issuesOf(outcome: Reading | CostsOutcome | null): readonly PlacedIssue[] {
  if (!outcome) return [];
  return outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
}

function distinct(issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function noJob(snapshot: Snapshot): PlacedIssue {
  const expected = [BIDS, ROUNDS, COSTS, KEYS, USES, USES_MATRIX, QUOTE_ROWS].map(({ name }) => name);
  const found = snapshot.tables.map(({ name }) => name);
  const proposal = found.map((name) => nearest(name, expected)).find((name) => name !== undefined);
  return {
    severity: 'error',
    code: 'noJob',
    place: {},
    values: { expected, found, ...(proposal === undefined ? {} : { nearest: proposal }) },
  };
}
