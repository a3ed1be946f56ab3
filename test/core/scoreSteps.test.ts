/** Every score, total, rank and percentage explains itself: its steps, replayed, give the figure. */
import fc from 'fast-check';
import {
  explainFulfilment,
  explainScore,
  explainScoreRank,
  explainScoreSum,
  replay,
  scoreProposals,
  type ScoresCase,
  type ScoresFigures,
  type ScoresPolicy,
  type Step,
} from '../../src/core';
import { stepSentence } from '../../src/messages';

const POLICY: ScoresPolicy = {
  priceFormula: 'lowest',
  priceCap: 0,
  unit: 0.1,
  mode: 'halfUp',
  ties: 'number',
  missing: 'unranked',
  fulfilmentDecimals: 0,
};

/** Two stages; points by bidder for 提案 and 実演 (NaN: none). */
function caseOf(
  bidders: readonly (readonly [price: number, proposal: number, demonstration: number])[],
  policy: Partial<ScoresPolicy> = {},
): ScoresCase {
  return {
    items: [
      { name: '提案', stage: 1, kind: 'technical', maximum: NaN, weight: 3 },
      { name: '価格', stage: 1, kind: 'price', maximum: 70, weight: 2 },
      { name: '実演', stage: 2, kind: 'demonstration', maximum: NaN, weight: 1 },
    ],
    proposers: bidders.map(([price], i) => ({ name: `${'ABCDEF'[i]}社`, price, ceiling: 14_000_000 })),
    points: Float64Array.from(bidders.flatMap(([, proposal, shown]) => [proposal, NaN, shown])),
    requirements: [{ proposer: 0, field: '住民記録', asked: 201, met: 196 }],
    policy: { ...POLICY, ...policy },
    decisions: [],
  };
}

function figuresOf(c: ScoresCase): ScoresFigures {
  const outcome = scoreProposals(c);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome.figures;
}

const sentences = (steps: readonly Step[]): string[] => steps.map((step) => stepSentence(step, 'ja'));

const HAND = caseOf([
  [12_000_000, 80.5, 40],
  [10_000_000, 70, 60],
  [11_000_000, 60, NaN],
]);

test('by hand: 70点 × 2 × 10,000,000 ÷ 12,000,000 ＝ 116.66… → 116.7点', () => {
  expect(sentences(explainScore(HAND, figuresOf(HAND), 0, 1))).toEqual([
    '価格・A社：価格 12,000,000円（入力のとおり）',
    '価格・A社：価格点の上限 70点（入力のとおり）',
    '価格・A社：価格点の満点 140点 ＝ 価格点の上限 70点 × 重み 2',
    '最低価格 10,000,000円 ＝ A社 12,000,000円、B社 10,000,000円、C社 11,000,000円 のうち最も小さい額',
    '価格・A社：満点を掛けた額 1,400,000,000 ＝ 価格点の満点 140点 × 最低価格 10,000,000円',
    '価格・A社：丸める前の評価点 116.6666…点 ＝ 満点を掛けた額 1,400,000,000 ÷ 価格 12,000,000円',
    '価格・A社：評価点 116.7点 ＝ 丸める前の評価点 116.6666…点（0.1点未満四捨五入）',
  ]);
});

test('points, stages, total and rank of a hand-made case', () => {
  const f = figuresOf(HAND);
  // A: 241.5 + 116.7 + 40 = 398.2; B: 210 + 140 + 60 = 410.
  expect(sentences(explainScore(HAND, f, 0, 0))).toEqual([
    '提案・A社：点数 80.5点（入力のとおり）',
    '提案・A社：丸める前の評価点 241.5点 ＝ 点数 80.5点 × 重み 3',
    '提案・A社：評価点 241.5点 ＝ 丸める前の評価点 241.5点（0.1点未満四捨五入）',
  ]);
  expect(sentences(explainScoreSum(HAND, f, 0, 'total'))).toEqual([
    'A社：1次評価点 358.2点 ＝ 提案 241.5点 ＋ 価格 116.7点',
    'A社：2次評価点 40点 ＝ 実演 40点',
    'A社：合計点 398.2点 ＝ 1次評価点 358.2点 ＋ 2次評価点 40点',
  ]);
  expect(sentences(explainScoreRank(HAND, f, 0))).toEqual([
    'A社：順位 2 ＝ 合計点 398.2点 は B社 410点 の次',
  ]);
  expect(sentences(explainScoreRank(HAND, f, 1))).toEqual(['B社：順位 1 ＝ 合計点 410点 が最も高い']);
  // C was not in the second stage: no rank, and nothing to explain of a score that is not there.
  expect(explainScoreRank(HAND, f, 2)).toEqual([]);
  expect(explainScore(HAND, f, 2, 2)).toEqual([]);
  expect(sentences(explainFulfilment(HAND, f, 0)).at(-1)).toMatch(/充足率 98％ ＝ .*（1％未満四捨五入）$/);
});

test('a price above the ceiling earns nothing, and the steps say why', () => {
  const c = caseOf([[15_000_000, 1, 1]], { priceFormula: 'ceiling' });
  const lines = sentences(explainScore(c, figuresOf(c), 0, 1));
  expect(lines).toContain(
    '価格・A社：上限額までの価格 14,000,000円 ＝ 価格 15,000,000円、上限額 14,000,000円 のうち最も小さい額',
  );
  expect(lines.at(-1)).toContain('評価点 0点');
});

test('steps of generated cases replay to their figures', () => {
  const bidders = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 60_000_000 }),
      fc.integer({ min: 0, max: 99_999 }).map((n) => n / 1000),
      fc.constantFrom(NaN, 12.5, 40),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const policies = fc.record({
    priceFormula: fc.constantFrom('lowest' as const, 'ceiling' as const),
    unit: fc.constantFrom(0.01, 0.1, 1),
    mode: fc.constantFrom('cut' as const, 'halfUp' as const, 'up' as const),
    fulfilmentDecimals: fc.constantFrom(0, 1, 2),
  });
  fc.assert(
    fc.property(bidders, policies, (rows, policy) => {
      const c = caseOf(rows, policy);
      const f = figuresOf(c);
      const check = (steps: readonly Step[], figure: number): void => {
        for (const step of steps) expect([step.code, replay(step)]).toEqual([step.code, step.result.value]);
        expect(steps.at(-1)?.result.value).toBe(figure);
      };
      f.proposers.forEach((one, p) => {
        c.items.forEach((_, i) => {
          const at = p * c.items.length + i;
          if (f.scored[at] === 1) check(explainScore(c, f, p, i), f.scores[at] ?? NaN);
        });
        for (const part of ['content', 'price', 'first', 'total'] as const)
          check(explainScoreSum(c, f, p, part), one[part]);
        if (one.rank > 0) check(explainScoreRank(c, f, p), one.rank);
      });
      check(explainFulfilment(c, f, 0), f.requirements[0]?.percent ?? NaN);
    }),
  );
});
