/**
 * 基準日 typed anew where no run follows: planned for one date, then another is chosen in 按分方法, 条件, 保証 or 要望.
 * The formulas give the core's figures for the new choice; a date that no figure has makes the checks fail.
 */
import type { CellValue } from '../../src/workbook';
import type { TableSource } from '../../src/workbook/read';
import type { Tables } from '../support/tables';
import { allPass } from './checkCells';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { keepFormulas } from './sameFormulas';
import { calculated, compareInUniver, compareWith } from './univer';

const CENSUS = 40452; // 2010-10-01
const APRIL = 40634; // 2011-04-01

function tablesOf(
  key: CellValue,
  parameter: number,
  guarantee: CellValue,
  request: CellValue,
  mix: CellValue,
): Tables {
  return {
    団体: [['団体名'], ['A'], ['B'], ['C']],
    基礎数値: [
      ['団体名', '指標', '基準日', '値'],
      ...[
        [CENSUS, 50, 30, 10],
        [APRIL, 40, 10, 30],
      ].flatMap(([date, ...values]) =>
        values.map((value, i): CellValue[] => ['ABC'[i] ?? '', '人口', date ?? null, value]),
      ),
    ],
    現行経費: [
      ['団体名', '費目', '金額'],
      ['A', '使用料', 900],
      ['B', '使用料', 9000],
      ['C', '使用料', 9000],
    ],
    経費: [
      ['経費名', '金額', '按分方法', '保証の対象'],
      ['利用料', 3000, '均等割', '○'],
      ['運営費', 10_007, '人口による', null],
      ['通信費', 5_003, '人口割', null],
      ['保守費', 7_001, '均等と人口', null],
      ['改修費', null, '要望', null],
    ],
    按分方法: [
      ['方法名', '基準', '指標', '基準日', '割合', '端数処理の段階'],
      ['人口による', '指標割', '人口', key, null, null],
      ['均等と人口', '均等割', null, null, 4, '一括'],
      ['均等と人口', '人口割', null, mix, 6, null],
    ],
    保証: [
      ['発動条件', '再按分の基準', '指標', '基準日'],
      ['現行経費', '指標', '人口', guarantee],
    ],
    要望: [
      ['要望名', '金額', '按分', '基準日'],
      ['証明書', 1001, '人口割', request],
    ],
    要望団体: [['要望名', '団体名'], ...['A', 'B', 'C'].map((name) => ['証明書', name])],
    条件: [
      ['条件名', '値'],
      ['指標の基準日', parameter],
    ],
  };
}

type Chosen = Parameters<typeof tablesOf>;
const before: Chosen = [CENSUS, 20101001, CENSUS, CENSUS, CENSUS];

test.each<[string, Chosen]>([
  ['按分方法', [APRIL, 20101001, CENSUS, CENSUS, CENSUS]],
  ['条件', [CENSUS, 20110401, CENSUS, CENSUS, CENSUS]],
  ['保証', [CENSUS, 20101001, APRIL, CENSUS, CENSUS]],
  ['要望', [CENSUS, 20101001, CENSUS, APRIL, CENSUS]],
  ['a mix', [CENSUS, 20101001, CENSUS, CENSUS, APRIL]],
  ['all', [APRIL, 20110401, APRIL, APRIL, APRIL]],
])('another date in %s: the core’s figures', async (_, chosen) => {
  const planned = labelledCosts('as planned', completed(tablesOf(...before)), 1, 0);
  const now = labelledCosts('now', completed(tablesOf(...chosen)), 1, 0);
  const kept = keepFormulas(planned.plan, now.plan, '例1')!;
  expect(kept.skipped).toEqual([]);
  expect(kept.changed).toBeGreaterThan(5);
  const one = { ...now, plan: kept.plan };
  const [values] = await calculated([one]);
  const parity = compareWith([one], [values!]);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
  expect(parity.compared).toBeGreaterThan(300);
});

test('a date of spaces is none: the one that 条件 says holds', async () => {
  const one = completed(tablesOf(' ', 20110401, '　', ' ', '  '));
  const parity = await compareInUniver([labelledCosts('spaces', one, 1, 0)]);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
});

test.each<[string, number, CellValue]>([
  ['按分方法', 1, 40000],
  ['条件', 2, 20090706],
  ['保証', 3, 40000],
  ['要望', 4, 40000],
  ['a mix', 5, 40000],
])('a date in %s that no figure has: the checks fail', async (_, position, wrong) => {
  const planned = labelledCosts('as planned', completed(tablesOf(...before)), 1, 0);
  const cell = [0, CENSUS, 20101001, CENSUS, CENSUS, CENSUS][position]!;
  const table = ['', 'keys', 'parameters', 'guarantee', 'requests', 'keys'][position]!;
  const row = position === 5 ? 2 : 0;
  const sources = Object.fromEntries(
    Object.entries(planned.sources).map(([name, source]: [string, TableSource]) => [
      name,
      name !== table
        ? source
        : {
            ...source,
            rows: source.rows.map((cells, r) =>
              r === row ? cells.map((one) => (one === cell ? wrong : one)) : cells,
            ),
          },
    ]),
  ) as unknown as typeof planned.sources;
  const [asPlanned] = await calculated([planned]);
  expect(allPass(planned, asPlanned!)).toBe(true);
  const [broken] = await calculated([{ ...planned, sources }]);
  expect(allPass(planned, broken!)).toBe(false);
});
