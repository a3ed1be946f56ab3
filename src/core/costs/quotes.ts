/**
 * 自団体見積: each member pays its own quote under its own ceiling (Yamaguchi: no burden adjustment). A service
 * dropped or added, or an earlier start, re-prices from the breakdown municipality × service that bidders hand in.
 */
import { error } from '../issue';
import type { Subject } from '../outcome';
import type { CostsCase, QuoteItem } from './case';
import { nameAt, type CostsContext } from './context';
import type { QuoteFigures } from './figures';
import { COST_LIMIT } from './limits';
import { onTaxBasis } from './tax';

export function priceQuotes(context: CostsContext): QuoteFigures {
  const { c, report } = context;
  const quoted = new Float64Array(c.members.length);
  const repriced = new Float64Array(c.members.length);
  const newServices = new Float64Array(c.members.length);
  const items = c.quotes.map((item, quote) => {
    const { member, setup, monthly } = item;
    const about = { member: nameAt(c.members, member), service: nameAt(c.services, item.service) };
    const given = [
      item.quotedMonths > 0 ? setup + monthly * item.quotedMonths : 0,
      item.state === 'dropped' || item.months === 0 ? 0 : setup + monthly * item.months,
    ];
    const greatest = Math.max(...given);
    const [before = 0, now = 0] = onBasis(context, item, given, about);
    quoted[member] = (quoted[member] ?? 0) + before;
    repriced[member] = (repriced[member] ?? 0) + now;
    if (item.state === 'new') newServices[member] = (newServices[member] ?? 0) + now;
    if (greatest > COST_LIMIT)
      report.errors.push(
        error('productTooLarge', { ...about, field: '月額' }, { product: greatest, limit: COST_LIMIT }),
      );
    return { quote, quoted: before, repriced: now };
  });
  return { items, quoted, repriced, newServices, belowCeiling: belowCeilings(c, quoted) };
}

/** Both amounts of an item on the basis of tax, each rounded once; what is wrong with the item is said once. */
function onBasis(
  { c, report }: CostsContext,
  item: QuoteItem,
  given: readonly number[],
  about: Subject,
): number[] {
  const before = report.errors.length;
  return given.map((yen) =>
    report.errors.length > before
      ? yen
      : onTaxBasis(yen, item, c.policy.tax, { ...about, field: '月額' }, report),
  );
}

/** 提案上限額 less the quote as handed in: the ceiling was set for that one. */
function belowCeilings({ ceilings }: CostsCase, quoted: Float64Array): Float64Array {
  return quoted.map((yen, m) => (ceilings?.[m] ?? NaN) - yen);
}
