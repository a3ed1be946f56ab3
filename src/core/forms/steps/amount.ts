/**
 * How the amount of one order came about: 単価 × 数量, rounded, jointly and alone.
 */
import { cleanPrice, priceScale } from '../../money/amount';
import type { Operand, Step } from '../../outcome';
import { productOf, yenOfProduct } from '../amounts';
import type { FormsCase, PriceUnit } from '../case';
import type { FormsFigures } from '../figures';
import { sheetsAt } from '../orders';
import { countedUnits, unitsPer } from '../units';
import { aboutOf, given, operand, step, winnerPriceUnit } from './operands';

/** 共同金額 of an order: price and sheets as given, boxes or thousands where the price is for them, product, rounding. */
export function explainAmount(
  c: FormsCase,
  figures: FormsFigures,
  round: number,
  form: number,
  member: number,
): Step[] {
  const at = (round * c.forms.length + form) * c.members.length + member;
  const price = figures.price[at] ?? 0;
  const bidder = figures.winner[round * c.forms.length + form];
  const about = { ...aboutOf(c, round, form, member), ...(bidder ? { bidder } : {}) };
  const per = winnerPriceUnit(c, figures, round, form);
  return price > 0
    ? amountSteps(c, round, form, member, per, operand('unitPrice', price, 'yenPerUnit', about), 'amount')
    : [];
}

/** 単独金額 of an order at the planned sheets: always a price per sheet. */
export function explainAlone(c: FormsCase, round: number, form: number, member: number): Step[] {
  const quoted = c.rounds[round]?.alonePrice[form * c.members.length + member] ?? NaN;
  const price = cleanPrice(quoted, priceScale(c.policy.priceUnit));
  const about = aboutOf(c, round, form, member);
  return price > 0
    ? amountSteps(
        c,
        round,
        form,
        member,
        'sheet',
        operand('alonePrice', price, 'yenPerUnit', about),
        'aloneAmount',
      )
    : [];
}

function amountSteps(
  c: FormsCase,
  r: number,
  f: number,
  m: number,
  per: PriceUnit,
  price: Operand,
  label: string,
): Step[] {
  const round = c.rounds[r];
  const form = c.forms[f];
  const planned = round ? sheetsAt(round, f * c.members.length + m) : 0;
  if (form === undefined || !(planned > 0)) return [];
  const about = aboutOf(c, r, f, m);
  const sheets = operand('sheets', planned, 'sheets', about);
  const steps = [given(price), given(sheets)];
  let units = sheets;
  if (per === 'box') {
    const box = operand('sheetsPerBox', form.sheetsPerBox, 'sheets', { form: form.name });
    units = operand('boxes', countedUnits(planned, per, form), 'count', about);
    steps.push(step('boxes', { kind: 'wholeBoxes' }, [sheets, box], units));
  } else if (per === 'thousand') {
    units = operand('thousands', planned / 1000, 'count', about);
    steps.push(step('thousands', { kind: 'divide' }, [sheets, operand('thousand', 1000, 'count')], units));
  }
  const { amountRounding, amountUnit, priceUnit } = c.policy;
  const product = productOf(price.value, planned, per, form, c.policy);
  const unrounded = operand('unrounded', product / (priceScale(priceUnit) * unitsPer(per)), 'yen', about);
  const amount = operand(label, yenOfProduct(product, per, c.policy), 'yen', about);
  steps.push(step('unrounded', { kind: 'multiply' }, [price, units], unrounded));
  steps.push(step(label, { kind: 'round', mode: amountRounding, unit: amountUnit }, [unrounded], amount));
  return steps;
}
