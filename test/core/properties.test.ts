import fc from 'fast-check';
import {
  bestSplit,
  explainAlone,
  explainAmount,
  explainComparison,
  explainLumpShare,
  explainMemberTotal,
  explainRate,
  explainRoundTotal,
  groupByThresholds,
  groupingObjective,
  priceForms,
  replay,
  type FormsCase,
  type FormsFigures,
  type GroupObjective,
  type Step,
} from '../../src/core';
import { all, bid, group, kanagawa, member, policy, round } from './kanagawa';

function figuresOf(c: FormsCase): FormsFigures {
  const outcome = priceForms(c);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome.figures;
}

const fourSheets = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 });
const fourPrices = fc.array(
  fc.integer({ min: 1, max: 5000 }).map((sen) => sen / 100),
  { minLength: 4, maxLength: 4 },
);

test('a common price equals one group; individual prices equal one group each', () => {
  fc.assert(
    fc.property(fourSheets, fourPrices, (sheets, prices) => {
      const rounds = [
        round('共通', sheets, { bids: [bid(all, prices[0] ?? 1)] }),
        round('1群', sheets, {
          scheme: 'group',
          groups: Int32Array.of(0, 0, 0, 0),
          bids: [bid(group(0), prices[0] ?? 1)],
        }),
        round('個別', sheets, {
          scheme: 'individual',
          bids: prices.map((price, m) => bid(member(m), price)),
        }),
        round('4群', sheets, {
          scheme: 'group',
          groups: Int32Array.of(0, 1, 2, 3),
          bids: prices.map((price, g) => bid(group(g), price)),
        }),
      ];
      const { amount, byRound } = figuresOf(kanagawa({ rounds, policy: { ...policy, maxGroups: 4 } }));
      expect([...amount.slice(4, 8)]).toEqual([...amount.slice(0, 4)]);
      expect([...amount.slice(12, 16)]).toEqual([...amount.slice(8, 12)]);
      expect(byRound[1]).toEqual(byRound[0]);
    }),
  );
});

test('the order of the members does not matter', () => {
  fc.assert(
    fc.property(
      fourSheets,
      fourPrices,
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (sheets, prices, order) => {
        const base = kanagawa();
        const build = (at: number[]): FormsCase => ({
          ...base,
          members: at.map((m) => ({ name: `団体${m}`, lead: m === 0 })),
          rounds: [
            round(
              '2回',
              at.map((m) => sheets[m] ?? 1),
              {
                scheme: 'individual',
                alonePrice: Float64Array.from(at, (m) => [4, 8, 12, 25][m] ?? 1),
                quotedSheets: new Float64Array(4).fill(NaN),
                bids: at.map((m, i) => bid(member(i), prices[m] ?? 1)),
              },
            ),
          ],
        });
        const straight = figuresOf(build([0, 1, 2, 3]));
        const shuffled = figuresOf(build(order));
        order.forEach((m, i) => expect(shuffled.byMember[i]).toEqual(straight.byMember[m]));
        expect(shuffled.byRound).toEqual(straight.byRound);
      },
    ),
  );
});

/** Every way to cut a descending list between different quantities into at most k groups: brute force. */
function everySplit(sheets: number[], k: number): number[][] {
  const distinct = [...new Set(sheets)].sort((a, b) => b - a);
  const splits: number[][] = [];
  for (let mask = 0; mask < 1 << (distinct.length - 1); mask++) {
    const groupOf = new Map<number, number>();
    let at = 0;
    distinct.forEach((quantity, i) => {
      if (i > 0 && mask & (1 << (i - 1))) at++;
      groupOf.set(quantity, at);
    });
    if (at < k) splits.push(sheets.map((quantity) => groupOf.get(quantity) ?? 0));
  }
  return splits;
}

describe.each<GroupObjective>(['largestSmallestReduction', 'leastCrossSubsidy'])(
  'group proposal, %s',
  (objective) => {
    const worth = (value: number): number => (objective === 'leastCrossSubsidy' ? -value : value);
    const orderers = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })), {
        minLength: 1,
        maxLength: 9,
      })
      .map((rows) => ({ sheets: rows.map(([q]) => q), aloneAmount: rows.map(([q, p]) => q * p) }));

    test('is the best of all splits of neighbours, with the fewest groups', () => {
      fc.assert(
        fc.property(orderers, fc.integer({ min: 1, max: 4 }), (one, k) => {
          const split = bestSplit(one, k, objective);
          const values = everySplit(one.sheets, k).map((groups) => groupingObjective(one, groups, objective));
          const best = Math.max(...values.map(worth));
          const noise = 1e-9 * Math.max(1, Math.abs(best));
          expect(worth(split.objective)).toBeGreaterThanOrEqual(best - noise);
          expect(groupingObjective(one, split.groups, objective)).toBe(split.objective);
        }),
        { numRuns: 500 },
      );
    });

    test('is never worse than thresholds or equal counts', () => {
      fc.assert(
        fc.property(
          orderers,
          fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
          (one, thresholds) => {
            const split = bestSplit(one, 3, objective);
            const byThresholds = one.sheets.map((q) => groupByThresholds(q, thresholds));
            const value = worth(groupingObjective(one, byThresholds, objective));
            expect(worth(split.objective)).toBeGreaterThanOrEqual(
              value - 1e-9 * Math.max(1, Math.abs(value)),
            );
          },
        ),
      );
      // Equal counts of six different quantities: two each.
      const six = { sheets: [600, 500, 400, 30, 20, 1], aloneAmount: [1800, 1600, 1500, 300, 240, 25] };
      const counts = groupingObjective(six, [0, 0, 1, 1, 2, 2], objective);
      expect(worth(bestSplit(six, 3, objective).objective)).toBeGreaterThan(worth(counts));
    });

    test('fewer groups where more do not help: one price alone for all', () => {
      const same = { sheets: [700, 300, 20], aloneAmount: [2450, 1050, 70] };
      expect([...bestSplit(same, 3, objective).groups]).toEqual([0, 0, 0]);
    });
  },
);

test('cross-subsidy of the deck in round 3, by hand', () => {
  // 50,000 × 4, 10,000 × 8, 1,000 × 12, 500 × 25; {A}{B,C}{D}: average of B and C 92,000/11,000
  const orderers = { sheets: [50_000, 10_000, 1_000, 500], aloneAmount: [200_000, 80_000, 12_000, 12_500] };
  const split = bestSplit(orderers, 3, 'leastCrossSubsidy');
  expect([...split.groups]).toEqual([0, 1, 1, 2]);
  // 10,000 × (4/11)² + 1,000 × (40/11)² = (160,000 + 1,600,000) / 121
  expect(split.objective).toBeCloseTo(1_760_000 / 121, 6);
});

test('every step replays to its result', () => {
  fc.assert(
    fc.property(
      fourSheets,
      fourPrices,
      fc.constantFrom('sheet' as const, 'thousand' as const, 'box' as const),
      fc.integer({ min: 0, max: 100_000 }),
      fc.constantFrom('largestRemainder' as const, 'lead' as const, 'largest' as const, 'ownLine' as const),
      fc.constantFrom('cut' as const, 'halfUp' as const, 'up' as const),
      fc.constantFrom(1, 10),
      (sheets, prices, per, lumpSum, remainder, amountRounding, amountUnit) => {
        const bids = prices.map((price, m) =>
          bid(member(m), price, { per, ...(m === 0 ? { lumpSum } : {}) }),
        );
        const c = kanagawa({
          forms: [{ name: '連続帳票', sheetsPerBox: 300 }],
          rounds: [
            round('1回', sheets, { scheme: 'individual', bids }),
            round('2回', [...sheets].reverse(), { bids: [bid(all, 5)] }),
          ],
          policy: { ...policy, remainder, amountRounding, amountUnit, lumpBasis: 'sheets' },
        });
        const figures = figuresOf(c);
        const last = (steps: Step[]): number => {
          for (const one of steps) expect(replay(one)).toBe(one.result.value);
          return steps[steps.length - 1]?.result.value ?? NaN;
        };
        for (let r = 0; r < 2; r++) {
          for (let m = 0; m < 4; m++) {
            expect(last(explainAmount(c, figures, r, 0, m))).toBe(figures.amount[r * 4 + m]);
            expect(last(explainAlone(c, r, 0, m))).toBe(figures.alone[r * 4 + m]);
            expect(last(explainMemberTotal(c, figures, r, m))).toBe(figures.byMember[r * 4 + m]?.joint);
            const rate = figures.byMember[r * 4 + m]?.rate ?? NaN;
            if (!Number.isNaN(rate))
              expect(last(explainRate(c, figures, { round: r, member: m }))).toBe(rate);
            last(explainComparison(c, figures, 0, r, m));
          }
          expect(last(explainRoundTotal(c, figures, r))).toBe(figures.byRound[r]?.joint);
          last(explainComparison(c, figures, 0, r));
        }
        for (const lump of figures.lumpShares)
          expect(last(explainLumpShare(c, figures, lump.round, lump.unit, lump.member))).toBe(lump.share);
        const shared = figures.lumpShares.reduce((sum, lump) => sum + lump.share, 0);
        const rest = figures.lumpRests.reduce((sum, one) => sum + one.rest, 0);
        expect(shared + rest).toBe(lumpSum);
      },
    ),
  );
});
