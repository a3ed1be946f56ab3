import fc from 'fast-check';
import { mixWeights } from '../../../src/core/costs/keys/share-by-key';
import { shareAmount, type RestRule } from '../../../src/core/costs/keys/share-amount';
import { wholeNumbers } from '../../../src/core/costs/keys/whole-numbers';
import { saitamaPopulations } from './decks';

const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const byRemainder: RestRule = { kind: 'largestRemainder' };

test.each([
  // Published examples of the largest remainder, ties to the first listed.
  [100, [1, 1, 1], [34, 33, 33]],
  [1002, [33, 33, 34], [331, 330, 341]],
  [9999, [75, 25], [7499, 2500]],
  [18225, [98, 2], [17861, 364]],
])('%i yen by %j', (amount, weights, expected) => {
  expect(shareAmount(amount, weights, 1, 'cut', byRemainder, numbers(weights.length)).share).toEqual(
    expected,
  );
});

/**
 * By hand: 10,000,000 by 3 : 3 : 1 = 4,285,714.28…, 4,285,714.28…, 1,428,571.42…
 * Cut below 1,000: 4,285,000 + 4,285,000 + 1,428,000 = 9,998,000; 2,000 are left.
 */
test.each<[string, RestRule, number[], number]>([
  ['own line', { kind: 'ownLine' }, [4_285_000, 4_285_000, 1_428_000], 2000],
  ['lead', { kind: 'toPosition', position: 2 }, [4_285_000, 4_285_000, 1_430_000], 0],
  ['largest, the first of equals', { kind: 'toLargest' }, [4_287_000, 4_285_000, 1_428_000], 0],
  // Remainders 714.28…, 714.28… and 571.42…: the two thousands go to the first two.
  ['largest remainder', byRemainder, [4_286_000, 4_286_000, 1_428_000], 0],
])('cut below 1,000 yen, the rest to: %s', (_, rest, share, line) => {
  const columns = shareAmount(10_000_000, [3, 3, 1], 1000, 'cut', rest, [1, 2, 3]);
  expect(columns.share).toEqual(share);
  expect(columns.rest).toBe(line);
});

/** By hand: 100 by 1 : 1 : 1 = 33.33…; half up 33 each, 1 left; up 34 each, 2 too many. */
test('rounding half up and up, with a rest of either sign', () => {
  const own: RestRule = { kind: 'ownLine' };
  expect(shareAmount(100, [1, 1, 1], 1, 'halfUp', own, [1, 2, 3])).toMatchObject({
    share: [33, 33, 33],
    rest: 1,
  });
  expect(shareAmount(100, [1, 1, 1], 1, 'up', own, [1, 2, 3])).toMatchObject({
    share: [34, 34, 34],
    rest: -2,
  });
  const lead: RestRule = { kind: 'toPosition', position: 0 };
  expect(shareAmount(100, [1, 1, 1], 1, 'up', lead, [1, 2, 3]).share).toEqual([32, 34, 34]);
  // Exactly one half rounds up: 1 by 1 : 1.
  expect(shareAmount(1, [1, 1], 1, 'halfUp', own, [1, 2])).toMatchObject({ share: [1, 1], rest: -1 });
});

test('an amount that is no multiple of the unit leaves less than a unit on its own line', () => {
  const columns = shareAmount(10_000_123, [3, 3, 1], 1000, 'cut', byRemainder, [1, 2, 3]);
  expect(columns.share.reduce((sum, yen) => sum + yen, 0)).toBe(10_000_000);
  expect(columns.rest).toBe(123);
});

test('the sample key: Saitama, 4 : 6, one mix: a common denominator of 18 and 350,779, reduced', () => {
  const equal = saitamaPopulations.map(() => 1);
  const mixed = mixWeights([4, 6], [equal, saitamaPopulations]);
  // lcm(18, 350779) = 6,314,022: 4 × 350,779 + 6 × 18 × population = 1,403,116 + 108 × population, halved twice.
  expect(mixed[0]).toBe((1_403_116 + 108 * 43_727) / 4);
  expect(mixed.reduce((sum, weight) => sum + weight, 0)).toBe(63_140_220 / 4);
});

/** fairness.md: component rounding and one mix differ by 1 yen in 8 of 18 towns for 10,000,000 yen. */
test('Saitama, 10,000,000 yen by 4 : 6: rounding per component or as one mix', () => {
  const order = numbers(18);
  const equal = shareAmount(
    4_000_000,
    order.map(() => 1),
    1,
    'cut',
    byRemainder,
    order,
  );
  const people = shareAmount(6_000_000, saitamaPopulations, 1, 'cut', byRemainder, order);
  const mixed = shareAmount(
    10_000_000,
    mixWeights([4, 6], [order.map(() => 1), saitamaPopulations]),
    1,
    'cut',
    byRemainder,
    order,
  );
  // By hand for 伊奈町: 4,000,000 ÷ 18 = 222,222.2; 6,000,000 × 43,727 ÷ 350,779 = 747,941.0…
  expect(equal.floor[0]).toBe(222_222);
  expect(people.floor[0]).toBe(747_941);
  const differ = order.filter((_, i) => (equal.share[i] ?? 0) + (people.share[i] ?? 0) !== mixed.share[i]);
  expect(differ).toHaveLength(8);
});

const sharing = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000_000_000 }),
  weights: fc
    .array(fc.integer({ min: 0, max: 50_000_000_000 }), { minLength: 1, maxLength: 60 })
    .filter((weights) => weights.some((weight) => weight > 0)),
  unit: fc.constantFrom(1, 10, 100, 1000),
  mode: fc.constantFrom('cut', 'halfUp', 'up') as fc.Arbitrary<'cut' | 'halfUp' | 'up'>,
  rest: fc.constantFrom<RestRule>(
    byRemainder,
    { kind: 'toPosition', position: 0 },
    { kind: 'toLargest' },
    { kind: 'ownLine' },
  ),
});

test('parts and rest sum to the whole; each share is within a unit of the exact one before the adjustment', () => {
  fc.assert(
    fc.property(sharing, ({ amount, weights, unit, mode, rest }) => {
      const used = rest.kind === 'largestRemainder' ? 'cut' : mode;
      const columns = shareAmount(amount, weights, unit, used, rest, numbers(weights.length));
      expect(columns.share.reduce((sum, yen) => sum + yen, 0) + columns.rest).toBe(amount);
      if (rest.kind === 'largestRemainder') expect(columns.rest).toBeLessThan(unit);
      if (rest.kind.startsWith('to')) expect(columns.rest).toBe(0);
      columns.floor.forEach((floor, i) => {
        const product = BigInt(amount) * BigInt(weights[i] ?? 0);
        const whole = BigInt(columns.weightTotal) * BigInt(unit);
        expect(BigInt(floor)).toBe((product / whole) * BigInt(unit));
        expect(BigInt(columns.remainder[i] ?? 0)).toBe(product % whole);
      });
    }),
  );
});

test('a larger weight never pays less, and the order of the members matters only for ties', () => {
  fc.assert(
    fc.property(sharing, ({ amount, weights, unit }) => {
      const order = numbers(weights.length);
      const straight = shareAmount(amount, weights, unit, 'cut', byRemainder, order);
      weights.forEach((weight, i) =>
        weights.forEach((other, j) => {
          if (weight > other) expect(straight.share[i]).toBeGreaterThanOrEqual(straight.share[j] ?? 0);
        }),
      );
      const backwards = shareAmount(
        amount,
        [...weights].reverse(),
        unit,
        'cut',
        byRemainder,
        [...order].reverse(),
      );
      expect([...backwards.share].reverse()).toEqual(straight.share);
    }),
  );
});

test('the sheet’s way in digits of base 1,000 carries the same remainder in doubles', () => {
  const weight = fc.integer({ min: 1, max: 2_000_000_000_000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), weight, weight, (amount, one, other) => {
      const sum = one + other;
      let remainder = 0;
      let quotient = 0;
      for (const power of [1e12, 1e9, 1e6, 1e3, 1]) {
        const next = remainder * 1000 + (Math.floor(amount / power) % 1000) * one;
        expect(next).toBeLessThan(2 ** 53);
        remainder = next % sum;
        quotient = quotient * 1000 + (next - remainder) / sum;
      }
      const columns = shareAmount(amount, [one, other], 1, 'cut', byRemainder, [1, 2]);
      expect([quotient, remainder]).toEqual([columns.floor[0], columns.remainder[0]]);
    }),
  );
});

test('ratios become whole numbers', () => {
  expect(wholeNumbers([0.4, 0.6])).toEqual({ numbers: [4, 6], scale: 10 });
  expect(wholeNumbers([0.1 + 0.2, 0.7])).toEqual({ numbers: [3, 7], scale: 10 });
  expect(wholeNumbers([33.33, 66.67])?.scale).toBe(100);
  expect(wholeNumbers([1 / 3])).toBeNull();
});
