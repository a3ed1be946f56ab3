/**
 * Japanese fiscal years (会計年度): 1 April to 31 March (地方自治法 208条), named by the year they begin in.
 */
import { monthOf, serialOf } from './dates';

/** The fiscal year that a month (see `monthOf`) belongs to: 2012-03 → 2011. */
export function fiscalYearOf(month: number): number {
  return Math.floor((month - 3) / 12);
}

/** April of a fiscal year. */
export function firstMonthOf(fiscalYear: number): number {
  return monthOf(fiscalYear, 4);
}

/** Every fiscal year that the months `first` … `last` touch: 2011-10 … 2016-09 touches six. */
export function fiscalYearsTouched(first: number, last: number): number[] {
  const from = fiscalYearOf(first);
  return Array.from({ length: Math.max(0, fiscalYearOf(last) - from + 1) }, (_, i) => from + i);
}

/** How many of the months `first` … `last` lie in a fiscal year: MAX(0, MIN(last, March) − MAX(first, April) + 1). */
export function monthsInFiscalYear(first: number, last: number, fiscalYear: number): number {
  const april = firstMonthOf(fiscalYear);
  return Math.max(0, Math.min(last, april + 11) - Math.max(first, april) + 1);
}

interface Era {
  name: string;
  /** Serial of the first day. */
  from: number;
  /** The year that is 元年. */
  firstYear: number;
}

/** 元号: 昭和 1926-12-25, 平成 1989-01-08 (昭和64年政令第1号), 令和 2019-05-01 (平成31年政令第143号). */
export const ERAS: readonly Era[] = [
  { name: '令和', from: serialOf(2019, 5, 1), firstYear: 2019 },
  { name: '平成', from: serialOf(1989, 1, 8), firstYear: 1989 },
  { name: '昭和', from: serialOf(1926, 12, 25), firstYear: 1926 },
];

/**
 * 平成23年度, 令和元年度. A fiscal year in which an era begins takes the new one's name from its
 * beginning: 2019 is 令和元年度 as in the national budget after the change, 1988 stays 昭和63年度.
 */
export function fiscalYearName(fiscalYear: number): string {
  const december = serialOf(fiscalYear, 12, 31);
  const era = ERAS.find(({ from }) => from <= december);
  if (era === undefined) return `${fiscalYear}年度`;
  const year = fiscalYear - era.firstYear + 1;
  return `${era.name}${year === 1 ? '元' : year}年度`;
}
