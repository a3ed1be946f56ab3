import { parseDateText } from '../../../src/workbook/read/dateText';
import { dateOfSerial, isoDate, serialOf } from '../../../src/workbook/read/serial';

test.each([
  ['2011-10', '2011-10'],
  ['2011/6/13', '2011-06-13'],
  ['2011.06.13', '2011-06-13'],
  ['20110613', '2011-06-13'],
  ['2011年10月', '2011-10'],
  ['２０１１年１０月５日', '2011-10-05'],
  ['H23.10', '2011-10'],
  ['h23/10/5', '2011-10-05'],
  ['平成23年10月', '2011-10'],
  ['平成２３年１０月５日', '2011-10-05'],
  ['平成元年5月1日', '1989-05-01'],
  ['㍻23年10月', '2011-10'],
  ['昭和64年1月7日', '1989-01-07'],
  ['令和元年5月', '2019-05'],
  ['R7.4.1', '2025-04-01'],
  ['平成33年4月1日', '2021-04-01'], // as papers of 2018 wrote it
])('%s is %s', (text, expected) => {
  expect(isoDate(parseDateText(text)!)).toBe(expected);
});

test.each([
  '',
  '未定',
  '2011',
  '2011-13',
  '2011-02-30',
  '平成0年1月',
  'H23',
  '10月',
  '2011-10-05T00:00',
  '23.10',
])('%p is no date', (text) => {
  expect(parseDateText(text)).toBeUndefined();
});

test.each([
  [40707, false, '2011-06-13'],
  [39245, true, '2011-06-13'],
  [40707.75, false, '2011-06-13'],
  [61, false, '1900-03-01'],
  [2958465, false, '9999-12-31'],
])('serial %d (1904: %s) is %s', (serial, date1904, expected) => {
  const date = dateOfSerial(serial, date1904)!;
  expect(isoDate(date)).toBe(expected);
  expect(serialOf(date, date1904)).toBe(Math.floor(serial));
});

test.each([0, -1, 60, 2958466, NaN])('serial %d is no date', (serial) => {
  expect(dateOfSerial(serial, false)).toBeUndefined();
});
