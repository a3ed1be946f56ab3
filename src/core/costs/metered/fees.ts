/**
 * 従量料金 = 月額単価 × 月数 × 数量 by use and fiscal year; by days, a begun month's part is price × volume ×
 * days ÷ days of the month, cut below one yen (端数計算法 2条).
 */
import { error, warning } from '../../issue';
import type { Subject } from '../../outcome';
import { EXACT_LIMIT } from '../../money/amount';
import type { ContractTerm, MeteredPolicy, ServiceUse } from '../case';
import { nameAt, type CostsContext } from '../context';
import type { FeeFigure, FeeSpan, MeteredFigures } from '../figures';
import { wholeNumbers } from '../keys/whole-numbers';
import { COST_LIMIT } from '../limits';
import { converted } from '../tax';
import { countTerm, partsBetween, wholeMonths, wholeMonthsBetween, type CountedTerm } from './months';
import { feeSpans, isConverted } from './spans';
import { countedTerm, termFigure, yearsOf } from './terms';

/** Fees of every use; enters the sums by contract and member into the context. Null without a period. */
export function meteredFees(context: CostsContext): MeteredFigures | null {
  const { c } = context;
  if (c.metered === null) return null;
  const policy = c.metered;
  const counted = c.terms.map((term) => countedTerm(context, term, policy));
  const uses = c.uses.map((use) => countedUse(context, use, policy, counted));
  const years = yearsOf(policy, [...counted, ...uses]);
  const spans = feeSpans(c, policy, years);
  const fees = c.uses.map((use, i) => feeOf(context, use, uses[i] ?? null, years, spans));
  checkPriceMarks(context, fees);
  for (const fee of fees) {
    const at = (c.services[fee.service]?.contract ?? 0) * c.members.length + fee.member;
    context.meteredFees[at] = (context.meteredFees[at] ?? 0) + fee.amount;
  }
  return {
    years,
    spans,
    terms: c.terms.map((term, i) => termFigure(term, counted[i] ?? null, years)),
    fees,
    byMemberYear: sumByMemberYear(c.members.length, fees, years.length),
  };
}

/** The term of a use: of the contract, narrowed by the use's own dates; null when undecided or dropped. */
function countedUse(
  { c, report }: CostsContext,
  use: ServiceUse,
  policy: MeteredPolicy,
  counted: readonly (CountedTerm | null)[],
): CountedTerm | null {
  if (use.state === 'dropped') return null;
  const contract = c.services[use.service]?.contract ?? -1;
  const at = c.terms.findIndex((term) => term.contract === contract && term.member === use.member);
  const term: ContractTerm | undefined = c.terms[at];
  if (term === undefined) {
    const about: Subject = { contract: nameAt(c.contracts, contract), member: nameAt(c.members, use.member) };
    report.errors.push(
      error('termMissing', { ...about, service: nameAt(c.services, use.service), field: '契約期間' }),
    );
    return null;
  }
  if (term.start === 'undecided') return null;
  if (Number.isNaN(use.start) && Number.isNaN(use.end)) return counted[at] ?? null;
  const start = Number.isNaN(use.start) ? term.start : Math.max(use.start, term.start);
  const ends = [use.end, term.end].filter((end) => !Number.isNaN(end));
  const end = ends.length === 0 ? NaN : Math.min(...ends);
  if (end >= start || Number.isNaN(end)) return countTerm(start, end, policy);
  report.findings.push(
    warning(
      'useOutsideTerm',
      {
        member: nameAt(c.members, use.member),
        service: nameAt(c.services, use.service),
        field: '利用',
      },
      { start, end },
    ),
  );
  return null;
}

function feeOf(
  { c, report }: CostsContext,
  use: ServiceUse,
  counted: CountedTerm | null,
  years: readonly number[],
  spans: readonly FeeSpan[],
): FeeFigure {
  const service = c.services[use.service];
  const about: Subject = { member: nameAt(c.members, use.member), service: service?.name ?? '' };
  const whole = wholeNumbers([service?.monthlyPrice ?? 0]) ?? { numbers: [0], scale: 1 };
  // Yen × scale per month of this use: a whole number.
  const perMonth = (whole.numbers[0] ?? 0) * use.volume;
  const monthsBySpan = Float64Array.from(spans, ({ firstMonth, lastMonth }) =>
    counted === null ? 0 : wholeMonthsBetween(counted, firstMonth, lastMonth),
  );
  const tooLarge = (product: number, limit: number): void => {
    report.errors.push(error('productTooLarge', { ...about, field: '月額単価' }, { product, limit }));
  };
  const product = perMonth * 31;
  if (product >= EXACT_LIMIT) tooLarge(product, EXACT_LIMIT);
  const givenBySpan = Float64Array.from(spans, ({ firstMonth, lastMonth }, s) => {
    const parts = counted === null ? [] : partsBetween(counted, firstMonth, lastMonth);
    return parts.reduce(
      (sum, { days, ofDays }) => sum + wholeQuotient(perMonth * days, ofDays * whole.scale),
      wholeQuotient(perMonth * (monthsBySpan[s] ?? 0), whole.scale),
    );
  });
  const mark = service?.tax;
  const bySpan = givenBySpan.map((yen, s) => {
    if (yen === 0 || mark === undefined || !isConverted(c, mark)) return yen;
    if (yen > COST_LIMIT) tooLarge(yen, COST_LIMIT);
    const span = spans[s];
    const percent = span?.percent ?? null;
    if (percent !== null) return converted(yen, mark, percent, c.policy.tax);
    const month = isoMonth(span?.firstMonth ?? 0);
    report.errors.push(error('monthRateMissing', { ...about, field: '適用開始' }, { month }));
    return yen;
  });
  const byYear = Float64Array.from(years, (year) =>
    bySpan.reduce((sum, yen, s) => (spans[s]?.year === year ? sum + yen : sum), 0),
  );
  return {
    service: use.service,
    member: use.member,
    state: use.state,
    months: counted === null ? 0 : wholeMonths(counted),
    partDays: counted?.parts ?? [],
    monthsBySpan,
    givenBySpan,
    bySpan,
    byYear,
    amount: byYear.reduce((sum, yen) => sum + yen, 0),
  };
}

/** 2019-04 */
function isoMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Where amounts are converted, a price that is charged says whether tax is in. */
function checkPriceMarks({ c, report }: CostsContext, fees: readonly FeeFigure[]): void {
  if (c.policy.tax.basis === 'asGiven') return;
  c.services.forEach(({ name, tax = '' }, service) => {
    if (tax === '' && fees.some((fee) => fee.service === service && fee.amount > 0))
      report.errors.push(error('taxMarkMissing', { service: name, field: '月額単価の税区分' }));
  });
}

function wholeQuotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function sumByMemberYear(members: number, fees: readonly FeeFigure[], years: number): Float64Array {
  const sums = new Float64Array(members * years);
  for (const { member, byYear } of fees)
    byYear.forEach((yen, y) => (sums[member * years + y] = (sums[member * years + y] ?? 0) + yen));
  return sums;
}
