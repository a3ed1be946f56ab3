/** Every figure explains itself: replaying its steps from their numbers and operations gives the figure. */
import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar';
import type { CostsCase, CostsFigures, Guarantee, ShareRule, Step } from '../../../src/core';
import {
  CONSUMPTION_TAX,
  explainBurden,
  explainCostRate,
  explainCostShare,
  explainFee,
  explainGuarantee,
  explainMemberTax,
  explainRequest,
  explainYear,
  RATE_SCOPES,
  replayCostStep,
} from '../../../src/core/costs';
import {
  component,
  cost,
  costsCase,
  current,
  figuresOf,
  fiveYears,
  indicator,
  key,
  line,
  members,
  thirtyPercent,
} from './costs-case';

function replayed(steps: readonly Step[], figure: number): void {
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    const value = replayCostStep(step);
    if (step.result.unit === 'ratio') expect(value).toBeCloseTo(step.result.value, 12);
    else expect({ ...step, replayed: value }).toMatchObject({ replayed: step.result.value });
  }
  expect(steps.at(-1)?.result.value).toBe(figure);
}

/** Every explanation of a completed case. */
function replayAll(c: CostsCase, f: CostsFigures): void {
  const all = c.members.map((_, m) => m);
  f.shares.forEach(({ share }, i) =>
    all.forEach((m) => replayed(explainCostShare(c, f, i, m), share[m] ?? NaN)),
  );
  f.metered?.fees.forEach(({ amount }, i) => replayed(explainFee(c, f, i), amount));
  f.requests.requests.forEach(({ takers, asked, columns }, i) => {
    if (columns) takers.forEach((m, k) => replayed(explainRequest(c, f, i, m), asked[k] ?? NaN));
  });
  for (const { percent, member, base, tax } of f.taxes)
    if (base !== 0) replayed(explainMemberTax(c, f, percent, member), percent === 0 ? base : base + tax);
  for (const m of all) {
    if (f.taxes.length > 0)
      expect(f.taxes.reduce((sum, one) => (one.member === m ? sum + one.base : sum), 0)).toBe(f.burden[m]);
    if (f.guarantee) replayed(explainGuarantee(c, f, m), f.guarantee.result[m] ?? NaN);
    replayed(explainBurden(c, f, m), f.burden[m] ?? NaN);
    f.yearly?.years.forEach((_, y) =>
      replayed(explainYear(c, f, m, y), f.yearly?.amount[m * (f.yearly?.years.length ?? 0) + y] ?? NaN),
    );
    for (const scope of RATE_SCOPES) {
      const rate = f.rates.find((one) => one.scope === scope && one.member === m);
      replayed(explainCostRate(c, f, scope, m), rate?.rate ?? NaN);
    }
  }
}

const rules: ShareRule[] = [
  { unit: 1, mode: 'cut', remainder: 'largestRemainder' },
  { unit: 1000, mode: 'cut', remainder: 'largestRemainder' },
  { unit: 100, mode: 'halfUp', remainder: 'largest' },
  { unit: 10, mode: 'up', remainder: 'ownLine' },
  { unit: 1000, mode: 'cut', remainder: 'lead' },
];

const bases: Guarantee['basis'][] = [
  { kind: 'base' },
  { kind: 'headroom' },
  { kind: 'indicator', indicator: 0 },
];

test('steps of generated cases replay to their figures', () => {
  let explained = 0;
  const situation = fc.record({
    people: fc.array(fc.integer({ min: 100, max: 400_000 }), { minLength: 3, maxLength: 6 }),
    amount: fc.integer({ min: 1_000_000, max: 1_000_000_000 }),
    price: fc.integer({ min: 1, max: 100_000 }).map((sen) => sen / 100),
    rule: fc.constantFrom(...rules),
    basis: fc.constantFrom(...bases),
    set: fc.constantFrom(null, { kind: 'rate', rate: 0.35 } as const),
    partMonth: fc.constantFrom<'whole' | 'next' | 'days'>('whole', 'next', 'days'),
    yearly: fc.constantFrom<NonNullable<CostsCase['yearly']>['basis']>(
      { kind: 'metered' },
      { kind: 'months', contract: 0 },
      { kind: 'flattened', contract: 0 },
    ),
    taxed: fc.constantFrom<CostsCase['policy']['tax']['basis']>('asGiven', 'in', 'out'),
    mark: fc.constantFrom<'in' | 'out'>('in', 'out'),
    mode: fc.constantFrom<'cut' | 'halfUp' | 'up'>('cut', 'halfUp', 'up'),
  });
  fc.assert(
    fc.property(situation, (drawn) => {
      const { people, amount, price, rule, basis, set, partMonth, yearly, taxed, mark, mode } = drawn;
      const supplied = serialOf(2012, 4, 1);
      const fees = people.map((n) => Math.floor(price * 60 * n));
      const c = costsCase({
        members: members(...people.map((_, i) => `団体${i + 1}`)),
        indicators: [indicator('人口', people)],
        keys: [
          key(
            '4:6',
            component({ kind: 'equal' }, 4, rule),
            component({ kind: 'indicator', indicator: 0 }, 6, rule),
          ),
          key('削減額割', component({ kind: 'saving' }, 1, rule)),
        ],
        costs: [
          cost('利用料', { division: { kind: 'metered', contract: 0 }, guaranteed: true }),
          cost('運営費', {
            lines: [line(amount, { year: 2012, supplied }), line(amount + 7, { supplied })],
            scope: 'joint',
          }),
          cost('移行費', {
            lines: [line(amount, { supplied })],
            division: { kind: 'key', key: 1 },
            scope: 'joint',
          }),
          cost('要望', { division: { kind: 'requests' }, scope: 'outside' }),
        ],
        contracts: [{ name: '基幹系' }],
        services: [{ name: '住民記録', contract: 0, monthlyPrice: price, tax: mark, kind: 'required' }],
        terms: people.map((_, member) => ({
          contract: 0,
          member,
          start: serialOf(2011, 10 + member, 1 + 5 * member),
          end: NaN,
        })),
        uses: people.map((volume, member) => ({
          service: 0,
          member,
          state: 'existing',
          volume,
          start: NaN,
          end: NaN,
        })),
        metered: { ...fiveYears, partMonth },
        // The first member pays little today, the others enough to take over.
        currentCosts: current(
          fees.map((fee, m) => (m === 0 ? Math.ceil(fee * 1.3) + 10 : fee * 3 + 2_000_000)),
        ).map((one) => ({ ...one, supplied })),
        guarantee: { ...thirtyPercent, basis, set },
        requests: [
          {
            name: '改修',
            takers: [0, 2],
            prices: [{ takers: null, amount: 1001, tax: 'out', supplied }],
            split: { kind: 'equal' },
            status: 'carriedOut',
          },
        ],
        policy: {
          ...costsCase().policy,
          // Within a year, within a month, and at the beginning of a year.
          tax: {
            basis: taxed,
            mode,
            rates: [
              ...CONSUMPTION_TAX,
              { from: serialOf(2012, 7, 16), rate: 6, source: '仮定' },
              { from: serialOf(2013, 2, 1), rate: 7, source: '仮定' },
            ],
          },
        },
        yearly: { basis: yearly, years: [], yearTotals: null, remainder: 'first', unit: 1 },
      });
      let figures: CostsFigures | null = null;
      try {
        figures = figuresOf(c);
      } catch (problem) {
        // A small population may leave nobody who can take over: a rejection, not a figure to explain.
        expect(String(problem)).toMatch(/guaranteeImpossible|remainderMakesNegative/);
      }
      if (figures === null) return;
      explained++;
      replayAll(c, figures);
    }),
    { numRuns: 40 },
  );
  expect(explained).toBeGreaterThan(20);
});

test('a yearly table with both margins, and a guarantee that is not needed', () => {
  const c = costsCase({
    members: members('A', 'B'),
    costs: [
      cost('利用料', { division: { kind: 'direct', amounts: Float64Array.of(10, 10) }, guaranteed: true }),
    ],
    currentCosts: current([100, 100]),
    guarantee: thirtyPercent,
    yearly: {
      basis: { kind: 'weights', weights: Float64Array.of(1, 1, 1, 1, 1, 1) },
      years: [2024, 2025, 2026],
      yearTotals: Float64Array.of(7, 7, 6),
      remainder: 'first',
      unit: 1,
    },
  });
  replayAll(c, figuresOf(c));
});

test('flattened burdens: equal months, the fraction first, by fiscal year', () => {
  const c = costsCase({
    members: members('A'),
    costs: [cost('利用料', { division: { kind: 'direct', amounts: Float64Array.of(1000) } })],
    currentCosts: current([2000]),
    contracts: [{ name: '基幹系' }],
    terms: [{ contract: 0, member: 0, start: serialOf(2016, 1, 15), end: NaN }],
    metered: fiveYears,
    yearly: {
      basis: { kind: 'flattened', contract: 0 },
      years: [],
      yearTotals: null,
      remainder: 'first',
      unit: 1,
    },
  });
  const { yearly } = figuresOf(c);
  // January to September 2016: 9 months; 111 each, 112 first. 2015: 112 + 111 + 111; 2016: 6 × 111.
  expect(yearly?.flattened).toEqual([{ member: 0, months: 9, first: 112, each: 111 }]);
  expect([...(yearly?.amount ?? [])].slice(-2)).toEqual([334, 666]);
  replayAll(c, figuresOf(c));
});
