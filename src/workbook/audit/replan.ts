/** Plans once more what a run wrote, so that cells can be compared with what the core gives. */
import { computeJobs, plannedJobs } from '../jobs';
import { memberChoice, memberOfRun } from '../memberChoice';
import type { PlacedIssue } from '../place';
import type { Plan } from '../plan';
import { planWorkbook, type EarlierRun, type WordedFinding } from '../planning';
import type { WorkbookOutcome } from '../read';
import type { Snapshot } from '../snapshot';
import { ownTable, recordRow } from './lastRun';

export type Replanned =
  | { kind: 'planned'; plan: Plan; findings: readonly PlacedIssue[] }
  | { kind: 'notComputable'; issues: readonly PlacedIssue[] };

/**
 * With the clock, user and version of the recorded run: where nothing was changed, the plan is the one it wrote.
 * `word` null: another version may find other things, so the findings are taken as they stand in 指摘.
 */
export function replan(
  snapshot: Snapshot,
  reading: WorkbookOutcome,
  earlier: EarlierRun,
  word: ((issue: PlacedIssue) => string) | null,
): Replanned {
  const computed = computeJobs(snapshot, reading);
  if (computed.kind === 'rejected') return { kind: 'notComputable', issues: computed.issues };
  if (computed.kind === 'decisionRequired') {
    const issues = computed.decisions.map(({ code, about, values, matter, options, place }) => ({
      severity: 'warning' as const,
      code,
      place,
      values: { ...about, ...values, matter, options },
    }));
    return { kind: 'notComputable', issues };
  }
  const { findings } = computed;
  const record = recordRow(snapshot, earlier);
  const answer = memberChoice(computed, memberOfRun(snapshot, earlier));
  const plan = planWorkbook(plannedJobs(computed, earlier.naming), {
    naming: earlier.naming,
    now: String(record?.at('日時') ?? ''),
    user: String(record?.at('実行者') ?? ''),
    appVersion: earlier.appVersion,
    findings: word
      ? findings.map((issue) => wordedFinding(issue, word))
      : recordedFindings(snapshot, earlier),
    earlier: { ...earlier, runNumber: earlier.runNumber - 1 },
    pages: answer.kind === 'pages' ? answer.choices : [],
  });
  return { kind: 'planned', plan, findings };
}

/** The rows of 指摘; only their number and order matter. */
function recordedFindings(snapshot: Snapshot, earlier: EarlierRun): readonly WordedFinding[] {
  const table = ownTable(snapshot, earlier, '指摘');
  const code = table?.headings.indexOf('符号') ?? -1;
  const filled = table?.rows.filter((row) => (row[code] ?? '') !== '') ?? [];
  return filled.map((row) => ({
    severity: 'note',
    code: String(row[code]),
    sheet: '',
    table: '',
    row: null,
    column: '',
    cell: '',
    sentence: '',
  }));
}

/** A finding with its place and sentence, as the 指摘 sheet lists it. */
export function wordedFinding(issue: PlacedIssue, word: (issue: PlacedIssue) => string): WordedFinding {
  const { sheet = '', table = '', row = null, column = '', cell = '' } = issue.place;
  return {
    severity: issue.severity,
    code: issue.code,
    sheet,
    table,
    row,
    column,
    cell,
    sentence: word(issue),
  };
}
