import Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  allocate,
  amountOfProduct,
  EXACT_LIMIT,
  instalments,
  isWholePrice,
  priceScale,
  roundTo,
  scaledPrice,
  type RoundingMode,
} from '../../src/core';

const modes: RoundingMode[] = ['cut', 'halfUp', 'up'];

describe('named rounding', () => {
  test.each([
    // 3.5 × 333 = 1,165.5
    [3.5, 333, 'cut', 1, 1165],
    [3.5, 333, 'halfUp', 1, 1166],
    [3.5, 333, 'up', 1, 1166],
    [3.5, 333, 'halfUp', 10, 1170],
    [3.5, 333, 'cut', 100, 1100],
    [3.5, 333, 'up', 1000, 2000],
    // 0.1 × 3 = 0.3, where doubles give 0.30000000000000004
    [0.1, 3, 'up', 1, 1],
    [0.1, 10, 'up', 1, 1],
    // 1.01 × 50 = 50.5
    [1.01, 50, 'halfUp', 1, 51],
    [1.01, 49, 'halfUp', 1, 49],
  ] as const)('%d × %d, %s to %d yen = %d', (price, units, mode, unit, expected) => {
    const scale = priceScale(0.01);
    expect(amountOfProduct(scaledPrice(price, scale) * units, scale, 1, mode, unit)).toBe(expected);
  });

  test('yen per thousand sheets: 2,500.5 × 1,234 / 1,000 = 3,085.617', () => {
    expect(amountOfProduct(250_050 * 1_234, 100, 1000, 'cut', 1)).toBe(3085);
    expect(amountOfProduct(250_050 * 1_234, 100, 1000, 'up', 1)).toBe(3086);
  });

  test('the fast path equals decimal.js', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 0.1, 0.01),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom(1, 1000),
        fc.constantFrom(...modes),
        fc.constantFrom(1, 10, 100, 1000),
        (priceUnit, scaled, units, per, mode, amountUnit) => {
          const scale = priceScale(priceUnit);
          fc.pre(scaled * units < EXACT_LIMIT);
          const exact = new Decimal(scaled).div(scale).mul(units).div(per);
          expect(amountOfProduct(scaled * units, scale, per, mode, amountUnit)).toBe(
            roundTo(exact, mode, amountUnit).toNumber(),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('prices finer than the unit are seen, what a spreadsheet computed is not held against them', () => {
    expect(isWholePrice(3.55, 10)).toBe(false);
    expect(isWholePrice(3.005, 100)).toBe(false);
    expect(isWholePrice(20 + 4.26, 100)).toBe(true);
    expect(isWholePrice(0.07, 100)).toBe(true);
  });
});

describe('largest remainder, published cases', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1002, [33, 33, 34], [331, 330, 341]],
    [9999, [75, 25], [7499, 2500]],
    [18225, [98, 2], [17861, 364]],
  ])('%d by %j → %j', (total, weights, shares) => {
    expect(allocate(total, weights, { kind: 'largestRemainder' }).share).toEqual(shares);
  });

  test('a tie goes by the given order', () => {
    expect(allocate(100, [1, 1, 1], { kind: 'largestRemainder' }, [3, 1, 2]).share).toEqual([33, 34, 33]);
  });

  test('other rules: 100 by 1 : 4 : 2 leaves 1 yen after 14, 57, 28', () => {
    const weights = [1, 4, 2];
    expect(allocate(100, weights, { kind: 'toLargest' }).share).toEqual([14, 58, 28]);
    expect(allocate(100, weights, { kind: 'toPosition', position: 2 }).share).toEqual([14, 57, 29]);
    expect(allocate(100, weights, { kind: 'toFirst' }).share).toEqual([15, 57, 28]);
    const own = allocate(100, weights, { kind: 'ownLine' });
    expect([own.share, own.rest]).toEqual([[14, 57, 28], 1]);
  });

  test('shares and rest sum to the total, also beyond 2⁵³', () => {
    const rules = ['largestRemainder', 'toLargest', 'toFirst', 'ownLine'] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...rules),
        (total, weights, kind) => {
          fc.pre(weights.some((weight) => weight > 0));
          const { share, rest, floor, remainder, weightTotal } = allocate(total, weights, { kind });
          expect(share.reduce((sum, yen) => sum + yen, 0) + rest).toBe(total);
          weights.forEach((weight, i) => {
            const exact = BigInt(floor[i] ?? 0) * BigInt(weightTotal) + BigInt(remainder[i] ?? 0);
            expect(exact).toBe(BigInt(total) * BigInt(weight));
            if (kind === 'largestRemainder') expect((share[i] ?? 0) - (floor[i] ?? 0)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  test('instalments: 1,000,000 in 3, fractions to the first', () => {
    expect(instalments(1_000_000, 3)).toEqual([333_334, 333_333, 333_333]);
    expect(instalments(1_000_000, 3, 1000)).toEqual([334_000, 333_000, 333_000]);
  });
});
