/**
 * 要望 (customisation): a request's price for the number of members that want it, shared equally or by an
 * indicator among them (Toyama: equally; Yamaguchi: 人口割). 標準化 costs nothing, 取下げ is not paid.
 */
import { error } from '../issue';
import type { Subject } from '../outcome';
import type { CustomisationRequest, RequestPrice } from './case';
import { nameAt, type CostsContext } from './context';
import type { RequestFigure, RequestFigures } from './figures';
import { SHARE_WEIGHT_LIMIT } from './limits';
import { shareAmount, total, type ShareColumns } from './keys/share-amount';
import { drawnTieOrder, remainderMatter, tiedAtTheCut } from './keys/ties';
import { indicatorWeights } from './keys/weights';
import { wholeNumbers } from './keys/whole-numbers';

/** Prices and shares of every request. What is withdrawn or standard is priced too, where it can be, and paid by nobody. */
export function priceRequests(context: CostsContext): RequestFigures {
  const { c } = context;
  const requests = c.requests.map((request, i) => priceRequest(context, request, i));
  const askedByMember = new Float64Array(c.members.length);
  const paidByMember = new Float64Array(c.members.length);
  for (const { takers, asked, paid } of requests)
    takers.forEach((m, i) => {
      askedByMember[m] = (askedByMember[m] ?? 0) + (asked[i] ?? 0);
      paidByMember[m] = (paidByMember[m] ?? 0) + (paid[i] ?? 0);
    });
  return { requests, askedByMember, paidByMember, asked: total(askedByMember), paid: total(paidByMember) };
}

/** The price for exactly n takers, or the one for any number; null where there is neither. */
export function priceForTakers({ prices }: CustomisationRequest, takers: number): RequestPrice | null {
  const exact = prices.find((price) => price.takers === takers);
  return exact ?? prices.find((price) => price.takers === null) ?? null;
}

function priceRequest(context: CostsContext, request: CustomisationRequest, index: number): RequestFigure {
  const { report } = context;
  const { takers, status } = request;
  const about: Subject = { request: request.name };
  const nothing = takers.map(() => 0);
  const unpriced: RequestFigure = {
    request: index,
    takers,
    price: 0,
    columns: null,
    asked: nothing,
    paid: nothing,
  };
  if (status === 'standard' || (status === 'withdrawn' && takers.length === 0)) return unpriced;
  if (takers.length === 0) {
    report.errors.push(error('requestWithoutTakers', { ...about, field: '要望団体' }));
    return unpriced;
  }
  const price = priceForTakers(request, takers.length)?.amount ?? null;
  if (price === null) {
    const offered = request.prices.flatMap((one) => (one.takers === null ? [] : [one.takers]));
    if (status === 'carriedOut')
      report.errors.push(
        error('noPriceForTakers', { ...about, field: '団体数' }, { takers: takers.length, offered }),
      );
    return unpriced;
  }
  const columns = splitRequest(context, request, price, about);
  if (columns === null) return { ...unpriced, price };
  return {
    request: index,
    takers,
    price,
    columns,
    asked: columns.share,
    paid: status === 'carriedOut' ? columns.share : nothing,
  };
}

function splitRequest(
  context: CostsContext,
  { name, takers, split }: CustomisationRequest,
  price: number,
  about: Subject,
): ShareColumns | null {
  const { c, report } = context;
  const raw =
    split.kind === 'equal' ? takers.map(() => 1) : indicatorWeights(context, split.indicator, takers, about);
  const weights = raw && wholeNumbers(raw)?.numbers;
  if (raw === null) return null;
  const place = { ...about, field: '按分' };
  if (!weights) {
    report.errors.push(error('weightTooFine', place, { decimals: 4 }));
    return null;
  }
  const sum = total(weights);
  if (sum === 0 || sum > SHARE_WEIGHT_LIMIT) {
    report.errors.push(
      sum === 0
        ? error('keyWeightsZero', place, { participants: takers.length })
        : error('productTooLarge', place, { product: sum, limit: SHARE_WEIGHT_LIMIT }),
    );
    return null;
  }
  const share = (order: readonly number[]): ShareColumns =>
    shareAmount(price, weights, 1, 'cut', { kind: 'largestRemainder' }, order);
  const byNumber = share(takers.map((m) => m + 1));
  const tied = c.policy.remainderTies === 'decision' ? tiedAtTheCut(byNumber) : [];
  if (tied.length === 0) return byNumber;
  const matter = remainderMatter(name);
  context.usedMatters.add(matter);
  const names = takers.map((m) => nameAt(c.members, m));
  const drawn = drawnTieOrder(c, byNumber, tied, names, matter, about, report);
  return drawn === null ? null : share(drawn);
}
