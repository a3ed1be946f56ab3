import fc from 'fast-check';
import { monthOf, serialOf } from '../../../src/core/calendar';
import type { CostsCase, YearlyPolicy } from '../../../src/core';
import {
  fitTable,
  flattenFee,
  marginSteps,
  meetMargins,
  roundTable,
  spreadOverYears,
} from '../../../src/core/costs';
import {
  codesOf,
  cost,
  costsCase,
  figuresOf,
  findingsOf,
  fiveYears,
  issuesOf,
  line,
  members,
  sum,
} from './costs-case';

describe('平準化', () => {
  /** 1,000,000 over 2018-01 … 2028-03 (123 months): 8,130 a month, 123 × 8,130 = 999,990; the 10 left go first. */
  test('周南市 from January 2018: equal months, the first takes the fraction (端数計算法 3条)', () => {
    const years = [2017, 2018, 2019];
    const fee = flattenFee(1_000_000, monthOf(2018, 1), monthOf(2028, 3), years);
    expect(fee).toMatchObject({ months: 123, each: 8_130, first: 8_140 });
    expect([...fee.byYear]).toEqual([8_140 + 2 * 8_130, 12 * 8_130, 12 * 8_130]);
  });

  test('a monthly fee in whole hundreds', () => {
    // 1,000,000 ÷ 123 = 8,130.08 → 8,100; the first takes 1,000,000 − 122 × 8,100 = 11,800.
    expect(flattenFee(1_000_000, monthOf(2018, 1), monthOf(2028, 3), [2017], 100)).toMatchObject({
      each: 8_100,
      first: 11_800,
    });
  });

  test('years of a flattened fee sum to it', () => {
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.integer({ min: 24_000, max: 24_100 }),
        fc.integer({ min: 0, max: 130 }),
        (total, first, more) => {
          const years = Array.from({ length: 20 }, (_, i) => 1999 + i);
          expect(sum(flattenFee(total, first, first + more, years).byYear)).toBe(total);
        },
      ),
    );
  });
});

describe('members’ totals over years', () => {
  const table = fc
    .record({ rows: fc.integer({ min: 1, max: 8 }), years: fc.integer({ min: 1, max: 11 }) })
    .chain(({ rows, years }) =>
      fc.record({
        years: fc.constant(years),
        totals: fc.array(fc.nat(1e10), { minLength: rows, maxLength: rows }),
        weights: fc.array(fc.nat(1e9), { minLength: rows * years, maxLength: rows * years }),
      }),
    );

  test('each member’s years sum to its total, and years without a weight stay empty', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<'first' | 'largestRemainder'>('first', 'largestRemainder'),
        fc.constantFrom(1, 1000),
        ({ years, totals, weights }, rule, unit) => {
          const { amount } = spreadOverYears(totals, weights, years, rule, unit);
          totals.forEach((total, m) => {
            const row = [...amount.subarray(m * years, (m + 1) * years)];
            const weight = weights.slice(m * years, (m + 1) * years);
            expect(sum(row)).toBe(sum(weight) > 0 ? total : 0);
            row.forEach((yen, y) =>
              weight[y] === 0 ? expect(yen).toBe(0) : expect(yen).toBeGreaterThanOrEqual(0),
            );
          });
        },
      ),
    );
  });
});

describe('both margins by fitting and paths', () => {
  /** Rows 10 and 10, columns 7, 7, 6, equal weights: 3.5, 3.5, 3 each. One of the halves up in each row and column. */
  test('by hand: halves go one way in one row and the other way in the other', () => {
    const { value } = fitTable([1, 1, 1, 1, 1, 1], [10, 10], [7, 7, 6]);
    const { amount, missing } = roundTable(value, () => true, [10, 10], [7, 7, 6]);
    expect([...amount]).toEqual([4, 3, 3, 3, 4, 3]);
    expect(missing).toBe(0);
  });

  const margins = fc
    .record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 8 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        columns: fc.constant(columns),
        // A table of whole yen whose margins are the ones to be met: they agree, and zeros can be kept.
        table: fc.array(fc.oneof(fc.constant(0), fc.nat(1e9)), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 1e6 }), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
      }),
    );

  test('met to the yen whenever they agree; cells without a weight stay 0; the same input, the same table', () => {
    fc.assert(
      fc.property(margins, ({ columns, table, weights }) => {
        const rows = table.length / columns;
        const cells = (r: number): number[] => table.slice(r * columns, (r + 1) * columns);
        const rowTotals = Array.from({ length: rows }, (_, r) => sum(cells(r)));
        const columnTotals = Array.from({ length: columns }, (_, k) =>
          sum(table.filter((_one, i) => i % columns === k)),
        );
        const used = weights.map((weight, i) => (table[i] === 0 ? 0 : weight));
        const build = (): number[] => {
          const { value } = fitTable(used, rowTotals, columnTotals);
          const rounded = roundTable(value, (cell) => (used[cell] ?? 0) > 0, rowTotals, columnTotals);
          expect(rounded.missing).toBe(0);
          return [...rounded.amount];
        };
        const amount = build();
        rowTotals.forEach((total, r) =>
          expect(sum(amount.slice(r * columns, (r + 1) * columns))).toBe(total),
        );
        columnTotals.forEach((total, k) =>
          expect(sum(amount.filter((_, i) => i % columns === k))).toBe(total),
        );
        amount.forEach((yen, i) => {
          expect(yen).toBeGreaterThanOrEqual(0);
          if (used[i] === 0) expect(yen).toBe(0);
        });
        expect(build()).toEqual(amount);
      }),
    );
  });

  test('where the fitted table meets both totals, each cell is its value cut or raised to the next yen', () => {
    fc.assert(
      fc.property(margins, ({ columns, table, weights }) => {
        const rows = table.length / columns;
        const rowTotals = Array.from({ length: rows }, (_, r) =>
          sum(table.slice(r * columns, (r + 1) * columns)),
        );
        const columnTotals = Array.from({ length: columns }, (_, k) =>
          sum(table.filter((_one, i) => i % columns === k)),
        );
        const { value } = fitTable(weights, rowTotals, columnTotals);
        const { amount } = roundTable(value, () => true, rowTotals, columnTotals);
        const met = columnTotals.every(
          (total, k) => Math.abs(sum([...value].filter((_, i) => i % columns === k)) - total) < 0.1,
        );
        amount.forEach((yen, i) => {
          if (met) expect(Math.abs(yen - (value[i] ?? 0))).toBeLessThan(1.000001);
        });
      }),
    );
  });
});

describe('both margins by rates of the years and single yen', () => {
  const met = (weights: readonly number[], burden: readonly number[], totals: readonly number[]) =>
    meetMargins(Float64Array.from(weights), Float64Array.from(burden), Float64Array.from(totals));

  test('by hand: equal halves in the order of 番号, cumulative amounts 3.5, 7, 10', () => {
    const { amount, steps } = met([1, 1, 1, 1, 1, 1], [10, 10], [7, 7, 6]);
    expect([...amount]).toEqual([4, 3, 3, 3, 4, 3]);
    expect([...(steps?.settled.left ?? [])]).toEqual([1, 0, 0]);
  });

  test('by hand: rates 1 to 3 make 2.5, 7.5 and 4.5, 1.5', () => {
    const { amount, steps } = met([1, 1, 9, 1], [10, 6], [7, 9]);
    const rates = steps?.adjusted.rates.at(-1) ?? [];
    expect((rates[1] ?? NaN) / (rates[0] ?? NaN)).toBeCloseTo(3, 12);
    expect([...amount]).toEqual([3, 7, 4, 2]);
  });

  test('by hand: a yen goes to who is due next year, not to the larger fraction that is due later', () => {
    // 0.8 0.9 1; 0.6 1.4 2; 0.6 1.7 2 in cumulative yen.
    expect([...met([8, 1, 1, 3, 4, 3, 6, 11, 3], [1, 2, 2], [2, 2, 1]).amount]).toEqual([
      0, 1, 0, 1, 0, 1, 1, 1, 0,
    ]);
  });

  interface Table {
    years: number;
    table: number[];
    weights: number[];
  }

  /** A whole table with weights near its amounts; members begin and end, and with `gaps` pause. */
  const tables = (most: number, gaps: boolean): fc.Arbitrary<Table> =>
    fc
      .record({ members: fc.integer({ min: 1, max: 9 }), years: fc.integer({ min: 1, max: 8 }) })
      .chain(({ members, years }) =>
        fc
          .array(
            fc.record({
              span: fc.tuple(fc.nat(years - 1), fc.nat(years - 1)),
              cells: fc.array(
                fc.record({
                  yen: fc.integer({ min: 1, max: most }),
                  percent: fc.integer({ min: 70, max: 130 }),
                  pause: gaps ? fc.nat(4).map((n) => n === 0) : fc.constant(false),
                }),
                { minLength: years, maxLength: years },
              ),
            }),
            { minLength: members, maxLength: members },
          )
          .map((rows) => {
            const cells = rows.flatMap(({ span: [a, b], cells: row }) =>
              row.map((one, y) =>
                y < Math.min(a, b) || y > Math.max(a, b) || one.pause ? { yen: 0, percent: 0 } : one,
              ),
            );
            return {
              years,
              table: cells.map(({ yen }) => yen),
              weights: cells.map(({ yen, percent }) => Math.ceil((yen * percent) / 100)),
            };
          }),
      );
  const marginsOf = ({ years, table }: Table): { burden: number[]; totals: number[] } => ({
    burden: Array.from({ length: table.length / years }, (_, m) =>
      sum(table.slice(m * years, (m + 1) * years)),
    ),
    totals: Array.from({ length: years }, (_, y) => sum(table.filter((_one, i) => i % years === y))),
  });

  test.each([
    ['few yen', 5, false],
    ['usual amounts', 1e7, false],
    ['large amounts', 1e10, false],
    ['few yen, pauses', 5, true],
    ['usual amounts, pauses', 1e7, true],
  ])(
    '%s: met to the yen, nothing below 0, nothing without a weight; formulas suffice where rates settle and nobody pauses',
    (_, most, gaps) => {
      fc.assert(
        fc.property(tables(most, gaps), (one) => {
          const { burden, totals } = marginsOf(one);
          const { amount, steps, missing } = met(one.weights, burden, totals);
          expect(missing).toBe(0);
          burden.forEach((yen, m) =>
            expect(sum([...amount.subarray(m * one.years, (m + 1) * one.years)])).toBe(yen),
          );
          totals.forEach((yen, y) =>
            expect(sum([...amount].filter((_one, i) => i % one.years === y))).toBe(yen),
          );
          amount.forEach((yen, i) => {
            expect(yen).toBeGreaterThanOrEqual(0);
            if (one.weights[i] === 0) expect(yen).toBe(0);
          });
          const { deviation } = marginSteps(
            Float64Array.from(one.weights),
            Float64Array.from(burden),
            Float64Array.from(totals),
          );
          if (deviation.some((yen) => yen !== 0)) return;
          if (!gaps) expect(steps).not.toBeNull();
          if (steps === null) return;
          const { upTo } = steps.adjusted;
          amount.forEach((yen, i) => {
            const fitted = (upTo[i] ?? 0) - (i % one.years === 0 ? 0 : (upTo[i - 1] ?? 0));
            // Who pauses cannot take part, so the others make up for what it has too much or too little.
            expect(Math.abs(yen - fitted)).toBeLessThan(gaps ? 2 * burden.length + 0.001 : 2.001);
            if (!gaps) expect(Math.abs((steps.settled.upTo[i] ?? 0) - (upTo[i] ?? 0))).toBeLessThan(1.001);
          });
        }),
        { numRuns: 300 },
      );
    },
  );

  test('60 members, 12 years, 10¹² yen in all: rates settle, every cumulative amount within a yen', () => {
    const years = 12;
    // Members begin in different years and weigh by their size; every year is to hold a tenth more or less.
    const starts = Array.from({ length: 60 }, (_, m) => (m * 7) % 5);
    const weights = starts.flatMap((start, m) =>
      Array.from({ length: years }, (_, y) => (y < start ? 0 : (m + 1) * (y === start ? 7 : 12))),
    );
    const burden = starts.map((_, m) => (m + 1) * 546_448_087 + (m % 2));
    burden[59] = (burden[59] ?? 0) + 1e12 - sum(burden);
    const even = starts.map((start, m) =>
      Array.from({ length: years }, (_, y) =>
        Math.floor(
          ((burden[m] ?? 0) * (y < start ? 0 : y === start ? 7 : 12)) / (7 + 12 * (years - 1 - start)),
        ),
      ),
    );
    const totals = Array.from({ length: years }, (_, y) =>
      Math.floor((sum(even.map((row) => row[y] ?? 0)) * (y % 2 === 0 ? 11 : 9)) / 10),
    );
    totals[11] = (totals[11] ?? 0) + 1e12 - sum(totals);
    const { amount, steps } = met(weights, burden, totals);
    expect([...(steps?.deviation ?? [NaN])].every((yen) => yen === 0)).toBe(true);
    totals.forEach((yen, y) => expect(sum([...amount].filter((_, i) => i % years === y))).toBe(yen));
    steps?.settled.upTo.forEach((yen, i) =>
      expect(Math.abs(yen - (steps.adjusted.upTo[i] ?? 0))).toBeLessThan(1.01),
    );
  });

  test('a year that two have to fill alone after others took their yen: values by fitting and paths', () => {
    // Half a yen each; the year in the middle belongs to the second and the third, who are served first.
    const { amount, steps } = met([1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1], [1, 1, 1, 1], [2, 1, 1]);
    expect(steps).toBeNull();
    expect([...amount]).toEqual([1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test('a weight that the totals leave nothing for: met all the same', () => {
    // The second can pay in 2024 only, which leaves nothing of 2024 to the first.
    expect([...met([1, 1, 1, 0], [10, 5], [5, 10]).amount]).toEqual([0, 10, 5, 0]);
    expect(met([1, 1, 1, 0], [10, 5], [4, 11]).missing).toBe(1);
  });
});

describe('in a case', () => {
  const twoTowns = (yearly: YearlyPolicy, over: Partial<CostsCase> = {}): CostsCase =>
    costsCase({
      members: members('A町', 'B町'),
      costs: [
        cost('負担金', {
          division: { kind: 'direct', amounts: Float64Array.of(1000, 500) },
        }),
      ],
      yearly,
      ...over,
    });
  const byWeights = (
    weights: readonly number[],
    yearTotals: readonly number[] | null = null,
  ): YearlyPolicy => ({
    basis: { kind: 'weights', weights: Float64Array.from(weights) },
    years: [2024, 2025, 2026],
    yearTotals: yearTotals && Float64Array.from(yearTotals),
    remainder: 'first',
    unit: 1,
  });

  test('by given weights, the fraction to the first year', () => {
    // 1,000 by 1 : 1 : 1 = 333.3; 500 by 0 : 1 : 2 = 166.6, 333.3.
    expect([...(figuresOf(twoTowns(byWeights([1, 1, 1, 0, 1, 2]))).yearly?.amount ?? [])]).toEqual([
      334, 333, 333, 0, 167, 333,
    ]);
  });

  test('totals of the years that do not agree with the members’ totals', () => {
    expect(issuesOf(twoTowns(byWeights([1, 1, 1, 1, 1, 1], [500, 500, 400])))).toMatchObject([
      { code: 'yearTotalsDiffer', values: { sum: 1400, expected: 1500 } },
    ]);
  });

  test('totals of the years that nobody can carry: B alone is there in 2024', () => {
    // 2024 is to hold 900, but only B (500) has a weight in it: 400 are missing.
    expect(issuesOf(twoTowns(byWeights([0, 1, 1, 1, 1, 1], [900, 300, 300])))).toMatchObject([
      { code: 'yearTotalsUnreachable', values: { missing: 400 } },
    ]);
  });

  test('rates that the totals leave no room for, and equal months that are none: both are said', () => {
    // B pays its 500 in 2024, so 1 of A's 1,000 is left for that year: rates get there by ever smaller steps.
    const c = twoTowns(byWeights([1, 1, 0, 1, 0, 0], [501, 999, 0]));
    expect(codesOf(findingsOf(c))).toEqual(['yearRatesNotSettled']);
    expect([...(figuresOf(c).yearly?.amount ?? [])]).toEqual([1, 999, 0, 500, 0, 0]);
    const flattened = twoTowns(
      { ...byWeights([], [1000, 500]), basis: { kind: 'flattened', contract: 0 }, years: [2011, 2012] },
      {
        contracts: [{ name: '基幹系' }],
        terms: [0, 1].map((member) => ({ contract: 0, member, start: serialOf(2011, 10, 1), end: NaN })),
        metered: { ...fiveYears },
      },
    );
    expect(codesOf(findingsOf(flattened))).toContain('flattenedWithYearTotals');
  });

  test('a member without weights pays by the years, and that is said', () => {
    const c = twoTowns(byWeights([1, 1, 1, 0, 0, 0]));
    expect([...(figuresOf(c).yearly?.amount ?? [])].slice(3)).toEqual([168, 166, 166]);
    expect(codesOf(findingsOf(c))).toContain('yearWeightsMissing');
  });

  test('costs of their own years; one without a year is an issue', () => {
    const own: YearlyPolicy = { ...byWeights([]), basis: { kind: 'ownYears' }, years: [] };
    const c = twoTowns(own, {
      keys: [
        {
          name: '均等割',
          rounding: 'perComponent',
          components: [
            {
              basis: { kind: 'equal' },
              ratio: 1,
              rule: { unit: 1, mode: 'cut', remainder: 'largestRemainder' },
            },
          ],
        },
      ],
      costs: [cost('運営費', { lines: [line(101, { year: 2024 }), line(200, { year: 2025 })] })],
    });
    expect([...(figuresOf(c).yearly?.amount ?? [])]).toEqual([51, 100, 50, 100]);
    expect(codesOf(issuesOf({ ...c, costs: [cost('運営費', { lines: [line(100)] })] }))).toEqual([
      'costYearMissing',
    ]);
  });
});
