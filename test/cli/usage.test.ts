/** Wrong usage: one line each, the usage after it, exit code 3; help and version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, type Folder } from './warikanIn';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

let at: Folder;
beforeEach(() => (at = folder()));
afterEach(() => at.remove());

const wrong: readonly (readonly [string[], string, string])[] = [
  [[], '誤り：命令がない。', 'Error: There is no command.'],
  [
    ['calc'],
    '誤り：「calc」という命令はない。ある命令：template、bring、run、audit。',
    'Error: There is no command "calc". Commands: template, bring, run, audit.',
  ],
  [['run', '--out', 'r.xlsx'], '誤り：run には INPUT.xlsx が要る。', 'Error: run needs INPUT.xlsx.'],
  [['run', 'a.xlsx'], '誤り：run には「--out」が要る。', 'Error: run needs "--out".'],
  [
    ['run', 'a.xlsx', 'b.xlsx', '--out', 'r.xlsx'],
    '誤り：「b.xlsx」は余計。run がとるのは INPUT.xlsx。',
    'Error: "b.xlsx" is one too many. run takes INPUT.xlsx.',
  ],
  [['run', 'a.xlsx', '--out'], '誤り：「--out」のあとに値がない。', 'Error: "--out" needs a value.'],
  [
    ['run', 'a.xlsx', '--out', 'r.xlsx', '--json=1'],
    '誤り：「--json」は値をとらない。',
    'Error: "--json" takes no value.',
  ],
  [
    ['run', 'a.xlsx', '--out', 'r.xlsx', '--out', 's.xlsx'],
    '誤り：「--out」が2回ある。',
    'Error: "--out" is given twice.',
  ],
  [
    ['audit', 'a.xlsx', '--user', 'x'],
    '誤り：audit に「--user」という指定はない。ある指定：--out、--json、--recalculate、--prefix、--lang、--now、--force。',
    'Error: audit has no option "--user". Options: --out, --json, --recalculate, --prefix, --lang, --now, --force.',
  ],
];

test.each(wrong)('%j', async (words, ja, en) => {
  const japanese = await at.run(...words);
  expect(japanese).toMatchObject({ code: 3, out: '' });
  expect(japanese.err.split('\n')[0]).toBe(ja);
  expect(japanese.err).toContain('使い方: warikan');
  const english = await at.run(...words, '--lang=en');
  expect(english.code).toBe(3);
  expect(english.err.split('\n')[0]).toBe(en);
  expect(english.err).toContain('Usage: warikan');
});

test('a language, a time, a template that there is not', async () => {
  expect(await at.run('template', '--lang', 'fr')).toMatchObject({
    code: 3,
    err: expect.stringContaining('誤り：「fr」という言語はない。ja か en を指定する。\n'),
  });
  expect(await at.run('template', 'kanagawa-forms', '--out', 't.xlsx', '--now', 'today')).toMatchObject({
    code: 3,
    err: '誤り：「today」は日時ではない。2026-11-21T12:00:00+09:00 のように書く。\n',
  });
  expect(await at.run('template', 'osaka', '--out', 't.xlsx')).toMatchObject({
    code: 3,
    err: '誤り：「osaka」というひな形はない。あるひな形：empty-forms、kanagawa-forms、empty-costs、kanagawa-costs、saitama、toyama、yamaguchi、empty-scores、kanagawa-scores。\n',
  });
  expect(await at.run('template', 'toString')).toMatchObject({ code: 3 });
});

test('help and version', async () => {
  const ja = await at.run('--help');
  expect(ja).toMatchObject({ code: 0, err: '' });
  for (const word of ['template', 'run', 'audit', '--json', '--recalculate', '--replace', '終了コード'])
    expect(ja.out).toContain(word);
  expect((await at.run('run', '--help', '--lang', 'en')).out).toContain('Exit codes: 0 fine');
  expect(await at.run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('the language does not depend on LANG', async () => {
  expect((await at.runWith({ LANG: 'en_US.UTF-8' })).err).toContain('誤り：命令がない。');
});
