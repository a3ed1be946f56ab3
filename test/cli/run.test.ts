/** template and run: files, exit codes, texts. */
import { linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isProblems, lintPackage, readSnapshot, writePlan } from '../../src/file';
import { readWorkbook } from '../../src/file/read/workbook';
import { BIDS } from '../../src/workbook/contract';
import { templates } from '../../src/workbook/templates';
import { richWorkbook } from '../file/richWorkbook';
import { opened, tampered, withParts } from '../file/tamper';
import { CLOCK, folder, type Folder } from './warikanIn';

jest.setTimeout(60_000);
let at: Folder;
beforeEach(async () => {
  at = folder();
  await at.run('template', 'kanagawa-forms', '--out', 'k.xlsx');
});
afterEach(() => at.remove());

/** The sample with the cell of one table changed. */
function sampleWith(table: string, row: number, heading: string, value: string | number | null): Uint8Array {
  const plan = templates['kanagawa-forms']!();
  const sheets = plan.sheets.map((sheet) =>
    sheet.table.name !== table
      ? sheet
      : {
          ...sheet,
          table: {
            ...sheet.table,
            columns: sheet.table.columns.map((column) =>
              column.heading !== heading
                ? column
                : { ...column, values: Array.from(column.values, (old, i) => (i === row - 1 ? value : old)) },
            ),
          },
        },
  );
  const bytes = writePlan(null, { ...plan, sheets }, { now: CLOCK });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

describe('template', () => {
  test('lists', async () => {
    const names = [
      'empty-forms',
      'kanagawa-forms',
      'empty-costs',
      'kanagawa-costs',
      'saitama',
      'toyama',
      'yamaguchi',
      'empty-scores',
      'kanagawa-scores',
    ];
    expect(await at.run('template')).toEqual({ code: 0, out: `${names.join('\n')}\n`, err: '' });
  });

  test('writes, and says so', async () => {
    expect(await at.run('template', 'empty-forms', '--out', 'e.xlsx')).toEqual({
      code: 0,
      out: 'ひな形 empty-forms を e.xlsx に書いた。\n',
      err: '',
    });
    expect(await at.run('template', 'empty-forms', '--out', 'e2.xlsx', '--lang', 'en')).toMatchObject({
      out: 'Wrote the template empty-forms to e2.xlsx.\n',
    });
    expect(at.bytes('e.xlsx').equals(at.bytes('e2.xlsx'))).toBe(true);
  });

  test('does not overwrite unless told to', async () => {
    const again = () => at.run('template', 'empty-forms', '--out', 'k.xlsx');
    expect(await again()).toMatchObject({
      code: 3,
      err: '誤り：k.xlsx：出力先にファイルがある。書き換えてよければ --force を付ける。\n',
    });
    expect(await at.run('template', 'empty-forms', '--out', 'k.xlsx', '--force')).toMatchObject({ code: 0 });
  });
});

describe('run', () => {
  test('computes the Kanagawa sample', async () => {
    const ran = await at.run('run', 'k.xlsx', '--out', 'r.xlsx');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n').slice(0, 7)).toEqual([
      '割勘：k.xlsx を計算し、r.xlsx に書いた（実行番号 1）。',
      '回次ごとの合計：',
      '  第1回：65,500枚、単独 352,500円、共同 229,250円、削減 123,250円（35.0%）',
      '  第2回：61,500枚、単独 304,500円（見積の枚数では 352,500円）、共同 222,000円、削減 82,500円（27.1%）',
      '  第3回：61,500枚、単独 304,500円（見積の枚数では 352,500円）、共同 229,500円、削減 75,000円（24.6%）',
      '第1回の枚数でそろえた共同金額：第1回 229,250円、第2回 270,000円、第3回 281,500円',
      '第2回、第3回の枚数でそろえた共同金額：第1回 215,250円、第2回 222,000円、第3回 229,500円',
    ]);
    expect(ran.out).toMatch(/検算：\d+件すべて一致。/);
    expect(ran.out).toContain('入力にあって出力にないもの：0件。');
    expect(lintPackage(at.bytes('r.xlsx'))).toEqual([]);
  });

  test('in English', async () => {
    const { out } = await at.run('run', 'k.xlsx', '--out', 'r.xlsx', '--lang', 'en');
    expect(out).toContain('Warikan: computed k.xlsx, wrote r.xlsx (run 1).');
    expect(out).toContain(
      '  第1回: 65,500 sheets, alone 352,500 yen, joint 229,250 yen, saving 123,250 yen (35.0%)',
    );
  });

  test('same input, same clock: the same bytes', async () => {
    await at.run('run', 'k.xlsx', '--out', 'r.xlsx');
    await at.run('run', 'k.xlsx', '--out', 's.xlsx');
    await at.runWith({}, 'run', 'k.xlsx', '--out', 't.xlsx', '--now', CLOCK);
    await at.runWith({}, 'run', 'k.xlsx', '--out', 'u.xlsx');
    expect(at.bytes('r.xlsx').equals(at.bytes('s.xlsx'))).toBe(true);
    expect(at.bytes('r.xlsx').equals(at.bytes('t.xlsx'))).toBe(true);
    expect(at.bytes('r.xlsx').equals(at.bytes('u.xlsx'))).toBe(false);
  });

  test('one JSON document', async () => {
    const ran = await at.run('run', 'k.xlsx', '--out', 'r.xlsx', '--json', '--user', '監査');
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out)).toMatchObject({
      command: 'run',
      result: 'written',
      input: 'k.xlsx',
      output: 'r.xlsx',
      runNumber: 1,
      time: CLOCK,
      user: '監査',
      masterCheck: true,
      rounds: [{ round: '第1回', joint: 229250, alone: 352500 }, { joint: 222000 }, { joint: 229500 }],
      sameQuantities: [{ basis: '第1回' }, { basis: '第2回', sameAs: ['第3回'] }],
      changes: [],
      lost: [],
    });
  });

  test('a table made ready down to the last row of the sheet: the same figures, the same inputs', async () => {
    const bytes = at.bytes('k.xlsx');
    const tables = [...opened(bytes).entries.values()]
      .map(({ name }) => name)
      .filter((n) => n.includes('tables/'));
    const padded = Object.fromEntries(
      tables.map((part) => [
        part,
        (text: string) =>
          / displayName="(発注予定|団体)"/.test(text)
            ? text.replace(/ref="A4:([A-Z]+)\d+"/g, 'ref="A4:$11048576"')
            : text,
      ]),
    );
    at.write('p.xlsx', withParts(bytes, padded));
    const [plain, wide] = [
      JSON.parse((await at.run('run', 'k.xlsx', '--out', 'r.xlsx', '--json')).out),
      JSON.parse((await at.run('run', 'p.xlsx', '--out', 's.xlsx', '--json')).out),
    ];
    expect(wide.rounds).toEqual(plain.rounds);
    expect(wide.inputHash).toBe(plain.inputHash);
    expect(await at.run('audit', 's.xlsx')).toMatchObject({ code: 0, err: '' });
  });

  test('a second run appends to the record and says what changed', async () => {
    await at.run('run', 'k.xlsx', '--out', 'r.xlsx');
    // 50,000 → 60,000 sheets for A in round 1, on the sheet of the result file.
    const part = partOf(at.bytes('r.xlsx'), '入力 発注予定');
    at.write('c.xlsx', tampered(at.bytes('r.xlsx'), part, '<v>50000</v>', '<v>60000</v>'));
    const ran = await at.run('run', 'c.xlsx', '--out', 's.xlsx');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('（実行番号 2）');
    expect(ran.out).toContain(
      '前回（実行番号 1）からの入力の変更：1件。\n  入力 発注予定／発注予定 1行目［予定枚数］(D5)：実行したときから入力が変わっている：「50,000」→「60,000」。\n',
    );
    const record = table(at.bytes('s.xlsx'), '割勘記録');
    expect(record.rows.map((row) => row[0])).toEqual([1, 2]);
    const json = JSON.parse((await at.run('run', 'c.xlsx', '--out', 't.xlsx', '--json')).out);
    expect(json.changes).toMatchObject([
      { code: 'auditInputChanged', place: { cell: 'D5' }, values: { before: 50000, after: 60000 } },
    ]);
  });

  test('a result changed by hand is replaced only when told to', async () => {
    await at.run('run', 'k.xlsx', '--out', 'r.xlsx');
    const part = partOf(at.bytes('r.xlsx'), '割勘 回次比較');
    at.write(
      'c.xlsx',
      tampered(
        at.bytes('r.xlsx'),
        part,
        /(<c r="J5"[^>]*>)<f>[^<]*<\/f><v>229250<\/v>/,
        '<c r="J5"><v>1</v>',
      ),
    );
    const asked = await at.run('run', 'c.xlsx', '--out', 's.xlsx');
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err.split('\n')).toEqual([
      expect.stringMatching(/^注意：割勘 回次比較／割勘回次比較 1行目［共同金額］\(J5\)：.*「=.*「1」/),
      '注意：何も書いていない。1件を置き換えてよければ --replace を付けて実行する。',
      '',
    ]);
    expect(readdirSync(at.path)).not.toContain('s.xlsx');
    const replaced = await at.run('run', 'c.xlsx', '--out', 's.xlsx', '--replace');
    expect(replaced.code).toBe(0);
    expect(replaced.out).toContain('手で変えられていて置き換えた結果：1件。');
  });

  test('a decision that is open: exit 1, nothing written', async () => {
    const tied = withBidder();
    at.write('tie.xlsx', tied);
    const ran = await at.run('run', 'tie.xlsx', '--out', 'r.xlsx');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/^決定が要る：入力 決定／決定［結果］\(B4\)：第1回.*くじ.*\n$/);
    expect((await at.run('run', 'tie.xlsx', '--out', 'r.xlsx', '--lang', 'en')).err).toMatch(
      /^Decision needed: .*\n$/,
    );
    const json = JSON.parse((await at.run('run', 'tie.xlsx', '--out', 'r.xlsx', '--json')).out);
    expect(json).toMatchObject({ result: 'decisionRequired', decisions: [{ code: 'drawAward' }] });
    expect(readdirSync(at.path)).not.toContain('r.xlsx');
  });
});

test('what a rich workbook held is in the output, and the list of what it lacks is empty', async () => {
  const rich = writePlan(opened(richWorkbook()), templates['kanagawa-forms']!(), { now: CLOCK });
  if (isProblems(rich)) throw new Error(JSON.stringify(rich));
  at.write('rich.xlsm', rich);
  const ran = await at.run('run', 'rich.xlsm', '--out', 'r.xlsm', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ lost: [] });
  // Excel makes its list of calculated cells anew.
  const gone = [...opened(rich).entries.keys()].filter((part) => /calcchain/i.test(part));
  const after = new Set(opened(at.bytes('r.xlsm')).entries.keys());
  expect([...opened(rich).entries.keys()].filter((part) => !after.has(part))).toEqual([...gone]);
});

test('what is lost is listed, and a person is needed: exit 1', async () => {
  // A signature covers the file as it was; with result sheets in it, it holds no longer.
  at.write('signed.xlsx', withParts(at.bytes('k.xlsx'), { '_xmlsignatures/sig1.xml': '<Signature/>' }));
  const ran = await at.run('run', 'signed.xlsx', '--out', 'r.xlsx');
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).toContain(
    '入力にあって出力にないもの：1件。\n  入力にあった signature「_xmlsignatures/sig1.xml」が出力では変わった。\n',
  );
});

describe('input that is rejected: exit 2, one line each, nothing written', () => {
  test('sheet, table, row, column, found, expected', async () => {
    at.write('bad.xlsx', sampleWith('発注予定', 3, '予定枚数', 'たくさん'));
    const ja = await at.run('run', 'bad.xlsx', '--out', 'r.xlsx');
    expect(ja).toMatchObject({ code: 2, out: '' });
    expect(ja.err.split('\n')[0]).toMatch(
      /^誤り：入力 発注予定／発注予定 3行目［予定枚数］\(D7\)：.*「たくさん」.*整数.*$/,
    );
    const en = await at.run('run', 'bad.xlsx', '--out', 'r.xlsx', '--lang', 'en');
    expect(en.err.split('\n')[0]).toMatch(
      /^Error: Sheet 入力 発注予定, table 発注予定, row 3 \[予定枚数\] \(D7\): .*"たくさん".*whole number.*$/,
    );
    const json = JSON.parse((await at.run('run', 'bad.xlsx', '--out', 'r.xlsx', '--json')).out);
    expect(json).toMatchObject({
      result: 'rejected',
      issues: [
        { place: { sheet: '入力 発注予定', table: '発注予定', row: 3, column: '予定枚数', cell: 'D7' } },
      ],
    });
    expect(readdirSync(at.path).sort()).toEqual(['bad.xlsx', 'k.xlsx']);
  });

  test('a line break or an escape sequence in a cell stays on the line', async () => {
    at.write('bad.xlsx', sampleWith('発注予定', 3, '予定枚数', 'た\nく\u001b[31mさん'));
    const { err } = await at.run('run', 'bad.xlsx', '--out', 'r.xlsx');
    expect(err).not.toContain('\u001b');
    expect(err.split('\n')[0]).toContain('た く [31mさん');
  });

  test.each([
    ['missing', null, '誤り：x.xlsx：ファイルがない。\n'],
    ['empty', '', '誤り：x.xlsx：ファイルが空（0バイト）。\n'],
    ['text', 'これはExcelではない', '誤り：x.xlsx：Excelブック（.xlsx、.xlsm）でない'],
    ['an encrypted one', encrypted(), '誤り：x.xlsx：ファイルが暗号化されている'],
    ['cut off', 'PK\u0003\u0004', '誤り：x.xlsx：ファイルが途中で切れている'],
  ])('a file that is %s', async (_, content, line) => {
    if (content !== null) at.write('x.xlsx', content);
    for (const words of [
      ['run', 'x.xlsx', '--out', 'r.xlsx'],
      ['audit', 'x.xlsx'],
    ]) {
      const ran = await at.run(...words);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(line);
      expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('a damaged part, with the names of file and part', async () => {
    at.write('x.xlsx', withParts(at.bytes('k.xlsx'), { 'xl/worksheets/sheet2.xml': '<worksheet>' }));
    for (const words of [
      ['run', 'x.xlsx', '--out', 'r.xlsx'],
      ['audit', 'x.xlsx'],
    ])
      expect(await at.run(...words)).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(
          /^誤り：x\.xlsx：ファイルが壊れている：xl\/worksheets\/sheet2\.xml（.*\n$/,
        ),
      });
  });

  test('the sample cut off at every tenth of its length', async () => {
    const whole = at.bytes('k.xlsx');
    for (let tenth = 1; tenth < 10; tenth++) {
      at.write('x.xlsx', whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      const ran = await at.run('run', 'x.xlsx', '--out', 'r.xlsx');
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});

describe('output', () => {
  test('is never the input, by whatever path or link', async () => {
    const before = at.bytes('k.xlsx');
    mkdirSync(join(at.path, 'd'));
    symlinkSync('../k.xlsx', join(at.path, 'd', 'soft.xlsx'));
    linkSync(join(at.path, 'k.xlsx'), join(at.path, 'hard.xlsx'));
    for (const output of ['k.xlsx', './k.xlsx', 'd/../k.xlsx', 'd/soft.xlsx', 'hard.xlsx'])
      for (const words of [
        ['run', 'k.xlsx'],
        ['audit', 'k.xlsx'],
      ]) {
        const ran = await at.run(...words, '--out', output, '--force');
        expect(ran).toEqual({
          code: 3,
          out: '',
          err: `誤り：${output}：出力先が入力と同じファイル。別の名にする。\n`,
        });
      }
    expect(at.bytes('k.xlsx').equals(before)).toBe(true);
  });

  test('that exists is overwritten only with --force', async () => {
    at.write('r.xlsx', 'old');
    expect(await at.run('run', 'k.xlsx', '--out', 'r.xlsx')).toMatchObject({ code: 3 });
    expect(at.bytes('r.xlsx').toString()).toBe('old');
    expect(await at.run('run', 'k.xlsx', '--out', 'r.xlsx', '--force')).toMatchObject({ code: 0 });
  });

  test('in a folder that there is not, or on a folder', async () => {
    mkdirSync(join(at.path, 'd.xlsx'));
    for (const output of ['no/r.xlsx', 'd.xlsx'])
      expect(await at.run('run', 'k.xlsx', '--out', output, '--force')).toMatchObject({ code: 3, out: '' });
  });

  test('of a macro-enabled input ends in .xlsm, of any other in .xlsx', async () => {
    at.write('m.xlsm', withParts(at.bytes('k.xlsx'), { 'xl/vbaProject.bin': 'x' }));
    expect(await at.run('run', 'm.xlsm', '--out', 'r.xlsx')).toMatchObject({
      code: 3,
      err: '誤り：r.xlsx：入力はマクロ入りのブックなので、出力の名は .xlsm で終わらせる。\n',
    });
    expect(await at.run('run', 'k.xlsx', '--out', 'r.xlsm')).toMatchObject({
      code: 3,
      err: '誤り：r.xlsm：入力にマクロがないので、出力の名は .xlsx で終わらせる。\n',
    });
  });
});

function partOf(bytes: Uint8Array, sheet: string): string {
  const pkg = opened(bytes);
  const { snapshot } = readSnapshot(pkg);
  const at = snapshot.sheets.findIndex(({ name }) => name === sheet);
  if (at < 0) throw new Error(sheet);
  return readWorkbook(pkg).sheets[at]!.part;
}

function table(bytes: Uint8Array, name: string) {
  const found = readSnapshot(opened(bytes)).snapshot.tables.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

/** A second bidder with the same common price in round 1. */
function withBidder(): Uint8Array {
  const plan = templates['kanagawa-forms']!();
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.table.name !== BIDS.name) return sheet;
    const columns = sheet.table.columns.map((column) => ({
      ...column,
      values: [
        ...Array.from(column.values),
        column.heading === '業者名' ? 'もう一社' : (column.values[0] ?? null),
      ],
    }));
    return { ...sheet, table: { ...sheet.table, rowCount: sheet.table.rowCount + 1, columns } };
  });
  const bytes = writePlan(null, { ...plan, sheets }, { now: CLOCK });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

/** A compound file with the stream name that Excel's password protection uses. */
function encrypted(): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    ...head,
    ...new Array<number>(512).fill(0),
    ...name,
    ...new Array<number>(512).fill(0),
  ]);
}
