/**
 * Where the years' totals are agreed too, the formulas of 年度別負担 stay right when an input changes in the sheet and no
 * run follows; where the totals no longer fit, 状態 and 検算 say so. Where the amounts are values, 状態 and 検算 say as
 * soon as one of the things that the values follow from is another one.
 */
import { NEGATIVE_YEARS, WEIGHTS_CHANGED } from '../../src/workbook/planning/costs/checks';
import type { Row, Tables } from '../support/tables';
import { checkCells } from './checkCells';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { calculated, compareWith, type Labelled, type SheetValues } from './univer';

const YEARS = ['令和7年度', '令和8年度', '令和9年度'];

/** Amounts that are each member's own, weights by member and year, totals by year. */
function tablesOf(
  burdens: readonly number[],
  weights: readonly (readonly number[])[],
  totals: readonly number[],
): Tables {
  const names = burdens.map((_, m) => String.fromCharCode(65 + m));
  return {
    団体: [['団体名'], ...names.map((name): Row => [name])],
    経費: [
      ['経費名', '金額', '按分方法'],
      ['利用料', burdens.reduce((sum, yen) => sum + yen, 0), '直接'],
    ],
    参加: [['経費名', '団体名', '固定額'], ...names.map((name, m): Row => ['利用料', name, burdens[m] ?? 0])],
    年度割: [
      ['団体名', '年度', '重み'],
      ...names.flatMap((name, m) => YEARS.map((year, y): Row => [name, year, weights[m]?.[y] ?? 0])),
    ],
    年度総額: [['年度', '年度の総額'], ...YEARS.map((year, y): Row => [year, totals[y] ?? 0])],
    条件: [
      ['条件名', '値'],
      ['年度割の基準', '表'],
    ],
  };
}

function withInput(planned: Labelled, input: Tables): Labelled {
  const sources = Object.entries(planned.sources as unknown as Record<string, { contract: string }>).map(
    ([key, source]) => [key, { ...source, rows: (input[source.contract] ?? []).slice(1) }],
  );
  return { ...planned, sources: Object.fromEntries(sources) as Labelled['sources'] };
}

function columnOf({ plan }: Labelled, values: SheetValues, title: string, heading: string): unknown {
  const sheet = plan.sheets.find(({ name }) => name.endsWith(` ${title}`))!;
  return values.get(sheet.name)?.[sheet.table.columns.findIndex((one) => one.heading === heading)];
}

const burdens = [14_109_456, 5_548_285, 3_542_259];
const months = [
  [6, 12, 12],
  [0, 10, 12],
  [12, 12, 6],
];
const totals = [6_000_000, 9_500_000, 7_700_000];
const planned = tablesOf(burdens, months, totals);

test('formulas of one run, inputs of another: every cell is what the core gives for the changed inputs', async () => {
  const changes: readonly Tables[] = [
    planned,
    tablesOf(
      burdens,
      [
        [6, 12, 12],
        [0, 3, 12],
        [1, 12, 6.5],
      ],
      totals,
    ),
    tablesOf([14_109_457, 5_548_284, 3_542_259], months, totals),
    tablesOf(burdens, months, [5_000_001, 9_499_999, 8_700_000]),
    tablesOf([11, 4, 5], months, [5, 8, 7]),
    tablesOf(
      [999_999_999_989, 1, 10],
      [
        [1, 1, 1],
        [0, 0, 1],
        [1, 1, 1],
      ],
      [333_333_333_333, 333_333_333_334, 333_333_333_333],
    ),
  ];
  const cases = changes.map((input, i) =>
    withInput(labelledCosts(`change ${i}`, completed(planned), i + 1, 0), input),
  );
  const now = changes.map((input, i) => labelledCosts(`change ${i}`, completed(input), i + 1, 0));
  const parity = compareWith(now, await calculated(cases));
  expect(inWords(parity.differences)).toBe('');
  expect(parity.compared).toBeGreaterThan(6 * 400);
});

test('one member, one year, a year of 0 yen, members that pay nothing', async () => {
  const year = (input: Tables, count: number): Tables => ({
    ...input,
    年度割: (input['年度割'] ?? []).filter(([, of]) => !YEARS.slice(count).includes(String(of))),
    年度総額: (input['年度総額'] ?? []).slice(0, count + 1),
  });
  const edges: readonly Tables[] = [
    tablesOf([100], [[1, 2, 3]], [10, 30, 60]),
    year(tablesOf([70, 30], [[1], [2]], [100]), 1),
    year(tablesOf([70], [[1]], [70]), 1),
    tablesOf(
      [70, 30],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [50, 0, 50],
    ),
    tablesOf(
      [0, 30],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [10, 10, 10],
    ),
    tablesOf(
      [0, 0],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [0, 0, 0],
    ),
  ];
  const cases = edges.map((input, i) => labelledCosts(`edge ${i}`, completed(input), i + 1, 0));
  const parity = compareWith(cases, await calculated(cases));
  expect(inWords(parity.differences)).toBe('');
  const states = cases.map(({ plan }) =>
    Array.from(
      plan.sheets
        .find(({ name }) => name.endsWith(' 年度別負担'))!
        .table.columns.find(({ heading }) => heading === '状態')!.values,
    ),
  );
  expect(new Set(states.flat())).toEqual(new Set(['両方に一致']));
});

test.each([
  [
    'a burden that the totals do not follow',
    tablesOf([14_109_457, 5_548_285, 3_542_259], months, totals),
    '総額が負担と違う',
    '合意した総額と違う年度の数',
  ],
  [
    'totals that the weights cannot reach',
    tablesOf(
      burdens,
      [
        [6, 0, 0],
        [0, 10, 12],
        [12, 12, 6],
      ],
      totals,
    ),
    '再計算が要る',
    NEGATIVE_YEARS,
  ],
])('%s: said where the amounts stand, and a check fails', async (_, input, state, check) => {
  const one = withInput(labelledCosts('margins', completed(planned), 1, 0), input);
  const [values] = await calculated([one]);
  expect(columnOf(one, values!, '年度別負担', '状態')).toEqual([state, state, state]);
  expect(checkCells(one, values!, check).passes).toBe(0);
});

/** Half a yen in each cell, and members that pause: no formula meets both margins. */
const halves = [
  [1, 0, 1],
  [1, 1, 0],
  [1, 1, 0],
  [1, 0, 1],
];
const asValues = tablesOf([1, 1, 1, 1], halves, [2, 1, 1]);

test.each([
  ['nothing', asValues, '計算時のまま', 0],
  ['a weight', tablesOf([1, 1, 1, 1], [[1, 0, 2], ...halves.slice(1)], [2, 1, 1]), '再計算が要る', 1],
  ['a burden', tablesOf([2, 1, 1, 1], halves, [2, 1, 1]), '再計算が要る', 0],
  ['a total', tablesOf([1, 1, 1, 1], halves, [2, 2, 1]), '再計算が要る', 0],
  [
    'a finer weight, which scales all',
    tablesOf([1, 1, 1, 1], [[1.5, 0, 1], ...halves.slice(1)], [2, 1, 1]),
    '再計算が要る',
    8,
  ],
])('values: %s changed', async (_, input, state, weights) => {
  const one = withInput(labelledCosts('margins', completed(asValues), 1, 0), input);
  const [values] = await calculated([one]);
  expect(columnOf(one, values!, '年度別負担', '状態')).toEqual([state, state, state, state]);
  expect(checkCells(one, values!, WEIGHTS_CHANGED)).toEqual({
    found: weights,
    passes: weights === 0 ? 1 : 0,
  });
});
