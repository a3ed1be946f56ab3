/**
 * 消費税 by date of supply: 5, 8, 10 % as dated data with their source; transitional rules are the user's to enter.
 */
import { serialOf } from '../calendar';
import { divideRounded, type RoundingMode } from '../money/rounding';
import { error, type Report } from '../issue';
import type { Subject } from '../outcome';
import type { TaxMark, TaxPolicy, TaxRate, TaxSaid } from './case';

/** Standard rates, national and local together. */
export const CONSUMPTION_TAX: readonly TaxRate[] = [
  { from: serialOf(1989, 4, 1), rate: 3, source: '昭和63年法律第108号' },
  { from: serialOf(1997, 4, 1), rate: 5, source: '平成6年法律第109号、地方税法改正' },
  { from: serialOf(2014, 4, 1), rate: 8, source: '平成24年法律第68号' },
  { from: serialOf(2019, 10, 1), rate: 10, source: '平成28年法律第85号' },
];

/** Percent at a date of supply; null before the first rate. */
export function taxRateAt(supplied: number, rates: readonly TaxRate[]): number | null {
  let found: TaxRate | null = null;
  for (const rate of rates)
    if (rate.from <= supplied && (found === null || rate.from >= found.from)) found = rate;
  return found?.rate ?? null;
}

/** 税抜 → 税込: amount + amount × rate ÷ 100, the tax rounded. @param amount whole yen; @param percent whole */
export function withTax(amount: number, percent: number, mode: RoundingMode): number {
  return amount + divideRounded(amount * percent, 100, mode);
}

/** 税込 → 税抜: amount − amount × rate ÷ (100 + rate), the tax rounded. */
export function withoutTax(amount: number, percent: number, mode: RoundingMode): number {
  return amount - divideRounded(amount * percent, 100 + percent, mode);
}

/**
 * Tax on several amounts without tax: one rounding per rate, not per amount (適格請求書:
 * 消費税法施行令 70条の10). 105 × 3 at 10 %, cut: 31.
 */
export function taxByRate(
  amounts: readonly { amount: number; percent: number }[],
  mode: RoundingMode,
): { percent: number; base: number; tax: number }[] {
  const bases = new Map<number, number>();
  for (const { amount, percent } of amounts) bases.set(percent, (bases.get(percent) ?? 0) + amount);
  return [...bases]
    .sort(([a], [b]) => b - a)
    .map(([percent, base]) => ({ percent, base, tax: divideRounded(base * percent, 100, mode) }));
}

/** Percent at the date that an amount gives; 0 without a date, or before the first rate. */
export function percentOf({ supplied = NaN }: TaxSaid, rates: readonly TaxRate[]): number {
  return Number.isNaN(supplied) ? 0 : (taxRateAt(supplied, rates) ?? 0);
}

/** An amount at a rate on the policy's basis. @param amount whole yen; @param mark 税込 or 税抜 */
export function converted(amount: number, mark: TaxMark, percent: number, policy: TaxPolicy): number {
  if (policy.basis === 'asGiven' || mark === policy.basis) return amount;
  return policy.basis === 'in'
    ? withTax(amount, percent, policy.mode)
    : withoutTax(amount, percent, policy.mode);
}

/**
 * An amount on the policy's basis; the amount itself where nothing is said, or after an error. An amount of 0, or none
 * (NaN), needs neither mark nor date.
 * @param about `field` names the amount's column where it is another than 金額 of 経費
 */
export function onTaxBasis(
  amount: number,
  { tax = '', supplied = NaN }: TaxSaid,
  policy: TaxPolicy,
  about: Subject,
  report: Report,
): number {
  if (!(amount > 0) || policy.basis === 'asGiven' || tax === policy.basis) return amount;
  const of = about.field === undefined ? '' : `${about.field}の`;
  if (tax === '') {
    report.errors.push(error('taxMarkMissing', { ...about, field: `${of}税区分` }));
    return amount;
  }
  const percent = Number.isNaN(supplied) ? null : taxRateAt(supplied, policy.rates);
  if (percent === null) {
    report.errors.push(error('supplyDateMissing', { ...about, field: `${of}供給日` }));
    return amount;
  }
  return converted(amount, tax, percent, policy);
}
