/** Reading an evaluation: what is read for what it means, what is refused and where. */
import { prepareRun } from '../../../../src/workbook/run';
import { readScores, readWorkbook, type ScoresReading } from '../../../../src/workbook/read';
import { templates } from '../../../../src/workbook/templates';
import { preparePane } from '../../../../src/taskpane/work/prepare';
import { snapshotOf, snapshotOfPlan, type Rows } from '../snapshotOf';

const ITEMS: Rows = [
  ['項目名', '段階', '区分', '配点', '重み'],
  ['提案書', 1, 'technical', '100点', null],
  ['実演', '二次', 'デモ', null, 2],
];
const BIDDERS: Rows = [
  ['業者名', '価格', '上限額'],
  ['甲社', '1,000円', null],
  ['乙社', null, null],
];
const LIST: Rows = [
  ['業者名', '項目名', '点数'],
  ['甲社', '提案書', 80.5],
  ['乙社', '実演', '７０'],
];

const issuesOf = (tables: Readonly<Record<string, Rows>>): string[] => {
  const read = readScores(snapshotOf(tables));
  const issues = read.kind === 'rejected' ? read.issues : read.findings;
  return issues.map(({ code, place: { table, row, column } }) =>
    [code, table ?? '', row ?? '', column ?? ''].join(' ').trim(),
  );
};

test('words, numbers as text and blanks are read for what they mean, each with a finding', () => {
  const reading = readScores(snapshotOf({ 評価項目: ITEMS, 提案者: BIDDERS, 評価点: LIST })) as ScoresReading;
  expect(reading.case.items).toEqual([
    { name: '提案書', stage: 1, kind: 'technical', maximum: 100, weight: 1 },
    { name: '実演', stage: 2, kind: 'demonstration', maximum: NaN, weight: 2 },
  ]);
  expect(reading.case.proposers[0]).toEqual({ name: '甲社', price: 1000, ceiling: NaN });
  expect([...reading.case.points]).toEqual([80.5, NaN, NaN, 70]);
  expect(reading.case.policy).toEqual({
    priceFormula: 'lowest',
    priceCap: 0,
    unit: 0.1,
    mode: 'halfUp',
    ties: 'decision',
    missing: 'unranked',
    fulfilmentDecimals: 0,
  });
  expect(new Set(reading.findings.map(({ code }) => code))).toEqual(
    new Set(['choiceReread', 'numberReread']),
  );
});

test('the matrix is the same; a heading that spells an item otherwise is that item', () => {
  const matrix: Rows = [
    ['業者名', '提案 書', '実演'],
    ['甲社', 80.5, null],
    ['乙社', null, 70],
  ];
  const reading = readScores(
    snapshotOf({ 評価項目: ITEMS, 提案者: BIDDERS, 評価点表: matrix }),
  ) as ScoresReading;
  expect([...reading.case.points]).toEqual([80.5, NaN, NaN, 70]);
  expect(reading.sources.scoresMatrix?.columns['提案書']).toBe('提案 書');
});

test.each<[string, Readonly<Record<string, Rows>>, string]>([
  ['no bidders', { 評価項目: ITEMS, 評価点: LIST }, 'tableMissing 提案者'],
  [
    'an unknown bidder',
    { 評価項目: ITEMS, 提案者: BIDDERS, 評価点: [...LIST, ['丙社', '実演', 1]] },
    'nameUnknown 評価点 3 業者名',
  ],
  [
    'a score twice',
    { 評価項目: ITEMS, 提案者: BIDDERS, 評価点: [...LIST, ['甲社', '提案書', 1]] },
    'keyTwice 評価点 3 項目名',
  ],
  [
    'a negative score',
    { 評価項目: ITEMS, 提案者: BIDDERS, 評価点: [...LIST, ['甲社', '実演', -1]] },
    'numberNegative 評価点 3 点数',
  ],
  [
    'list and matrix',
    { 評価項目: ITEMS, 提案者: BIDDERS, 評価点: LIST, 評価点表: [['業者名', '実演']] },
    'listAndMatrix 評価点',
  ],
  [
    'a heading of the matrix that is no item',
    { 評価項目: ITEMS, 提案者: BIDDERS, 評価点表: [['業者名', '実演', '実績']] },
    'nameUnknown 評価点表  実績',
  ],
  [
    'a price of nothing',
    { 評価項目: ITEMS, 提案者: [...BIDDERS, ['丙社', 0, null]], 評価点: LIST },
    'numberBelowMinimum 提案者 3 価格',
  ],
  [
    'a parameter that cannot be',
    {
      評価項目: ITEMS,
      提案者: BIDDERS,
      評価点: LIST,
      条件: [
        ['条件名', '値'],
        ['未採点の扱い', '失格'],
      ],
    },
    'parameterNotAllowed 条件 1 値',
  ],
])('%s', (_, tables, expected) => {
  expect(issuesOf(tables)).toContain(expected);
});

test('a misspelt table is named; a workbook of nothing says what would be a job', () => {
  expect(issuesOf({ 評価項目: ITEMS, 提案者: BIDDERS, 評価点: LIST, 要件充当: [['業者名']] })).toContain(
    'tableUnknown 要件充当',
  );
  const read = readWorkbook(snapshotOf({ 何か: [['列']] }));
  expect(read).toMatchObject({ kind: 'rejected', issues: [{ code: 'noJob' }] });
  expect(read.kind === 'rejected' ? read.issues[0]!.values['expected'] : []).toContain('評価項目');
});

test('the sample is read without a finding, empty-scores lacks nothing but data', () => {
  expect(readScores(snapshotOfPlan(templates['kanagawa-scores']!()))).toMatchObject({
    kind: 'scores',
    findings: [],
  });
  const options = { now: '2026-11-21T12:00:00', user: '試験', appVersion: '0.1.0', word: () => '' };
  const empty = prepareRun(snapshotOfPlan(templates['empty-scores']!()), options);
  expect(empty.kind === 'rejected' ? empty.issues.map(({ code }) => code) : []).toEqual([
    'noScoreItems',
    'noProposers',
  ]);
});

test('the pane computes a workbook of scores alone', () => {
  const pane = preparePane(snapshotOfPlan(templates['kanagawa-scores']!()), {
    now: '2026-11-21T12:00:00',
    user: '試験',
    appVersion: '0.1.0',
    lang: 'ja',
  });
  expect(pane).toMatchObject({
    kind: 'planned',
    jobs: ['scores'],
    members: [],
    checks: { count: 7, agreeing: 7 },
  });
  expect(pane.kind === 'planned' ? pane.plan.sheets.map(({ name }) => name) : []).toContain('割勘 評価結果');
});
