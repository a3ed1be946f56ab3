import fc from 'fast-check';
import { monthOf } from '../../../src/core/calendar';
import type { CostsCase, YearlyPolicy } from '../../../src/core';
import { fitTable, flattenFee, roundTable, spreadOverYears } from '../../../src/core/costs';
import { codesOf, cost, costsCase, figuresOf, findingsOf, issuesOf, line, members, sum } from './costs-case';

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

describe('both margins', () => {
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
