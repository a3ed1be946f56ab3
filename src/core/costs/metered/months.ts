/**
 * How many months of a term count in a fiscal year, by the named rule for part months (端数月):
 * 全月 (a begun month counts whole), 翌月から (from the next month, unless it begins on the first), 日割.
 */
import { civilOf, daysInMonth, firstMonthOf, monthOfSerial } from '../../calendar';
import type { MeteredPolicy, PartMonthRule } from '../case';

/** A term as columns: whole months, and by days the two months that are begun or ended in their middle. */
export interface CountedTerm {
  /** First and last month that count whole (`monthOf`); first > last where none does. */
  first: number;
  last: number;
  /** By days only; `days` 0 where there is none. */
  parts: readonly { month: number; days: number; ofDays: number }[];
}

/**
 * @param start serial of the first day
 * @param end serial of the last day; NaN: to the end of the period
 */
export function countTerm(start: number, end: number, policy: MeteredPolicy): CountedTerm {
  const from = civilOf(start);
  let first = monthOfSerial(start);
  let last = Number.isNaN(end) ? policy.lastMonth : monthOfSerial(end);
  const parts: { month: number; days: number; ofDays: number }[] = [];
  if (policy.partMonth === 'next' && from.day > 1) first++;
  if (policy.partMonth === 'days') {
    const startsInside = from.day > 1;
    const endsInside = !Number.isNaN(end) && civilOf(end).day < daysInMonth(last);
    if (startsInside && endsInside && first === last) {
      parts.push({ month: first, days: end - start + 1, ofDays: daysInMonth(first) });
    } else {
      if (startsInside)
        parts.push({ month: first, days: daysInMonth(first) - from.day + 1, ofDays: daysInMonth(first) });
      if (endsInside) parts.push({ month: last, days: civilOf(end).day, ofDays: daysInMonth(last) });
    }
    if (startsInside) first++;
    if (endsInside) last--;
  }
  const earliest = policy.beforePeriod === 'cut' ? policy.firstMonth : first;
  return {
    first: Math.max(first, earliest),
    last: Math.min(last, policy.lastMonth),
    parts: parts.filter(
      ({ month }) =>
        month <= policy.lastMonth && (policy.beforePeriod === 'count' || month >= policy.firstMonth),
    ),
  };
}

/** Whole months of a counted term. */
export function wholeMonths({ first, last }: CountedTerm): number {
  return Math.max(0, last - first + 1);
}

/** Whole months within a fiscal year: MAX(0, MIN(last, March) − MAX(first, April) + 1). */
export function wholeMonthsIn(term: CountedTerm, fiscalYear: number): number {
  const april = firstMonthOf(fiscalYear);
  return wholeMonthsBetween(term, april, april + 11);
}

/** Whole months from one month to another, both counted. */
export function wholeMonthsBetween({ first, last }: CountedTerm, from: number, to: number): number {
  return Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
}

/** The begun months within a fiscal year. */
export function partsIn(term: Pick<CountedTerm, 'parts'>, fiscalYear: number): CountedTerm['parts'] {
  const april = firstMonthOf(fiscalYear);
  return partsBetween(term, april, april + 11);
}

/** The begun months from one month to another, both counted. */
export function partsBetween(
  { parts }: Pick<CountedTerm, 'parts'>,
  from: number,
  to: number,
): CountedTerm['parts'] {
  return parts.filter(({ month }) => month >= from && month <= to);
}

/** 全月, 翌月から, 日割: for messages and pages. */
export const PART_MONTH_NAMES: Readonly<Record<PartMonthRule, string>> = {
  whole: '全月',
  next: '翌月から',
  days: '日割',
};
