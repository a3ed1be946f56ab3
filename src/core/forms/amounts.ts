/**
 * 金額 of every order: 単価 × 数量 rounded by the policy, jointly and alone.
 */
import { amountOfProduct, cleanPrice, priceScale, scaledPrice } from '../money/amount';
import type { Report } from '../issue';
import type { Subject } from '../outcome';
import type { Form, FormsCase, FormsPolicy, PriceUnit, Round } from './case';
import { nameOf, sheetsAt } from './orders';
import type { PriceBook } from './price-book';
import { countedUnits, isExact, refuseProduct, unitsPer } from './units';

/** Scaled price × units, a whole number: what the rounding starts from. */
export function productOf(
  price: number,
  sheets: number,
  per: PriceUnit,
  form: Form,
  policy: FormsPolicy,
): number {
  return scaledPrice(price, priceScale(policy.priceUnit)) * countedUnits(sheets, per, form);
}

/** Yen for a product, rounded by the policy (金額の端数処理). */
export function yenOfProduct(product: number, per: PriceUnit, policy: FormsPolicy): number {
  const { priceUnit, amountRounding, amountUnit } = policy;
  return amountOfProduct(product, priceScale(priceUnit), unitsPer(per), amountRounding, amountUnit);
}

/** 単独金額 at the planned and at the quoted quantities, grids as in `FormsFigures`. */
export interface AloneAmounts {
  planned: Float64Array;
  quoted: Float64Array;
}

/** Amounts alone: always yen per sheet. A quote without its own quantity was made for the planned one. */
export function aloneAmounts(c: FormsCase, report: Report): AloneAmounts {
  const members = c.members.length;
  const cells = c.forms.length * members;
  const planned = new Float64Array(c.rounds.length * cells);
  const quoted = new Float64Array(c.rounds.length * cells);
  c.rounds.forEach((round, r) => {
    c.forms.forEach((form, f) => {
      for (let member = 0; member < members; member++) {
        const cell = f * members + member;
        const sheets = sheetsAt(round, cell);
        const price = round.alonePrice[cell] ?? NaN;
        if (!(sheets > 0) || !(price > 0)) continue;
        const forQuote = round.quotedSheets[cell] ?? NaN;
        const largest = productOf(price, Math.max(sheets, forQuote || sheets), 'sheet', form, c.policy);
        if (!isExact(largest)) {
          refuseProduct(largest, aboutAmount(c, round, f, member, '単独金額'), report);
          continue;
        }
        const amount = yenOfProduct(productOf(price, sheets, 'sheet', form, c.policy), 'sheet', c.policy);
        planned[r * cells + cell] = amount;
        quoted[r * cells + cell] =
          forQuote > 0 && forQuote !== sheets
            ? yenOfProduct(productOf(price, forQuote, 'sheet', form, c.policy), 'sheet', c.policy)
            : amount;
      }
    });
  });
  return { planned, quoted };
}

/** Joint prices and amounts, grids as in `FormsFigures`, and the unit of each form's price per round. */
export interface JointAmounts {
  price: Float64Array;
  amount: Float64Array;
  /** `[round * forms + form]` */
  per: PriceUnit[];
}

export function emptyJointAmounts(c: FormsCase): JointAmounts {
  const cells = c.rounds.length * c.forms.length * c.members.length;
  return {
    price: new Float64Array(cells),
    amount: new Float64Array(cells),
    per: new Array<PriceUnit>(c.rounds.length * c.forms.length).fill('sheet'),
  };
}

/** Writes the winner's prices and the amounts of one order unit. */
export function enterJointAmounts(
  c: FormsCase,
  roundIndex: number,
  round: Round,
  forms: readonly number[],
  classOf: Int32Array,
  book: PriceBook,
  joint: JointAmounts,
  report: Report,
): void {
  const members = c.members.length;
  const offset = roundIndex * c.forms.length * members;
  forms.forEach((f, position) => {
    const form = c.forms[f];
    if (form === undefined) return;
    for (let member = 0; member < members; member++) {
      const cell = f * members + member;
      const priceClass = classOf[cell] ?? -1;
      if (priceClass < 0) continue;
      const bid = round.bids[book.rowOf[position * book.classes + priceClass] ?? -1];
      if (bid === undefined || !(bid.price > 0)) continue;
      const product = productOf(bid.price, sheetsAt(round, cell), bid.per, form, c.policy);
      if (!isExact(product)) {
        refuseProduct(product, aboutAmount(c, round, f, member, '共同金額'), report);
        continue;
      }
      joint.price[offset + cell] = cleanPrice(bid.price, priceScale(c.policy.priceUnit));
      joint.amount[offset + cell] = yenOfProduct(product, bid.per, c.policy);
      joint.per[roundIndex * c.forms.length + f] = bid.per;
    }
  });
}

function aboutAmount(c: FormsCase, round: Round, form: number, member: number, field: string): Subject {
  return { round: round.name, form: nameOf(c.forms, form), member: nameOf(c.members, member), field };
}
