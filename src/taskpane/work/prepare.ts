/** From a Snapshot to what the pane shows. Pure: runs in a worker, or where there is none, in the page. */
import { sentence, type Lang } from '../../messages';
import { changeIssues } from '../../workbook/audit';
import { type CellValue, type PlannedSheet, type Snapshot } from '../../workbook';
import { inputHash, recordedInputs } from '../../workbook/planning';
import { readForms, type FormsReading } from '../../workbook/read';
import { prepareRun, type PlannedRun } from '../../workbook/run';
import { basesOf, roundsOf } from './figures';
import { inputTables, quickMark, specOf } from './mark';
import type { FoundTable, PaneRun, PlannedPane } from './paneRun';
import { writesOf } from './writes';

export interface PrepareOptions {
  now: string;
  user: string;
  appVersion: string;
  lang: Lang;
  prefix?: string;
}

export function preparePane(snapshot: Snapshot, { lang, ...options }: PrepareOptions): PaneRun {
  const found = foundTables(snapshot);
  const mark = markOf(snapshot);
  if (found.length === 0) return { kind: 'empty', mark };
  const run = prepareRun(snapshot, { ...options, word: (issue) => sentence({ ...issue, place: {} }, lang) });
  if (run.kind === 'rejected') return { kind: 'rejected', found, findings: run.issues, mark };
  if (run.kind === 'decisionRequired') {
    const { decisions, findings } = run;
    return { kind: 'decisionRequired', found, findings, decisions, mark };
  }
  return plannedPane(snapshot, run, found, mark);
}

function plannedPane(
  snapshot: Snapshot,
  run: PlannedRun,
  found: readonly FoundTable[],
  mark: string,
): PlannedPane {
  const { plan, earlier, sources } = run;
  const used = new Set(Object.values(sources).map((source) => source?.table));
  const checks = checksOf(plan.sheets);
  return {
    kind: 'planned',
    found,
    findings: run.findings,
    plan,
    inputs: snapshot.tables.filter(({ name }) => used.has(name)),
    mark,
    runNumber: (earlier?.runNumber ?? 0) + 1,
    earlier: earlier && { run: earlier.runNumber, at: lastTime(earlier.record) },
    changes: changeIssues(run.changes, sources),
    handChanges: run.handChanges,
    rounds: roundsOf(run),
    bases: basesOf(run),
    writes: writesOf(plan),
    removes: plan.replacedSheets.filter((name) => !plan.sheets.some((sheet) => sheet.name === name)),
    names: plan.names.length,
    checks,
  };
}

/** Tells inputs apart: the hash that a run records, or what cannot be read as it stands. */
function markOf(snapshot: Snapshot): string {
  const reading = readForms(snapshot);
  if (reading.kind === 'forms') return inputHash(recordedInputs((reading as FormsReading).sources));
  return quickMark(snapshot);
}

const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => value !== null && value !== '');

function foundTables(snapshot: Snapshot): FoundTable[] {
  return inputTables(snapshot).map(({ name, sheet, rows }) => ({
    contract: specOf(name)?.name ?? name,
    table: name,
    sheet,
    rows: rows.filter(isFilled).length,
  }));
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
