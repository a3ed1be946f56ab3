/** Dates that people typed as text: `2011-10`, `2011/6/13`, `H23.10`, `平成23年10月`, `令和元年5月1日`. */
import { isRealDate, type CalendarDate } from './serial';

/** The year before the first of each era (元号). */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  m: 1867,
  大正: 1911,
  t: 1911,
  昭和: 1925,
  s: 1925,
  平成: 1988,
  h: 1988,
  令和: 2018,
  r: 2018,
};

const WESTERN = /^(\d{4})(?:[-/.年])(\d{1,2})(?:月|(?:[-/.月](\d{1,2})日?))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA =
  /^(明治|大正|昭和|平成|令和|[mtshr])(\d{1,2}|元)(?:[-/.年])(\d{1,2})(?:月|(?:[-/.月](\d{1,2})日?))?$/i;

function real(year: number, month: string, day: string | undefined): CalendarDate | undefined {
  const date = { year, month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
  return isRealDate(date) ? date : undefined;
}

/**
 * The date that a text means, to the month or to the day; undefined when it is none. A year past the
 * end of its era (平成33年) is read on, as papers of the time wrote it.
 */
export function parseDateText(text: string): CalendarDate | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const western = WESTERN.exec(plain) ?? COMPACT.exec(plain);
  if (western) return real(Number(western[1]), western[2]!, western[3]);
  const era = ERA.exec(plain);
  if (!era) return undefined;
  const count = era[2] === '元' ? 1 : Number(era[2]);
  return count < 1 ? undefined : real(ERAS[era[1]!.toLowerCase()]! + count, era[3]!, era[4]);
}
