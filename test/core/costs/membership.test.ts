/** Leaving and joining within the term, and settling advances: by hand. */
import { serialOf } from '../../../src/core/calendar';
import { shareCosts } from '../../../src/core';
import type { CostsCase, MembershipMove, MembershipPolicy } from '../../../src/core';
import { codesOf, cost, costsCase, figuresOf, findingsOf, issuesOf, sum } from './costs-case';

const plain = costsCase().membership;

/**
 * A 3,000,000, B 2,000,000, C 1,000,000; fiscal years 2024, 2025, 2026 as 1 : 1 : 1, 1 : 1 : 2, 1 : 1 : 2.
 * B's years: 500,000, 500,000, 1,000,000. C's: 250,000, 250,000, 500,000.
 */
const three = (
  moves: readonly MembershipMove[],
  policy: Partial<MembershipPolicy> = {},
  over: Partial<CostsCase> = {},
): CostsCase =>
  costsCase({
    costs: [
      cost('負担金', {
        division: { kind: 'direct', amounts: Float64Array.of(3_000_000, 2_000_000, 1_000_000) },
      }),
    ],
    yearly: {
      basis: { kind: 'weights', weights: Float64Array.of(1, 1, 1, 1, 1, 2, 1, 1, 2) },
      years: [2024, 2025, 2026],
      yearTotals: null,
      remainder: 'first',
      unit: 1,
    },
    moves,
    membership: { ...plain, ...policy },
    ...over,
  });

const leaves: MembershipMove = {
  member: 1,
  kind: 'leave',
  noticed: NaN,
  date: serialOf(2025, 9, 30),
  fee: 0,
};
const joins: MembershipMove = {
  member: 2,
  kind: 'join',
  noticed: NaN,
  date: serialOf(2025, 10, 15),
  fee: 500_000,
};

test('a leaver pays the whole year of leaving; the rest goes to the others by their burdens', () => {
  // B: 500,000 + 500,000; 1,000,000 to A and C as 3 : 1.
  const { membership } = figuresOf(three([leaves]));
  expect(membership?.moves[0]).toMatchObject({ year: 2025, monthsIn: 6, monthsOf: 12, pays: 1_000_000 });
  expect([...(membership?.burden ?? [])]).toEqual([3_750_000, 1_000_000, 1_250_000]);
});

test('by months, with a residual cost and a penalty', () => {
  // Membership 500,000 + 500,000 × 6 ÷ 12 = 750,000; of 1,250,000 outside: 20 % = 250,000 and 10 % = 125,000.
  const { membership } = figuresOf(
    three([leaves], { leavingYear: 'months', residualPercent: 20, penaltyPercent: 10 }),
  );
  expect(membership?.moves[0]).toMatchObject({
    membership: 750_000,
    outside: 1_250_000,
    borne: 250_000,
    penalty: 125_000,
    handedOver: 875_000,
  });
  expect([...(membership?.burden ?? [])]).toEqual([3_656_250, 1_125_000, 1_218_750]);
});

test('nothing for the year of leaving; equal parts for those who stay', () => {
  // B pays 500,000; 1,500,000 in two equal parts.
  const { membership } = figuresOf(three([leaves], { leavingYear: 'none', takeOver: 'equal' }));
  expect([...(membership?.burden ?? [])]).toEqual([3_750_000, 500_000, 1_750_000]);
});

test('a joiner: first month, re-split of sunk cost, entry fee; the others are relieved', () => {
  // First month November: 250,000 × 5 ÷ 12 = 104,166; + 500,000 = 604,166. Outside 395,834, half of it 197,917.
  // Pays 1,302,083: 302,083 less for A and B as 3 : 2, 181,249.8 and 120,833.2.
  const { membership } = figuresOf(three([joins], { firstMonth: 'next', sunkPercent: 50 }));
  expect(membership?.moves[0]).toMatchObject({ monthsIn: 5, membership: 604_166, borne: 197_917 });
  expect([...(membership?.burden ?? [])]).toEqual([2_818_750, 1_879_167, 1_302_083]);
});

test('leaving and joining at once: the whole stays the whole', () => {
  const { membership, burden } = figuresOf(three([leaves, joins], { joiningYear: 'whole' }));
  // B hands over 1,000,000; C pays 750,000 + 500,000, so 250,000 less: 750,000 to A alone.
  expect([...(membership?.burden ?? [])]).toEqual([3_750_000, 1_000_000, 1_250_000]);
  expect(sum(membership?.burden ?? [])).toBe(sum(burden));
});

test('the period cuts the year: October to September, leaving in December', () => {
  // Fiscal year 2025 of a period from 2025-10: six months, three of them of membership: 500,000 × 3 ÷ 6 = 250,000.
  const metered = {
    firstMonth: 2025 * 12 + 9,
    lastMonth: 2030 * 12 + 8,
    partMonth: 'whole',
    beforePeriod: 'cut',
  } as const;
  const { membership } = figuresOf(
    three([{ ...leaves, date: serialOf(2025, 12, 31) }], { leavingYear: 'months' }, { metered }),
  );
  expect(membership?.moves[0]).toMatchObject({ monthsIn: 3, monthsOf: 6, membership: 750_000 });
});

describe('what is said', () => {
  const noticed = (year: number, month: number, day: number) =>
    three([{ ...leaves, noticed: serialOf(year, month, day) }], { noticeMonths: 24 });
  test.each([
    ['two years to the day', noticed(2023, 10, 1), []],
    ['a day short', noticed(2023, 10, 2), ['noticeTooShort']],
    ['no notice', three([leaves], { noticeMonths: 24 }), ['noticeTooShort']],
    ['none needed', three([leaves]), []],
  ])('%s', (_, c, codes) => expect(codesOf(findingsOf(c))).toEqual(codes));

  test('a move outside of the years', () => {
    expect(codesOf(findingsOf(three([{ ...leaves, date: serialOf(2031, 3, 31) }])))).toEqual([
      'moveOutsideYears',
    ]);
  });

  test.each([
    ['no years', three([leaves], {}, { yearly: null }), 'membershipNeedsYears'],
    ['101 %', three([leaves], { residualPercent: 101 }), 'percentNotAllowed'],
    ['all move', three([leaves, { ...leaves, member: 0 }, { ...leaves, member: 2 }]), 'nobodyTakesOver'],
    ['a notice after the move', three([{ ...leaves, noticed: serialOf(2026, 1, 1) }]), 'noticeAfterMove'],
  ])('%s is rejected', (_, c, code) => expect(codesOf(issuesOf(c))).toEqual([code]));
});

test('settlement: 追徴 and 還付 against what was paid in advance', () => {
  const { settlement } = figuresOf(three([], {}, { paid: Float64Array.of(2_900_000, 2_100_000, NaN) }));
  expect([...(settlement?.toPay ?? [])]).toEqual([100_000, 0, 1_000_000]);
  expect([...(settlement?.toRefund ?? [])]).toEqual([0, 100_000, 0]);
});

describe('years after the moves', () => {
  const byYear = (c: CostsCase): number[][] => {
    const { yearAmount } = figuresOf(c).membership!;
    return [0, 1, 2].map((m) => [...yearAmount.subarray(m * 3, m * 3 + 3)]);
  };

  test('a leaver owes nothing after its year; the others take over in the years that it leaves', () => {
    // B 500,000, 500,000, 0: the 1,000,000 of 2026 to A and C as 3 : 1.
    expect(byYear(three([leaves]))).toEqual([
      [1_000_000, 1_000_000, 1_750_000],
      [500_000, 500_000, 0],
      [250_000, 250_000, 750_000],
    ]);
  });

  test('residual cost and penalty are due in the year of leaving', () => {
    // B in 2025: 250,000 + 250,000 + 125,000 = 625,000, 125,000 more than its 500,000: A −93,750, C −31,250.
    const policy = { leavingYear: 'months', residualPercent: 20, penaltyPercent: 10 } as const;
    expect(byYear(three([leaves], policy))).toEqual([
      [1_000_000, 906_250, 1_750_000],
      [500_000, 625_000, 0],
      [250_000, 218_750, 750_000],
    ]);
  });

  test('a joiner owes nothing before; its fee and its part of earlier costs in the year of joining', () => {
    // C in 2025: 104,166 + 197,917 + 500,000 = 802,083; 2024: 250,000 to A and B as 3 : 2, 150,000 and 100,000.
    // Up to 2025: 250,000 + 250,000 − 802,083 = −302,083: −181,249.8 and −120,833.2, so −331,250 and −220,833 in 2025.
    expect(byYear(three([joins], { firstMonth: 'next', sunkPercent: 50 }))).toEqual([
      [1_150_000, 668_750, 1_000_000],
      [600_000, 279_167, 1_000_000],
      [0, 802_083, 500_000],
    ]);
  });

  test('a move outside of the years: what is due falls on the nearest one', () => {
    const early = { ...joins, date: serialOf(2023, 5, 1) };
    // C was there all the time: its years, and the fee of 500,000 in the first; −300,000 and −200,000 for A and B.
    expect(byYear(three([early]))).toEqual([
      [700_000, 1_000_000, 1_000_000],
      [300_000, 500_000, 1_000_000],
      [750_000, 250_000, 500_000],
    ]);
  });
});

describe('a tie of the yen that is left', () => {
  /** B: 2,000,001 in three equal years of 666,667; leaves after 2025, so 666,667 go to A and C equally: 333,333.5. */
  const odd = (over: Partial<CostsCase>): CostsCase =>
    three(
      [leaves],
      { takeOver: 'equal' },
      {
        costs: [
          cost('負担金', {
            division: { kind: 'direct', amounts: Float64Array.of(3_000_000, 2_000_001, 1_000_000) },
          }),
        ],
        yearly: {
          basis: { kind: 'weights', weights: Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 2) },
          years: [2024, 2025, 2026],
          yearTotals: null,
          remainder: 'first',
          unit: 1,
        },
        ...over,
      },
    );
  const policy = { ...costsCase().policy, remainderTies: 'decision' as const };

  test('by 番号', () => {
    expect([...(figuresOf(odd({})).membership?.burden ?? [])]).toEqual([3_333_334, 1_333_334, 1_333_333]);
  });

  test('by a draw: asked for, then as drawn', () => {
    expect(shareCosts(odd({ policy }))).toMatchObject({
      kind: 'decisionRequired',
      decisions: [{ code: 'drawRemainder', matter: '端数：異動の引受', options: ['A', 'C'] }],
    });
    const drawn = odd({ policy, decisions: [{ matter: '端数：異動の引受', result: 'C' }] });
    expect([...(figuresOf(drawn).membership?.burden ?? [])]).toEqual([3_333_333, 1_333_334, 1_333_334]);
  });
});
