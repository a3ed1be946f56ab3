/** Tables and columns that are missing, unknown or there twice; settings of the workbook; dates from 1904. */
import { readForms, type FormsReading } from '../../../src/workbook/read';
import { issuesOf, placeText, sample, withCell, withHeading, without, type Tables } from './sample';
import { snapshotOf } from './snapshotOf';

const brief = (tables: Tables, more = {}) =>
  issuesOf(tables, more).map((issue) => [
    issue.code,
    placeText(issue),
    issue.values['nearest'] ?? issue.values['found'],
  ]);

test.each(['団体', '帳票', '回次', '発注予定', '入札'])('%s is missing', (table) => {
  const issues = issuesOf(without(table));
  expect(issues.map((issue) => [issue.code, issue.place.table])).toEqual([['tableMissing', table]]);
});

test.each(['グループ', '条件'])('%s may be missing', (table) => {
  expect(issuesOf(without(table))).toEqual([]);
});

test('a missing table names the one that may be meant', () => {
  const { 発注予定: orders, ...rest } = sample();
  expect(brief({ ...rest, 発注予定表: orders! })).toEqual([['tableMissing', '/発注予定///', '発注予定表']]);
});

test('tables and columns are found by English names, any case, any order, any sheet', () => {
  const { 団体: members, ...rest } = sample();
  const turned = members!.map(([name, lead]) => [lead, name]) as (string | null)[][];
  turned[0] = ['LEAD', 'ｍember'];
  expect(issuesOf({ ...rest, MEMBERS: turned })).toEqual([]);
});

test('団体 and Members at once', () => {
  expect(brief({ ...sample(), Members: sample()['団体']! })).toEqual([
    ['tableTwice', '入力 Members/Members///', ['団体', 'Members']],
  ]);
});

test('a missing column and the unknown one that may be meant', () => {
  expect(brief(withHeading('発注予定', '予定枚数', '予定枚敷'))).toEqual([
    ['columnMissing', '入力 発注予定/発注予定//予定枚数/', '予定枚敷'],
    ['columnUnknown', '入力 発注予定/発注予定//予定枚敷/D4', '予定枚数'],
  ]);
});

test('an optional column that is spelt wrongly is not ignored in silence', () => {
  expect(brief(withHeading('発注予定', '単独見積の枚数', '単独見積枚数'))).toEqual([
    ['columnUnknown', '入力 発注予定/発注予定//単独見積枚数/F4', '単独見積の枚数'],
  ]);
});

test('a column marked 参考 is left alone', () => {
  expect(issuesOf(withHeading('発注予定', '単独見積の枚数', '参考：前年の枚数'))).toEqual([]);
});

test('a column twice, once by its alias', () => {
  expect(brief(withHeading('発注予定', '単独見積の枚数', 'Sheets'))).toEqual([
    ['columnTwice', '入力 発注予定/発注予定//Sheets/F4', ['予定枚数', 'Sheets']],
  ]);
});

test.each([
  ['団体', 'noMembers'],
  ['帳票', 'noForms'],
  ['回次', 'noRounds'],
  ['発注予定', 'tableEmpty'],
  ['入札', 'tableEmpty'],
])('%s without rows', (table, code) => {
  const tables = { ...sample(), [table]: [sample()[table]![0]!, sample()[table]![0]!.map(() => null)] };
  expect(issuesOf(tables).map((issue) => [issue.code, issue.place.sheet, issue.place.table])).toContainEqual([
    code,
    `入力 ${table}`,
    table,
  ]);
});

test('blank rows are skipped, and so is a row with a remark alone', () => {
  const [headings, ...rows] = sample()['団体']!;
  const members = [
    [...headings!, '参考'],
    [null, null, null],
    ...rows.map((row) => [...row, null]),
    ['　', '', '後で確認'],
  ];
  expect(issuesOf({ ...sample(), 団体: members })).toEqual([]);
});

test('findings on the workbook: calculation, hidden rows, hidden sheet', () => {
  const calculation = { mode: 'manual', iterative: true, precisionAsDisplayed: true } as const;
  const snapshot = snapshotOf(sample(), { calculation });
  const tables = snapshot.tables.map((table) =>
    table.name === '発注予定' ? { ...table, hiddenRows: [2, 3] } : table,
  );
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === '入力 入札' ? { ...sheet, visibility: 'hidden' as const } : sheet,
  );
  const reading = readForms({ ...snapshot, tables, sheets }) as FormsReading;
  expect(reading.findings.map((issue) => [issue.code, placeText(issue), issue.values['found']])).toEqual([
    ['manualCalculation', '////', 'manual'],
    ['iterativeCalculation', '////', undefined],
    ['precisionAsDisplayed', '////', undefined],
    ['hiddenRows', '入力 発注予定/発注予定///', [2, 3]],
    ['hiddenSheet', '入力 入札/入札///', '入力 入札'],
  ]);
});

test('dates of a workbook that counts from 1904', () => {
  const tables = withCell('回次', 1, '日付', 40707 - 1462, withCell('回次', 2, '日付', 'H23.11.24'));
  const reading = readForms(snapshotOf(tables, { date1904: true })) as FormsReading;
  expect(reading.roundDates).toEqual(['2011-06-13', '2011-11-24']);
  expect(reading.findings.map(({ code }) => code)).toEqual(['date1904', 'dateReread']);
  // The copy that formulas use is in the workbook's own system.
  expect(reading.sources.rounds.reread).toEqual([{ row: 2, column: '日付', value: 40871 - 1462 }]);
});

test('text that begins with = + - @ stays text where it is no key', () => {
  const [headings, ...rows] = sample()['入札']!;
  const texts = ['=1+1', '+81', '-', '@見積'];
  const bids = [[...headings!, '出典'], ...rows.map((row, i) => [...row, texts[i]!])];
  expect(issuesOf({ ...sample(), 入札: bids })).toEqual([]);
});

test('thousands of equal problems are told once, with their number', () => {
  const orders = sample()['発注予定']!;
  const many = Array.from({ length: 1500 }, () => ['第1回', '納付書', '葉山', 1, 1, null]);
  const issues = issuesOf({ ...sample(), 発注予定: [orders[0]!, ...many] });
  expect(issues.filter(({ code }) => code === 'nameUnknown')).toHaveLength(1000);
  expect(issues.at(-1)).toMatchObject({
    code: 'moreOfTheSame',
    values: { kind: 'nameUnknown', found: 1500 },
  });
});
