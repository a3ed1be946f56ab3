/**
 * Does the case make sense before anything is computed? Every problem at once, each with its place.
 * Subject.field carries the official heading of the column or parameter.
 */
import { error, type Report } from '../../issue';
import { AMOUNT_UNITS } from '../../money/rounding';
import type { CostsCase } from '../case';
import { checkMembership } from '../membership/check';
import { checkCosts } from './check-costs';
import { checkRequestsAndQuotes, checkUsage } from './check-usage';
import { checkAllowed, checkYen } from './numbers';

export function checkCostsCase(c: CostsCase, report: Report): void {
  if (c.members.length === 0) report.errors.push(error('noMembers', { field: '団体' }));
  checkCosts(c, report);
  checkUsage(c, report);
  checkRequestsAndQuotes(c, report);
  checkGuarantee(c, report);
  checkYearly(c, report);
  checkMembership(c, report);
  checkAllowed(c.policy.rateDecimals, [0, 1, 2, 3, 4], { field: '削減率の小数桁' }, report);
  checkCostDecisions(c, report);
}

function checkGuarantee({ guarantee, members }: CostsCase, report: Report): void {
  if (guarantee === null) return;
  const { unit, reallocationUnit, set, trigger } = guarantee;
  checkAllowed(unit, AMOUNT_UNITS, { field: '保証額の単位' }, report);
  const dividing = AMOUNT_UNITS.filter((one) => unit % one === 0);
  checkAllowed(reallocationUnit, dividing, { field: '再按分の単位' }, report);
  const agreed = [
    ...[trigger, set].flatMap((level) => (level?.kind === 'amounts' ? [level.amounts] : [])),
    ...(guarantee.basis.kind === 'amounts' ? [guarantee.basis.values] : []),
  ];
  for (const amounts of agreed)
    members.forEach(({ name }, m) => {
      const value = amounts[m] ?? NaN;
      if (!Number.isNaN(value)) checkYen(value, { member: name, field: '合意額' }, report);
    });
}

function checkYearly({ yearly, metered }: CostsCase, report: Report): void {
  if (yearly === null) return;
  checkAllowed(yearly.unit, AMOUNT_UNITS, { field: '年度割の単位' }, report);
  yearly.yearTotals?.forEach((yen, y) => {
    const year = yearly.years[y];
    checkYen(yen, { field: '年度の総額', ...(year === undefined ? {} : { year }) }, report);
  });
  const needsPeriod = ['metered', 'months', 'flattened'].includes(yearly.basis.kind);
  if (needsPeriod && metered === null) report.errors.push(error('periodMissing', { field: '年度割の基準' }));
}

/** One matter, two answers: nobody can tell which one holds. */
function checkCostDecisions(c: CostsCase, report: Report): void {
  const seen = new Map<string, string>();
  for (const { matter, result } of c.decisions) {
    const earlier = seen.get(matter);
    if (earlier !== undefined && earlier !== result)
      report.errors.push(error('decisionTwice', { field: '決定' }, { matter, results: [earlier, result] }));
    seen.set(matter, result);
  }
}
