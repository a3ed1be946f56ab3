import { monthOf, serialOf } from '../../../src/core/calendar';
import type { CostsCase, MeteredPolicy, ServiceUse } from '../../../src/core';
import {
  codesOf,
  component,
  cost,
  costsCase,
  figuresOf,
  findingsOf,
  fiveYears,
  issuesOf,
  key,
  line,
  members,
  sum,
} from './costs-case';

const use = (service: number, member: number, over: Partial<ServiceUse> = {}): ServiceUse => ({
  service,
  member,
  state: 'existing',
  volume: 1,
  start: NaN,
  end: NaN,
  ...over,
});

const oneTown = (
  start: number,
  end: number,
  over: Partial<MeteredPolicy>,
  monthlyPrice = 31_000,
): CostsCase =>
  costsCase({
    members: members('A町'),
    contracts: [{ name: '基幹系' }],
    services: [{ name: '住民記録', contract: 0, monthlyPrice, kind: 'required' }],
    terms: [{ contract: 0, member: 0, start, end }],
    uses: [use(0, 0)],
    costs: [cost('利用料', { division: { kind: 'metered', contract: null } })],
    metered: { ...fiveYears, ...over },
  });

/** 31,000 a month from 2011-10-11 to 2012-01-15, by hand. */
test.each<[string, Partial<MeteredPolicy>, number]>([
  // October, November, December, January: 4 months.
  ['whole', { partMonth: 'whole' }, 124_000],
  // From November: 3 months.
  ['next', { partMonth: 'next' }, 93_000],
  // 21 of 31 days, November, December, 15 of 31 days: 21,000 + 62,000 + 15,000.
  ['days', { partMonth: 'days' }, 98_000],
])('part months: %s', (_, policy, expected) => {
  const c = oneTown(serialOf(2011, 10, 11), serialOf(2012, 1, 15), policy);
  expect(figuresOf(c).burden[0]).toBe(expected);
});

test('by days within one month, and cut below one yen', () => {
  // 10 of 30 days of 10,000 = 3,333.3
  const c = oneTown(serialOf(2011, 11, 11), serialOf(2011, 11, 20), { partMonth: 'days' }, 10_000);
  expect(figuresOf(c).burden[0]).toBe(3_333);
});

test('a term within one month: nothing is whole from the next month on', () => {
  const c = oneTown(serialOf(2011, 11, 11), serialOf(2011, 11, 20), { partMonth: 'next' });
  expect(figuresOf(c).burden[0]).toBe(0);
  expect(codesOf(findingsOf(c))).toContain('termOutsidePeriod');
});

test('months before the period, in the fiscal year they fall in', () => {
  const c = oneTown(serialOf(2011, 3, 1), NaN, { beforePeriod: 'count' });
  const { metered } = figuresOf(c);
  expect(metered?.years[0]).toBe(2010);
  expect([...(metered?.terms[0]?.monthsByYear ?? [])]).toEqual([1, 12, 12, 12, 12, 12, 6]);
});

test('a fee is price × months × volume by fiscal year', () => {
  const c = oneTown(serialOf(2012, 2, 20), NaN, {});
  // February and March 2012: 2 months in 2011; 12 × 4; 6 in 2016.
  expect([...(figuresOf(c).metered?.fees[0]?.byYear ?? [])]).toEqual([
    62_000, 372_000, 372_000, 372_000, 372_000, 186_000,
  ]);
  expect(figuresOf({ ...c, uses: [use(0, 0, { volume: 3 })] }).burden[0]).toBe(56 * 31_000 * 3);
});

test('a price in sen: 12.5 yen × 1,001 × 56 months, cut in each fiscal year', () => {
  const c = { ...oneTown(serialOf(2012, 2, 20), NaN, {}, 12.5), uses: [use(0, 0, { volume: 1001 })] };
  // 12,512.5 a month: × 2 = 25,025; × 12 = 150,150; × 6 = 75,075.
  expect(figuresOf(c).burden[0]).toBe(25_025 + 4 * 150_150 + 75_075);
});

test('existing, new and dropped services; a use with its own dates', () => {
  const c: CostsCase = {
    ...oneTown(serialOf(2011, 10, 1), NaN, {}),
    services: ['住民記録', 'コンビニ交付', '健康管理'].map((name) => ({
      name,
      contract: 0,
      monthlyPrice: 1000,
      kind: 'optional' as const,
    })),
    uses: [
      use(0, 0),
      use(1, 0, { state: 'new', start: serialOf(2012, 4, 1) }),
      use(2, 0, { state: 'dropped' }),
    ],
    currentCosts: [
      { member: 0, item: '保守', amount: 100_000, compared: true, tax: 'out', supplied: NaN, source: '' },
      {
        member: 0,
        item: 'リース解約',
        amount: 70_000,
        compared: false,
        tax: 'out',
        supplied: NaN,
        source: '',
      },
    ],
  };
  const f = figuresOf(c);
  // 60 and 54 months.
  expect(f.metered?.fees.map(({ amount }) => amount)).toEqual([60_000, 54_000, 0]);
  expect(f.usage.byMember).toMatchObject({
    existing: Float64Array.of(1),
    new: Float64Array.of(1),
    dropped: Float64Array.of(1),
    used: Float64Array.of(2),
  });
  const rate = (scope: string): number =>
    f.rates.find((one) => one.scope === scope && one.member === 0)?.printed ?? NaN;
  // (100,000 − 60,000) ÷ 100,000; with the new service (100,000 − 114,000) ÷ 100,000.
  expect([rate('existingSystems'), rate('systems')]).toEqual([40, -14]);
  expect(codesOf(findingsOf(c))).toContain('memberAboveCurrent');
});

test('contracts of their own: each with its terms; 未定 pays nothing yet and is said', () => {
  const c = costsCase({
    members: members('寒川町', '大磯町'),
    contracts: [{ name: '基幹系' }, { name: '財務会計' }],
    services: [
      { name: '住民記録', contract: 0, monthlyPrice: 1000, kind: 'required' },
      { name: '財務会計', contract: 1, monthlyPrice: 500, kind: 'required' },
    ],
    terms: [
      { contract: 0, member: 0, start: 'undecided', end: NaN },
      { contract: 0, member: 1, start: serialOf(2012, 6, 1), end: NaN },
      { contract: 1, member: 0, start: serialOf(2011, 10, 1), end: NaN },
      { contract: 1, member: 1, start: serialOf(2011, 10, 1), end: NaN },
    ],
    uses: [use(0, 0), use(0, 1), use(1, 0), use(1, 1)],
    costs: [
      cost('基幹', { division: { kind: 'metered', contract: 0 } }),
      cost('財務', { division: { kind: 'metered', contract: 1 } }),
    ],
    metered: fiveYears,
    yearly: { basis: { kind: 'ownYears' }, years: [], yearTotals: null, remainder: 'first', unit: 1 },
  });
  const f = figuresOf(c);
  expect([...f.byCost]).toEqual([0, 52_000, 30_000, 30_000]);
  expect(findingsOf(c)).toMatchObject([
    { code: 'startUndecided', about: { contract: '基幹系', member: '寒川町' } },
  ]);
  // The years are the fees' own: 大磯町 6 × 500, then 10 × 1,000 + 12 × 500 …
  expect([...(f.yearly?.amount ?? [])]).toEqual([
    3000, 6000, 6000, 6000, 6000, 3000, 3000, 16_000, 18_000, 18_000, 18_000, 9000,
  ]);
});

test('a cost shared by metered fees (従量割)', () => {
  const c = { ...oneTown(serialOf(2011, 10, 1), NaN, {}), members: members('A町', 'B町') };
  const shared: CostsCase = {
    ...c,
    terms: [...c.terms, { contract: 0, member: 1, start: serialOf(2014, 4, 1), end: NaN }],
    uses: [use(0, 0), use(0, 1)],
    keys: [key('従量割', component({ kind: 'metered', contract: null }))],
    costs: [cost('回線費', { lines: [line(900_000)] })],
  };
  // 60 and 30 months of the same price: 2 : 1.
  expect([...figuresOf(shared).burden]).toEqual([600_000, 300_000]);
});

test.each<[string, (c: CostsCase) => CostsCase, string]>([
  ['a use without a term', (c) => ({ ...c, terms: [] }), 'termMissing'],
  ['two terms', (c) => ({ ...c, terms: [...c.terms, ...c.terms] }), 'termTwice'],
  ['two uses', (c) => ({ ...c, uses: [...c.uses, ...c.uses] }), 'useTwice'],
  ['half a volume', (c) => ({ ...c, uses: [use(0, 0, { volume: 0.5 })] }), 'countNotWhole'],
  [
    'an end before the start',
    (c) => ({ ...c, terms: [{ contract: 0, member: 0, start: 41_000, end: 40_900 }] }),
    'termEndsBeforeStart',
  ],
  [
    'no price',
    (c) => ({ ...c, services: [{ ...c.services[0]!, monthlyPrice: NaN }] }),
    'monthlyPriceMissing',
  ],
  [
    'a negative price',
    (c) => ({ ...c, services: [{ ...c.services[0]!, monthlyPrice: -1 }] }),
    'amountNegative',
  ],
  ['no period', (c) => ({ ...c, metered: null }), 'periodMissing'],
  [
    'a period that ends first',
    (c) => ({ ...c, metered: { ...fiveYears, lastMonth: monthOf(2010, 1) } }),
    'periodReversed',
  ],
  ['an unknown service', (c) => ({ ...c, uses: [use(7, 0)] }), 'serviceUnknown'],
  ['fees past 10¹⁵', (c) => ({ ...c, uses: [use(0, 0, { volume: 9_000_000_000_000 })] }), 'productTooLarge'],
])('%s', (_, change, code) => {
  expect(codesOf(issuesOf(change(oneTown(serialOf(2011, 10, 1), NaN, {}))))).toContain(code);
});

test('a required service that a member does not use, and an excluded one in use', () => {
  const c = oneTown(serialOf(2011, 10, 1), NaN, {});
  expect(codesOf(findingsOf({ ...c, uses: [] }))).toContain('requiredServiceUnused');
  const excluded = { ...c, services: [{ ...c.services[0]!, kind: 'excluded' as const }] };
  expect(codesOf(findingsOf(excluded))).toContain('excludedServiceUsed');
  expect(sum(figuresOf(excluded).burden)).toBe(60 * 31_000);
});
