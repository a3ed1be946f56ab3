/** The Plan of a run: the jobs that the workbook holds, on sheets of their own, under one cover, check and record. */
import { CONTRACT_VERSION } from '../contract';
import type { Plan, PlannedName, PlannedSheet } from '../plan';
import type { TableSource } from '../read/reading';
import { asComputed, type Followed, type LayoutParameter } from './asComputed';
import { checkSheet, type Check } from './checks';
import type { RunContext } from './context';
import { AGREES, coverSheet, DISAGREES, findingsSheet, type CoverLine } from './cover';
import { inputChanges, inputHash, recordedInputs } from './inputs';
import { layout, refOf } from './layout';
import { memberPage, type MemberPart } from './memberPage';
import { depositSheet, recordSheet, type RunRecord } from './record';

/** What one job (pre-printed forms, cost sharing, evaluation of proposals) adds to the plan. */
export interface Job {
  title: string;
  lines: readonly CoverLine[];
  sheets: readonly PlannedSheet[];
  names: readonly PlannedName[];
  checks: readonly Check[];
  /** What the job puts on the 団体票 of one member. */
  memberPart?: MemberPart;
  /** What its formulas follow when an input changes and no run follows. */
  followed: Followed;
  /** Parameters that they do not follow. */
  layoutParameters: readonly LayoutParameter[];
  /** The user's tables that it was computed from. */
  sources: Readonly<Record<string, TableSource | undefined>>;
}

const ORDER: readonly PlannedSheet['role'][] = ['basis', 'calculation', 'result', 'check'];

export function planWorkbook(jobs: readonly Job[], context: RunContext): Plan {
  const still = asComputed(
    context.naming,
    jobs.flatMap((job) => Object.values(job.sources).filter((source) => source !== undefined)),
    jobs.map((job) => job.followed),
    jobs.flatMap((job) => job.layoutParameters),
  );
  const checks = checkSheet(context.naming, [...jobs.flatMap((job) => job.checks), still.check]);
  const parts = jobs.flatMap((job) => job.memberPart ?? []);
  const pages = (context.pages ?? []).flatMap((choice) => memberPage(context.naming, choice, parts) ?? []);
  const own = [...jobs.flatMap((job) => job.sheets), ...pages];
  const body = [...distinct(own), checks, still.sheet, findingsSheet(context)];
  const sorted = ORDER.flatMap((role) => body.filter((s) => s.role === role));
  const inputs = new Map(jobs.flatMap((job) => [...recordedInputs(job.sources)]));
  const verdicts = checks.table.columns.find((c) => c.heading === '判定')?.values;
  const run: RunRecord = {
    runNumber: (context.earlier?.runNumber ?? 0) + 1,
    contractVersion: CONTRACT_VERSION,
    inputHash: inputHash(inputs),
    masterCheck: Array.from(verdicts ?? []).every((v) => v === 1) ? AGREES : DISAGREES,
    changes: context.earlier ? inputChanges(context.earlier.inputs, inputs) : [],
  };
  const record = recordSheet(context, run);
  const headings = checks.table.columns.map((c) => c.heading);
  const cover = coverSheet(
    context,
    run,
    refOf(layout(context.naming, '検算', headings, checks.table.rowCount)),
    jobs.map((job) => job.title).join('、'),
    jobs.flatMap((job) => job.lines),
    [...sorted, record],
  );
  const names = [...jobs.flatMap((job) => job.names), ...cover.names];
  const recorded = [cover.sheet, ...sorted, record];
  const deposit = depositSheet(context, run, inputs, recorded, names);
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [...recorded, deposit],
    names,
    replacedSheets: context.earlier?.sheets ?? [],
    replacedNames: context.earlier?.names ?? [],
  };
}

/** A copy of a table that two jobs share is there once. */
function distinct(sheets: readonly PlannedSheet[]): PlannedSheet[] {
  return sheets.filter((one, i) => sheets.findIndex((other) => other.name === one.name) === i);
}

/** Names in a row of the cover. */
export function shortList(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join('、')} ほか${names.length - 20}` : names.join('、');
}
