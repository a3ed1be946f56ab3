/** What the core finds is given its place in the workbook. */
import { priceForms } from '../../../src/core';
import type { Issue } from '../../../src/core';
import { placeIssues, readForms, type FormsReading } from '../../../src/workbook/read';
import { templates } from '../../../src/workbook/templates';
import { placeText, sample, withCell, type Tables } from './sample';
import { snapshotOf, snapshotOfPlan } from './snapshotOf';

function coreIssues(tables: Tables): [string, string][] {
  const reading = readForms(snapshotOf(tables)) as FormsReading;
  const outcome = priceForms(reading.case);
  const issues: readonly Issue[] = outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
  return placeIssues(reading, issues).map((issue) => [issue.code, placeText(issue)]);
}

test.each<[string, Tables, string, string]>([
  [
    'a price of 0',
    withCell('入札', 3, '単価', 0),
    'priceMissing|groupWithoutPrice',
    '入力 入札/入札/3/単価/G7',
  ],
  [
    'no price alone',
    withCell('発注予定', 2, '単独単価', null),
    'alonePriceMissing',
    '入力 発注予定/発注予定/2/単独単価/E6',
  ],
  [
    'a price alone of 0',
    withCell('発注予定', 2, '単独単価', 0),
    'alonePriceMissing',
    '入力 発注予定/発注予定/2/単独単価/E6',
  ],
  ['a price too fine', withCell('入札', 1, '単価', 4.123), 'priceTooFine', '入力 入札/入札/1/単価/G5'],
  [
    'a member without a group',
    withCell('グループ', 1, '団体名', '寒川町'),
    'memberWithoutGroup',
    '入力 グループ/グループ//グループ/D4',
  ],
  [
    'boxes of unknown size',
    withCell('入札', 1, '単位', '円/箱'),
    'boxSizeMissing',
    '入力 帳票/帳票/1/箱入数/B5',
  ],
  [
    'a scheme that the target does not fit',
    withCell('回次', 1, '単価方式', '個別'),
    'targetDoesNotFitScheme',
    '入力 入札/入札/1/対象区分/E5',
  ],
  [
    'a lead body that is asked for',
    {
      ...withCell('団体', 1, '幹事', null),
      条件: [
        ['条件名', '値'],
        ['端数の行先', '幹事団体'],
      ],
    },
    'leadMissing',
    '入力 団体/団体//幹事/B4',
  ],
])('%s', (_, tables, code, place) => {
  const found = coreIssues(tables).filter(([foundCode]) => code.split('|').includes(foundCode));
  expect(found.map(([, where]) => where)).toContain(place);
});

test('more groups than allowed', () => {
  const tables = {
    ...withCell('発注予定', 4, '帳票名', '納付書'),
    グループ: [
      ['回次', '発注単位', '団体名', 'グループ'],
      ['第2回', '納付書', '葉山町', 1],
      ['第2回', '納付書', '寒川町', 2],
    ],
    条件: [
      ['条件名', '値'],
      ['グループ数の上限', 1],
    ],
  };
  expect(coreIssues(tables)).toContainEqual([
    'moreGroupsThanAllowed',
    '入力 グループ/グループ/1/グループ/D5',
  ]);
});

test('the findings of the Kanagawa sample', () => {
  const reading = readForms(snapshotOfPlan(templates['kanagawa-forms']!())) as FormsReading;
  const outcome = priceForms(reading.case);
  const placed = placeIssues(reading, outcome.kind === 'completed' ? outcome.findings : []);
  const places = placed.map((issue) => `${issue.code} ${placeText(issue)}`);
  expect(places).toContain('readingAssumed 入力 入札/入札/7/読み/J11');
  expect(places).toContain('aboveAlone 入力 発注予定/発注予定/11/予定枚数/D15');
  expect(placed.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['quantityDiffers', 'roundsNotComparable', 'quoteForOtherQuantity']),
  );
});

test('whatever the core asks for, an answer comes back', () => {
  const { placeOf } = readForms(snapshotOf(sample())) as FormsReading;
  expect(placeOf({})).toEqual({});
  expect(placeOf({ field: '金額の端数処理' })).toMatchObject({
    table: '条件',
    row: 1,
    column: '値',
    cell: 'B5',
  });
  expect(placeOf({ field: 'グループ数の上限' })).toMatchObject({ table: '条件', column: '値' });
  expect(placeOf({ field: '決定' })).toEqual({ table: '決定', column: '結果' });
  expect(placeOf({ round: '第9回', member: '無い町', form: '無い帳票', field: '予定枚数' })).toMatchObject({
    table: '発注予定',
  });
  expect(placeOf({ member: '寒川町' })).toMatchObject({ table: '団体', row: 2, cell: 'A6' });
  expect(placeOf({ round: '第2回' })).toMatchObject({ table: '回次', row: 2, cell: 'A6' });
});
