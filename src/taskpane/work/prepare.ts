/** From a Snapshot to what the pane shows. Pure: runs in a worker, or where there is none, in the page. */
import { sentence, type Lang } from '../../messages';
import { changeIssues } from '../../workbook/audit';
import {
  COSTS_TABLES,
  FORMS_TABLES,
  SCORES_TABLES,
  type CellValue,
  type PlacedIssue,
  type PlannedSheet,
  type Snapshot,
} from '../../workbook';
import { keptTable, staleIssues, type RangeAnswer } from '../../workbook/bring';
import { inputHash, recordedInputs } from '../../workbook/planning';
import { holdsCosts, holdsForms, holdsScores, readWorkbook } from '../../workbook/read';
import { sourcesOf } from '../../workbook/jobs';
import { prepareRun, type PlannedRun, type PreparedRun } from '../../workbook/run';
import { conditionsOf, isMemberPage } from './conditions';
import { costsOf } from './costFigures';
import { basesOf, roundsOf } from './figures';
import { inputTables, quickMark, specOf } from './mark';
import type { FoundTable, JobName, PaneRun, PlannedPane } from './paneRun';
import { scoresOf } from './scoreFigures';
import { writesOf } from './writes';

export interface PrepareOptions {
  now: string;
  user: string;
  appVersion: string;
  lang: Lang;
  prefix?: string;
}

/** What the pane shows, and the run itself, from which figures are explained. */
export interface Prepared {
  pane: PaneRun;
  run: PlannedRun | null;
}

export function preparePane(snapshot: Snapshot, options: PrepareOptions): PaneRun {
  return prepare(snapshot, options).pane;
}

/** Nothing is computed from tables that the staff's own sheets no longer give. */
export function prepare(
  snapshot: Snapshot,
  { lang, ...options }: PrepareOptions,
  ranges: readonly RangeAnswer[] | null = null,
): Prepared {
  const found = foundTables(snapshot);
  const mark = markOf(snapshot);
  if (found.length === 0) return { pane: { kind: 'empty', mark }, run: null };
  const stale = ranges ? staleIssues(snapshot, ranges) : [];
  const common = {
    found,
    mark,
    jobs: jobsOf(snapshot),
    conditions: conditionsOf(snapshot),
    brought: keptTable(snapshot) !== null,
    stale,
  };
  if (stale.some(({ severity }) => severity === 'error'))
    return { pane: { ...common, kind: 'rejected', findings: stale }, run: null };
  const word = (issue: PlacedIssue): string => sentence({ ...issue, place: {} }, lang);
  const run = prepareRun(snapshot, { ...options, word });
  return { pane: paneOf(snapshot, run, common), run: run.kind === 'planned' ? run : null };
}

type Common = Pick<PlannedPane, 'found' | 'mark' | 'jobs' | 'conditions' | 'brought' | 'stale'>;

function paneOf(snapshot: Snapshot, run: PreparedRun, common: Common): PaneRun {
  if (run.kind === 'rejected')
    return { ...common, kind: 'rejected', findings: [...common.stale, ...run.issues] };
  if (run.kind === 'decisionRequired') {
    const { decisions, findings } = run;
    return { ...common, kind: 'decisionRequired', findings: [...common.stale, ...findings], decisions };
  }
  return plannedPane(snapshot, run, common);
}

function plannedPane(snapshot: Snapshot, run: PlannedRun, common: Common): PlannedPane {
  const { plan, earlier, sources } = run;
  const used = new Set(Object.values(sources).map((source) => source?.table));
  const checks = checksOf(plan.sheets);
  const of = [run.costs, run.forms].flatMap((job) => job?.reading.case.members ?? []);
  const members = [...new Set(of.map(({ name }) => name))];
  const conditions = conditionsOf(snapshot, members);
  return {
    ...common,
    conditions,
    page: conditions.find(isMemberPage) ?? null,
    kind: 'planned',
    findings: [...common.stale, ...run.findings],
    plan,
    inputs: snapshot.tables.filter(({ name }) => used.has(name)),
    runNumber: (earlier?.runNumber ?? 0) + 1,
    earlier: earlier && { run: earlier.runNumber, at: lastTime(earlier.record) },
    changes: changeIssues(run.changes, sources),
    handChanges: run.handChanges,
    members,
    rounds: roundsOf(run),
    bases: basesOf(run),
    costs: costsOf(run),
    scores: scoresOf(run),
    writes: writesOf(plan, snapshot),
    removes: plan.replacedSheets.filter((name) => !plan.sheets.some((sheet) => sheet.name === name)),
    names: plan.names.length,
    checks,
  };
}

/** Tells inputs apart: the hash that a run records, or what cannot be read as it stands. */
function markOf(snapshot: Snapshot): string {
  const reading = readWorkbook(snapshot);
  return reading.kind === 'workbook'
    ? inputHash(recordedInputs(sourcesOf([reading.forms, reading.costs, reading.scores])))
    : quickMark(snapshot);
}

function jobsOf(snapshot: Snapshot): JobName[] {
  return [
    ...(holdsForms(snapshot) ? (['forms'] as const) : []),
    ...(holdsCosts(snapshot) ? (['costs'] as const) : []),
    ...(holdsScores(snapshot) ? (['scores'] as const) : []),
  ];
}

const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => value !== null && value !== '');

function foundTables(snapshot: Snapshot): FoundTable[] {
  return inputTables(snapshot).map(({ name, sheet, rows }) => {
    const contract = specOf(name)?.name ?? name;
    const isOf = (tables: typeof FORMS_TABLES): boolean => tables.some((spec) => spec.name === contract);
    return {
      contract,
      jobs: [
        ...(isOf(FORMS_TABLES) ? (['forms'] as const) : []),
        ...(isOf(COSTS_TABLES) ? (['costs'] as const) : []),
        ...(isOf(SCORES_TABLES) ? (['scores'] as const) : []),
      ],
      table: name,
      sheet,
      rows: rows.filter(isFilled).length,
    };
  });
}

function checksOf(sheets: readonly PlannedSheet[]): PlannedPane['checks'] {
  const verdicts = sheets
    .filter(({ role }) => role === 'check')
    .flatMap(({ table }) => table.columns.filter(({ heading }) => heading === '判定'))
    .flatMap(({ values }) => Array.from(values));
  return { count: verdicts.length, agreeing: verdicts.filter((verdict) => verdict === 1).length };
}

function lastTime({
  headings,
  rows,
}: {
  headings: readonly string[];
  rows: readonly (readonly CellValue[])[];
}): string {
  return String(rows.at(-1)?.[headings.indexOf('日時')] ?? '');
}
