/** Scores per item, totals per stage and in all, ranks, and how far requirements are fulfilled. */
import { emptyReport, warning, type Report } from '../issue';
import type { Outcome } from '../outcome';
import type { ScoresCase } from './case';
import { checkScores, POINTS_SCALE } from './check-case';
import type { FulfilmentFigures, ProposerFigures, ScoresFigures } from './figures';
import { computedPriceItem, lowestPrice, priceCapOf, priceFraction } from './price';
import { roundedQuotient } from './quotient';
import { ranksOf, tieOrder } from './ranks';

export function scoreProposals(c: ScoresCase): Outcome<ScoresFigures> {
  const report = emptyReport();
  checkScores(c, report);
  if (report.errors.length > 0) return { kind: 'rejected', issues: [...report.errors, ...report.findings] };
  const scores = scoresOf(c);
  const totals = totalsOf(c, scores, report);
  const { decisions, findings } = report;
  if (report.errors.length > 0) return { kind: 'rejected', issues: [...report.errors, ...findings] };
  if (decisions.length > 0) return { kind: 'decisionRequired', decisions, findings };
  const maxima = c.items.map(({ maximum }, i) => (i === computedPriceItem(c) ? priceCapOf(c) : maximum));
  const full = maxima.map((maximum, i) => (maximum > 0 ? maximum * c.items[i]!.weight : 0));
  const all = maxima.every((maximum) => maximum > 0) ? full.reduce((sum, points) => sum + points, 0) : 0;
  return {
    kind: 'completed',
    findings,
    figures: {
      ...scores,
      proposers: totals,
      items: full.map((points) => ({ full: points, share: all > 0 ? points / all : 0 })),
      requirements: c.requirements.map((one) => fulfilment(one.met, one.asked, c.policy.fulfilmentDecimals)),
      lowestPrice: lowestPrice(c.proposers),
      priceCap: computedPriceItem(c) < 0 ? 0 : priceCapOf(c),
    },
  };
}

/** How many units of rounding a point has: 1, 10 or 100. */
export const unitsPerPoint = (unit: number): number => Math.round(1 / unit);

function scoresOf(c: ScoresCase): Pick<ScoresFigures, 'scores' | 'scored'> {
  const { unit, mode } = c.policy;
  const scale = unitsPerPoint(unit);
  const price = computedPriceItem(c);
  const scores = new Float64Array(c.points.length);
  const scored = new Uint8Array(c.points.length);
  c.proposers.forEach((proposer, p) =>
    c.items.forEach((item, i) => {
      const at = p * c.items.length + i;
      const points = c.points[at] ?? NaN;
      const fraction =
        i === price
          ? priceFraction(c, proposer)
          : Number.isNaN(points)
            ? null
            : { above: Math.round(points * POINTS_SCALE), below: POINTS_SCALE };
      if (!fraction) return;
      const factor = (i === price ? priceCapOf(c) : 1) * item.weight * scale;
      scored[at] = 1;
      scores[at] = roundedQuotient(factor * fraction.above, fraction.below, mode) / scale;
    }),
  );
  return { scores, scored };
}

function totalsOf(
  c: ScoresCase,
  { scores, scored }: Pick<ScoresFigures, 'scores' | 'scored'>,
  report: Report,
): ProposerFigures[] {
  const scale = unitsPerPoint(c.policy.unit);
  const sums = c.proposers.map((_, p) => {
    const sum = (wanted: (item: ScoresCase['items'][number]) => boolean): number =>
      c.items.reduce(
        (units, item, i) =>
          units + (wanted(item) ? Math.round((scores[p * c.items.length + i] ?? 0) * scale) : 0),
        0,
      ) / scale;
    return {
      content: sum(({ stage, kind }) => stage === 1 && kind !== 'price'),
      price: sum(({ kind }) => kind === 'price'),
      first: sum(({ stage }) => stage === 1),
      second: sum(({ stage }) => stage === 2),
      total: sum(() => true),
      missing: c.items.filter((_, i) => scored[p * c.items.length + i] === 0).length,
    };
  });
  reportMissing(c, scored, report);
  const ranked = sums.map(({ missing }) => (missing > 0 && c.policy.missing === 'unranked' ? 0 : 1));
  const totals = sums.map(({ total }) => total);
  const order = tieOrder(c, totals, ranked, report);
  const ranks = ranksOf(totals, ranked, order);
  return sums.map((one, i) => ({ ...one, ranked: ranked[i]!, order: order[i]!, rank: ranks[i]! }));
}

/** A bidder that did not go on to the second stage is said to be one; other gaps are named item by item. */
function reportMissing(c: ScoresCase, scored: Uint8Array, report: Report): void {
  const { missing } = c.policy;
  c.proposers.forEach(({ name }, p) => {
    const lacking = c.items.filter((_, i) => scored[p * c.items.length + i] === 0);
    if (lacking.length === 0) return;
    const second = c.items.filter(({ stage }) => stage === 2);
    const only = lacking.length === second.length && lacking.every(({ stage }) => stage === 2);
    const about = { bidder: name };
    const values = { items: lacking.map((item) => item.name), missing };
    report.findings.push(
      only ? warning('secondStageMissing', about, values) : warning('scoreMissing', about, values),
    );
  });
}

function fulfilment(met: number, asked: number, decimals: number): FulfilmentFigures {
  const scale = 10 ** decimals;
  return { rate: met / asked, percent: roundedQuotient(met * 100 * scale, asked, 'halfUp') / scale };
}
