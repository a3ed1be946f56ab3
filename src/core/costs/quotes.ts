/**
 * 自団体見積: each member pays its own quote under its own ceiling (Yamaguchi: no burden adjustment). A service
 * dropped or added, or an earlier start, re-prices from the breakdown municipality × service that bidders hand in.
 */
import { error } from '../issue';
import type { CostsCase } from './case';
import { nameAt, type CostsContext } from './context';
import type { QuoteFigures } from './figures';
import { COST_LIMIT } from './limits';

export function priceQuotes({ c, report }: CostsContext): QuoteFigures {
  const quoted = new Float64Array(c.members.length);
  const repriced = new Float64Array(c.members.length);
  const newServices = new Float64Array(c.members.length);
  const items = c.quotes.map((item, quote) => {
    const { member, setup, monthly } = item;
    const before = item.quotedMonths > 0 ? setup + monthly * item.quotedMonths : 0;
    const now = item.state === 'dropped' || item.months === 0 ? 0 : setup + monthly * item.months;
    quoted[member] = (quoted[member] ?? 0) + before;
    repriced[member] = (repriced[member] ?? 0) + now;
    if (item.state === 'new') newServices[member] = (newServices[member] ?? 0) + now;
    if (Math.max(before, now) > COST_LIMIT)
      report.errors.push(
        error(
          'productTooLarge',
          { member: nameAt(c.members, member), service: nameAt(c.services, item.service), field: '月額' },
          { product: Math.max(before, now), limit: COST_LIMIT },
        ),
      );
    return { quote, quoted: before, repriced: now };
  });
  return { items, quoted, repriced, newServices, belowCeiling: belowCeilings(c, quoted) };
}

/** 提案上限額 less the quote as handed in: the ceiling was set for that one. */
function belowCeilings({ ceilings }: CostsCase, quoted: Float64Array): Float64Array {
  return quoted.map((yen, m) => (ceilings?.[m] ?? NaN) - yen);
}
