/** Whatever stands in the cells, the answer is an outcome: never an exception, never a burden that is no whole yen. */
import fc from 'fast-check';
import type { CostsCase } from '../../../src/core';
import { shareCosts } from '../../../src/core/costs';
import {
  component,
  cost,
  costsCase,
  current,
  fiveYears,
  indicator,
  key,
  line,
  members,
  thirtyPercent,
} from './costs-case';

const cell = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1e-9, 1e12, 1e13, 1e300, NaN, Infinity, -Infinity, 100, 33.3333),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);
/** Most of the lists are sound, so that cases come to an end too. */
const sound = fc.integer({ min: 1, max: 1_000_000_000 });
const three = fc.oneof(
  { weight: 9, arbitrary: fc.array(sound, { minLength: 3, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) },
);

test('any number in any cell', () => {
  const situation = fc.record({
    people: three,
    today: three,
    agreed: three,
    ratios: three,
    amounts: three,
    weights: three,
    prices: three,
    starts: fc.array(
      fc.oneof(cell, fc.constant<'undecided'>('undecided'), fc.integer({ min: 40_000, max: 43_000 })),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    guarantee: fc.constantFrom<'rate' | 'amounts' | 'rates' | null>('rate', 'amounts', 'rates', null),
    yearly: fc.constantFrom<'weights' | 'metered' | 'flattened' | 'totals'>(
      'weights',
      'metered',
      'flattened',
      'totals',
    ),
    rounding: fc.constantFrom<'mix' | 'perComponent'>('mix', 'perComponent'),
  });
  let completed = 0;
  fc.assert(
    fc.property(situation, (s) => {
      const list = (values: readonly number[]): Float64Array => Float64Array.from(values);
      const c: CostsCase = costsCase({
        members: members('A', 'B', 'C'),
        indicators: [indicator('人口', s.people)],
        keys: [
          {
            ...key(
              '按分',
              component({ kind: 'equal' }, s.ratios[0]),
              component({ kind: 'indicator', indicator: 0 }, 6),
            ),
            rounding: s.rounding,
          },
          key('固定', component({ kind: 'fixed', normalise: true })),
          key('削減額割', component({ kind: 'saving' })),
        ],
        costs: [
          cost('利用料', { division: { kind: 'metered', contract: null }, guaranteed: true }),
          cost('運営費', { lines: [line(s.amounts[0] ?? 0)], guaranteed: true }),
          cost('調査', {
            lines: [line(s.amounts[1] ?? 0)],
            division: { kind: 'key', key: 1 },
            fixedRatio: list(s.ratios),
          }),
          cost('移行', { lines: [line(s.amounts[2] ?? 0)], division: { kind: 'key', key: 2 }, payer: 1 }),
        ],
        contracts: [{ name: '基幹系' }],
        services: [{ name: '住民記録', contract: 0, monthlyPrice: s.prices[0] ?? 0, kind: 'optional' }],
        terms: s.starts.map((start, member) => ({ contract: 0, member, start, end: NaN })),
        uses: [0, 1, 2].map((member) => ({
          service: 0,
          member,
          state: 'existing',
          volume: 1,
          start: NaN,
          end: NaN,
        })),
        metered: { ...fiveYears, firstMonth: 2011 * 12 + 9, partMonth: 'days' },
        currentCosts: current(s.today),
        guarantee:
          s.guarantee === null
            ? null
            : {
                ...thirtyPercent,
                trigger:
                  s.guarantee === 'amounts'
                    ? { kind: 'amounts', amounts: list(s.agreed) }
                    : thirtyPercent.trigger,
                basis: s.guarantee === 'rates' ? { kind: 'rates', values: list(s.agreed) } : { kind: 'base' },
              },
        yearly: {
          basis:
            s.yearly === 'metered'
              ? { kind: 'metered' }
              : s.yearly === 'flattened'
                ? { kind: 'flattened', contract: 0 }
                : { kind: 'weights', weights: list([...s.weights, ...s.people, ...s.ratios]) },
          years: s.yearly === 'weights' || s.yearly === 'totals' ? [2011, 2012, 2013] : [],
          yearTotals: s.yearly === 'totals' ? list(s.amounts) : null,
          remainder: 'first',
          unit: 1,
        },
      });
      const outcome = shareCosts(c);
      if (outcome.kind !== 'completed') return;
      completed++;
      expect(outcome.figures.burden.every(Number.isInteger)).toBe(true);
      expect(outcome.figures.yearly?.amount.every((yen) => Number.isInteger(yen) && yen >= 0)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(completed).toBeGreaterThan(30);
});
