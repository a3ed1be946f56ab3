/**
 * Dates as serial numbers, the very numbers that spreadsheets keep (1900 date system): 1 = a day,
 * 40848 = 2011-11-01. Right from 1900-03-01 on, when spreadsheets' own error in February 1900 is over.
 * Months are counted too: year × 12 + month − 1, so that the difference of two is a number of months.
 */

/** 1900-03-01: the first serial for which this arithmetic and the spreadsheets agree. */
export const FIRST_SERIAL = 61;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Days from 1970-01-01 by the proleptic Gregorian calendar (H. Hinnant, chrono-compatible date algorithms). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** 1970-01-01 as a serial. */
const EPOCH = 25569;

/** Serial of a date; months past 12 run on into the next year, as in the sheet's DATE. */
export function serialOf(year: number, month: number, day: number): number {
  const index = monthOf(year, month);
  return daysFromCivil(Math.floor(index / 12), (index % 12) + 1, 1) + day - 1 + EPOCH;
}

export function civilOf(serial: number): CivilDate {
  const z = Math.floor(serial) - EPOCH + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Months since year 0: 2011-10 → 24141. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function monthOfSerial(serial: number): number {
  const { year, month } = civilOf(serial);
  return monthOf(year, month);
}

/** Serial of the first day of a month. */
export function firstDay(month: number): number {
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Serial of the last day of a month. */
export function lastDay(month: number): number {
  return firstDay(month + 1) - 1;
}

export function daysInMonth(month: number): number {
  return firstDay(month + 1) - firstDay(month);
}
