/** audit: exit codes, texts, JSON, the report as a workbook. */
import { readdirSync } from 'node:fs';
import { readSnapshot } from '../../src/file';
import { readWorkbook } from '../../src/file/read/workbook';
import { opened, tampered } from '../file/tamper';
import { CLOCK, folder, type Folder } from './warikanIn';

jest.setTimeout(60_000);
let at: Folder;
beforeAll(async () => {
  at = folder();
  await at.run('template', 'kanagawa-forms', '--out', 'k.xlsx');
  await at.run('run', 'k.xlsx', '--out', 'r.xlsx');
  const part = readWorkbook(opened(at.bytes('r.xlsx'))).sheets.find(
    ({ name }) => name === '割勘 回次比較',
  )!.part;
  at.write(
    'typed.xlsx',
    tampered(at.bytes('r.xlsx'), part, /<c r="J5"[^>]*><f>[^<]*<\/f><v>229250<\/v>/, '<c r="J5"><v>1</v>'),
  );
});
afterAll(() => at.remove());

test('a sound result: exit 0, and what the verdict rests on', async () => {
  const before = at.bytes('r.xlsx');
  const ran = await at.run('audit', 'r.xlsx');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out.split('\n').slice(0, 2)).toEqual([
    `検証：r.xlsx（実行番号 1、${CLOCK}）`,
    '判定：一致（根拠：数式と入力）',
  ]);
  expect(ran.out).toMatch(/比べた数：値 [\d,]+、数式 [\d,]+、入力 [\d,]+、再計算 0\n相違：0件。\n/);
  expect(ran.out).toContain('値は割勘が書いたまま、表計算ソフトではまだ計算されていない。');
  expect(at.bytes('r.xlsx').equals(before)).toBe(true);
});

test('in English', async () => {
  const { out } = await at.run('audit', 'r.xlsx', '--lang', 'en');
  expect(out).toContain('Verdict: agrees (rests on: formulas and inputs)');
  expect(out).toContain('no spreadsheet has calculated them yet');
});

test('a number typed over a formula: exit 1, the cell named', async () => {
  const ran = await at.run('audit', 'typed.xlsx');
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).toContain('判定：相違あり');
  expect(ran.out).toMatch(/ {2}割勘 回次比較／割勘回次比較 1行目［共同金額］\(J5\)：.*「1」/);
  expect(ran.out).toContain('シートは「1」、計算は「229,250」（差 −229,249）。');
});

test('one JSON document', async () => {
  const ran = await at.run('audit', 'typed.xlsx', '--json');
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out)).toMatchObject({
    command: 'audit',
    result: 'audited',
    input: 'typed.xlsx',
    verdict: 'differs',
    reasons: ['auditTypedOver', 'auditValueDiffers'],
    restsOn: 'formulasAndInputs',
    differences: [
      { code: 'auditTypedOver', place: { sheet: '割勘 回次比較', cell: 'J5' }, sentence: expect.any(String) },
      { code: 'auditValueDiffers', values: { found: 1, expected: 229250 } },
    ],
  });
});

test('the report as a workbook, the same bytes for the same clock', async () => {
  expect(await at.run('audit', 'typed.xlsx', '--out', 'report.xlsx')).toMatchObject({
    code: 1,
    out: expect.stringContaining('報告を report.xlsx に書いた。'),
  });
  await at.run('audit', 'typed.xlsx', '--out', 'report2.xlsx');
  expect(at.bytes('report.xlsx').equals(at.bytes('report2.xlsx'))).toBe(true);
  const { snapshot } = readSnapshot(opened(at.bytes('report.xlsx')));
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['監査結果', 'シート別', '相違一覧']);
  expect(snapshot.tables[0]!.rows[0]).toEqual(['判定', '相違あり']);
});

test('a workbook without results: it cannot be told, exit 1', async () => {
  const ran = await at.run('audit', 'k.xlsx');
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).toContain('判定：判定できない（根拠：なし）');
});

test('an existing report is not overwritten unless told to', async () => {
  at.write('old.xlsx', 'old');
  expect(await at.run('audit', 'r.xlsx', '--out', 'old.xlsx')).toMatchObject({ code: 3, out: '' });
  expect(at.bytes('old.xlsx').toString()).toBe('old');
  expect(await at.run('audit', 'r.xlsx', '--out', 'old.xlsx', '--force')).toMatchObject({ code: 0 });
  expect(readdirSync(at.path).filter((name) => name.startsWith('.'))).toEqual([]);
});
