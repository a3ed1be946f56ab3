/** Scores: one rounding per item in whole numbers, ranks that are a permutation, the formulas of the price. */
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { scoreProposals, type ScoresCase, type ScoresPolicy } from '../../src/core';

const POLICY: ScoresPolicy = {
  priceFormula: 'lowest',
  priceCap: 0,
  unit: 0.1,
  mode: 'halfUp',
  ties: 'number',
  missing: 'zero',
  fulfilmentDecimals: 0,
};

function caseOf(
  prices: readonly number[],
  points: readonly number[],
  policy: Partial<ScoresPolicy>,
): ScoresCase {
  return {
    items: [
      { name: '提案', stage: 1, kind: 'technical', maximum: NaN, weight: 3 },
      { name: '価格', stage: 1, kind: 'price', maximum: 70, weight: 2 },
    ],
    proposers: prices.map((price, i) => ({ name: `業者${i}`, price, ceiling: 50_000_000 })),
    points: Float64Array.from(prices.flatMap((_, i) => [points[i]! / 1000, NaN])),
    requirements: [],
    policy: { ...POLICY, ...policy },
    decisions: [],
  };
}

const figuresOf = (c: ScoresCase) => {
  const outcome = scoreProposals(c);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome.figures;
};

const rounded = (value: Decimal, { unit, mode }: ScoresPolicy): number =>
  value
    .div(unit)
    .toDecimalPlaces(
      0,
      { cut: Decimal.ROUND_DOWN, halfUp: Decimal.ROUND_HALF_UP, up: Decimal.ROUND_UP }[mode],
    )
    .mul(unit)
    .toNumber();

const Precise = Decimal.clone({ precision: 60 });

test('every score is the exact quotient, rounded once; ranks are 1, 2, 3 …', () => {
  const bidders = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 60_000_000 }), fc.integer({ min: 0, max: 99_999 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const policies = fc.record({
    priceFormula: fc.constantFrom('lowest' as const, 'ceiling' as const),
    unit: fc.constantFrom(0.01, 0.1, 1),
    mode: fc.constantFrom('cut' as const, 'halfUp' as const, 'up' as const),
  });
  fc.assert(
    fc.property(bidders, policies, (rows, chosen) => {
      const prices = rows.map(([price]) => price);
      const points = rows.map(([, point]) => point);
      const c = caseOf(prices, points, chosen);
      const { scores, proposers } = figuresOf(c);
      const lowest = Math.min(...prices);
      rows.forEach(([price, point], i) => {
        const fraction =
          chosen.priceFormula === 'lowest'
            ? new Precise(lowest).div(price)
            : new Precise(Math.max(0, 50_000_000 - price)).div(50_000_000);
        expect(scores[2 * i]).toBe(rounded(new Precise(point).div(1000).mul(3), c.policy));
        expect(scores[2 * i + 1]).toBe(rounded(fraction.mul(140), c.policy));
      });
      expect(proposers.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1));
      proposers.forEach((one, i) =>
        proposers.forEach((other, k) => {
          if (one.total > other.total || (one.total === other.total && i < k))
            expect(one.rank).toBeLessThan(other.rank);
        }),
      );
    }),
    { seed: 20120612, numRuns: 300 },
  );
});

test('the lowest price earns all points, a price at the ceiling none, one above it none and a finding', () => {
  const of = (priceFormula: 'lowest' | 'ceiling', prices: number[]) =>
    figuresOf(
      caseOf(
        prices,
        prices.map(() => 0),
        { priceFormula },
      ),
    ).proposers.map(({ price }) => price);
  expect(of('lowest', [30_000_000, 40_000_000])).toEqual([140, 105]);
  expect(of('ceiling', [50_000_000, 25_000_000, 60_000_000])).toEqual([0, 70, 0]);
  const above = scoreProposals(caseOf([60_000_000], [0], {}));
  expect(above.kind === 'completed' ? above.findings.map(({ code }) => code) : []).toEqual([
    'proposalAboveCeiling',
  ]);
});

test('what would not be exact, or has no cap, is refused', () => {
  const c = caseOf([9e14], [0], {});
  const refused = (one: ScoresCase): string[] => {
    const outcome = scoreProposals(one);
    return outcome.kind === 'rejected'
      ? outcome.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)
      : [];
  };
  expect(refused(c)).toEqual(['scoreTooLarge']);
  const open = caseOf([1], [0], {});
  const items = open.items.map((item) => ({ ...item, maximum: NaN }));
  expect(refused({ ...open, items })).toEqual(['priceCapMissing']);
  expect(
    refused({
      ...open,
      items: [...open.items, { ...open.items[1]!, name: '価格2' }],
      points: new Float64Array(3),
    }),
  ).toEqual(['priceItemTwice']);
  expect(refused({ ...open, items: [], points: new Float64Array(0), proposers: [] })).toEqual([
    'noScoreItems',
    'noProposers',
  ]);
});

test('what a sum leaves behind the 15th digit is no part of the points', () => {
  const c = caseOf([1], [0], {});
  c.points[0] = 0.1 + 0.2;
  expect(figuresOf(c).scores[0]).toBe(0.9);
});
