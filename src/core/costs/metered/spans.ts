/**
 * 料金の税率: months of a fiscal year under one rate. A month's fee is supplied when the month is over (国税庁 経過措置Q&A
 * 具体的事例編: 月ごとに役務提供が完了する保守サービス), so the rate of its last day counts for the whole month.
 */
import { firstMonthOf, lastDay } from '../../calendar';
import type { CostsCase, MeteredPolicy, TaxMark } from '../case';
import type { FeeSpan } from '../figures';
import { taxRateAt } from '../tax';

/** Prices that say the other of 税込 and 税抜 than the computation. */
export function isConverted(c: CostsCase, tax: TaxMark | undefined): boolean {
  const { basis } = c.policy.tax;
  return basis !== 'asGiven' && (tax === 'in' || tax === 'out') && tax !== basis;
}

/** Whether fees are told apart by rate: to be converted, or to be taxed by member. */
export function byRate(c: CostsCase): boolean {
  return c.policy.tax.basis === 'out' || c.services.some(({ tax }) => isConverted(c, tax));
}

/** Fiscal years, cut where the rate changes within the period; one span a year where tax plays no part. */
export function feeSpans(c: CostsCase, policy: MeteredPolicy, years: readonly number[]): FeeSpan[] {
  const tells = byRate(c);
  return years.flatMap((year): FeeSpan[] => {
    const april = firstMonthOf(year);
    const whole = { year, firstMonth: april, lastMonth: april + 11 };
    if (!tells) return [{ ...whole, percent: null }];
    const rate = (month: number): number | null => taxRateAt(lastDay(month), c.policy.tax.rates);
    const from = policy.beforePeriod === 'cut' ? Math.max(april, policy.firstMonth) : april;
    const to = Math.min(april + 11, policy.lastMonth);
    const spans = [{ ...whole, percent: rate(from) }];
    for (let month = from + 1; month <= to; month++) {
      const last = spans[spans.length - 1]!;
      const percent = rate(month);
      if (percent === last.percent) continue;
      spans[spans.length - 1] = { ...last, lastMonth: month - 1 };
      spans.push({ year, firstMonth: month, lastMonth: april + 11, percent });
    }
    return spans;
  });
}
