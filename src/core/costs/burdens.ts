/**
 * What the members' shares add up to: burdens by scope, the part for new services, sources of money.
 */
import type { Cost, CostsCase, MoneySource } from './case';
import { participantsOf } from './context';
import type { GuaranteeFigure, LineShare, MeteredFigures, QuoteFigures } from './figures';

/** Σ shares of the costs that count, the guarantee's adjustment included (it belongs to the systems). */
export function burdensBy(
  c: CostsCase,
  byCost: Float64Array,
  guarantee: GuaranteeFigure | null,
  counts: (cost: Cost) => boolean,
): Float64Array {
  const members = c.members.length;
  const burden = guarantee === null ? new Float64Array(members) : guarantee.adjustment.slice();
  c.costs.forEach((cost, i) => {
    if (!counts(cost)) return;
    for (let m = 0; m < members; m++) burden[m] = (burden[m] ?? 0) + (byCost[i * members + m] ?? 0);
  });
  return burden;
}

/** The part of systems' costs for services that are new with the cloud. */
export function newServiceCosts(
  c: CostsCase,
  byCost: Float64Array,
  metered: MeteredFigures | null,
  quotes: QuoteFigures,
): Float64Array {
  const members = c.members.length;
  const sums = new Float64Array(members);
  const add = (m: number, yen: number): void => {
    sums[m] = (sums[m] ?? 0) + yen;
  };
  c.costs.forEach(({ newServices, division, scope, participants }, i) => {
    if (scope !== 'systems') return;
    const takesPart = participantsOf(c, participants);
    if (newServices) for (let m = 0; m < members; m++) add(m, byCost[i * members + m] ?? 0);
    else if (division.kind === 'quotes') for (const m of takesPart) add(m, quotes.newServices[m] ?? 0);
    else if (division.kind === 'metered')
      for (const { service, member, state, amount } of metered?.fees ?? []) {
        const contract = c.services[service]?.contract;
        const ours = division.contract === null || division.contract === contract;
        if (ours && state === 'new' && takesPart.includes(member)) add(member, amount);
      }
  });
  return sums;
}

export function moneyTotals(c: CostsCase, shares: readonly LineShare[]): Record<MoneySource, number> {
  const totals: Record<MoneySource, number> = { contributions: 0, fund: 0, subsidy: 0 };
  for (const { amount } of shares) totals.contributions += amount;
  for (const { lines } of c.costs)
    for (const { money, amount } of lines) if (money !== 'contributions') totals[money] += amount;
  return totals;
}
