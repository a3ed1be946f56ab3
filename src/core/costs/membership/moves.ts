/**
 * 加入脱退: a member that leaves or joins within the term. Its burden by fiscal years falls into the part of its
 * membership and the rest; how much of the rest it bears all the same is agreed (residual cost, sunk cost), and what
 * it does not bear is taken over by the members that stay. Toyama provides for both; 利根沼田 has the whole year paid.
 */
import { civilOf, fiscalYearOf, firstMonthOf, monthOfSerial, monthsInFiscalYear } from '../../calendar';
import type { CostsCase, MembershipMove, MembershipPolicy } from '../case';
import type { MoveFigure } from '../figures';

/** @param amount yen of the member in each of `years`; their sum is its burden */
export function moveFigure(
  move: MembershipMove,
  policy: MembershipPolicy,
  years: readonly number[],
  amount: readonly number[],
  metered: CostsCase['metered'],
): MoveFigure {
  const leaves = move.kind === 'leave';
  const month = monthOfMove(move, policy);
  const year = fiscalYearOf(month);
  const sumOf = (counts: (one: number) => boolean): number =>
    amount.reduce((sum, yen, y) => (counts(years[y] ?? NaN) ? sum + yen : sum), 0);
  const burden = sumOf(() => true);
  const ofYear = sumOf((one) => one === year);
  const [monthsIn, monthsOf] = monthsOfMove(move.kind, month, year, metered);
  const rule = leaves ? policy.leavingYear : policy.joiningYear;
  const share = { whole: ofYear, none: 0, months: Math.floor((ofYear * monthsIn) / Math.max(1, monthsOf)) };
  const membership = sumOf((one) => (leaves ? one < year : one > year)) + share[rule];
  const outside = burden - membership;
  const borne = Math.floor((outside * (leaves ? policy.residualPercent : policy.sunkPercent)) / 100);
  const penalty = leaves ? Math.floor((outside * policy.penaltyPercent) / 100) : 0;
  const fee = leaves ? 0 : move.fee;
  const pays = membership + borne + penalty + fee;
  const due = Math.min(years.length - 1, Math.max(0, years.filter((one) => one < year).length));
  const yearPays = years.map((one, y) => {
    const whole = leaves ? one < year : one > year;
    const within = whole ? (amount[y] ?? 0) : one === year ? share[rule] : 0;
    return within + (y === due ? borne + penalty + fee : 0);
  });
  const needed = leaves ? policy.noticeMonths : 0;
  const noticed = leaves && !Number.isNaN(move.noticed) ? monthsBetween(move.noticed, move.date) : 0;
  return {
    member: move.member,
    kind: move.kind,
    month,
    year,
    yearPays,
    monthsIn,
    monthsOf,
    noticeNeeded: needed,
    noticeGiven: noticed,
    burden,
    ofYear,
    membership,
    outside,
    borne,
    penalty,
    fee,
    pays,
    handedOver: burden - pays,
  };
}

/** The last month of a leaver, the first of a joiner; a day within a month counts that month, or the next one. */
function monthOfMove({ kind, date }: MembershipMove, { firstMonth }: MembershipPolicy): number {
  const month = monthOfSerial(date);
  return kind === 'join' && firstMonth === 'next' && civilOf(date).day > 1 ? month + 1 : month;
}

/** Months of membership in the fiscal year of the move, and of the period in that year (12 without a period). */
function monthsOfMove(
  kind: MembershipMove['kind'],
  month: number,
  year: number,
  metered: CostsCase['metered'],
): [number, number] {
  const start = Math.max(firstMonthOf(year), metered?.firstMonth ?? 0);
  const all = metered === null ? 12 : monthsInFiscalYear(metered.firstMonth, metered.lastMonth, year);
  const before = (months: number): number => Math.min(all, Math.max(0, months));
  return [kind === 'leave' ? before(month - start + 1) : all - before(month - start), all];
}

/** Whole months from one day to another: 2024-04-01 to 2026-03-31 are 24, the last day counted. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to + 1)];
  return Math.max(0, (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0));
}
