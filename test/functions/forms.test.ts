/** GROUPS, AMOUNT and UNITPRICE: the Kanagawa forms as printed, and calculations by hand. */
import { AMOUNT, GROUPS, UNITPRICE } from '../../src/functions/functions';
import { across, down, sum } from './support';

/** 神奈川県町村会, プレ印刷帳票: planned sheets and prices alone of A to D. */
const alone = down(4, 8, 12, 25);

describe('AMOUNT', () => {
  test.each([
    // As printed: alone, round 1 (one common price), round 2 (individual), round 3 (by group).
    ['alone', alone, [50_000, 10_000, 5000, 500], [200_000, 80_000, 60_000, 12_500]],
    ['round 1', [[3.5]], [50_000, 10_000, 5000, 500], [175_000, 35_000, 17_500, 1750]],
    ['round 2', down(2.8, 6, 12, 20), [50_000, 10_000, 1000, 500], [140_000, 60_000, 12_000, 10_000]],
    ['round 3', down(3, 6, 13, 13), [50_000, 10_000, 1000, 500], [150_000, 60_000, 13_000, 6500]],
  ])('%s', (_, prices, sheets, amounts) => {
    expect(AMOUNT(prices, down(...sheets))).toEqual(down(...amounts));
    expect(AMOUNT(prices, across(...sheets))).toEqual(across(...amounts));
  });

  // 3.5 × 333 = 1,165.5; 2,500.5 a thousand × 1,234 = 3,085.617; 0.1 × 3 is 0.3, whatever doubles say.
  test.each([
    [3.5, 333, '切捨て', 1, 1, 1165],
    [3.5, 333, '四捨五入', 1, 1, 1166],
    [3.5, 333, 'up', 10, 1, 1170],
    [2500.5, 1234, '切り上げ', 1, 1000, 3086],
    [0.1, 3, 'cut', 1, 1, 0],
    [0.1, 10, 'up', 1, 1, 1],
  ])('%d × %d, %s to %d, per %d: %d', (price, sheets, rounding, unit, per, amount) => {
    expect(AMOUNT([[price]], [[sheets]], rounding, unit, per)).toEqual([[amount]]);
  });

  test('finer than 0.01 yen, or too large', () => {
    expect(() => AMOUNT([[3.005]], [[1]])).toThrow('0.01円より細かい');
    expect(() => AMOUNT([[99_999_999]], [[99_999_999]])).toThrow('大きすぎて');
  });
});

describe('GROUPS', () => {
  /** group-price.md: {A} {B, C} {D} is the best of the three-group splits (worst member −4.5 %, against −36.1 and −16.7). */
  test('Kanagawa, round 3', () => {
    expect(GROUPS(down(50_000, 10_000, 1000, 500), alone)).toEqual(down(1, 2, 2, 3));
    expect(GROUPS(across(50_000, 10_000, 1000, 500), alone)).toEqual(across(1, 2, 2, 3));
    expect(GROUPS(down(50_000, 10_000, 1000, 500), alone, 3, '内部補助の最小化')).toEqual(down(1, 2, 2, 3));
  });

  test('equal quantities stay together, no order no group, whatever the order of the rows', () => {
    // Four at most, three distinct quantities: every distinct quantity is a group of its own at no cost.
    expect(GROUPS(down(500, 0, 50_000, 1000, 1000), down(25, '', 4, 12, 12), 4)).toEqual(
      down(3, '', 1, 2, 2),
    );
  });

  test('one group is asked for', () => {
    expect(GROUPS(down(50_000, 500), down(4, 25), 1)).toEqual(down(1, 1));
  });
});

describe('UNITPRICE', () => {
  const sheets = down(50_000, 10_000, 5000, 500);
  /**
   * By hand: 229,250 ÷ 352,500 = 0.650354…: 2.6014…, 5.2028…, 7.8042…, 16.2588… → 2.60, 5.20, 7.80, 16.26;
   * 130,000 + 52,000 + 39,000 + 8,130 = 229,130, so 120 yen are left.
   */
  test('one lot total shared in proportion to what each pays alone', () => {
    expect(UNITPRICE(229_250, sheets, alone)).toEqual(down(2.6, 5.2, 7.8, 16.26));
    expect(UNITPRICE(229_250, sheets, alone, 0.01, '四捨五入', true)).toEqual(
      down(2.6, 5.2, 7.8, 16.26, 120),
    );
    expect(UNITPRICE(229_250, across(50_000, 10_000, 5000, 500), alone, 0.01, null, true)).toEqual(
      across(2.6, 5.2, 7.8, 16.26, 120),
    );
  });

  test('by 0.1 yen rounded up: more than the total, and the rest says so', () => {
    // 2.7, 5.3, 7.9, 16.3: 135,000 + 53,000 + 39,500 + 8,150 = 235,650.
    expect(UNITPRICE(229_250, sheets, alone, 0.1, '切上げ', true)).toEqual(down(2.7, 5.3, 7.9, 16.3, -6400));
  });

  test('the total alone gives the prices alone', () => {
    expect(UNITPRICE(352_500, sheets, alone, 0.01, 'cut', true)).toEqual(down(4, 8, 12, 25, 0));
    expect(sum(AMOUNT(UNITPRICE(352_500, sheets, alone), sheets))).toBe(352_500);
  });

  test('one member, and one without an order', () => {
    expect(UNITPRICE(100, [[50]], [[4]], 0.01, 'cut', true)).toEqual(down(2, 0));
    expect(UNITPRICE(100, across(0, 50), across(9, 4))).toEqual(across('', 2));
  });
});
