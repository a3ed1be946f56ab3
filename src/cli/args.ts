/** Reads the words of a command line against the list of what a command takes. */
import { problem, type CliProblem } from './problem';

export interface CommandSpec {
  name: string;
  /** Names of the arguments as the usage shows them. */
  args: readonly string[];
  /** How many of them may be left out, from the end. */
  optionalArgs?: number;
  /** By option: whether it takes a value, and whether it must be there. */
  options: Readonly<Record<string, { value: boolean; required?: boolean }>>;
}

export interface Arguments {
  args: readonly string[];
  /** Value by option; '' for a flag. */
  options: ReadonlyMap<string, string>;
}

export function parseArguments(spec: CommandSpec, words: readonly string[]): Arguments | CliProblem[] {
  const problems: CliProblem[] = [];
  const options = new Map<string, string>();
  const args: string[] = [];
  const { name: command } = spec;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--') {
      args.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      args.push(word);
      continue;
    }
    const [option = '', ...rest] = word.split('=');
    const inline = rest.length > 0 ? rest.join('=') : undefined;
    const known = Object.hasOwn(spec.options, option) ? spec.options[option] : undefined;
    if (!known) {
      const expected = Object.keys(spec.options);
      problems.push(problem('optionUnknown', { command, found: option, expected }));
      continue;
    }
    if (options.has(option)) problems.push(problem('optionTwice', { found: option }));
    if (!known.value && inline !== undefined) problems.push(problem('optionTakesNoValue', { found: option }));
    const next = words[i + 1];
    if (known.value && inline === undefined && (next === undefined || next.startsWith('--'))) {
      problems.push(problem('optionNeedsValue', { found: option }));
      options.set(option, '');
      continue;
    }
    options.set(option, known.value ? (inline ?? (words[++i] as string)) : '');
  }
  const least = spec.args.length - (spec.optionalArgs ?? 0);
  for (const expected of spec.args.slice(args.length, least))
    problems.push(problem('argumentMissing', { command, expected }));
  for (const found of args.slice(spec.args.length))
    problems.push(problem('argumentUnexpected', { command, found, expected: spec.args.join(' ') || '－' }));
  for (const [expected, { required }] of Object.entries(spec.options))
    if (required && !options.has(expected)) problems.push(problem('optionMissing', { command, expected }));
  return problems.length > 0 ? problems : { args, options };
}
