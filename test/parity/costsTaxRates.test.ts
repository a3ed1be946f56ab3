/**
 * 税率 typed anew after a run: where the sheets have the columns and rows for it, the formulas give the core's figures;
 * where they have not, 検算 says so.
 */
import { serialOf } from '../../src/core/calendar';
import { RATES_MOVED, RATES_WITHOUT_BURDEN } from '../../src/workbook/planning/costs/checks';
import type { TableSource } from '../../src/workbook/read';
import type { Row, Tables } from '../support/tables';
import { allPass, checkCells } from './checkCells';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { keepFormulas } from './sameFormulas';
import { calculated, compareInUniver, compareWith } from './univer';

/** A monthly fee without tax, two units, from April 2019 to March 2020, and a line dated December 2019. */
function tables(from: number, rate: number, price = 10_000, between: readonly Row[] = []): Tables {
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
    税率: [['適用開始', '税率'], [serialOf(2014, 4, 1), 0.08], ...between, [from, rate]],
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

test('rates with a blank row between them follow as well', async () => {
  const blank: Row[] = [[null, null]];
  const then = labelledCosts('then', completed(tables(october, 0.1, 10_000, blank)), 1, 0);
  const now = labelledCosts('now', completed(tables(october + 30, 0.1, 10_000, blank)), 1, 0);
  const kept = keepFormulas(then.plan, now.plan, '例1')!;
  expect(kept.skipped).not.toContain('税率表');
  const one = { ...now, plan: kept.plan, skip: kept.skipped.map((title) => `例1${title}`) };
  const parity = compareWith([one], await calculated([one]));
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
  expect(kept.changed).toBe(2);
});

test.each([0.078, 0])('a rate typed anew that is no rate, %d: the checks fail', async (wrong) => {
  const rates = (planned.sources as unknown as { taxRates: TableSource }).taxRates;
  const rows = rates.rows.map((cells) => cells.map((one) => (one === 0.1 ? wrong : one)));
  const sources = { ...planned.sources, taxRates: { ...rates, rows } } as unknown as typeof planned.sources;
  const [asPlanned, typed] = [await calculated([planned]), await calculated([{ ...planned, sources }])];
  expect([allPass(planned, asPlanned[0]!), allPass(planned, typed[0]!)]).toEqual([true, false]);
});

describe('a workbook that counts dates from 1904', () => {
  /** 1904-01-01 is 0 there and 1,462 where dates count from 1900. */
  const day = (year: number, month: number, date: number): number => serialOf(year, month, date) - 1462;
  const derived = (given: Tables) => completed(given, { date1904: true });

  test('the law’s rates begin on the same days: 1,000 yen of 2019-10-01 are 1,100 with tax', async () => {
    const one = derived({
      団体: [['団体名'], ['A']],
      経費: [
        ['経費名', '金額', '税区分', '供給日', '按分方法'],
        ['運営費', 1000, '税抜', day(2019, 10, 1), '均等割'],
      ],
      条件: [
        ['条件名', '値'],
        ['税の扱い', '税込にする'],
      ],
    });
    expect([...one.figures.burden]).toEqual([1100]);
    const parity = await compareInUniver([labelledCosts('1904', one, 1, 0)]);
    if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
  });

  test('the values of date columns are what the workbook’s own cells hold', () => {
    const given = tables(october, 0.1);
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => name !== '税率'));
    const { plan } = labelledCosts(
      '1904',
      derived({
        ...rest,
        経費: [
          ['経費名', '金額', '按分方法'],
          ['利用料', null, '従量'],
        ],
        契約期間: [
          ['契約名', '団体名', '開始', '終了'],
          ['基幹系', 'A', day(2019, 4, 1), null],
          ['基幹系', 'B', day(2019, 8, 15), day(2020, 2, 10)],
        ],
      }),
      1,
      0,
    );
    const values = (table: string, heading: string) =>
      plan.sheets
        .find((one) => one.table.name === `例1${table}`)
        ?.table.columns.find((column) => column.heading === heading)?.values;
    expect(values('契約月数', '開始')).toEqual([day(2019, 4, 1), day(2019, 8, 15)]);
    expect(values('契約月数', '終了')).toEqual([0, day(2020, 2, 10)]);
    expect(values('税率表', '適用開始')?.[3]).toBe(day(2019, 10, 1));
    expect(values('料金の税率', '終りの日')).toEqual([day(2019, 9, 30), day(2020, 3, 31)]);
  });
});

test('a 供給日 of spaces is none: the amount has no certain rate', async () => {
  const given = tables(october, 0.1);
  const spaces = [' ', '　'].map((space, i): Row => [`雑費${i + 1}`, 500, '税抜', space, '均等割']);
  const one = completed({ ...given, 経費: [...given['経費']!, ...spaces] });
  const uncertain = one.figures.taxes.find(({ percent, member }) => percent === 0 && member === null);
  expect(uncertain?.base).toBe(1000);
  const parity = await compareInUniver([labelledCosts('spaces', one, 1, 0)]);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
});

test('a rate that begins in another month: its columns are not cut there', async () => {
  expect(await checksWith(tables(serialOf(2019, 12, 1), 0.1))).toEqual([1, 0]);
});

test('a rate that no row has: the burden is not whole', async () => {
  expect(await checksWith(tables(october, 0.09))).toEqual([0, 2]);
});
