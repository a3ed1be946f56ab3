/** The orders as matrices: 予定枚数表, 単独単価表, 単独見積枚数表. */
import { readForms, type FormsReading } from '../../../src/workbook/read';
import { issuesOf, placeText, sample, withCell, withHeading, without, withRow, type Tables } from './sample';
import { snapshotOf } from './snapshotOf';

function matrices(): Tables {
  return {
    ...without('発注予定'),
    予定枚数表: [
      ['回次', '帳票名', '寒川町', '葉山町'],
      ['第1回', '納付書', null, 1000],
      ['第1回', '検針票', 2000, 0],
      ['第2回', '検針票', 2000, null],
      ['第2回', '納付書', null, 1000],
    ],
    単独単価表: [
      ['回次', '帳票名', '葉山町', '寒川町'],
      ['第1回', '納付書', 4.5, null],
      ['第1回', '検針票', null, 8],
      ['第2回', '納付書', 4.5, null],
      ['第2回', '検針票', null, 8],
    ],
    単独見積枚数表: [
      ['回次', '帳票名', '寒川町'],
      ['第1回', '検針票', 1500],
    ],
  };
}

const read = (tables: Tables) => readForms(snapshotOf(tables)) as FormsReading;

test('the matrices give the same case as the list', () => {
  const matrix = read(matrices());
  expect(matrix.findings).toEqual([]);
  expect(matrix.case).toEqual(read(sample()).case);
  expect(Object.keys(matrix.sources)).toEqual(
    expect.arrayContaining(['sheetsMatrix', 'aloneMatrix', 'quotedMatrix']),
  );
  expect(matrix.sources.sheetsMatrix!.columns).toEqual({
    回次: '回次',
    帳票名: '帳票名',
    寒川町: '寒川町',
    葉山町: '葉山町',
  });
});

const errors: [string, Tables, string, string, unknown][] = [
  [
    'text in a cell',
    withCell('予定枚数表', 1, '葉山町', '未定', matrices()),
    'numberExpected',
    '入力 予定枚数表/予定枚数表/1/葉山町/D5',
    '未定',
  ],
  [
    'a negative cell',
    withCell('予定枚数表', 2, '寒川町', -1, matrices()),
    'numberNegative',
    '入力 予定枚数表/予定枚数表/2/寒川町/C6',
    -1,
  ],
  [
    'half a sheet',
    withCell('予定枚数表', 2, '寒川町', 0.5, matrices()),
    'numberNotWhole',
    '入力 予定枚数表/予定枚数表/2/寒川町/C6',
    0.5,
  ],
  [
    'an error value',
    withCell('単独単価表', 2, '寒川町', { error: '#DIV/0!' }, matrices()),
    'cellError',
    '入力 単独単価表/単独単価表/2/寒川町/D6',
    '#DIV/0!',
  ],
  [
    'an unknown form',
    withCell('予定枚数表', 1, '帳票名', '封筒', matrices()),
    'nameUnknown',
    '入力 予定枚数表/予定枚数表/1/帳票名/B5',
    '封筒',
  ],
  [
    'a form twice',
    withRow('予定枚数表', ['第1回', '納付書', 1, 1], matrices()),
    'keyTwice',
    '入力 予定枚数表/予定枚数表/5/帳票名/B9',
    ['第1回', '納付書'],
  ],
];

test.each(errors)('%s', (_, tables, code, place, found) => {
  expect(issuesOf(tables).map((issue) => [issue.code, placeText(issue), issue.values['found']])).toEqual([
    [code, place, found],
  ]);
});

test('葉山 for 葉山町: the column is unknown, the member lacks one, each names the other', () => {
  const issues = issuesOf(withHeading('予定枚数表', '葉山町', '葉山', matrices()));
  expect(
    issues.map((issue) => [issue.code, issue.severity, placeText(issue), issue.values['nearest']]),
  ).toEqual([
    ['columnMissing', 'error', '入力 予定枚数表/予定枚数表//葉山町/', '葉山'],
    ['columnUnknown', 'warning', '入力 予定枚数表/予定枚数表//葉山/D4', '葉山町'],
  ]);
});

test('a column of totals is left out, with a finding', () => {
  const tables = matrices();
  const totals = tables['予定枚数表']!.map((row, i) => [...row, i === 0 ? '計' : 1]);
  expect(issuesOf({ ...tables, 予定枚数表: totals }).map((issue) => [issue.code, placeText(issue)])).toEqual([
    ['columnUnknown', '入力 予定枚数表/予定枚数表//計/E4'],
  ]);
});

test('text numbers are read, and named by member for the copy', () => {
  const reading = read(withCell('予定枚数表', 1, '葉山町', '１，０００枚', matrices()));
  expect(reading.findings.map((issue) => [issue.code, placeText(issue)])).toEqual([
    ['numberReread', '入力 予定枚数表/予定枚数表/1/葉山町/D5'],
  ]);
  expect(reading.sources.sheetsMatrix!.reread).toEqual([{ row: 1, column: '葉山町', value: 1000 }]);
  expect(reading.case).toEqual(read(sample()).case);
});

test('list and matrices at once', () => {
  const both = { ...matrices(), 発注予定: sample()['発注予定']! };
  expect(issuesOf(both).map((issue) => [issue.code, placeText(issue)])).toEqual([
    ['ordersTwice', '入力 発注予定/発注予定///'],
  ]);
});

test('quantities without prices alone', () => {
  expect(issuesOf(without('単独単価表', matrices())).map((issue) => [issue.code, issue.place.table])).toEqual(
    [['tableMissing', '単独単価表']],
  );
});
