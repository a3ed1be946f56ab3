/** `warikan bring`: recognises a range of the staff's own sheet, shows it for correction, and fills the input tables. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparePackages, readRanges, readSnapshot } from '../file';
import type { Lang } from '../messages';
import type { PlacedIssue, Snapshot } from '../workbook';
import { freeName, recognise, sheetRange, type Mapping, type Recognised } from '../workbook/bring';
import type { Arguments } from './args';
import { bringSummary, mappingLines } from './bringSummary';
import { broughtIn } from './broughtIn';
import { fileTime, nowOf } from './clock';
import { EXIT, type ExitCode } from './exitCodes';
import { named, openWorkbook, outputProblems, writeWhole, type Opened } from './files';
import type { Io } from './io';
import { mappingOf } from './mappingFile';
import { issueJson, oneLine, printIssues, printJson } from './print';
import { problem } from './problem';
import { appVersion } from './version';

interface Wanted {
  mappings: readonly Mapping[];
  recognised: Recognised | null;
  issues: readonly PlacedIssue[];
}

export async function bring(io: Io, { args, options }: Arguments, lang: Lang): Promise<ExitCode> {
  const [input = ''] = args;
  const output = options.get('--out');
  const json = options.has('--json');
  const head = (result: string): object => ({ warikan: appVersion(), command: 'bring', result, input });
  const worded = (issues: readonly PlacedIssue[]): object[] => issues.map((issue) => issueJson(issue, lang));
  const fail = (
    issues: readonly PlacedIssue[],
    code: ExitCode,
    result: string,
    more: object = {},
  ): ExitCode => {
    printIssues(io, issues, lang);
    if (json) printJson(io, { ...head(result), ...more, issues: worded(issues) });
    return code;
  };

  const now = nowOf(io, options.get('--now'));
  if (typeof now !== 'string') return fail(now, EXIT.usage, 'usage');
  const opened = await openWorkbook(io, input);
  if (Array.isArray(opened)) return fail(opened, EXIT.rejected, 'rejected');
  const { macros } = opened;
  const rules = { inputs: [input], force: options.has('--force'), macros };
  const blocked = output === undefined ? [] : outputProblems(io, output, rules);
  if (blocked.length > 0) return fail(blocked, EXIT.usage, 'usage');
  const { snapshot, problems } = readSnapshot(opened.pkg);
  if (problems.length > 0) return fail(named(problems, input), EXIT.rejected, 'rejected');

  const wanted = wantedMappings(io, options, opened, snapshot);
  if ('usage' in wanted) return fail(wanted.usage, EXIT.usage, 'usage');
  const { recognised, mappings } = wanted;
  const about = {
    mappings,
    ...(recognised ? { confidence: recognised.confidence, alternatives: recognised.alternatives } : {}),
  };
  if (wanted.issues.some(({ severity }) => severity === 'error')) {
    if (!json)
      for (const one of mappings) for (const line of mappingLines(one, lang)) io.out(`${oneLine(line)}\n`);
    return fail(wanted.issues, EXIT.rejected, 'rejected', about);
  }
  const done = broughtIn(opened.pkg, snapshot, mappings, fileTime(now));
  if (done.kind === 'none')
    return fail([problem('bringNothing', { expected: "--range '発注!A1:H20'" })], EXIT.usage, 'usage');
  if (done.kind === 'rejected') {
    if (!json)
      for (const one of mappings) for (const line of mappingLines(one, lang)) io.out(`${oneLine(line)}\n`);
    return fail([...wanted.issues, ...done.issues], EXIT.rejected, 'rejected', about);
  }
  const { bringing, bytes, pkg } = done;
  const findings = [...wanted.issues, ...bringing.findings];
  if (output !== undefined && bringing.handChanges.length > 0 && !options.has('--replace')) {
    const { length } = bringing.handChanges;
    const asked = { ...problem('replaceAsked', { count: length }), severity: 'warning' as const };
    return fail([...bringing.handChanges, asked], EXIT.person, 'changedByHand', about);
  }
  const { plan } = bringing;
  const ours = [...plan.sheets.map(({ name }) => name), ...plan.replacedSheets];
  const ourNames = [...plan.names.map(({ name }) => name), ...plan.replacedNames];
  const lost = comparePackages(opened.pkg, pkg, ours, { ourNames }).filter(({ harmless }) => !harmless);
  if (output !== undefined) {
    const failed = await writeWhole(io, output, bytes ?? opened.bytes, [input]);
    if (failed.length > 0) return fail(failed, EXIT.usage, 'usage');
  }
  const tables = [...bringing.tables].map(([name, { records }]) => ({ name, rows: records.length }));
  if (json)
    printJson(io, {
      ...head(output === undefined ? 'proposed' : 'written'),
      ...(output === undefined ? {} : { output }),
      confidence: recognised?.confidence ?? null,
      alternatives: recognised?.alternatives ?? [],
      mappings: bringing.mappings,
      tables,
      findings: worded(findings),
      lost,
    });
  else
    for (const line of bringSummary(
      { input, output, lang },
      { recognised, bringing, tables, findings, lost },
    ))
      io.out(`${oneLine(line)}\n`);
  return lost.length > 0 ? EXIT.person : EXIT.fine;
}

/** The mapping that the options describe: recognised in a range, or given as a file; none: those kept in the workbook. */
function wantedMappings(
  io: Io,
  options: ReadonlyMap<string, string>,
  opened: Opened,
  snapshot: Snapshot,
): Wanted | { usage: PlacedIssue[] } {
  const file = options.get('--mapping');
  if (file !== undefined) {
    const read = mappingFrom(resolve(io.cwd, file));
    return read
      ? { mappings: read, recognised: null, issues: [] }
      : { usage: [problem('bringMappingUnreadable', { found: file })] };
  }
  const text = options.get('--range');
  if (text === undefined) {
    const lone = ['--as', '--set', '--headings', '--across', '--name'].filter((option) =>
      options.has(option),
    );
    if (lone.length === 0) return { mappings: [], recognised: null, issues: [] };
    return { usage: [problem('optionMissing', { command: 'bring', expected: '--range' })] };
  }
  const range = sheetRange(text);
  if (!range) return { usage: [problem('bringRangeUnreadable', { found: text, expected: '発注!A1:H20' })] };
  const settings = settingsOf(options);
  if ('usage' in settings) return settings;
  const { ranges, problems } = readRanges(opened.pkg, [range]);
  const found = ranges[0];
  if (problems.length > 0 || !found) {
    const missing: PlacedIssue = {
      severity: 'error',
      code: 'bringSheetMissing',
      place: { sheet: range.sheet },
      values: { expected: range.sheet, found: snapshot.sheets.map(({ name }) => name) },
    };
    return { mappings: [], recognised: null, issues: problems.length > 0 ? problems : [missing] };
  }
  const target = options.get('--as');
  const recognised = recognise(found, snapshot, {
    ...settings,
    ...(target === undefined ? {} : { target }),
    ...(options.has('--across') ? { direction: 'columns' as const } : {}),
  });
  const { mapping } = recognised;
  if (!mapping) return { mappings: [], recognised, issues: recognised.issues };
  const whole = { ...mapping, range: range.address };
  const name = options.get('--name') ?? freeName(snapshot, whole);
  return { mappings: [{ ...whole, name }], recognised, issues: recognised.issues };
}

/** `--set 回次=第1回、帳票名=様式1`, `--headings 3,4`. */
function settingsOf(
  options: ReadonlyMap<string, string>,
): { constants: Record<string, string>; headingLines?: number[] } | { usage: PlacedIssue[] } {
  const constants: Record<string, string> = {};
  for (const part of (options.get('--set') ?? '').split(/[、,；;]/)) {
    if (part.trim() === '') continue;
    const found = /^\s*([^=＝]+?)\s*[=＝]\s*(.+?)\s*$/.exec(part);
    if (!found)
      return { usage: [problem('bringSettingUnreadable', { found: part, expected: '回次=第1回' })] };
    constants[found[1]!] = found[2]!;
  }
  const lines = options.get('--headings');
  if (lines === undefined) return { constants };
  const headingLines = lines
    .normalize('NFKC')
    .split(/[、,・-]/)
    .map(Number);
  const good = headingLines.length <= 2 && headingLines.every((line) => Number.isInteger(line) && line > 0);
  if (!good) return { usage: [problem('bringSettingUnreadable', { found: lines, expected: '3,4' })] };
  return { constants, headingLines };
}

function mappingFrom(path: string): Mapping[] | null {
  try {
    return mappingOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // No such file, or no JSON: either way the option names nothing that can be used.
    return null;
  }
}
