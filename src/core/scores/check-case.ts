/** What makes a case of scores impossible to compute. */
import { error, warning, type Report } from '../issue';
import { SCORE_UNITS, type ScoresCase } from './case';
import { computedPriceItem, priceCapOf, priceFraction } from './price';
import { SCORE_LIMIT } from './quotient';

/** Points have at most three decimals. */
export const POINTS_SCALE = 1000;

export function checkScores(c: ScoresCase, report: Report): void {
  if (!SCORE_UNITS.includes(c.policy.unit))
    report.errors.push(
      error(
        'policyValueNotAllowed',
        { field: '評価点の端数の単位' },
        { value: c.policy.unit, allowed: SCORE_UNITS },
      ),
    );
  if (c.items.length === 0) report.errors.push(error('noScoreItems', { field: '項目名' }));
  if (c.proposers.length === 0) report.errors.push(error('noProposers', { field: '業者名' }));
  checkPrices(c, report);
  checkPoints(c, report);
  for (const { proposer, field, asked, met } of c.requirements)
    if (met > asked)
      report.errors.push(
        error(
          'moreMetThanAsked',
          { bidder: c.proposers[proposer]?.name ?? '', item: field, field: '充足数' },
          { met, asked },
        ),
      );
}

function checkPrices(c: ScoresCase, report: Report): void {
  const price = computedPriceItem(c);
  const twice = c.items.filter(({ kind }) => kind === 'price').slice(1);
  const [second] = twice;
  if (c.policy.priceFormula !== 'entered' && second)
    report.errors.push(
      error(
        'priceItemTwice',
        { item: second.name, field: '区分' },
        { items: c.items.filter(({ kind }) => kind === 'price').map(({ name }) => name) },
      ),
    );
  for (const { name, price: offered, ceiling } of c.proposers)
    if (offered > ceiling)
      report.findings.push(
        warning('proposalAboveCeiling', { bidder: name, field: '価格' }, { price: offered, ceiling }),
      );
  if (price < 0) return;
  const item = c.items[price]!;
  const cap = priceCapOf(c);
  if (!(cap > 0)) {
    report.errors.push(error('priceCapMissing', { item: item.name, field: '配点' }));
    return;
  }
  for (const proposer of c.proposers) {
    const fraction = priceFraction(c, proposer);
    const most = Math.max(fraction?.above ?? 0, fraction?.below ?? 0);
    if ((cap * item.weight * most) / c.policy.unit >= SCORE_LIMIT)
      report.errors.push(
        error('scoreTooLarge', { bidder: proposer.name, field: '価格' }, { value: most, limit: SCORE_LIMIT }),
      );
  }
}

function checkPoints(c: ScoresCase, report: Report): void {
  const price = computedPriceItem(c);
  c.proposers.forEach((proposer, p) =>
    c.items.forEach((item, i) => {
      const points = c.points[p * c.items.length + i] ?? NaN;
      if (Number.isNaN(points)) return;
      const about = { bidder: proposer.name, item: item.name, field: '点数' };
      if (i === price) report.findings.push(warning('pricePointsNotUsed', about, { points }));
      if (i !== price && points > item.maximum)
        report.errors.push(error('pointsAboveMaximum', about, { points, maximum: item.maximum }));
      // What a spreadsheet's sums leave behind the 15th digit is no part of the points.
      const shown = Number(points.toPrecision(15));
      if (Math.round(shown * POINTS_SCALE) / POINTS_SCALE !== shown)
        report.errors.push(error('pointsTooFine', about, { points }));
      if ((points * POINTS_SCALE * item.weight) / c.policy.unit >= SCORE_LIMIT)
        report.errors.push(error('scoreTooLarge', about, { value: points, limit: SCORE_LIMIT }));
    }),
  );
}
