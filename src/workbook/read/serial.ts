/** Calendar dates and the serial numbers that Excel keeps for them. */

/** A date as precise as it was written: without `day` it is a month (2012年2月). */
export interface CalendarDate {
  year: number;
  month: number;
  day?: number;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system, right for every date from 1900-03-01 (Excel counts a 29 February 1900). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days between the two systems: serial 0 of the 1904 system is 1904-01-01. */
const OFFSET_1904 = 1462;
const LAST_SERIAL = 2_958_465; // 9999-12-31

/** Serial of the day, or of the first day of the month, in the workbook's own system. */
export function serialOf(date: CalendarDate, date1904: boolean): number {
  const serial = (Date.UTC(date.year, date.month - 1, date.day ?? 1) - EPOCH_1900) / DAY;
  return serialIn(serial, date1904);
}

/** A serial of the 1900 system in the workbook's own system. */
export function serialIn(serial: number, date1904: boolean): number {
  return date1904 ? serial - OFFSET_1904 : serial;
}

/** The day that a serial means; undefined outside 1900-03-01 … 9999-12-31. A time of day is dropped. */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | undefined {
  const days = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (!(days >= 61 && days <= LAST_SERIAL)) return undefined;
  const date = new Date(EPOCH_1900 + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Does the calendar have that day? */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** `2011-06-13`, or `2012-02` for a month. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

/** 20110613; a month counts as its first day. */
export function dayDigits({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + (day ?? 1);
}

/** A month as its last day. */
export function lastDayOf({ year, month }: CalendarDate): CalendarDate {
  return { year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}
