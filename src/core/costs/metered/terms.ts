/**
 * The term that each member has in each contract (契約期間): dates, 未定, starts before the period.
 */
import { fiscalYearsTouched, firstDay } from '../../calendar';
import { error, note, warning } from '../../issue';
import type { Subject } from '../../outcome';
import type { ContractTerm, MeteredPolicy } from '../case';
import { nameAt, type CostsContext } from '../context';
import type { TermFigure } from '../figures';
import { countTerm, wholeMonths, wholeMonthsIn, type CountedTerm } from './months';

/** Fiscal years touched by the period, and by what counts before it. */
export function yearsOf(policy: MeteredPolicy, counted: readonly (CountedTerm | null)[]): number[] {
  let first = policy.firstMonth;
  for (const term of counted) {
    if (term === null) continue;
    if (wholeMonths(term) > 0) first = Math.min(first, term.first);
    for (const { month } of term.parts) first = Math.min(first, month);
  }
  return fiscalYearsTouched(first, policy.lastMonth);
}

/** What a term comes to; null when it is undecided or wrong. */
export function countedTerm(
  { c, report }: CostsContext,
  term: ContractTerm,
  policy: MeteredPolicy,
): CountedTerm | null {
  const about: Subject = {
    contract: nameAt(c.contracts, term.contract),
    member: nameAt(c.members, term.member),
  };
  if (term.start === 'undecided') {
    report.findings.push(note('startUndecided', { ...about, field: '開始' }));
    return null;
  }
  if (term.end < term.start) {
    report.errors.push(
      error('termEndsBeforeStart', { ...about, field: '終了' }, { start: term.start, end: term.end }),
    );
    return null;
  }
  if (term.start < firstDay(policy.firstMonth))
    report.findings.push(
      note(
        'startBeforePeriod',
        { ...about, field: '開始' },
        { start: term.start, rule: policy.beforePeriod },
      ),
    );
  const counted = countTerm(term.start, term.end, policy);
  if (wholeMonths(counted) === 0 && counted.parts.length === 0)
    report.findings.push(
      warning('termOutsidePeriod', { ...about, field: '契約期間' }, { start: term.start }),
    );
  return counted;
}

/** The columns of a term. */
export function termFigure(
  term: ContractTerm,
  counted: CountedTerm | null,
  years: readonly number[],
): TermFigure {
  return {
    contract: term.contract,
    member: term.member,
    decided: term.start === 'undecided' ? 0 : 1,
    firstMonth: counted?.first ?? NaN,
    lastMonth: counted?.last ?? NaN,
    months: counted === null ? 0 : wholeMonths(counted),
    partDays: counted?.parts ?? [],
    monthsByYear: Float64Array.from(years, (year) => (counted === null ? 0 : wholeMonthsIn(counted, year))),
  };
}
