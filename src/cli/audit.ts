/** `warikan audit`: compares a result workbook with its record, with the core, and with a recalculation. */
import { isProblems, readPackage, readSnapshot, recalculateWithLibreOffice, writePlan } from '../file/node';
import { sentence, type Lang } from '../messages';
import type { PlacedIssue, Snapshot } from '../workbook';
import { auditReportPlan, auditWorkbook, type AuditReport } from '../workbook/audit';
import type { Arguments } from './args';
import { auditSummary } from './auditSummary';
import { fileTime, nowOf } from './clock';
import { EXIT, type ExitCode } from './exitCodes';
import { named, openWorkbook, outputProblems, writeWhole } from './files';
import type { Io } from './io';
import { issueJson, oneLine, printIssues, printJson } from './print';
import { appVersion } from './version';

export async function audit(io: Io, { args, options }: Arguments, lang: Lang): Promise<ExitCode> {
  const [input = ''] = args;
  const output = options.get('--out');
  const force = options.has('--force');
  const json = options.has('--json');
  const fail = (issues: readonly PlacedIssue[], code: ExitCode, result: string): ExitCode => {
    printIssues(io, issues, lang);
    if (json)
      printJson(io, { ...head(input, result), issues: issues.map((issue) => issueJson(issue, lang)) });
    return code;
  };

  const now = nowOf(io, options.get('--now'));
  if (typeof now !== 'string') return fail(now, EXIT.usage, 'usage');
  const opened = await openWorkbook(io, input);
  if (Array.isArray(opened)) return fail(opened, EXIT.rejected, 'rejected');
  const blocked = output === undefined ? [] : outputProblems(io, output, { inputs: [input], force });
  if (blocked.length > 0) return fail(blocked, EXIT.usage, 'usage');
  const { snapshot, problems } = readSnapshot(opened.pkg);
  if (problems.length > 0) return fail(named(problems, input), EXIT.rejected, 'rejected');

  const recalculated = options.has('--recalculate') ? await recalculate(opened.bytes) : null;
  const version = appVersion();
  const word = (issue: PlacedIssue): string => oneLine(sentence({ ...issue, place: {} }, lang));
  const prefix = options.get('--prefix');
  const report = auditWorkbook(snapshot, {
    word,
    appVersion: version,
    ...(prefix === undefined ? {} : { prefix }),
    ...(recalculated ? { recalculated } : {}),
  });
  if (output !== undefined) {
    const plan = auditReportPlan(report, { file: input, now, appVersion: version, word });
    const bytes = writePlan(null, plan, { now: fileTime(now) });
    if (isProblems(bytes)) return fail(bytes, EXIT.rejected, 'rejected');
    const failed = await writeWhole(io, output, bytes, [input]);
    if (failed.length > 0) return fail(failed, EXIT.usage, 'usage');
  }
  if (json) printJson(io, { ...head(input, 'audited'), ...reportJson(report, lang) });
  else for (const line of auditSummary(input, output, report, lang)) io.out(`${oneLine(line)}\n`);
  return report.verdict === 'agrees' ? EXIT.fine : EXIT.person;
}

/** LibreOffice works on a copy; the audited file is not touched. */
async function recalculate(bytes: Uint8Array): Promise<Snapshot | PlacedIssue[]> {
  const result = await recalculateWithLibreOffice([bytes]);
  if (isProblems(result)) return result;
  const file = result.files[0];
  if (file === undefined) return [];
  if (isProblems(file)) return file;
  const pkg = readPackage(file);
  if (isProblems(pkg)) return pkg;
  const { snapshot, problems } = readSnapshot(pkg);
  return problems.length > 0 ? problems : snapshot;
}

function head(input: string, result: string): object {
  return { warikan: appVersion(), command: 'audit', result, input };
}

function reportJson(report: AuditReport, lang: Lang): object {
  const worded = (issues: readonly PlacedIssue[]): object[] => issues.map((issue) => issueJson(issue, lang));
  const { differences, doubts, notes } = report;
  return { ...report, differences: worded(differences), doubts: worded(doubts), notes: worded(notes) };
}
