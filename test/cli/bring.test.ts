/** bring, and run with what it kept: a staff-like sheet in a real .xlsx, computed twice to the deck's figures. */
import { lintPackage, readRanges, readSnapshot } from '../../src/file';
import { partText } from '../../src/file/package';
import type { CellValue } from '../../src/workbook';
import type { RangeSnapshot } from '../../src/workbook/bring';
import { templates } from '../../src/workbook/templates';
import { opened, withParts } from '../file/tamper';
import { staffWorkbook } from '../support/staffWorkbook';
import { KANAGAWA_SHEET } from '../workbook/bring/staff';
import { folder, type Folder } from './warikanIn';

jest.setTimeout(60_000);
let at: Folder;
beforeEach(() => (at = folder()));
afterEach(() => at.remove());

const RANGE = '発注!A1:H12';

function withoutOrders(range: RangeSnapshot = KANAGAWA_SHEET): Uint8Array {
  const plan = templates['kanagawa-forms']!();
  return staffWorkbook({ ...plan, sheets: plan.sheets.filter(({ table }) => table.name !== '発注予定') }, [
    range,
  ]);
}

function changed(
  cells: readonly (readonly [row: number, column: number, value: CellValue])[],
): RangeSnapshot {
  const values = KANAGAWA_SHEET.values.map((line, r) =>
    line.map((cell, c) => {
      const found = cells.find(([row, column]) => row === r + 1 && column === c + 1);
      return found ? found[2] : cell;
    }),
  );
  return { ...KANAGAWA_SHEET, values };
}

/** The file with the staff's cells as they are next year, everything else as it was written. */
function nextYear(file: string, range: RangeSnapshot): Uint8Array {
  const part = 'xl/worksheets/sheet900.xml';
  const other = opened(withoutOrders(range));
  const bytes = at.bytes(file);
  return withParts(bytes, { [part]: partText(other, part) });
}

function tableIn(file: string, name: string): Record<string, CellValue>[] {
  const { snapshot } = readSnapshot(opened(at.bytes(file)));
  const table = snapshot.tables.find((one) => one.name === name)!;
  return table.rows.map((row) =>
    Object.fromEntries(table.headings.map((heading, i) => [heading, row[i] ?? null])),
  );
}

async function joint(file: string, ...more: string[]): Promise<number[]> {
  const ran = await at.run('run', file, '--out', `r-${file}`, '--force', '--json', ...more);
  expect(ran.err).toBe('');
  const { rounds } = JSON.parse(ran.out) as { rounds: { joint: number }[] };
  return rounds.map((round) => round.joint);
}

test('shows what it would do, and writes nothing', async () => {
  at.write('f.xlsx', withoutOrders());
  const { code, out, err } = await at.run('bring', 'f.xlsx', '--range', RANGE);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`割勘：f.xlsx から取り込むとこうなる（何も書いていない。--out で書く）。
表題：プレ印刷帳票(様式1)の発注予定、確からしさ 100.0%
取り込み「発注予定」：発注!A1:H12 → 発注予定（見出しは範囲の3、4行目、1行が1件）
  A 団 体 名 → 団体名
  B 第1回／予定枚数 → 予定枚数 (回次=第1回) [枚]
  C 第1回／単独単価 → 単独単価 (回次=第1回)
  D 第2回／予定枚数 → 予定枚数 (回次=第2回) [枚]
  E 第2回／単独単価 → 単独単価 (回次=第2回)
  F 第3回／予定枚数 → 予定枚数 (回次=第3回) [枚]
  G 第3回／単独単価 → 単独単価 (回次=第3回)
  H 計／枚数 → 合計（取り込まない）
  どの行も同じ：帳票名=様式1
取り込む表：
  発注予定 12件
指摘：7件。
  参考：発注(A4)：「帳票名」を、どの行も「様式1」とした（表題から、または1つしかないので）。
  参考：発注［計／枚数］(H4)：「計／枚数」の列は合計なので取り込まない。
  参考：発注 7行目(A7)：「小計」の行は小計か合計なので取り込まない。
  参考：発注 10行目(A10)：「小計」の行は小計か合計なので取り込まない。
  参考：発注 11行目(A11)：「合計」の行は小計か合計なので取り込まない。
  参考：発注 12行目(A12)：「※ 単独単価は2011年の見積による。」は注記なので取り込まない。
  参考：入力 発注予定／発注予定：発注!A1:H12 から 12件を取り込み、表を書き直した。
`);
});

test('brought in, computed to the deck; next year from the kept mapping with a changed cell', async () => {
  at.write('f.xlsx', withoutOrders());
  const before = at.bytes('f.xlsx');
  const brought = await at.run('bring', 'f.xlsx', '--range', RANGE, '--as', '発注予定', '--out', 'g.xlsx');
  expect([brought.code, brought.err]).toEqual([0, '']);
  expect(at.bytes('f.xlsx').equals(before)).toBe(true);
  const written = opened(at.bytes('g.xlsx'));
  // Merged cells are the staff's own.
  const lint = lintPackage(at.bytes('g.xlsx')).filter(({ rule }) => rule !== 'mergedCells');
  expect(lint).toEqual([]);
  // The staff's sheet is byte for byte what it was.
  const { ranges } = readRanges(written, [{ sheet: '発注', address: null }]);
  expect(ranges[0]!.values).toEqual(
    readRanges(opened(before), [{ sheet: '発注', address: null }]).ranges[0]!.values,
  );
  expect(tableIn('g.xlsx', '発注予定')[7]).toMatchObject({
    回次: '第2回',
    帳票名: '様式1',
    団体名: 'C町',
    予定枚数: 1000,
    単独単価: 12,
    '参考 取込元': '発注!D8',
  });
  expect(tableIn('g.xlsx', '割勘取込')[1]).toMatchObject({
    取込名: '発注予定',
    シート: '発注',
    範囲: 'A1:H12',
    見出し行: '3、4',
    元の列: 'B',
    元の見出し: '第1回／予定枚数',
    扱い: '列',
    列: '予定枚数',
    名: '回次=第1回',
    単位: '枚',
  });
  expect(await joint('g.xlsx')).toEqual([229_250, 222_000, 229_500]);

  at.write(
    'h.xlsx',
    nextYear(
      'g.xlsx',
      changed([
        [5, 2, 40_000],
        [7, 2, 50_000],
        [11, 2, 55_500],
      ]),
    ),
  );
  expect(await joint('h.xlsx')).toEqual([229_250 - 35_000, 222_000, 229_500]);
  expect(tableIn('r-h.xlsx', '発注予定')[0]).toMatchObject({ 団体名: 'A町', 予定枚数: 40_000 });
  const { out } = await at.run('run', 'h.xlsx', '--out', 'again.xlsx');
  expect(out).toContain('参考：入力 発注予定／発注予定：発注!A1:H12 から 12件を取り込み、表を書き直した。');
  // The result as input once more: nothing to fill anew.
  const third = await at.run('run', 'r-h.xlsx', '--out', 't.xlsx');
  expect(third.out).toContain('発注!A1:H12 の12件は前に取り込んだときのまま。');
  expect((await at.run('audit', 'r-h.xlsx')).code).toBe(0);
});

test('cells that cannot be read: every one, with its place, what was found and what is expected', async () => {
  at.write(
    'f.xlsx',
    withoutOrders(
      changed([
        [5, 2, '五万'],
        [6, 3, { error: '#N/A' }],
        [8, 1, null],
        [9, 4, '1,00枚'],
        [9, 6, true],
      ]),
    ),
  );
  const { code, err } = await at.run('bring', 'f.xlsx', '--range', RANGE, '--out', 'g.xlsx');
  expect(code).toBe(2);
  expect(err.split('\n').filter((line) => line.startsWith('誤り'))).toEqual([
    '誤り：発注 5行目［第1回／予定枚数］(B5)：「五万」は整数として読めない。整数を書く（単位は見出しのとおり）。',
    '誤り：発注 6行目［第1回／単独単価］(C6)：セルがエラー値 #N/A になっている。数式を直すか、値を書く。',
    '誤り：発注 8行目［団 体 名］(A8)：「団体名」が空欄。名を書くか、行を空にする。',
    '誤り：発注 9行目［第2回／予定枚数］(D9)：「1,00枚」は整数として読めない。整数を書く（単位は見出しのとおり）。',
    '誤り：発注 9行目［第3回／予定枚数］(F9)：TRUE は整数でない。整数を書く。',
  ]);
  expect(() => at.bytes('g.xlsx')).toThrow();
});

test('a name that the workbook does not know is said at the staff’s own cell', async () => {
  at.write('f.xlsx', withoutOrders(changed([[8, 1, 'E町']])));
  await at.run('bring', 'f.xlsx', '--range', RANGE, '--out', 'g.xlsx');
  const { code, err } = await at.run('run', 'g.xlsx', '--out', 'r.xlsx');
  expect(code).toBe(2);
  expect(err).toContain('誤り：発注 8行目［団 体 名］(A8)：「E町」は元の表にない。');
});

test('a mapping corrected by hand: as JSON, and in the workbook', async () => {
  const odd = changed([[3, 2, '一回目']]);
  at.write('f.xlsx', withoutOrders(odd));
  const proposed = await at.run('bring', 'f.xlsx', '--range', RANGE, '--as', '発注予定', '--json');
  const document = JSON.parse(proposed.out) as {
    mappings: { columns: { heading: string[]; names: object }[] }[];
  };
  for (const column of document.mappings[0]!.columns)
    if (column.heading[0] === '一回目') column.names = { 回次: '第1回' };
  at.write('m.json', JSON.stringify(document));
  const done = await at.run('bring', 'f.xlsx', '--mapping', 'm.json', '--out', 'g.xlsx');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(await joint('g.xlsx')).toEqual([229_250, 222_000, 229_500]);
  at.write('bad.json', '{"mappings":[{"name":"x"}]}');
  expect((await at.run('bring', 'f.xlsx', '--mapping', 'bad.json')).code).toBe(3);
});

test('headings that changed since are named, with what stands there now', async () => {
  at.write('f.xlsx', withoutOrders());
  await at.run('bring', 'f.xlsx', '--range', RANGE, '--out', 'g.xlsx');
  at.write(
    'h.xlsx',
    nextYear(
      'g.xlsx',
      changed([
        [4, 2, '発注枚数'],
        [2, 8, '（単位：千枚、円）'],
      ]),
    ),
  );
  const { code, err } = await at.run('run', 'h.xlsx', '--out', 'r.xlsx');
  expect(code).toBe(2);
  expect(err).toContain(
    '発注［第1回／予定枚数］(B4)：見出し「第1回／予定枚数」がない（今ある新しい見出し：第1回／発注枚数）。「第1回／発注枚数」のことなら、取込の表の元の見出しを直す。',
  );
  expect(err).toContain(
    '(D4)：単位が千枚になっている（取り込みを決めたときは枚）。取込の表の単位と倍率を直す。',
  );
});

describe('nothing of the user’s is lost', () => {
  test('a table that people typed is not written over', async () => {
    at.write('f.xlsx', staffWorkbook(templates['kanagawa-forms']!(), [KANAGAWA_SHEET]));
    const { code, err } = await at.run(
      'bring',
      'f.xlsx',
      '--range',
      RANGE,
      '--as',
      '発注予定',
      '--out',
      'g.xlsx',
    );
    expect(code).toBe(2);
    expect(err).toContain('誤り：入力 発注予定／発注予定：人が書いた表（12行）があるので、書き換えない。');
  });

  test('an empty table of a template is filled', async () => {
    at.write('f.xlsx', staffWorkbook(templates['empty-forms']!(), [KANAGAWA_SHEET]));
    const set = '帳票名=様式1';
    const { code, err } = await at.run(
      'bring',
      'f.xlsx',
      '--range',
      RANGE,
      '--as',
      '発注予定',
      '--set',
      set,
      '--out',
      'g.xlsx',
    );
    expect([code, err]).toEqual([0, '']);
    expect(tableIn('g.xlsx', '発注予定')).toHaveLength(12);
  });

  test('a brought table that was changed by hand is asked about', async () => {
    at.write('f.xlsx', withoutOrders());
    await at.run('bring', 'f.xlsx', '--range', RANGE, '--out', 'g.xlsx');
    const part = [...opened(at.bytes('g.xlsx')).entries.values()].map(({ name }) => name);
    const sheet = part.find(
      (name) =>
        /worksheets\/sheet\d+\.xml$/.test(name) &&
        partText(opened(at.bytes('g.xlsx')), name).includes('発注!B5'),
    );
    at.write(
      'h.xlsx',
      withParts(at.bytes('g.xlsx'), { [sheet!]: (text) => text.replace('<v>50000</v>', '<v>49999</v>') }),
    );
    const asked = await at.run('run', 'h.xlsx', '--out', 'r.xlsx');
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('取り込んだ後の表「発注予定」が手で変えられている。');
    expect((await at.run('run', 'h.xlsx', '--out', 'r.xlsx', '--replace')).code).toBe(0);
    expect(tableIn('r.xlsx', '発注予定')[0]).toMatchObject({ 予定枚数: 50_000 });
  });
});

describe('results beside the staff’s own sheet', () => {
  async function brought(range = KANAGAWA_SHEET): Promise<void> {
    at.write('f.xlsx', withoutOrders(range));
    expect((await at.run('bring', 'f.xlsx', '--range', RANGE, '--out', 'g.xlsx')).code).toBe(0);
  }
  const cells = (file: string): RangeSnapshot =>
    readRanges(opened(at.bytes(file)), [{ sheet: '発注', address: 'A1:O12' }]).ranges[0]!;

  test('formulas by member name; every other cell stays; written anew next time', async () => {
    await brought();
    expect((await at.run('run', 'g.xlsx', '--out', 'r.xlsx', '--beside', '発注!J4')).err).toBe('');
    const { values, formulas } = cells('r.xlsx');
    expect(values[3]!.slice(9)).toEqual([
      '第1回 共同金額',
      '第1回 削減額',
      '第2回 共同金額',
      '第2回 削減額',
      '第3回 共同金額',
      '第3回 削減額',
    ]);
    expect([4, 5, 7, 8].map((row) => values[row]![9])).toEqual([175_000, 35_000, 17_500, 1_750]);
    expect(formulas![4]![9]).toBe(
      '=SUMIFS(割勘団体別帳票費用[共同金額],割勘団体別帳票費用[団体名],$A5,割勘団体別帳票費用[回次],"第1回")',
    );
    const before = cells('g.xlsx').values.map((row) => row.slice(0, 8));
    expect(values.map((row) => row.slice(0, 8))).toEqual(before);
    expect([values[6]![9], values[10]![9]]).toEqual([null, null]);
    expect(lintPackage(at.bytes('r.xlsx')).filter(({ rule }) => rule !== 'mergedCells')).toEqual([]);
    const again = await at.run('run', 'r.xlsx', '--out', 's.xlsx', '--beside', '発注!J4');
    expect([again.code, again.err]).toEqual([0, '']);
    expect(cells('s.xlsx')).toEqual(cells('r.xlsx'));
  });

  test('cells that are not empty are refused with their place, and nothing is written', async () => {
    await brought();
    const taken = await at.run('run', 'g.xlsx', '--out', 'r.xlsx', '--beside', '発注!H4');
    expect(taken.code).toBe(2);
    expect(taken.err).toContain('誤り：発注(H4)：結果を書くセルが空いていない（「枚数」がある）。');
    expect(taken.err).toContain('発注(H5)：結果を書くセルが空いていない（「150000」がある）。');
    expect(() => at.bytes('r.xlsx')).toThrow();
    const elsewhere = await at.run('run', 'g.xlsx', '--out', 'r.xlsx', '--beside', '入力 団体');
    expect(elsewhere.err).toContain('「入力 団体」には取り込んだ団体の列がない。');
  });
});

test('wrong usage', async () => {
  at.write('f.xlsx', withoutOrders());
  const said = async (...words: string[]): Promise<string> => {
    const { code, err } = await at.run('bring', 'f.xlsx', ...words);
    expect([2, 3]).toContain(code);
    return err.split('\n')[0]!;
  };
  expect(await said()).toContain('取り込む範囲が指定されておらず');
  expect(await said('--range', '発注')).toContain('範囲「発注」は読めない。発注!A1:H20 のように書く。');
  expect(await said('--range', '発生!A1:B2')).toContain('取り込む元のシート「発生」がない。');
  expect(await said('--range', RANGE, '--as', '発注')).toContain('取り込む先の表「発注」はない。');
  expect(await said('--as', '発注予定')).toContain('--range');
  expect(await said('--range', RANGE, '--set', '第1回')).toContain('「第1回」は読めない。');
  expect(await said('--range', RANGE, '--headings', '3,4,5')).toContain('「3,4,5」は読めない。');
  expect(await said('--range', '発注!A12:H12')).toContain('範囲 A12:H12 に見出し行が見つからない。');
});
