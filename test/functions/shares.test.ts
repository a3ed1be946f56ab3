/** ALLOCATE, SHARE and INSTALMENTS against published figures and hand calculations. */
import fc from 'fast-check';
import { ALLOCATE, INSTALMENTS, SHARE } from '../../src/functions/functions';
import { kanagawaTowns, yamaguchi } from '../core/costs/decks';
import { across, down, sum } from './support';

describe('ALLOCATE', () => {
  test.each([
    // Published examples of the largest remainder, ties to the first listed.
    [100, [1, 1, 1], [34, 33, 33]],
    [1002, [33, 33, 34], [331, 330, 341]],
    [9999, [75, 25], [7499, 2500]],
    [18225, [98, 2], [17861, 364]],
  ])('%d yen by %j', (total, weights, shares) => {
    expect(ALLOCATE(total, down(...weights))).toEqual(down(...shares));
    expect(ALLOCATE(total, across(...weights))).toEqual(across(...shares));
  });

  /**
   * By hand: 10,000,000 by 3 : 3 : 1 = 4,285,714.28…, 4,285,714.28…, 1,428,571.42…; cut below 1,000 yen
   * 4,285,000 + 4,285,000 + 1,428,000 = 9,998,000; 2,000 are left. Remainders 714.28…, 714.28…, 571.42….
   */
  test.each([
    ['最大剰余', [4_286_000, 4_286_000, 1_428_000]],
    ['largest remainder', [4_286_000, 4_286_000, 1_428_000]],
    ['最大の団体', [4_287_000, 4_285_000, 1_428_000]],
    ['別掲', [4_285_000, 4_285_000, 1_428_000]],
    [3, [4_285_000, 4_285_000, 1_430_000]],
  ])('cut below 1,000 yen, the rest to %s', (rule, shares) => {
    expect(ALLOCATE(10_000_000, down(3, 3, 1), 1000, rule)).toEqual(down(...shares));
  });

  test('ties go by the order that was given', () => {
    expect(ALLOCATE(100, down(1, 1, 1), 1, '最大剰余', down(3, 1, 2))).toEqual(down(33, 34, 33));
  });

  test('weights with decimals, and what a spreadsheet leaves of 0.3', () => {
    // 1,000 by 0.3 : 0.7.
    expect(ALLOCATE(1000, down(0.1 + 0.2, 0.7))).toEqual(down(300, 700));
  });

  test('an empty cell counts as 0 in each of its three guises', () => {
    for (const empty of [0, null, '']) expect(ALLOCATE(100, down(1, empty, 1))).toEqual(down(50, 0, 50));
  });

  test('parts sum to the whole, in either orientation', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 1, maxLength: 60 })
      .filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (total, all) => {
        const shares = ALLOCATE(total, down(...all));
        expect(sum(shares)).toBe(total);
        expect(ALLOCATE(total, across(...all)).flat()).toEqual(shares.flat());
      }),
    );
  });

  test('an amount that is no multiple of the unit says what is left', () => {
    expect(() => ALLOCATE(10_000_123, down(3, 3, 1), 1000)).toThrow('123円が残ります');
    expect(sum(ALLOCATE(10_000_123, down(3, 3, 1), 1000, 1))).toBe(10_000_123);
  });
});

describe('SHARE', () => {
  /** Fractions by hand (Python's fractions): 4,000,000 ÷ 14 = 285,714.28…, two yen to spare; 6,000,000 × 人口 ÷ 304,003. */
  test('Kanagawa: 10,000,000 yen by 均等 4 : 人口 6', () => {
    const populations = kanagawaTowns.map(([, people]) => people);
    const shares = [
      933_531, 1_222_771, 937_755, 866_604, 482_370, 637_224, 517_008, 515_488, 609_138, 556_224, 446_410,
      813_255, 1_108_949, 353_273,
    ];
    expect(SHARE(10_000_000, [['4:6']], down(...populations))).toEqual(down(...shares));
    expect(SHARE(10_000_000, [['４：６']], across(...populations))).toEqual(across(...shares));
    expect(SHARE(10_000_000, [[0.4], [0.6]], down(...populations))).toEqual(down(...shares));
  });

  /** 1,000,003 by 3 : 7 = 300,000.9 + 700,002.1, so 300,001 + 700,002; 300,001 ÷ 5 = 60,000.2, one yen to the first. */
  test('Yamaguchi: per component or as one mix', () => {
    const people = down(...yamaguchi.map(([, population]) => population));
    expect(SHARE(1_000_003, [['3:7']], people)).toEqual(down(410_002, 198_572, 185_012, 138_277, 68_140));
    expect(SHARE(1_000_003, [['3:7']], people, 1, '最大剰余', undefined, '一括')).toEqual(
      down(410_001, 198_572, 185_012, 138_278, 68_140),
    );
  });

  test('three components take two columns of bases, or two rows', () => {
    // 均等 10 : 人口 45 : 財政 45 (上川); fractions by hand as above.
    const fiscal = [30, 12, 11, 7, 2];
    const bases = yamaguchi.map(([, population], i) => [population, fiscal[i]]);
    const shares = [4_627_419, 1_961_783, 1_802_034, 1_211_275, 397_489];
    expect(SHARE(10_000_000, [['10:45:45']], bases)).toEqual(down(...shares));
    const rows = [bases.map(([people]) => people), fiscal];
    expect(SHARE(10_000_000, across(10, 45, 45), rows)).toEqual(across(...shares));
  });

  test('a time is no key, and says why', () => {
    expect(() => SHARE(100, [[0.170833]], down(1, 2))).toThrow('時刻');
    expect(() => SHARE(100, [['4-6']], down(1, 2))).toThrow('4:6');
    expect(() => SHARE(100, [['10:45:45']], down(1, 2, 3))).toThrow('2列');
  });
});

describe('INSTALMENTS', () => {
  // 端数計算法 3条: 1,000,000 ÷ 3 = 333,333.3…, the fraction in the first; in thousands 333,000 × 2.
  test.each([
    [1_000_000, 3, 1, [333_334, 333_333, 333_333]],
    [1_000_000, 3, 1000, [334_000, 333_000, 333_000]],
    [100, 1, 1, [100]],
  ])('%d in %d, unit %d', (total, count, unit, parts) => {
    expect(INSTALMENTS(total, count, unit)).toEqual(down(...parts));
  });
});
