/** A bidder's prices as the sheet 入札単価 lists them: by form and price class. */
import type { Bid } from '../../../core';
import { offerKey, type FormsModel, type Offer } from './model';

/** Price class as the sheets count it: 全団体 = 1, members and groups by number; 0 = no order. */
export function classNumber(bid: Bid): number {
  if (bid.target.kind === 'member') return bid.target.member + 1;
  return bid.target.kind === 'group' ? bid.target.group + 1 : 1;
}

/** The bidder's rows that can hold for a form: its own and those for the whole unit. */
export function rowsFor(m: FormsModel, offer: Offer, form: number): readonly Bid[] {
  const rows = m.bidsByForm.get(offerKey(offer.round, offer.unit, offer.bidder));
  return [...(rows?.get(form) ?? []), ...(rows?.get(null) ?? [])];
}

/** 単価 by price class (1-based index); a price for the form beats the one for the unit. */
export function pricesByClass(m: FormsModel, offer: Offer, form: number): ReadonlyMap<number, number> {
  const prices = new Map<number, number>();
  const rows = rowsFor(m, offer, form);
  for (const bid of rows) if (bid.form === null && bid.price > 0) prices.set(classNumber(bid), bid.price);
  for (const bid of rows) if (bid.form !== null && bid.price > 0) prices.set(classNumber(bid), bid.price);
  return prices;
}

/** 千枚 (1000 or 1) and 箱 (sheets per box or 1) of a bidder's price for a form: a price for the form beats the one for the unit. */
export function priceUnits(m: FormsModel, offer: Offer, form: number): { thousand: number; box: number } {
  const priced = rowsFor(m, offer, form).filter((b) => b.price > 0);
  const own = priced.filter((b) => b.form !== null);
  const rows = own.length > 0 ? own : priced;
  const thousand = rows.some((b) => b.per === 'thousand') ? 1000 : 1;
  const box = rows.some((b) => b.per === 'box') ? (m.case.forms[form]?.sheetsPerBox ?? 1) : 1;
  return { thousand, box };
}

/** Winner's offer of a form in a round, if there is one. */
export function winningOffer(m: FormsModel, round: number, form: number): Offer | undefined {
  const bidder = m.figures.winner[round * m.formNames.length + form];
  if (bidder === null || bidder === undefined) return undefined;
  const unit = m.case.rounds[round]?.unitOfForm[form] ?? -1;
  return m.offerOf.get(offerKey(round, unit, bidder));
}
