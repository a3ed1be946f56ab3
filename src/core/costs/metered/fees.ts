/**
 * 従量料金 = 月額単価 × 月数 × 数量 by use and fiscal year; by days, a begun month's part is price × volume ×
 * days ÷ days of the month, cut below one yen (端数計算法 2条).
 */
import { error, warning } from '../../issue';
import type { Subject } from '../../outcome';
import { EXACT_LIMIT } from '../../money/amount';
import type { ContractTerm, MeteredPolicy, ServiceUse } from '../case';
import { nameAt, type CostsContext } from '../context';
import type { FeeFigure, MeteredFigures } from '../figures';
import { wholeNumbers } from '../keys/whole-numbers';
import { countTerm, partsIn, wholeMonths, wholeMonthsIn, type CountedTerm } from './months';
import { countedTerm, termFigure, yearsOf } from './terms';

/** Fees of every use; enters the sums by contract and member into the context. Null without a period. */
export function meteredFees(context: CostsContext): MeteredFigures | null {
  const { c } = context;
  if (c.metered === null) return null;
  const policy = c.metered;
  const counted = c.terms.map((term) => countedTerm(context, term, policy));
  const uses = c.uses.map((use) => countedUse(context, use, policy, counted));
  const years = yearsOf(policy, [...counted, ...uses]);
  const fees = c.uses.map((use, i) => feeOf(context, use, uses[i] ?? null, years));
  for (const fee of fees) {
    const at = (c.services[fee.service]?.contract ?? 0) * c.members.length + fee.member;
    context.meteredFees[at] = (context.meteredFees[at] ?? 0) + fee.amount;
  }
  return {
    years,
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
): FeeFigure {
  const service = c.services[use.service];
  const whole = wholeNumbers([service?.monthlyPrice ?? 0]) ?? { numbers: [0], scale: 1 };
  // Yen × scale per month of this use: a whole number.
  const perMonth = (whole.numbers[0] ?? 0) * use.volume;
  const cents = years.map((year) => (counted === null ? 0 : perMonth * wholeMonthsIn(counted, year)));
  const product = Math.max(perMonth * 31, ...cents);
  if (product >= EXACT_LIMIT)
    report.errors.push(
      error(
        'productTooLarge',
        { member: nameAt(c.members, use.member), service: service?.name ?? '', field: '月額単価' },
        { product, limit: EXACT_LIMIT },
      ),
    );
  const byYear = Float64Array.from(years, (year, y) => {
    const parts = counted === null ? [] : partsIn(counted, year);
    return parts.reduce(
      (sum, { days, ofDays }) => sum + wholeQuotient(perMonth * days, ofDays * whole.scale),
      wholeQuotient(cents[y] ?? 0, whole.scale),
    );
  });
  return {
    service: use.service,
    member: use.member,
    state: use.state,
    months: counted === null ? 0 : wholeMonths(counted),
    partDays: counted?.parts ?? [],
    monthsByYear: Float64Array.from(years, (year) => (counted === null ? 0 : wholeMonthsIn(counted, year))),
    byYear,
    amount: byYear.reduce((sum, yen) => sum + yen, 0),
  };
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
