/**
 * Does the case make sense before anything is computed? Every problem at once, each with its place.
 * Subject.field carries the official heading of the column or parameter.
 */
import { AMOUNT_UNITS, PRICE_UNITS } from '../money/rounding';
import { isWholePrice, priceScale } from '../money/amount';
import { error, type Report } from '../issue';
import type { Subject } from '../outcome';
import type { Bid, FormsCase, Round } from './case';
import { nameOf } from './orders';
import { hasBoxSize } from './units';

/** 10¹² yen: the largest lump sum that the sheet's remainder formula splits exactly. */
export const LUMP_LIMIT = 1e12;

export function checkCase(c: FormsCase, report: Report): void {
  checkPolicy(c, report);
  checkDecisions(c, report);
  for (const round of c.rounds) {
    checkOrders(c, round, report);
    for (const bid of round.bids) checkBid(c, round, bid, report);
  }
}

function checkPolicy(c: FormsCase, report: Report): void {
  const { amountUnit, priceUnit, maxGroups, remainder } = c.policy;
  const refuse = (field: string, value: number, allowed: readonly number[]): void => {
    report.errors.push(error('policyValueNotAllowed', { field }, { value, allowed }));
  };
  if (!AMOUNT_UNITS.includes(amountUnit)) refuse('金額の端数の単位', amountUnit, AMOUNT_UNITS);
  if (!PRICE_UNITS.includes(priceUnit)) refuse('単価の単位', priceUnit, PRICE_UNITS);
  if (!Number.isInteger(maxGroups) || maxGroups < 1) refuse('グループ数の上限', maxGroups, [1, 2, 3]);
  const leads = c.members.filter((member) => member.lead).map((member) => member.name);
  if (remainder === 'lead' && leads.length !== 1)
    report.errors.push(
      error(leads.length === 0 ? 'leadMissing' : 'moreThanOneLead', { field: '幹事' }, { leads }),
    );
}

/** One matter, two answers: nobody can tell which one holds. */
function checkDecisions(c: FormsCase, report: Report): void {
  const seen = new Map<string, string>();
  for (const { matter, result } of c.decisions) {
    const earlier = seen.get(matter);
    if (earlier !== undefined && earlier !== result)
      report.errors.push(error('decisionTwice', { field: '決定' }, { matter, results: [earlier, result] }));
    seen.set(matter, result);
  }
}

function checkOrders(c: FormsCase, round: Round, report: Report): void {
  const members = c.members.length;
  const scale = priceScale(c.policy.priceUnit);
  for (let cell = 0; cell < c.forms.length * members; cell++) {
    const sheets = round.sheets[cell] ?? 0;
    const price = round.alonePrice[cell] ?? NaN;
    const quoted = round.quotedSheets[cell] ?? NaN;
    const wrongSheets = sheets < 0 || (!Number.isInteger(sheets) && !Number.isNaN(sheets));
    const wrongQuoted = !Number.isNaN(quoted) && (quoted <= 0 || !Number.isInteger(quoted));
    const missing = sheets > 0 && !(price > 0) && !(price < 0);
    const tooFine = price >= 0 && !isWholePrice(price, scale);
    if (!wrongSheets && !wrongQuoted && !missing && !tooFine && !(price < 0)) continue;
    const about: Subject = {
      round: round.name,
      form: nameOf(c.forms, Math.floor(cell / members)),
      member: nameOf(c.members, cell % members),
    };
    const add = (code: string, field: string, value: number): void => {
      report.errors.push(error(code, { ...about, field }, Number.isNaN(value) ? {} : { value }));
    };
    if (wrongSheets) add(sheets < 0 ? 'negativeQuantity' : 'quantityNotWhole', '予定枚数', sheets);
    if (wrongQuoted) add(quoted < 0 ? 'negativeQuantity' : 'quantityNotWhole', '単独見積の枚数', quoted);
    if (missing) add('alonePriceMissing', '単独単価', price);
    if (price < 0) add('negativePrice', '単独単価', price);
    if (tooFine)
      report.errors.push(
        error('priceTooFine', { ...about, field: '単独単価' }, { price, priceUnit: c.policy.priceUnit }),
      );
  }
}

function checkBid(c: FormsCase, round: Round, bid: Bid, report: Report): void {
  const { price, lumpSum } = bid;
  const about = (field: string): Subject => ({ ...aboutBid(c, round, bid), field });
  if (price < 0) report.errors.push(error('negativePrice', about('単価'), { value: price }));
  if (price >= 0 && !isWholePrice(price, priceScale(c.policy.priceUnit)))
    report.errors.push(error('priceTooFine', about('単価'), { price, priceUnit: c.policy.priceUnit }));
  if (lumpSum < 0 || (!Number.isNaN(lumpSum) && !Number.isInteger(lumpSum)))
    report.errors.push(error('lumpNotWholeYen', about('一式'), { value: lumpSum }));
  if (lumpSum > LUMP_LIMIT)
    report.errors.push(error('productTooLarge', about('一式'), { product: lumpSum, limit: LUMP_LIMIT }));
  if (!Number.isNaN(price) && bid.target.kind !== targetOfScheme[round.scheme])
    report.errors.push(
      error('targetDoesNotFitScheme', about('対象区分'), { target: bid.target.kind, scheme: round.scheme }),
    );
  if (bid.per === 'box') {
    const forms = bid.form === null ? c.forms.map((_, form) => form) : [bid.form];
    for (const form of forms) {
      const boxed = c.forms[form];
      if (round.unitOfForm[form] !== bid.unit || boxed === undefined || hasBoxSize(boxed)) continue;
      const known = (issue: Report['errors'][number]): boolean =>
        issue.code === 'boxSizeMissing' && issue.about.form === boxed.name;
      if (!report.errors.some(known))
        report.errors.push(error('boxSizeMissing', { form: boxed.name, field: '箱入数' }));
    }
  }
}

const targetOfScheme = { common: 'all', individual: 'member', group: 'group' } as const;

/** Whom and what a bid row is about, in the names of the case. */
export function aboutBid(c: FormsCase, round: Round, bid: Bid): Subject {
  const about: Subject = {
    round: round.name,
    bidder: bid.bidder,
    item: bid.form === null ? nameOf(round.units, bid.unit) : nameOf(c.forms, bid.form),
  };
  if (bid.form !== null) about.form = nameOf(c.forms, bid.form);
  if (bid.target.kind === 'member') about.member = nameOf(c.members, bid.target.member);
  return about;
}
