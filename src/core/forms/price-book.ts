/**
 * One bidder's prices in one order unit: which bid row holds for which form and price class.
 * A price for a form beats the bidder's price for the whole unit.
 */
import { error, type Report } from '../issue';
import { aboutBid } from './check-case';
import type { Bid, FormsCase, Round } from './case';
import { nameOf } from './orders';

export interface PriceBook {
  bidder: string;
  /** Positions of the bidder's rows for the unit among the round's bids. */
  rows: readonly number[];
  /** Row per form of the unit and price class, `[position of form * classes + class]`; −1 = no row. */
  rowOf: Int32Array;
  classes: number;
  /** 一式, all rows of the bidder for the unit together, yen. */
  lumpSum: number;
}

/** Bidders of each order unit with their rows, in the order in which they first appear. */
export function rowsByUnit(round: Round): Map<string, number[]>[] {
  const units = round.units.map(() => new Map<string, number[]>());
  round.bids.forEach((bid, row) => {
    const bidders = units[bid.unit];
    const rows = bidders?.get(bid.bidder);
    if (rows) rows.push(row);
    else bidders?.set(bid.bidder, [row]);
  });
  return units;
}

/** Number of price classes that a round's scheme can use. */
export function classCount(c: FormsCase, round: Round, classes: Int32Array): number {
  if (round.scheme === 'common') return 1;
  if (round.scheme === 'individual') return c.members.length;
  let most = 0;
  for (const group of classes) if (group > most) most = group;
  return most + 1;
}

export function priceBook(
  c: FormsCase,
  round: Round,
  forms: readonly number[],
  bidder: string,
  rows: readonly number[],
  classes: number,
  report: Report,
): PriceBook {
  const rowOf = new Int32Array(forms.length * classes).fill(-1);
  const bids = round.bids;
  let lumpSum = 0;
  const enter = (row: number, bid: Bid, position: number): void => {
    const group = classOfTarget(bid);
    if (group >= classes) return;
    const at = position * classes + group;
    const earlier = bids[rowOf[at] ?? -1];
    if (earlier && (earlier.form === null) === (bid.form === null)) {
      report.errors.push(
        error(
          'bidTwice',
          { ...aboutBid(c, round, bid), field: '単価' },
          { prices: [earlier.price, bid.price] },
        ),
      );
    }
    rowOf[at] = row;
  };
  for (const row of rows) {
    const bid = bids[row];
    if (bid === undefined) continue;
    if (bid.lumpSum > 0) lumpSum += bid.lumpSum;
    if (bid.form === null && !Number.isNaN(bid.price))
      forms.forEach((_, position) => enter(row, bid, position));
  }
  const positions = new Map(forms.map((form, position) => [form, position]));
  for (const row of rows) {
    const bid = bids[row];
    if (bid === undefined || bid.form === null || Number.isNaN(bid.price)) continue;
    const position = positions.get(bid.form);
    if (position !== undefined) enter(row, bid, position);
  }
  const book = { bidder, rows, rowOf, classes, lumpSum };
  checkPriceUnits(c, round, forms, book, report);
  return book;
}

/** Price class that a bid's target stands for. */
export function classOfTarget(bid: Bid): number {
  if (bid.target.kind === 'member') return bid.target.member;
  return bid.target.kind === 'group' ? bid.target.group : 0;
}

/** 単位: one bidder quotes one form in one unit. */
function checkPriceUnits(
  c: FormsCase,
  round: Round,
  forms: readonly number[],
  book: PriceBook,
  report: Report,
): void {
  forms.forEach((form, position) => {
    const used = new Set<string>();
    for (let group = 0; group < book.classes; group++) {
      const bid = round.bids[book.rowOf[position * book.classes + group] ?? -1];
      if (bid) used.add(bid.per);
    }
    // Also prices that no order takes: formulas tell a form's unit from all of its rows.
    for (const row of book.rows) {
      const bid = round.bids[row];
      if (bid?.form === form && !Number.isNaN(bid.price)) used.add(bid.per);
    }
    if (used.size > 1)
      report.errors.push(
        error(
          'mixedPriceUnits',
          { round: round.name, form: nameOf(c.forms, form), bidder: book.bidder, field: '単位' },
          { units: [...used] },
        ),
      );
  });
}
