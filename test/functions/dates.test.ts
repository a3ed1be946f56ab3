/** MONTHS and FISCALYEAR: the period of the Kanagawa deck, and names of years by law. */
import { FISCALYEAR, MONTHS } from '../../src/functions/functions';
import { across, down } from './support';

/** Serial of a day by JavaScript's own calendar: days since 1899-12-30. */
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;

describe('MONTHS', () => {
  /** K: 2011-10 to 2016-09 are sixty months, which touch six fiscal years: 6, 12, 12, 12, 12, 6. */
  test('the contract of the Kanagawa towns', () => {
    const [start, end] = [down(day('2011-10-01')), down(day('2016-09-30'))];
    expect(MONTHS(start, end)).toEqual([[60]]);
    expect(MONTHS(start, end, '全月', across(2011, 2012, 2013, 2014, 2015, 2016))).toEqual([
      [6, 12, 12, 12, 12, 6],
    ]);
  });

  test('members below each other, one end for all, 未定 stays empty', () => {
    const starts = down(day('2011-11-01'), '未定', day('2012-04-01'), null);
    expect(MONTHS(starts, [[day('2013-03-31')]], '全月', across(2011, 2012))).toEqual([
      [5, 12],
      ['', ''],
      [0, 12],
      ['', ''],
    ]);
    expect(MONTHS(across(day('2011-11-01'), day('2012-04-01')), [[day('2013-03-31')]])).toEqual(
      across(17, 12),
    );
  });

  // 20 September 2011 to 31 October: September has 30 days, 11 of them are left.
  test.each([
    ['全月', 2],
    ['翌月から', 1],
    ['日割', 1 + 11 / 30],
  ])('part months: %s', (rule, months) => {
    expect(MONTHS([[day('2011-09-20')]], [[day('2011-10-31')]], rule)).toEqual([[months]]);
  });

  test('a year typed for a date, an end before the start', () => {
    expect(() => MONTHS([[2011]], [[day('2012-03-31')]])).toThrow('日付');
    expect(() => MONTHS([[day('2012-04-01')]], [[day('2012-03-31')]])).toThrow('終了日が開始日より前');
    expect(() => MONTHS([[day('2012-04-01')]], [[day('2013-03-31')]], '全月', [[24]])).toThrow('西暦');
  });
});

describe('FISCALYEAR', () => {
  // 地方自治法 208条: 1 April to 31 March. 元号: 令和 from 2019-05-01, 平成 from 1989-01-08.
  test.each([
    ['2025-04-01', '令和7年度', 2025],
    ['2026-03-31', '令和7年度', 2025],
    ['2011-10-01', '平成23年度', 2011],
    ['2019-04-01', '令和元年度', 2019],
    ['1989-03-31', '昭和63年度', 1988],
  ])('%s', (date, name, year) => {
    expect(FISCALYEAR([[day(date)]])).toEqual([[name]]);
    expect(FISCALYEAR([[day(date)]], '西暦')).toEqual([[year]]);
  });

  test('a block keeps its shape, an empty cell stays empty', () => {
    expect(
      FISCALYEAR(
        [
          [day('2025-04-01'), ''],
          [null, day('2024-03-31')],
        ],
        'number',
      ),
    ).toEqual([
      [2025, ''],
      ['', 2023],
    ]);
  });
});
