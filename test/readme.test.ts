/** The README's worked example: its commands are run, and what it shows is what they print (… stands for more lines). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './cli/warikanIn';

interface Shown {
  words: string[];
  lines: string[];
}

function shownCommands(): Shown[] {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const example = /<!-- example:start -->\s*```console\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const shown: Shown[] = [];
  for (const line of example.trimEnd().split('\n')) {
    const command = /^\$ npm run --silent warikan -- (.*)$/.exec(line);
    if (command) shown.push({ words: (command[1] ?? '').split(' '), lines: [] });
    else shown.at(-1)?.lines.push(line);
  }
  return shown;
}

/** Matches shown lines against printed ones; `…` skips as many as it needs. */
function matches(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.length === 0;
  if (first !== '…') return printed[0] === first && matches(rest, printed.slice(1));
  return printed.some((_, i) => matches(rest, printed.slice(i))) || matches(rest, []);
}

test('the commands of the worked example print what the README shows', async () => {
  const here = folder();
  try {
    const commands = shownCommands();
    expect(commands.map((c) => c.words[0])).toEqual(['template', 'run', 'audit']);
    for (const { words, lines } of commands) {
      const { out, code } = await here.run(...words);
      expect(code).toBe(0);
      const printed = out.trimEnd().split('\n');
      if (!matches(lines, printed)) expect(printed).toEqual(lines);
    }
  } finally {
    here.remove();
  }
});

test('a line that the program does not print would be noticed', () => {
  expect(matches(['…', 'b', '…'], ['a', 'b', 'c'])).toBe(true);
  expect(matches(['…', 'x', '…'], ['a', 'b', 'c'])).toBe(false);
  expect(matches(['a'], ['a', 'b'])).toBe(false);
});
