/** GUARANTEE against hand calculations, and against the loop that it is the closed form of. */
import fc from 'fast-check';
import { GUARANTEE } from '../../src/functions/functions';
import { across, down, sum } from './support';

/**
 * Toyama's current costs (920, 400, 250, 240, 240, 110 million yen) and 30 % guaranteed. By hand: caps 644, 280, 175,
 * 168, 168, 77; of the bases 400, 250, 200, 190, 150, 90 the third, fourth and sixth are above by 25 + 22 + 13 = 60,
 * which the others take by their bases: 60 ÷ 800 = 7.5 % each: 430, 268.75, 161.25. Nobody passes its cap.
 */
const current = [920, 400, 250, 240, 240, 110];
const base = [400, 250, 200, 190, 150, 90];
const million = (values: readonly number[]): number[] => values.map((value) => value * 1_000_000);

test('at least 30 % saved, re-allocated by the bases', () => {
  const result = million([430, 268.75, 175, 168, 161.25, 77]);
  expect(GUARANTEE(down(...million(base)), down(...million(current)), 0.3)).toEqual(down(...result));
  expect(GUARANTEE(across(...million(base)), down(...million(current)), 0.3)).toEqual(across(...result));
});

test('in yen the remainder goes to the largest remainder: 268.75 → 269, 161.25 → 161', () => {
  expect(GUARANTEE(down(...base), down(...current), 0.3)).toEqual(down(430, 269, 175, 168, 161, 77));
});

test('caps as amounts, and a key of its own', () => {
  // 100, 100, 100 under 50, 200, 120 by 1 : 1 : 3: 50 to share, 12.5 and 37.5; the third is capped at 120 (20), the second takes 30.
  expect(GUARANTEE(down(100, 100, 100), down(50, 200, 120), undefined, down(1, 1, 3))).toEqual(
    down(50, 130, 120),
  );
});

test('caps are cut to the unit first', () => {
  // 70 % of 2,855 = 1,998.5 → 1,000 in thousands; the other takes 1,000 more.
  expect(GUARANTEE(down(2000, 2000), down(2855, 9000), 0.3, undefined, 1000)).toEqual(down(1000, 3000));
});

test('not needed (不要): the bases themselves', () => {
  expect(GUARANTEE(down(1, 2), down(1, 5))).toEqual(down(1, 2));
});

test('cannot be met: #N/A, and by how much', () => {
  // Caps 70 + 70 under 100 + 100.
  expect(() => GUARANTEE(down(100, 100), down(100, 100), 0.3)).toThrow(
    expect.objectContaining({
      kind: 'notAvailable',
      message: expect.stringContaining('60円足りず') as string,
    }),
  );
});

test('a cap of 0 or an empty one is refused, not taken for “pays nothing”', () => {
  expect(() => GUARANTEE(down(100, 100), down(100, null))).toThrow('2番目が0か空白');
});

/** The loop of fairness.md in fractions of BigInt: cap, re-allocate by the key, until nobody is above. */
function byLoop(bases: readonly number[], caps: readonly number[], key: readonly number[]): number[] {
  const capped = new Set<number>();
  const all = bases.map((_, i) => i);
  let value = bases.map(Number);
  for (;;) {
    const over = all.filter((i) => !capped.has(i) && (value[i] ?? 0) > (caps[i] ?? 0) + 1e-7);
    if (over.length === 0) return value;
    over.forEach((i) => capped.add(i));
    const open = all.filter((i) => !capped.has(i));
    const excess =
      bases.reduce((s, b) => s + b, 0) -
      all.reduce((s, i) => s + (capped.has(i) ? (caps[i] ?? 0) : (bases[i] ?? 0)), 0);
    const keys = open.reduce((s, i) => s + (key[i] ?? 0), 0);
    value = all.map((i) =>
      capped.has(i) ? (caps[i] ?? 0) : (bases[i] ?? 0) + (excess * (key[i] ?? 0)) / keys,
    );
  }
}

test('the closed form is the loop to within a yen, keeps the sum, and nobody is above its cap', () => {
  const member = fc.record({
    base: fc.integer({ min: 1, max: 1_000_000 }),
    cap: fc.integer({ min: 1, max: 2_000_000 }),
    key: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 20 }), (members) => {
      const bases = members.map((one) => one.base);
      const caps = members.map((one) => one.cap);
      const key = members.map((one) => one.key);
      fc.pre(bases.reduce((s, b) => s + b, 0) <= caps.reduce((s, c) => s + c, 0));
      const result = GUARANTEE(down(...bases), down(...caps), 0, down(...key));
      expect(sum(result)).toBe(bases.reduce((s, b) => s + b, 0));
      const loop = byLoop(bases, caps, key);
      result.flat().forEach((amount, i) => {
        expect(amount).toBeLessThanOrEqual(caps[i] ?? 0);
        expect(Math.abs(amount - (loop[i] ?? 0))).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: 500 },
  );
});
