/**
 * 税率 typed anew after a run: where the sheets have the columns and rows for it, the formulas give the core's figures;
 * where they have not, 検算 says so.
 */
import { serialOf } from '../../src/core/calendar';
import { RATES_MOVED, RATES_WITHOUT_BURDEN } from '../../src/workbook/planning/costs/checks';
import type { Tables } from '../support/tables';
import { checkCells } from './checkCells';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { keepFormulas } from './sameFormulas';
import { calculated, compareWith } from './univer';

/** A monthly fee without tax, two units, from April 2019 to March 2020, and a line dated December 2019. */
function tables(from: number, rate: number, price = 10_000): Tables {
  return {
    団体: [['団体名'], ['A'], ['B']],
    契約期間: [
      ['契約名', '団体名', '開始'],
      ['基幹系', 'A', serialOf(2019, 4, 1)],
      ['基幹系', 'B', serialOf(2019, 8, 15)],
    ],
    業務: [
      ['業務名', '月額単価', '税区分'],
      ['住民記録', price, '税抜'],
      ['財務会計', 5401, '税込'],
    ],
    利用: [
      ['団体名', '業務名', '数量'],
      ['A', '住民記録', 2],
      ['B', '住民記録', 1],
      ['B', '財務会計', 3],
    ],
    経費: [
      ['経費名', '金額', '税区分', '供給日', '按分方法'],
      ['利用料', null, null, null, '従量'],
      ['運営費', 1001, '税抜', serialOf(2019, 12, 10), '均等割'],
    ],
    税率: [
      ['適用開始', '税率'],
      [serialOf(2014, 4, 1), 0.08],
      [from, rate],
    ],
    条件: [
      ['条件名', '値'],
      ['計算期間の開始月', 201904],
      ['計算期間の終了月', 202003],
      ['端数月', '日割'],
      ['税の扱い', '税抜にする'],
    ],
  };
}

const october = serialOf(2019, 10, 1);
const planned = labelledCosts('as planned', completed(tables(october, 0.1)), 1, 0);

async function checksWith(changed: Tables) {
  const now = labelledCosts('now', completed(changed), 1, 0);
  const one = { ...planned, sources: now.sources };
  const [values] = await calculated([one]);
  return [RATES_MOVED, RATES_WITHOUT_BURDEN].map((name) => checkCells(one, values!, name).found);
}

test('as planned: no rate changes within a column, and every yen has its rate', async () => {
  expect(await checksWith(tables(october, 0.1))).toEqual([0, 0]);
});

test('a rate that begins on another day of its month, and a dearer price: the core’s figures', async () => {
  const now = labelledCosts('now', completed(tables(october + 30, 0.1, 10_007)), 1, 0);
  const kept = keepFormulas(planned.plan, now.plan, '例1')!;
  const one = { ...now, plan: kept.plan, skip: kept.skipped.map((title) => `例1${title}`) };
  const parity = compareWith([one], await calculated([one]));
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
  expect(kept.changed).toBeGreaterThan(20);
  expect(parity.compared).toBeGreaterThan(300);
});

test('a rate that begins in another month: its columns are not cut there', async () => {
  expect(await checksWith(tables(serialOf(2019, 12, 1), 0.1))).toEqual([1, 0]);
});

test('a rate that no row has: the burden is not whole', async () => {
  expect(await checksWith(tables(october, 0.09))).toEqual([0, 2]);
});
