/** Where the workbook has what the core's issues are about. */
import { shareCosts, type Subject } from '../../../../src/core';
import { placeIssues, readCosts, type CostsReading } from '../../../../src/workbook/read';
import { placeText, without, withCell, type Tables } from '../sample';
import { snapshotOf } from '../snapshotOf';
import { costsSample } from './sample';

const read = (tables: Tables = costsSample()) => readCosts(snapshotOf(tables)) as CostsReading;
const at = (reading: CostsReading, about: Subject, matter?: string) =>
  placeText({
    severity: 'note',
    code: '',
    values: {},
    place: reading.placeOf(about, matter === undefined ? {} : { matter }),
  });

test.each<[string, Subject, string]>([
  ['a member', { member: '寒川町' }, '入力 団体/団体/2/団体名/A6'],
  ['the lead body', { field: '幹事' }, '入力 団体/団体//幹事/B4'],
  [
    'an indicator',
    { cost: '通信費', member: '葉山町', indicator: '世帯数', field: '値' },
    '入力 基礎数値/基礎数値/3/値/D7',
  ],
  [
    'a current cost',
    { member: '寒川町', cost: '使用料', field: '現行経費' },
    '入力 現行経費/現行経費/2/金額/D6',
  ],
  ['a term', { contract: '基幹系', member: '寒川町', field: '契約期間' }, '入力 契約期間/契約期間/2/開始/C6'],
  ['a start', { contract: '内部系', member: '寒川町', field: '開始' }, '入力 契約期間/契約期間/3/開始/C7'],
  ['a price', { service: '財務会計', field: '月額単価' }, '入力 業務/業務/2/月額単価/C6'],
  ['a use', { service: '財務会計', member: '寒川町', field: '数量' }, '入力 利用/利用/2/数量/F6'],
  ['a cost', { cost: '移行費' }, '入力 経費/経費/4/経費名/A8'],
  ['a line', { cost: '運営費', year: 2012, field: '金額' }, '入力 経費/経費/2/金額/C6'],
  ['a key', { key: '均等4人口6', field: '割合' }, '入力 按分方法/按分方法/1/割合/D5'],
  ['a cost’s key', { cost: '通信費', field: '按分方法' }, '入力 経費/経費/6/按分方法/G10'],
  ['a ratio', { cost: '移行費', member: '葉山町', field: '固定割合' }, '入力 参加/参加/2/固定割合/C6'],
  ['the guarantee', { field: '再按分の基準' }, '入力 保証/保証/1/再按分の基準/E5'],
  ['an agreed amount', { member: '寒川町', field: '合意額' }, '入力 保証水準/保証水準/1/発動額/B5'],
  ['a request', { request: '証明書', field: '団体数' }, '入力 要望/要望/1/団体数/B5'],
  ['a request’s amount', { request: '証明書', field: '金額' }, '入力 要望/要望/1/金額/C5'],
  ['a quote', { member: '寒川町', service: '住民記録', field: '月額' }, '入力 費用内訳/費用内訳/2/月額/D6'],
  ['a ceiling', { member: '寒川町', field: '提案上限額' }, '入力 提案上限/提案上限/1/上限額/B5'],
  ['a year’s total', { year: 2011, field: '年度の総額' }, '入力 年度総額/年度総額/1/年度の総額/B5'],
  ['a round', { round: '第1回RFI' }, '入力 見積回/見積回/1/見積回/A5'],
  ['a round’s rate', { round: '第1回RFI', field: '削減率' }, '入力 見積回/見積回/1/印字率/G5'],
  [
    'a round’s amount',
    { round: 'RFP', member: '寒川町', field: '現行経費' },
    '入力 見積比較/見積比較/2/現行経費/C6',
  ],
  ['a printed rate', { member: '寒川町', field: '削減率' }, '入力 印字率/印字率/2/印字率/C6'],
  ['a parameter', { field: '年度割の基準' }, '入力 条件/条件/3/値/B7'],
  ['the period', { field: '計算期間' }, '入力 条件/条件/1/値/B5'],
  ['a parameter without a row', { field: '税の端数' }, '入力 条件/条件//値/B4'],
])('%s', (_, about, place) => {
  expect(at(read(), about)).toBe(place);
});

test('a decision by its matter', () => {
  expect(at(read(), { field: '決定' }, '端数：通信費')).toBe('入力 決定/決定/1/結果/B5');
});

test('a cell of the matrices', () => {
  const rest = without('利用', without('基礎数値', costsSample()));
  const reading = read({
    ...rest,
    基礎数値表: [
      ['団体名', '世帯数', '人口'],
      ['寒川町', 1, 1],
      ['葉山町', 1, 1],
    ],
    利用表: [
      ['業務名', '葉山町', '寒川町'],
      ['住民記録', '○', '×'],
      ['財務会計', null, '◎'],
    ],
  });
  expect(at(reading, { member: '葉山町', indicator: '人口', field: '値' })).toBe(
    '入力 基礎数値表/基礎数値表/2/人口/C6',
  );
  expect(at(reading, { member: '寒川町', service: '財務会計', field: '利用' })).toBe(
    '入力 利用表/利用表/2/寒川町/C6',
  );
});

test('a table that the workbook lacks is named', () => {
  expect(at(read(without('提案上限', costsSample())), { member: '寒川町', field: '提案上限額' })).toBe(
    '/提案上限//上限額/',
  );
});

test('an issue of the core comes out at its cell', () => {
  const reading = read(withCell('参加', 1, '固定割合', 30, costsSample()));
  const outcome = shareCosts(reading.case);
  const issues = outcome.kind === 'rejected' ? placeIssues(reading, outcome.issues) : [];
  expect(issues.map((issue) => [issue.code, placeText(issue)])).toContainEqual([
    'ratiosNotHundred',
    '入力 参加/参加//固定割合/C4',
  ]);
});
