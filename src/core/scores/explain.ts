/** How scores, totals, ranks and fulfilled requirements came about. Figures that are missing have no steps. */
import { given, operand, step } from '../forms/steps/operands';
import type { Operand, Step, Subject } from '../outcome';
import type { ScoreItem, ScoresCase } from './case';
import { POINTS_SCALE } from './check-case';
import type { ScoresFigures } from './figures';
import { computedPriceItem } from './price';

/** Sums of scores that a proposal has: 提案内容点, 価格点, by stage, in all. */
export type ScorePart = 'content' | 'price' | 'first' | 'second' | 'total';

const LABELS: Readonly<Record<ScorePart, string>> = {
  content: 'contentScore',
  price: 'priceScore',
  first: 'firstStageScore',
  second: 'secondStageScore',
  total: 'totalScore',
};

const BELONGS: Readonly<Record<ScorePart, (item: ScoreItem) => boolean>> = {
  content: ({ stage, kind }) => stage === 1 && kind !== 'price',
  price: ({ kind }) => kind === 'price',
  first: ({ stage }) => stage === 1,
  second: ({ stage }) => stage === 2,
  total: () => true,
};

const aboutOf = (c: ScoresCase, proposer: number, item?: number): Subject => ({
  bidder: c.proposers[proposer]?.name ?? '',
  ...(item === undefined ? {} : { item: c.items[item]?.name ?? '' }),
});

/** 評価点 of an item: points × weight, or the price held against the lowest one or the ceiling; rounded once. */
export function explainScore(c: ScoresCase, f: ScoresFigures, proposer: number, item: number): Step[] {
  const at = proposer * c.items.length + item;
  const what = c.items[item];
  if (!what || f.scored[at] !== 1) return [];
  const about = aboutOf(c, proposer, item);
  const steps =
    item === computedPriceItem(c)
      ? priceSteps(c, f, proposer, what, about)
      : pointSteps(c.points[at] ?? 0, what, about);
  const unrounded = steps.at(-1)?.result;
  if (!unrounded) return [];
  const { unit, mode } = c.policy;
  const score = operand('score', f.scores[at] ?? 0, 'points', about);
  return [...steps, step('score', { kind: 'round', mode, unit }, [unrounded], score)];
}

function pointSteps(points: number, { weight }: ScoreItem, about: Subject): Step[] {
  // What a spreadsheet's sums leave behind the 15th digit is no part of the points.
  const entered = operand('points', Number(points.toPrecision(15)), 'points', about);
  return [given(entered), ...weighted(entered, weight, 'unroundedScore', about)];
}

/** Nothing is multiplied by a weight of 1. */
function weighted(of: Operand, weight: number, code: string, about: Subject): Step[] {
  if (weight === 1) return [];
  const times = operand('scoreWeight', weight, 'count', about);
  const product = operand(
    code,
    (Math.round(of.value * POINTS_SCALE) * weight) / POINTS_SCALE,
    'points',
    about,
  );
  return [step(code, { kind: 'multiply' }, [of, times], product)];
}

function priceSteps(
  c: ScoresCase,
  f: ScoresFigures,
  proposer: number,
  { weight }: ScoreItem,
  about: Subject,
): Step[] {
  const { price = NaN, ceiling = NaN } = c.proposers[proposer] ?? {};
  const offered = operand('offeredPrice', price, 'yen', about);
  const cap = operand('priceCap', f.priceCap, 'points', about);
  const steps = [given(offered), given(cap), ...weighted(cap, weight, 'fullPriceScore', about)];
  const full = steps.at(-1)?.result ?? cap;
  const [above, below] =
    c.policy.priceFormula === 'lowest'
      ? [lowest(c, f, steps), offered]
      : headroom(offered, ceiling, about, steps);
  const product = operand('scoreProduct', full.value * above.value, 'count', about);
  const unrounded = operand('unroundedScore', product.value / below.value, 'points', about);
  return [
    ...steps,
    step('scoreProduct', { kind: 'multiply' }, [full, above], product),
    step('unroundedScore', { kind: 'divide' }, [product, below], unrounded),
  ];
}

/** 最低価格, of everyone who gives a price; its step goes behind `steps`. */
function lowest(c: ScoresCase, f: ScoresFigures, steps: Step[]): Operand {
  const prices = c.proposers
    .filter(({ price }) => price > 0)
    .map(({ name, price }) => operand('offeredPrice', price, 'yen', { bidder: name }));
  const least = operand('lowestPrice', f.lowestPrice, 'yen');
  steps.push(step('lowestPrice', { kind: 'minimum' }, prices, least));
  return least;
}

/** 上限額 − 価格, 0 for a price above it; the steps go behind `steps`. */
function headroom(offered: Operand, amount: number, about: Subject, steps: Step[]): [Operand, Operand] {
  const ceiling = operand('ceilingAmount', amount, 'yen', about);
  const counted = operand('countedPrice', Math.min(offered.value, amount), 'yen', about);
  const room = operand('belowCeiling', ceiling.value - counted.value, 'yen', about);
  steps.push(
    given(ceiling),
    step('countedPrice', { kind: 'minimum' }, [offered, ceiling], counted),
    step('belowCeiling', { kind: 'subtract' }, [ceiling, counted], room),
  );
  return [room, ceiling];
}

/** A sum of scores, item by item; the total by stage, where there are two. */
export function explainScoreSum(c: ScoresCase, f: ScoresFigures, proposer: number, part: ScorePart): Step[] {
  const figures = f.proposers[proposer];
  if (!figures) return [];
  const about = aboutOf(c, proposer);
  const sumOf = (of: ScorePart, operands: readonly Operand[]): Step =>
    step(LABELS[of], { kind: 'sum' }, operands, operand(LABELS[of], figures[of], 'points', about));
  const scores = (of: ScorePart): Operand[] =>
    c.items.flatMap((item, i) => {
      const at = proposer * c.items.length + i;
      if (!BELONGS[of](item) || f.scored[at] !== 1) return [];
      return [operand('score', f.scores[at] ?? 0, 'points', aboutOf(c, proposer, i))];
    });
  const stages = (['first', 'second'] as const).filter((stage) => scores(stage).length > 0);
  if (part !== 'total' || stages.length < 2) {
    const operands = scores(part);
    return operands.length === 0 ? [] : [sumOf(part, operands)];
  }
  const steps = stages.map((stage) => sumOf(stage, scores(stage)));
  return [
    ...steps,
    sumOf(
      'total',
      steps.map(({ result }) => result),
    ),
  ];
}

/** 順位: the total, and those that come before it. */
export function explainScoreRank(c: ScoresCase, f: ScoresFigures, proposer: number): Step[] {
  const own = f.proposers[proposer];
  if (!own || own.rank === 0) return [];
  const totalOf = (p: number): Operand =>
    operand('totalScore', f.proposers[p]?.total ?? 0, 'points', aboutOf(c, p));
  const before = f.proposers
    .map(({ rank }, p) => ({ rank, p }))
    .filter(({ rank }) => rank > 0 && rank < own.rank)
    .sort((a, b) => a.rank - b.rank);
  const rank = operand('rank', own.rank, 'count', aboutOf(c, proposer));
  return [step('rank', { kind: 'rank' }, [totalOf(proposer), ...before.map(({ p }) => totalOf(p))], rank)];
}

/** 充足率: met ÷ asked, and as printed. `requirement`: position among 要件充足. */
export function explainFulfilment(c: ScoresCase, f: ScoresFigures, requirement: number): Step[] {
  const one = c.requirements[requirement];
  const figures = f.requirements[requirement];
  if (!one || !figures) return [];
  const about = { ...aboutOf(c, one.proposer), item: one.field };
  const [met, asked] = [
    operand('requirementsMet', one.met, 'count', about),
    operand('requirementsAsked', one.asked, 'count', about),
  ];
  const hundred = operand('hundred', 100, 'count');
  const product = operand('metTimesHundred', one.met * 100, 'count', about);
  const exact = operand('fulfilmentExact', product.value / one.asked, 'percent', about);
  const printed = operand('fulfilment', figures.percent, 'percent', about);
  const unit = 10 ** -c.policy.fulfilmentDecimals;
  return [
    given(met),
    given(asked),
    step('metTimesHundred', { kind: 'multiply' }, [met, hundred], product),
    step('fulfilmentExact', { kind: 'divide' }, [product, asked], exact),
    step('fulfilment', { kind: 'round', mode: 'halfUp', unit }, [exact], printed),
  ];
}
