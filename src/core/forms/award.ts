/**
 * 落札判定 per order unit: the lowest total among the complete bids within the ceiling.
 * Equal lowest totals are drawn (くじ, 地方自治法施行令 art. 167条の9); nothing within the ceiling is a choice of people.
 */
import { error, warning, type Report } from '../issue';
import type { FormsCase, Round } from './case';
import { compareTotals, missingPriceIssues, totalYen, type BidTotal } from './bid-value';
import { chosenOption, matterText } from './decisions';
import type { AwardFigure } from './figures';
import { nameOf } from './orders';

export interface UnitAward {
  figures: AwardFigure[];
  /** Position of the winner among the unit's bidders; −1 when there is none (yet). */
  winner: number;
  /** The matter that was asked about, if any. */
  matter: string | null;
}

export function awardUnit(
  c: FormsCase,
  roundIndex: number,
  round: Round,
  unit: number,
  totals: readonly BidTotal[],
  classOf: Int32Array,
  report: Report,
): UnitAward {
  const unitName = nameOf(round.units, unit);
  const about = { round: round.name, item: unitName };
  const ceiling = round.units[unit]?.ceiling ?? NaN;
  // A total that is no number (円/箱 without 箱入数, reported with the form) is compared with no other.
  const complete = totals.filter((total) => total.missing.length === 0 && !Number.isNaN(total.scaled));
  const within = complete.filter((total) => !(totalYen(total) > ceiling));
  let winner: string | null = null;
  let matter: string | null = null;

  if (totals.length === 0) report.errors.push(error('noBids', about));
  else if (complete.length === 0) {
    for (const total of totals) missingPriceIssues(c, round, total, classOf, report);
  } else if (within.length === 0) {
    matter = matterText('ceiling', round.name, unitName);
    const sorted = [...complete].sort(compareTotals);
    const options = sorted.map((total) => total.bidder);
    const values = { ceiling, bidders: options, totals: sorted.map(totalYen) };
    winner = chosenOption(c, { code: 'chooseAboveCeiling', matter, options, about, values }, report);
    const chosen = sorted.find((total) => total.bidder === winner);
    if (chosen)
      report.findings.push(
        warning(
          'aboveCeilingChosen',
          { ...about, bidder: chosen.bidder },
          { total: totalYen(chosen), ceiling },
        ),
      );
  } else {
    const lowest = within.reduce((best, total) => (compareTotals(total, best) < 0 ? total : best));
    const options = within.filter((total) => compareTotals(total, lowest) === 0).map((total) => total.bidder);
    if (options.length === 1) winner = lowest.bidder;
    else {
      matter = matterText('award', round.name, unitName);
      const values = { total: totalYen(lowest), bidders: options };
      winner = chosenOption(c, { code: 'drawAward', matter, options, about, values }, report);
    }
  }
  if (complete.length > 0) noteIncomplete(c, round, unitName, totals, report);

  const figures = totals.map((total): AwardFigure => {
    const ranked = within.includes(total);
    return {
      round: roundIndex,
      unit,
      bidder: total.bidder,
      total: totalYen(total),
      complete: total.missing.length === 0 ? 1 : 0,
      withinCeiling: totalYen(total) > ceiling ? 0 : 1,
      rank: ranked ? 1 + within.filter((other) => compareTotals(other, total) < 0).length : 0,
      won: total.bidder === winner ? 1 : 0,
    };
  });
  return { figures, winner: totals.findIndex((total) => total.bidder === winner), matter };
}

/** 一部の単価がない入札: left out of the ranking, and said so. */
function noteIncomplete(
  c: FormsCase,
  round: Round,
  unitName: string,
  totals: readonly BidTotal[],
  report: Report,
): void {
  for (const { bidder, missing } of totals) {
    if (missing.length === 0) continue;
    const forms = [...new Set(missing.map(({ form }) => nameOf(c.forms, form)))];
    report.findings.push(
      warning(
        'incompleteBid',
        { round: round.name, item: unitName, bidder },
        { missing: missing.length, forms },
      ),
    );
  }
}
