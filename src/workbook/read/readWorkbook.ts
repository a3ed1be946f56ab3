/** Decides which jobs a workbook holds (pre-printed forms, cost sharing, evaluation of proposals) and reads them. */
import type { PlacedIssue } from '../place';
import type { Snapshot } from '../snapshot';
import { readCosts, type CostsOutcome, type CostsReading } from './costs';
import { holdsCosts, holdsForms, holdsScores, TELLING_TABLES } from './jobs';
import { nearest } from './nearest';
import { readForms } from './readForms';
import type { FormsReading, Reading } from './reading';
import { readScores, type ScoresOutcome, type ScoresReading } from './scores';

export interface WorkbookReading {
  kind: 'workbook';
  /** Null where the workbook does not hold that job. */
  forms: FormsReading | null;
  costs: CostsReading | null;
  scores: ScoresReading | null;
  /** Of all jobs; what several found in a table that they share is there once. */
  findings: readonly PlacedIssue[];
}

export type WorkbookOutcome = WorkbookReading | { kind: 'rejected'; issues: readonly PlacedIssue[] };

/** Never throws. Errors: `noJob`, and those of the jobs: a workbook is read as a whole or not at all. */
export function readWorkbook(snapshot: Snapshot): WorkbookOutcome {
  const forms = holdsForms(snapshot) ? readForms(snapshot) : null;
  const costs = holdsCosts(snapshot) ? readCosts(snapshot) : null;
  const scores = holdsScores(snapshot) ? readScores(snapshot) : null;
  if (!forms && !costs && !scores) return { kind: 'rejected', issues: [noJob(snapshot)] };
  const issues = distinct([...issuesOf(forms), ...issuesOf(costs), ...issuesOf(scores)]);
  if (forms?.kind === 'rejected' || costs?.kind === 'rejected' || scores?.kind === 'rejected')
    return { kind: 'rejected', issues };
  return { kind: 'workbook', forms, costs, scores, findings: issues };
}

function issuesOf(outcome: Reading | CostsOutcome | ScoresOutcome | null): readonly PlacedIssue[] {
  if (!outcome) return [];
  return outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
}

function distinct(issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function noJob(snapshot: Snapshot): PlacedIssue {
  const expected = TELLING_TABLES.map(({ name }) => name);
  const found = snapshot.tables.map(({ name }) => name);
  const proposal = found.map((name) => nearest(name, expected)).find((name) => name !== undefined);
  return {
    severity: 'error',
    code: 'noJob',
    place: {},
    values: { expected, found, ...(proposal === undefined ? {} : { nearest: proposal }) },
  };
}
