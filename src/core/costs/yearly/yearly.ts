/**
 * 年度別負担: every member's years sum to its burden; where totals of the years are agreed too, both margins are met.
 */
import { monthsInFiscalYear } from '../../calendar';
import { error, warning } from '../../issue';
import type { YearlyPolicy } from '../case';
import { nameAt, type CostsContext } from '../context';
import type { FlattenedBurden, LineShare, MeteredFigures, YearlyFigure } from '../figures';
import { wholeNumbers } from '../keys/whole-numbers';
import { total } from '../keys/share-amount';
import { SHARE_WEIGHT_LIMIT } from '../limits';
import { RATE_ROUNDS } from './adjust';
import { flattenFee } from './flatten';
import { meetMargins } from './margins';
import { spreadOverYears, type SpreadColumns } from './spread';

/** Null after errors. */
export function yearlyBurdens(
  context: CostsContext,
  policy: YearlyPolicy,
  burden: Float64Array,
  shares: readonly LineShare[],
  metered: MeteredFigures | null,
): YearlyFigure | null {
  const years = yearsOfPolicy(policy, shares, metered);
  const weight = weightsOfYears(context, policy, years, shares, metered);
  if (weight === null || !soundWeights(context, weight, years, burden)) return null;
  const base = { years, weight, memberTotal: burden, flattened: [] };
  if (policy.yearTotals === null) {
    const columns = spreadOverYears(burden, weight, years.length, policy.remainder, policy.unit);
    const flattened = flattenBurdens(policy, burden, years, metered, columns);
    const yearTotal = columnSums(columns.amount, years.length);
    return { ...base, ...columns, yearTotal, margins: null, fittings: 0, flattened };
  }
  const { yearTotals } = policy;
  const place = { field: '年度の総額' };
  const sum = total(yearTotals);
  if (sum !== total(burden)) {
    context.report.errors.push(error('yearTotalsDiffer', place, { sum, expected: total(burden) }));
    return null;
  }
  const { floor, amount, steps, fittings, missing } = meetMargins(weight, burden, yearTotals);
  if (missing > 0) {
    context.report.errors.push(error('yearTotalsUnreachable', place, { missing }));
    return null;
  }
  const off = Math.max(0, ...(steps?.deviation ?? []).map(Math.abs));
  if (off > 0)
    context.report.findings.push(warning('yearRatesNotSettled', place, { rounds: RATE_ROUNDS, amount: off }));
  if (steps === null) context.report.findings.push(warning('yearAmountsAreValues', place));
  if (policy.basis.kind === 'flattened')
    context.report.findings.push(warning('flattenedWithYearTotals', { field: '年度割の基準' }));
  const adjustment = amount.map((yen, i) => yen - (floor[i] ?? 0));
  return { ...base, floor, adjustment, amount, yearTotal: yearTotals, margins: steps, fittings };
}

/** 平準化: the years become the sums of equal months over each member's own term. */
function flattenBurdens(
  { basis, unit }: YearlyPolicy,
  burden: Float64Array,
  years: readonly number[],
  metered: MeteredFigures | null,
  { floor, adjustment, amount }: SpreadColumns,
): FlattenedBurden[] {
  if (basis.kind !== 'flattened' || metered === null) return [];
  return metered.terms.flatMap(({ contract, member, firstMonth, lastMonth, months }): FlattenedBurden[] => {
    if (contract !== basis.contract || months === 0) return [];
    const fee = flattenFee(burden[member] ?? 0, firstMonth, lastMonth, years, unit);
    fee.byYear.forEach((yen, y) => {
      const cell = member * years.length + y;
      amount[cell] = yen;
      floor[cell] = fee.each * monthsInFiscalYear(firstMonth, lastMonth, years[y] ?? 0);
      adjustment[cell] = yen - (floor[cell] ?? 0);
    });
    return [{ member, months, first: fee.first, each: fee.each }];
  });
}

function yearsOfPolicy(
  { basis, years }: YearlyPolicy,
  shares: readonly LineShare[],
  metered: MeteredFigures | null,
): readonly number[] {
  if (years.length > 0) return years;
  if (basis.kind !== 'ownYears') return metered?.years ?? [];
  const own = shares.flatMap(({ year }) => (year === null ? [] : [year]));
  return [...new Set([...own, ...(metered?.years ?? [])])].sort((a, b) => a - b);
}

/** Whole weights `[member * years + year]`; null after errors. */
function weightsOfYears(
  context: CostsContext,
  { basis }: YearlyPolicy,
  years: readonly number[],
  shares: readonly LineShare[],
  metered: MeteredFigures | null,
): Float64Array | null {
  const { c, report } = context;
  const weight = new Float64Array(c.members.length * years.length);
  const add = (m: number, year: number, value: number): void => {
    const y = years.indexOf(year);
    if (y >= 0) weight[m * years.length + y] = (weight[m * years.length + y] ?? 0) + value;
  };
  if (basis.kind === 'weights') {
    const whole = wholeNumbers([...basis.weights]);
    if (whole !== null && whole.numbers.every((value) => value >= 0)) return Float64Array.from(whole.numbers);
    report.errors.push(error('weightTooFine', { field: '年度割の基準' }, { decimals: 4 }));
    return null;
  }
  if (metered !== null && (basis.kind === 'metered' || basis.kind === 'ownYears'))
    for (const { service, member, byYear } of metered.fees)
      if (basis.kind === 'metered' || isCost(context, c.services[service]?.contract ?? -1))
        byYear.forEach((yen, y) => add(member, metered.years[y] ?? NaN, yen));
  if ((basis.kind === 'months' || basis.kind === 'flattened') && metered !== null)
    for (const { contract, member, monthsByYear } of metered.terms)
      if (basis.contract === null || contract === basis.contract)
        monthsByYear.forEach((months, y) => add(member, metered.years[y] ?? NaN, months));
  if (basis.kind !== 'ownYears') return weight;
  let sound = true;
  for (const { year, cost, share, amount } of shares) {
    if (year !== null) share.forEach((yen, m) => add(m, year, yen));
    else if (c.costs[cost]?.division.kind !== 'metered' && amount > 0) {
      report.errors.push(error('costYearMissing', { cost: nameAt(c.costs, cost), field: '年度' }));
      sound = false;
    }
  }
  return sound ? weight : null;
}

/** True when a contract's fees are a cost of their own. */
function isCost({ c }: CostsContext, contract: number): boolean {
  return c.costs.some(
    ({ division }) =>
      division.kind === 'metered' && (division.contract === null || division.contract === contract),
  );
}

/** A member with a burden and no weights pays by the months of the period, and that is said. */
function soundWeights(
  { c, report }: CostsContext,
  weight: Float64Array,
  years: readonly number[],
  burden: Float64Array,
): boolean {
  let sound = true;
  c.members.forEach(({ name }, m) => {
    const row = weight.subarray(m * years.length, (m + 1) * years.length);
    const sum = total(row);
    if (sum > SHARE_WEIGHT_LIMIT) {
      const values = { product: sum, limit: SHARE_WEIGHT_LIMIT };
      report.errors.push(error('productTooLarge', { member: name, field: '年度割の基準' }, values));
      sound = false;
    }
    if (sum > 0 || (burden[m] ?? 0) === 0) return;
    const { metered } = c;
    row.set(
      years.map((year) =>
        metered === null ? 1 : monthsInFiscalYear(metered.firstMonth, metered.lastMonth, year),
      ),
    );
    report.findings.push(
      warning('yearWeightsMissing', { member: name, field: '年度割の基準' }, { amount: burden[m] ?? 0 }),
    );
    if (total(row) === 0) sound = false;
  });
  return sound;
}

function columnSums(amount: Float64Array, years: number): Float64Array {
  const sums = new Float64Array(years);
  amount.forEach((yen, cell) => (sums[cell % years] = (sums[cell % years] ?? 0) + yen));
  return sums;
}
