/**
 * What a bid is worth (入札額): Σ unit price × planned quantity + lump sums, exact and unrounded.
 * 単価契約: the award goes by Σ (単価 × 予定数量).
 */
import { EXACT_LIMIT, priceScale, scaledPrice } from '../money/amount';
import { error, type Report } from '../issue';
import type { FormsCase, Round } from './case';
import type { BidFigure } from './figures';
import { nameOf, sheetsAt } from './orders';
import type { PriceBook } from './price-book';
import { countedUnits, isExact, refuseProduct, unitsPer } from './units';

/** Sums per bid row of a round: sheets, price units counted, and Σ scaled price × units. */
export interface RowSums {
  sheets: Float64Array;
  units: Float64Array;
  product: Float64Array;
}

export function emptyRowSums(round: Round): RowSums {
  const rows = round.bids.length;
  return { sheets: new Float64Array(rows), units: new Float64Array(rows), product: new Float64Array(rows) };
}

/** A price that an order needs and the bidder does not give: form and price class. */
export interface MissingPrice {
  form: number;
  priceClass: number;
}

export interface BidTotal {
  bidder: string;
  /** Yen × `scale`, a whole number below EXACT_LIMIT. */
  scaled: number;
  scale: number;
  missing: readonly MissingPrice[];
}

/** Adds up one bidder's rows over the orders of one unit. Writes `sums`, returns the bidder's total. */
export function valueBid(
  c: FormsCase,
  round: Round,
  unit: number,
  forms: readonly number[],
  classOf: Int32Array,
  book: PriceBook,
  sums: RowSums,
  report: Report,
): BidTotal {
  const members = c.members.length;
  const scale = priceScale(c.policy.priceUnit);
  const missing = new Map<number, MissingPrice>();
  forms.forEach((f, position) => {
    const form = c.forms[f];
    if (form === undefined) return;
    for (let member = 0; member < members; member++) {
      const cell = f * members + member;
      const priceClass = classOf[cell] ?? -1;
      if (priceClass < 0) continue;
      const at = position * book.classes + priceClass;
      const row = book.rowOf[at] ?? -1;
      const bid = round.bids[row];
      if (bid === undefined || !(bid.price > 0)) {
        if (!missing.has(at)) missing.set(at, { form: f, priceClass });
        continue;
      }
      const sheets = sheetsAt(round, cell);
      const counted = countedUnits(sheets, bid.per, form);
      sums.sheets[row] = (sums.sheets[row] ?? 0) + sheets;
      sums.units[row] = (sums.units[row] ?? 0) + counted;
      sums.product[row] = (sums.product[row] ?? 0) + scaledPrice(bid.price, scale) * counted;
    }
  });
  const about = { round: round.name, item: nameOf(round.units, unit), bidder: book.bidder };
  const finest = book.rows.some((row) => round.bids[row]?.per === 'thousand') ? 1000 : 1;
  let scaled = book.lumpSum * scale * finest;
  for (const row of book.rows) {
    const per = unitsPer(round.bids[row]?.per ?? 'sheet');
    scaled += ((sums.product[row] ?? 0) * finest) / per;
  }
  if (!isExact(scaled)) refuseProduct(scaled, { ...about, field: '入札額' }, report);
  return { bidder: book.bidder, scaled, scale: scale * finest, missing: [...missing.values()] };
}

/** Total of a bid in yen. */
export function totalYen(total: BidTotal): number {
  return total.scaled / total.scale;
}

/** −, 0, + as the first bid is lower, equal, higher: exact also between 円/枚 and 円/千枚. */
export function compareTotals(a: BidTotal, b: BidTotal): number {
  if (a.scale === b.scale) return a.scaled - b.scaled;
  if (a.scaled >= EXACT_LIMIT || b.scaled >= EXACT_LIMIT) return a.scaled / a.scale - b.scaled / b.scale;
  const difference = BigInt(a.scaled) * BigInt(b.scale) - BigInt(b.scaled) * BigInt(a.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** 対象枚数, 対象数量 and 金額 of each bid row of a round. */
export function bidFigures(c: FormsCase, roundIndex: number, round: Round, sums: RowSums): BidFigure[] {
  const scale = priceScale(c.policy.priceUnit);
  return round.bids.map((bid, row) => ({
    round: roundIndex,
    bid: row,
    targetSheets: sums.sheets[row] ?? 0,
    targetUnits: (sums.units[row] ?? 0) / unitsPer(bid.per),
    value: (sums.product[row] ?? 0) / (scale * unitsPer(bid.per)),
  }));
}

/** Missing prices as errors: per form, and per member or per group where prices are set so. */
export function missingPriceIssues(
  c: FormsCase,
  round: Round,
  total: BidTotal,
  classOf: Int32Array,
  report: Report,
): void {
  for (const { form, priceClass } of total.missing) {
    const about = { round: round.name, form: nameOf(c.forms, form), bidder: total.bidder, field: '単価' };
    if (round.scheme === 'common') report.errors.push(error('priceMissing', about));
    else if (round.scheme === 'individual')
      report.errors.push(error('priceMissing', { ...about, member: nameOf(c.members, priceClass) }));
    else {
      const at = form * c.members.length;
      const names = c.members.filter((_, m) => classOf[at + m] === priceClass).map((member) => member.name);
      report.errors.push(error('groupWithoutPrice', about, { group: priceClass + 1, members: names }));
    }
  }
}
