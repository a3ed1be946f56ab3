/** `warikan template`: the list of templates, or one of them as a workbook. */
import { isProblems, writePlan } from '../file';
import type { Lang } from '../messages';
import { templates } from '../workbook/templates';
import type { Arguments } from './args';
import { fileTime, nowOf } from './clock';
import { EXIT, type ExitCode } from './exitCodes';
import { outputProblems, writeWhole } from './files';
import type { Io } from './io';
import { printIssues } from './print';
import { problem } from './problem';

export async function template(io: Io, { args, options }: Arguments, lang: Lang): Promise<ExitCode> {
  const [name] = args;
  const names = Object.keys(templates);
  if (name === undefined) {
    for (const one of names) io.out(`${one}\n`);
    return EXIT.fine;
  }
  const make = Object.hasOwn(templates, name) ? templates[name] : undefined;
  const file = options.get('--out');
  const now = nowOf(io, options.get('--now'));
  const problems = [
    ...(make ? [] : [problem('templateUnknown', { found: name, expected: names })]),
    ...(file === undefined
      ? [problem('optionMissing', { command: 'template NAME', expected: '--out' })]
      : []),
    ...(typeof now === 'string' ? [] : now),
  ];
  if (!make || file === undefined || typeof now !== 'string') return wrongUsage(io, problems, lang);
  const force = options.has('--force');
  const blocked = outputProblems(io, file, { inputs: [], force });
  if (blocked.length > 0) return wrongUsage(io, blocked, lang);
  const bytes = writePlan(null, make(), { now: fileTime(now) });
  if (isProblems(bytes)) return wrongUsage(io, bytes, lang);
  const failed = await writeWhole(io, file, bytes, []);
  if (failed.length > 0) return wrongUsage(io, failed, lang);
  io.out(
    lang === 'ja' ? `ひな形 ${name} を ${file} に書いた。\n` : `Wrote the template ${name} to ${file}.\n`,
  );
  return EXIT.fine;
}

function wrongUsage(io: Io, problems: Parameters<typeof printIssues>[1], lang: Lang): ExitCode {
  printIssues(io, problems, lang);
  return EXIT.usage;
}
