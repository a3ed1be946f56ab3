/** `warikan run`: reads a workbook, computes, and writes it with the result sheets. */
import { comparePackages, isProblems, readPackage, readSnapshot, writePlan, type LostItem } from '../file';
import { decisionSentence, placeText, sentence, type Lang } from '../messages';
import { prepareRun, type PlannedRun, type PreparedRun } from '../workbook/run';
import type { PlacedIssue } from '../workbook';
import { atOrigin } from '../workbook/bring';
import type { Arguments } from './args';
import { withBeside } from './beside';
import { broughtIn } from './broughtIn';
import { fileTime, nowOf } from './clock';
import { EXIT, type ExitCode } from './exitCodes';
import { named, openWorkbook, outputProblems, writeWhole } from './files';
import type { Io } from './io';
import { oneLine, printIssues, printJson } from './print';
import { problem } from './problem';
import { runFailureJson, runJson } from './runJson';
import { runSummary } from './runSummary';
import { appVersion } from './version';

export async function run(io: Io, { args, options }: Arguments, lang: Lang): Promise<ExitCode> {
  const [input = ''] = args;
  const output = options.get('--out') ?? '';
  const json = options.has('--json');
  const force = options.has('--force');
  const fail = (issues: readonly PlacedIssue[], code: ExitCode, result: string): ExitCode => {
    printIssues(io, issues, lang);
    if (json) printJson(io, runFailureJson(result, input, issues, [], lang));
    return code;
  };

  const now = nowOf(io, options.get('--now'));
  if (typeof now !== 'string') return fail(now, EXIT.usage, 'usage');
  const opened = await openWorkbook(io, input);
  if (Array.isArray(opened)) return fail(opened, EXIT.rejected, 'rejected');
  const { macros } = opened;
  const blocked = outputProblems(io, output, { inputs: [input], force, macros });
  if (blocked.length > 0) return fail(blocked, EXIT.usage, 'usage');
  const found = readSnapshot(opened.pkg);
  if (found.problems.length > 0) return fail(named(found.problems, input), EXIT.rejected, 'rejected');
  // What the workbook keeps as brought in is filled anew from the staff's own sheets.
  const brought = broughtIn(opened.pkg, found.snapshot, [], fileTime(now));
  if (brought.kind === 'rejected') return fail(brought.issues, EXIT.rejected, 'rejected');
  const { pkg, snapshot } = brought.kind === 'none' ? { pkg: opened.pkg, ...found } : brought;
  const bringing = brought.kind === 'none' ? null : brought.bringing;
  const placed = (issues: readonly PlacedIssue[]): PlacedIssue[] =>
    issues.map((issue) => atOrigin(issue, bringing?.tables ?? new Map()));

  const prefix = options.get('--prefix');
  const member = options.get('--member');
  const computed = prepareRun(snapshot, {
    now,
    user: options.get('--user') ?? io.userName(),
    appVersion: appVersion(),
    ...(prefix === undefined ? {} : { prefix }),
    ...(member === undefined ? {} : { member }),
    word: (issue) => sentence({ ...issue, place: {} }, lang),
  });
  if (computed.kind === 'rejected') return fail(placed(computed.issues), EXIT.rejected, 'rejected');
  const prepared = { ...computed, findings: [...(bringing?.findings ?? []), ...placed(computed.findings)] };
  if (prepared.kind === 'decisionRequired') return askDecisions(io, input, prepared, json, lang);
  const { plan, earlier } = prepared;
  const handChanges = [...(bringing?.handChanges ?? []), ...prepared.handChanges];
  if (handChanges.length > 0 && !options.has('--replace')) {
    const asked = { ...problem('replaceAsked', { count: handChanges.length }), severity: 'warning' as const };
    return fail([...handChanges, asked], EXIT.person, 'changedByHand');
  }

  const bytes = writePlan(pkg, plan, { now: fileTime(now) });
  if (isProblems(bytes)) return fail(bytes, EXIT.rejected, 'rejected');
  const written = readPackage(bytes);
  if (isProblems(written)) return fail(written, EXIT.rejected, 'rejected');
  const plans = bringing ? [bringing.plan, plan] : [plan];
  const ours = plans.flatMap((one) => [...one.sheets.map(({ name }) => name), ...one.replacedSheets]);
  const ourNames = [
    ...plans.flatMap((one) => [...one.names.map(({ name }) => name), ...one.replacedNames]),
    ...(earlier?.names ?? []),
  ];
  const lost = comparePackages(opened.pkg, written, ours, { ourNames }).filter(({ harmless }) => !harmless);
  const place = options.get('--beside');
  const asked = { place: place ?? '', mappings: bringing?.mappings ?? [], plan, snapshot };
  const beside = place === undefined ? { bytes, findings: [] } : withBeside(written, asked);
  if (Array.isArray(beside)) return fail(beside, EXIT.rejected, 'rejected');
  const failed = await writeWhole(io, output, beside.bytes, [input]);
  if (failed.length > 0) return fail(failed, EXIT.usage, 'usage');
  const said = { ...prepared, findings: [...prepared.findings, ...beside.findings] };
  report(io, { input, output, lang, json }, said, lost);
  return lost.length > 0 || !masterAgrees(prepared) ? EXIT.person : EXIT.fine;
}

export interface RunFiles {
  input: string;
  output: string;
  lang: Lang;
  json: boolean;
}

function report(io: Io, files: RunFiles, prepared: PlannedRun, lost: readonly LostItem[]): void {
  if (files.json) printJson(io, runJson(files, prepared, lost));
  else for (const line of runSummary(files, prepared, lost)) io.out(`${oneLine(line)}\n`);
}

function masterAgrees({ plan }: PlannedRun): boolean {
  const record = plan.sheets.filter(({ role }) => role === 'check').flatMap(({ table }) => table.columns);
  const verdicts = record.find(({ heading }) => heading === '判定')?.values ?? [];
  return Array.from(verdicts).every((verdict) => verdict === 1);
}

function askDecisions(
  io: Io,
  input: string,
  prepared: Extract<PreparedRun, { kind: 'decisionRequired' }>,
  json: boolean,
  lang: Lang,
): ExitCode {
  const colon = lang === 'ja' ? '：' : ': ';
  for (const decision of prepared.decisions) {
    const where = placeText(decision.place, lang);
    const head = lang === 'ja' ? '決定が要る' : 'Decision needed';
    const text = [head, ...(where === '' ? [] : [where]), decisionSentence(decision, lang)].join(colon);
    io.err(`${oneLine(text)}\n`);
  }
  if (json)
    printJson(io, runFailureJson('decisionRequired', input, prepared.findings, prepared.decisions, lang));
  return EXIT.person;
}
