import fc from 'fast-check';
import {
  civilOf,
  daysInMonth,
  fiscalYearName,
  fiscalYearOf,
  fiscalYearsTouched,
  monthOf,
  monthOfSerial,
  monthsInFiscalYear,
  serialOf,
} from '../../../src/core/calendar';

test('serials are the ones that spreadsheets show', () => {
  expect(serialOf(1900, 3, 1)).toBe(61);
  expect(serialOf(1970, 1, 1)).toBe(25569);
  expect(serialOf(2011, 10, 1)).toBe(40817);
  expect(serialOf(2024, 2, 29)).toBe(45351);
  expect(serialOf(2011, 13, 1)).toBe(serialOf(2012, 1, 1));
});

test('a serial and its date are one thing, as the platform counts days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
      const { year, month, day } = civilOf(serial);
      expect(serialOf(year, month, day)).toBe(serial);
      expect(Date.UTC(year, month - 1, day) / 86_400_000 + 25569).toBe(serial);
    }),
  );
});

test('months have their days', () => {
  expect([2, 4, 12].map((month) => daysInMonth(monthOf(2012, month)))).toEqual([29, 30, 31]);
  expect(monthOfSerial(serialOf(2012, 2, 29))).toBe(monthOf(2012, 2));
});

test('fiscal years begin in April', () => {
  expect(fiscalYearOf(monthOf(2012, 3))).toBe(2011);
  expect(fiscalYearOf(monthOf(2012, 4))).toBe(2012);
});

test('Kanagawa: five contract years from October 2011 touch six fiscal years: 6, 12, 12, 12, 12, 6 months', () => {
  const [first, last] = [monthOf(2011, 10), monthOf(2016, 9)];
  const years = fiscalYearsTouched(first, last);
  expect(years).toEqual([2011, 2012, 2013, 2014, 2015, 2016]);
  expect(years.map((year) => monthsInFiscalYear(first, last, year))).toEqual([6, 12, 12, 12, 12, 6]);
  expect(years.map(fiscalYearName)[0]).toBe('平成23年度');
});

test('years in Japanese', () => {
  expect([1988, 1989, 2018, 2019, 2025].map(fiscalYearName)).toEqual([
    '昭和63年度',
    '平成元年度',
    '平成30年度',
    '令和元年度',
    '令和7年度',
  ]);
});
