/** Keys, sources of money, claims, tax and bad input in whole cases. */
import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar';
import type { Cost, CostsCase, KeyBasis, ShareRule } from '../../../src/core';
import {
  shareCosts,
  taxByRate,
  taxRateAt,
  CONSUMPTION_TAX,
  withTax,
  withoutTax,
} from '../../../src/core/costs';
import {
  codesOf,
  component,
  cost,
  costsCase,
  current,
  figuresOf,
  findingsOf,
  indicator,
  issuesOf,
  key,
  line,
  members,
  sum,
  toYen,
} from './costs-case';

const population = indicator('人口', [60_000, 30_000, 10_000], '令和2年国勢調査');

const shared = (
  bases: readonly [KeyBasis, number][],
  over: Partial<CostsCase> = {},
  of: Partial<Cost> = {},
): CostsCase =>
  costsCase({
    indicators: [population, indicator('市町', [100, 50, 50]), indicator('財政', [5, 3, 2])],
    keys: [key('按分', ...bases.map(([basis, ratio]) => component(basis, ratio)))],
    costs: [cost('運営費', { lines: [line(1_000_000)], ...of })],
    ...over,
  });

const equal: KeyBasis = { kind: 'equal' };
const people: KeyBasis = { kind: 'indicator', indicator: 0 };

/** 1,000,000 yen, by hand. */
test.each<[string, [KeyBasis, number][], number[]]>([
  ['equal', [[equal, 1]], [333_334, 333_333, 333_333]],
  ['population', [[people, 1]], [600_000, 300_000, 100_000]],
  // A city counts 100, a town 50.
  ['weighted equal', [[{ kind: 'indicator', indicator: 1 }, 1]], [500_000, 250_000, 250_000]],
  // 400,000 ÷ 3 = 133,333.3 and 600,000 by 6 : 3 : 1.
  [
    '4 : 6',
    [
      [equal, 4],
      [people, 6],
    ],
    [493_334, 313_333, 193_333],
  ],
  // 160,000 ÷ 3 = 53,333.3 and 840,000 by 6 : 3 : 1.
  [
    '16 : 84',
    [
      [equal, 16],
      [people, 84],
    ],
    [557_334, 305_333, 137_333],
  ],
  // 100,000 ÷ 3 = 33,333.3; 450,000 by 6 : 3 : 1; 450,000 by 5 : 3 : 2.
  [
    '10 : 45 : 45',
    [
      [equal, 10],
      [people, 45],
      [{ kind: 'indicator', indicator: 2 }, 45],
    ],
    [528_334, 303_333, 168_333],
  ],
  [
    '0.4 : 0.6',
    [
      [equal, 0.4],
      [people, 0.6],
    ],
    [493_334, 313_333, 193_333],
  ],
])('%s', (_, bases, expected) => {
  expect([...figuresOf(shared(bases)).burden]).toEqual(expected);
});

test('requesters only: those who take part', () => {
  expect([...figuresOf(shared([[equal, 1]], {}, { participants: [0, 2] })).burden]).toEqual([
    500_000, 0, 500_000,
  ]);
});

describe('fixed ratios', () => {
  const fixed = (ratios: readonly number[], normalise = false): CostsCase =>
    shared([[{ kind: 'fixed', normalise }, 1]], {}, { fixedRatio: Float64Array.from(ratios) });
  test('to 100', () => {
    expect([...figuresOf(fixed([50, 33.3, 16.7])).burden]).toEqual([500_000, 333_000, 167_000]);
  });
  test('that sum to 90 are refused, or normalised on request and said so', () => {
    expect(issuesOf(fixed([50, 30, 10]))).toMatchObject([
      { code: 'ratiosNotHundred', values: { sum: 90, expected: 100 } },
    ]);
    const normalised = fixed([50, 30, 10], true);
    // 5 : 3 : 1 of 1,000,000: 555,555.6, 333,333.3, 111,111.1
    expect([...figuresOf(normalised).burden]).toEqual([555_556, 333_333, 111_111]);
    expect(codesOf(findingsOf(normalised))).toContain('ratiosNormalised');
  });
  test('missing or negative', () => {
    expect(codesOf(issuesOf(fixed([50, NaN, -1])))).toEqual(['ratioMissing', 'ratioNegative']);
  });
});

describe('by saving (削減額割)', () => {
  const saving = (today: readonly number[], negative: 'zero' | 'refuse'): CostsCase => {
    const c = shared([[{ kind: 'saving' }, 1]]);
    return {
      ...c,
      costs: [
        cost('利用料', {
          division: { kind: 'direct', amounts: Float64Array.of(100, 100, 100) },
          guaranteed: true,
        }),
        cost('移行費', { lines: [line(900)], scope: 'joint' }),
      ],
      currentCosts: current(today),
      policy: { ...c.policy, saving: { base: 'afterGuarantee', negative } },
    };
  };
  test('in proportion to what each saves', () => {
    // 300, 100, 50 of 450.
    expect([...figuresOf(saving([400, 200, 150], 'zero')).byCost].slice(3)).toEqual([600, 200, 100]);
  });
  test('a negative saving counts as 0, or is refused', () => {
    const c = saving([400, 50, 400], 'zero');
    expect([...figuresOf(c).byCost].slice(3)).toEqual([450, 0, 450]);
    expect(findingsOf(c).find(({ code }) => code === 'savingCountedAsZero')?.values).toEqual({ value: -50 });
    expect(codesOf(issuesOf(saving([400, 50, 400], 'refuse')))).toEqual(['savingNegative']);
  });
  test('nobody saves: nothing to share by', () => {
    expect(codesOf(issuesOf(saving([50, 50, 50], 'zero')))).toEqual(['keyWeightsZero']);
  });
  test('a cost that is guaranteed cannot wait for the guarantee', () => {
    const c = saving([400, 200, 150], 'zero');
    const costs = c.costs.map((one) => ({ ...one, guaranteed: true }));
    expect(codesOf(issuesOf({ ...c, costs }))).toEqual(['savingKeyInGuarantee']);
  });
});

test('one mix, rounded once, by name', () => {
  const c = shared([
    [equal, 4],
    [people, 6],
  ]);
  const mix: CostsCase = { ...c, keys: [{ ...c.keys[0]!, rounding: 'mix' }] };
  // 4/30 + 36/100 = 0.49333…, 0.31333…, 0.19333…: 493,333.3, 313,333.3, 193,333.3, one yen to the first.
  expect([...figuresOf(mix).burden]).toEqual([493_334, 313_333, 193_333]);
  expect(figuresOf(mix).shares[0]?.components[0]?.columns.weight).toEqual([37, 23.5, 14.5].map((w) => w * 2));
});

describe('rounding units and takers of the rest', () => {
  const ruled = (rule: ShareRule, leads: readonly number[] = [2]): CostsCase => {
    const c = shared([[equal, 1]], {}, { participants: [0, 1, 2] });
    return {
      ...c,
      members: members('A', 'B', 'C').map((member, m) => ({ ...member, lead: leads.includes(m) })),
      keys: [key('均等割', component(equal, 1, rule))],
    };
  };
  test('cut below 1,000 yen, the rest to the lead, or on a line of its own', () => {
    expect([...figuresOf(ruled({ unit: 1000, mode: 'cut', remainder: 'lead' })).burden]).toEqual([
      333_000, 333_000, 334_000,
    ]);
    const own = figuresOf(ruled({ unit: 1000, mode: 'cut', remainder: 'ownLine' }));
    expect([...own.burden, own.rest]).toEqual([333_000, 333_000, 333_000, 1000]);
    expect(codesOf(findingsOf(ruled({ unit: 1000, mode: 'cut', remainder: 'ownLine' })))).toEqual([
      'restOnOwnLine',
    ]);
  });
  test('a lead body that does not take part still takes the rest', () => {
    const c = ruled({ unit: 1000, mode: 'cut', remainder: 'lead' });
    const two = { ...c, costs: [cost('研究', { lines: [line(1_001)], participants: [0, 1] })] };
    expect([...figuresOf(two).burden]).toEqual([0, 0, 1_001]);
  });
  test.each<[string, CostsCase, string]>([
    ['no lead', ruled({ unit: 1, mode: 'cut', remainder: 'lead' }, []), 'leadMissing'],
    ['two leads', ruled({ unit: 1, mode: 'cut', remainder: 'lead' }, [0, 1]), 'moreThanOneLead'],
    [
      'largest remainder after rounding half up',
      ruled({ unit: 1, mode: 'halfUp', remainder: 'largestRemainder' }),
      'remainderNeedsCut',
    ],
    ['a unit of 50', ruled({ unit: 50, mode: 'cut', remainder: 'ownLine' }), 'policyValueNotAllowed'],
  ])('%s', (_, c, code) => expect(codesOf(issuesOf(c))).toContain(code));
  test('rounding up leaves the lead less than nothing', () => {
    const c = ruled({ unit: 1000, mode: 'up', remainder: 'lead' });
    // 1,001 by three: 1,000 each, 1,999 too many for C.
    expect(issuesOf({ ...c, costs: [cost('研究', { lines: [line(1_001)] })] })).toMatchObject([
      { code: 'remainderMakesNegative', about: { member: 'C' }, values: { amount: -999 } },
    ]);
  });
});

test('a tie can be left to a draw, asked for and answered by cost, year and component', () => {
  const c = shared(
    [[equal, 1]],
    { policy: { ...costsCase().policy, remainderTies: 'decision' } },
    { lines: [line(100, { year: 2025 })] },
  );
  const outcome = shareCosts(c);
  expect(outcome).toMatchObject({
    kind: 'decisionRequired',
    decisions: [
      {
        code: 'drawRemainder',
        matter: '端数：運営費／2025年度／均等割',
        options: ['A', 'B', 'C'],
        values: { places: 1 },
      },
    ],
  });
  const decided = (result: string): CostsCase => ({
    ...c,
    decisions: [{ matter: '端数：運営費／2025年度／均等割', result }],
  });
  expect([...figuresOf(decided('B')).burden]).toEqual([33, 34, 33]);
  expect(codesOf(issuesOf(decided('D')))).toEqual(['decisionNotAnOption']);
  const unused = { ...decided('B'), policy: costsCase().policy };
  expect(codesOf(findingsOf(unused))).toEqual(['decisionNotUsed']);
});

test('fund and subsidy are not shared; one member pays first and bills the others', () => {
  const c = shared(
    [[people, 1]],
    {},
    {
      lines: [line(900_000), line(50_000, { money: 'fund' }), line(50_000, { money: 'subsidy' })],
      payer: 1,
    },
  );
  const { money, claims, claimBalance } = figuresOf(c);
  expect(money).toEqual({ contributions: 900_000, fund: 50_000, subsidy: 50_000 });
  expect(claims).toEqual([
    { cost: 0, payer: 1, debtor: 0, amount: 540_000 },
    { cost: 0, payer: 1, debtor: 2, amount: 90_000 },
  ]);
  expect(sum(claimBalance)).toBe(0);
});

describe('tax', () => {
  test('by date of supply', () => {
    expect(
      [
        [2014, 3, 31],
        [2014, 4, 1],
        [2019, 9, 30],
        [2019, 10, 1],
      ].map(([y, m, d]) => taxRateAt(serialOf(y!, m!, d!), CONSUMPTION_TAX)),
    ).toEqual([5, 8, 8, 10]);
    expect(taxRateAt(serialOf(1980, 1, 1), CONSUMPTION_TAX)).toBeNull();
  });
  test('one rounding per rate: 105 × 3 at 10 %, cut: 31, not 30', () => {
    const amounts = [105, 105, 105].map((amount) => ({ amount, percent: 10 }));
    expect(taxByRate(amounts, 'cut')).toEqual([{ percent: 10, base: 315, tax: 31 }]);
  });
  test('in and out', () => {
    expect([withTax(1005, 10, 'cut'), withTax(1005, 10, 'halfUp'), withoutTax(1105, 10, 'cut')]).toEqual([
      1105, 1106, 1005,
    ]);
  });
  const mixed = shared([[people, 1]], {
    currentCosts: current([1, 1, 1]).map((one) => ({
      ...one,
      tax: 'in' as const,
      supplied: serialOf(2020, 1, 1),
    })),
  });
  test('in and out side by side are refused, or brought to one basis', () => {
    expect(codesOf(issuesOf(mixed))).toEqual(['taxMixed']);
    const dated: CostsCase = {
      ...mixed,
      costs: [cost('運営費', { lines: [line(1_000_000, { supplied: serialOf(2015, 1, 1) })] })],
    };
    const tax = { ...mixed.policy.tax, basis: 'in' as const };
    expect(sum(figuresOf({ ...dated, policy: { ...mixed.policy, tax } }).burden)).toBe(1_080_000);
    expect(codesOf(issuesOf({ ...mixed, policy: { ...mixed.policy, tax } }))).toEqual(['supplyDateMissing']);
  });
});

test.each<[string, CostsCase, string[]]>([
  ['a cost nobody takes part in', shared([[equal, 1]], {}, { participants: [] }), ['costWithoutMembers']],
  ['a member twice', shared([[equal, 1]], {}, { participants: [0, 0, 1] }), ['participantTwice']],
  [
    'population 0 everywhere',
    shared([[people, 1]], { indicators: [indicator('人口', [0, 0, 0])] }),
    ['keyWeightsZero'],
  ],
  [
    'no population',
    shared([[people, 1]], { indicators: [indicator('人口', [1, NaN, -5])] }),
    ['indicatorMissing', 'indicatorNegative'],
  ],
  ['an indicator that is not there', shared([[people, 1]], { indicators: [] }), ['indicatorUnknown']],
  ['ratios of 0', shared([[equal, 0]]), ['keyRatiosZero']],
  [
    'negative ratios',
    shared([
      [equal, -4],
      [people, 6],
    ]),
    ['ratioNegative'],
  ],
  ['a ratio of a third', shared([[equal, 1 / 3]]), ['weightTooFine']],
  ['no key', shared([[equal, 1]], { keys: [] }), ['keyUnknown']],
  ['a key without components', shared([]), ['keyEmpty']],
  ['no amount', shared([[equal, 1]], {}, { lines: [] }), ['costWithoutAmount']],
  ['half a yen', shared([[equal, 1]], {}, { lines: [line(0.5)] }), ['amountNotWhole']],
  ['a negative amount', shared([[equal, 1]], {}, { lines: [line(-1)] }), ['amountNegative']],
  ['past 10¹² yen', shared([[equal, 1]], {}, { lines: [line(1e12 + 1)] }), ['productTooLarge']],
  [
    'weights past their limit',
    shared([[people, 1]], { indicators: [indicator('人口', [3e12, 2e12, 0])] }),
    ['productTooLarge'],
  ],
  ['a payer that is no member', shared([[equal, 1]], {}, { payer: 9 }), ['payerUnknown']],
  [
    'direct amounts that do not sum',
    shared([[equal, 1]], {}, { division: { kind: 'direct', amounts: Float64Array.of(1, 2, 3) } }),
    ['directNotSum'],
  ],
  [
    'a direct amount missing',
    shared(
      [[equal, 1]],
      {},
      { lines: [], division: { kind: 'direct', amounts: Float64Array.of(1, NaN, 3) } },
    ),
    ['amountMissing'],
  ],
  ['nobody at all', { ...shared([]), members: [], keys: [], costs: [] }, ['noMembers']],
])('%s', (_, c, codes) => {
  const found = codesOf(issuesOf(c));
  for (const code of codes) expect(found).toContain(code);
});

test('every problem at once', () => {
  const c = shared(
    [[people, 1]],
    { indicators: [indicator('人口', [1, NaN, 1])] },
    { lines: [line(-1)], payer: 9 },
  );
  expect(codesOf(issuesOf(c)).sort()).toEqual(['amountNegative', 'indicatorMissing', 'payerUnknown']);
});

test('a member with population 0 pays nothing of that part, and is looked at', () => {
  const c = shared([[people, 1]], { indicators: [indicator('人口', [1, 0, 1])] });
  expect([...figuresOf(c).burden]).toEqual([500_000, 0, 500_000]);
  expect(codesOf(findingsOf(c))).toEqual(['indicatorZero']);
});

test('parts sum to the whole in whole cases, and the order of the members matters only for ties', () => {
  const situation = fc.record({
    amounts: fc.array(fc.nat(1e12), { minLength: 1, maxLength: 4 }),
    population: fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2, maxLength: 12 }),
    ratios: fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 })),
    unit: fc.constantFrom(1, 10, 100, 1000),
    rounding: fc.constantFrom<'perComponent' | 'mix'>('perComponent', 'mix'),
  });
  fc.assert(
    fc.property(situation, ({ amounts, population: values, ratios, unit, rounding }) => {
      const build = (list: readonly number[]): CostsCase => {
        const rule: ShareRule = { ...toYen, unit };
        const mixed = {
          ...key('按分', component(equal, ratios[0], rule), component(people, ratios[1], rule)),
          rounding,
        };
        return costsCase({
          members: members(...list.map((value, i) => `${value}人${i}`)),
          indicators: [indicator('人口', list)],
          keys: [mixed],
          costs: amounts.map((amount, i) => cost(`経費${i}`, { lines: [line(amount)] })),
        });
      };
      const f = figuresOf(build(values));
      expect(sum(f.burden) + f.rest).toBe(sum(amounts));
      for (const { share, rest, amount } of f.shares) expect(sum(share) + rest).toBe(amount);
      const turned = figuresOf(build([...values].reverse()));
      const most = 2 * unit * amounts.length;
      [...turned.burden]
        .reverse()
        .forEach((yen, m) => expect(Math.abs(yen - (f.burden[m] ?? 0))).toBeLessThanOrEqual(most));
    }),
  );
});

test('60 members × 100 services × 120 months', () => {
  const names = Array.from({ length: 60 }, (_, i) => `団体${i + 1}`);
  const uses = names.flatMap((_, member) =>
    Array.from({ length: 100 }, (_one, service) => ({
      service,
      member,
      state: 'existing' as const,
      volume: 1,
      start: NaN,
      end: NaN,
    })),
  );
  const c = costsCase({
    members: members(...names),
    contracts: [{ name: '基幹系' }],
    services: Array.from({ length: 100 }, (_, i) => ({
      name: `業務${i}`,
      contract: 0,
      monthlyPrice: 1000 + i,
      kind: 'optional' as const,
    })),
    terms: names.map((_, member) => ({ contract: 0, member, start: serialOf(2020, 4, 1), end: NaN })),
    uses,
    metered: { firstMonth: 2020 * 12 + 3, lastMonth: 2030 * 12 + 2, partMonth: 'whole', beforePeriod: 'cut' },
    costs: [cost('利用料', { division: { kind: 'metered', contract: null } })],
  });
  // By hand: Σ (1,000 + i) for i < 100 = 104,950; × 120 months × 60 members.
  expect(sum(figuresOf(c).burden)).toBe(104_950 * 120 * 60);
});
