/** Leaving and joining within the term, and settling advances: by hand. */
import { serialOf } from '../../../src/core/calendar';
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
