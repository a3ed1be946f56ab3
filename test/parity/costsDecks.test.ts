/** The four decks' ways of sharing, by few members: every formula gives the figure of the core. */
import type { Tables } from '../support/tables';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { compareInUniver } from './univer';

const members = [
  ['団体名', '幹事'],
  ['甲市', '○'],
  ['乙町', null],
  ['丙村', null],
  ['丁町', null],
] as const;
const population = [
  ['団体名', '指標', '値'],
  ['甲市', '人口', 120345],
  ['乙町', '人口', 23456],
  ['丙村', '人口', 3210],
  ['丁町', '人口', 18765],
] as const;

const kanagawa: Tables = {
  団体: members,
  基礎数値: population,
  現行経費: [
    ['団体名', '費目', '金額', '単位', '比較対象'],
    ['甲市', '使用料', 300000, '千円', null],
    ['乙町', '使用料', 90000, '千円', null],
    ['丙村', '使用料', 20000, '千円', null],
    ['丁町', '使用料', 70000, '千円', null],
    ['丁町', '回線', 1000, '千円', '対象外'],
  ],
  契約期間: [
    ['契約名', '団体名', '開始', '終了'],
    ['基幹系', '甲市', 40806, null],
    ['基幹系', '乙町', 40848, null],
    ['基幹系', '丙村', 40919, 42520],
    ['基幹系', '丁町', 41730, null],
    ['財務', '甲市', 40817, null],
    ['財務', '乙町', '未定', null],
  ],
  業務: [
    ['業務名', '契約名', '月額単価', '区分'],
    ['住民記録', '基幹系', 1000.25, '必須'],
    ['税', '基幹系', 850, '必須'],
    ['財務会計', '財務', 400000, '任意'],
  ],
  利用: [
    ['団体名', '業務名', '状態', '開始月', '終了月', '数量'],
    ['甲市', '住民記録', '○', null, null, 1200],
    ['乙町', '住民記録', '○', null, null, 500],
    ['丙村', '住民記録', '◎', 41000, null, 100],
    ['丁町', '住民記録', '○', null, null, 400],
    ['甲市', '税', '○', null, 42000, 1200],
    ['乙町', '税', '×', null, null, 1],
    ['甲市', '財務会計', '◎', null, null, 1],
    ['乙町', '財務会計', '○', null, null, 1],
  ],
  経費: [
    ['経費名', '年度', '金額', '按分方法', '契約名', '保証の対象', '対象範囲', '支払団体', '財源'],
    ['利用料', null, null, '従量', null, '○', null, null, null],
    ['運営費', null, 12345678, '均等4人口6', null, null, '共同化経費', '甲市', null],
    ['運営費', null, 1000000, '均等4人口6', null, null, '共同化経費', '甲市', '補助金'],
    ['移行費', null, 22000001, '削減額割', null, null, '業務システム', null, null],
  ],
  按分方法: [
    ['方法名', '基準', '割合'],
    ['均等4人口6', '均等割', 4],
    ['均等4人口6', '人口割', 6],
  ],
  保証: [
    ['発動条件', '発動率'],
    ['削減率', 0.3],
  ],
  条件: [
    ['条件名', '値'],
    ['計算期間の開始月', 201110],
    ['計算期間の終了月', 201609],
    ['年度割の基準', '従量'],
    ['端数月', '日割'],
  ],
};

test('Kanagawa: metered, guarantee, keys, savings, years', async () => {
  const parity = await compareInUniver([labelledCosts('k', completed(kanagawa), 1)]);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 40));
  expect(parity.compared).toBeGreaterThan(500);
}, 120_000);
