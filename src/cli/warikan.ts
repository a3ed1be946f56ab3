/** The command line as a function: words in, exit code out. */
import { type Lang } from '../messages';
import { parseArguments, type Arguments, type CommandSpec } from './args';
import { audit } from './audit';
import { bring } from './bring';
import { AUDIT, BRING, RUN, TEMPLATE } from './commands';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { printIssues } from './print';
import { problem, type CliProblem } from './problem';
import { run } from './run';
import { template } from './template';
import { usage } from './usage';
import { appVersion } from './version';

type Command = (io: Io, given: Arguments, lang: Lang) => ExitCode | Promise<ExitCode>;

const COMMANDS: readonly { spec: CommandSpec; command: Command }[] = [
  { spec: TEMPLATE, command: template },
  { spec: BRING, command: bring },
  { spec: RUN, command: run },
  { spec: AUDIT, command: audit },
];

export async function warikan(words: readonly string[], io: Io): Promise<ExitCode> {
  const { lang, problems } = languageOf(words);
  // The language may also stand before the command.
  const before = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0;
  const [name, ...after] = words.slice(before);
  const rest = [...after, ...words.slice(0, before)];
  if (words.includes('--help') || words.includes('-h')) {
    io.out(usage(lang));
    return EXIT.fine;
  }
  if (name === '--version') {
    io.out(`${appVersion()}\n`);
    return EXIT.fine;
  }
  if (name === undefined) return wrongUsage(io, [problem('commandMissing', {})], lang);
  const found = COMMANDS.find(({ spec }) => spec.name === name);
  if (!found) {
    const expected = COMMANDS.map(({ spec }) => spec.name);
    return wrongUsage(io, [problem('commandUnknown', { found: name, expected })], lang);
  }
  const given = parseArguments(found.spec, rest);
  if (Array.isArray(given)) return wrongUsage(io, [...given, ...problems], lang);
  if (problems.length > 0) return wrongUsage(io, problems, lang);
  return found.command(io, given as Arguments, lang);
}

/** Known before anything else, so that whatever is wrong is said in the language asked for. */
function languageOf(words: readonly string[]): { lang: Lang; problems: CliProblem[] } {
  const at = words.indexOf('--lang');
  const given = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice(7);
  if (given === undefined || given === 'ja') return { lang: 'ja', problems: [] };
  if (given === 'en') return { lang: 'en', problems: [] };
  return { lang: 'ja', problems: [problem('langUnknown', { found: given })] };
}

function wrongUsage(io: Io, problems: readonly CliProblem[], lang: Lang): ExitCode {
  printIssues(io, problems, lang);
  io.err(`\n${usage(lang)}`);
  return EXIT.usage;
}
