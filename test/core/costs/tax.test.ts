/** 消費税: metered fees by the months' rates, conversion there and back, burdens told apart by rate. */
import fc from 'fast-check';
import { monthOf, serialOf } from '../../../src/core/calendar';
import type { CostsCase, TaxFigure, TaxMark } from '../../../src/core';
import { CONSUMPTION_TAX, explainMemberTax, shareCosts, withoutTax, withTax } from '../../../src/core/costs';
import { stepSentence } from '../../../src/messages';
import { component, cost, costsCase, figuresOf, key, members } from './costs-case';

/** 2019-04 … 2020-03, one service, two units of A. */
function year2019(price: number, tax: TaxMark, basis: 'asGiven' | 'in' | 'out', volume = 2): CostsCase {
  return costsCase({
    members: members('A'),
    costs: [cost('利用料', { division: { kind: 'metered', contract: null } })],
    contracts: [{ name: '基幹系' }],
    services: [{ name: '住民記録', contract: 0, monthlyPrice: price, tax, kind: 'optional' }],
    terms: [{ contract: 0, member: 0, start: serialOf(2019, 4, 1), end: NaN }],
    uses: [{ service: 0, member: 0, state: 'existing', volume, start: NaN, end: NaN }],
    metered: {
      firstMonth: monthOf(2019, 4),
      lastMonth: monthOf(2020, 3),
      partMonth: 'whole',
      beforePeriod: 'cut',
    },
    policy: { ...costsCase().policy, tax: { basis, rates: CONSUMPTION_TAX, mode: 'cut' } },
  });
}

const bases = (taxes: readonly TaxFigure[], member: number | null): [number, number, number][] =>
  taxes.flatMap((one): [number, number, number][] =>
    one.member === member ? [[one.percent, one.base, one.tax]] : [],
  );

test('10,000 yen a month without tax, two units, 2019-04 to 2020-03: six months at 8 %, six at 10 %', () => {
  const c = year2019(10_000, 'out', 'out');
  const f = figuresOf(c);
  // 20,000 × 6 = 120,000; × 8 % = 9,600; × 10 % = 12,000.
  expect(bases(f.taxes, 0)).toEqual([
    [10, 120_000, 12_000],
    [8, 120_000, 9_600],
  ]);
  expect(explainMemberTax(c, f, 8, 0).map((step) => stepSentence(step, 'ja'))).toEqual([
    'A：税抜額 120,000円 ＝ 利用料 120,000円',
    'A：消費税 9,600円 ＝ 税抜額 120,000円 × 税率 8％ ÷ 100（1円未満切捨て）',
    'A：税込額 129,600円 ＝ 税抜額 120,000円 ＋ 消費税 9,600円',
  ]);
});

test('brought to 税込: 129,600 and 132,000, one rounding a rate', () => {
  const f = figuresOf(year2019(10_000, 'out', 'in'));
  expect([...(f.metered?.fees[0]?.bySpan ?? [])]).toEqual([129_600, 132_000]);
  expect([...f.burden]).toEqual([261_600]);
  expect(f.taxes).toEqual([]);
});

test('as given, and already on the basis, the year is one', () => {
  expect(figuresOf(year2019(10_000, 'out', 'asGiven')).metered?.spans).toHaveLength(1);
  expect(figuresOf(year2019(10_000, 'in', 'in')).metered?.spans).toHaveLength(1);
});

test('converting fees there and back differs by at most a yen for each rounding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 500 }), (price, volume) => {
      const out = figuresOf(year2019(price, 'out', 'in', volume)).metered?.fees[0];
      out?.givenBySpan.forEach((yen, s) => {
        const percent = s === 0 ? 8 : 10;
        expect(Math.abs(withoutTax(out.bySpan[s] ?? 0, percent, 'cut') - yen)).toBeLessThanOrEqual(1);
      });
      const without = figuresOf(year2019(price, 'out', 'out', volume));
      expect(without.burden[0]).toBe(price * volume * 12);
      expect(without.taxes.reduce((sum, one) => sum + (one.member === 0 ? one.base : 0), 0)).toBe(
        price * volume * 12,
      );
    }),
  );
});

test('an amount there and back differs by at most a yen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.constantFrom(3, 5, 8, 10),
      fc.constantFrom<'cut' | 'halfUp' | 'up'>('cut', 'halfUp', 'up'),
      (amount, percent, mode) => {
        const back = withoutTax(withTax(amount, percent, mode), percent, mode);
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('fixed amounts and lines of different marks are compared once they are converted', () => {
  const direct = (amounts: readonly number[], over: Partial<CostsCase> = {}): CostsCase =>
    costsCase({
      members: members('A', 'B'),
      costs: [
        cost('利用料', {
          lines: [
            { year: null, amount: 1100, money: 'contributions', tax: 'in', supplied: serialOf(2019, 10, 1) },
          ],
          division: {
            kind: 'direct',
            amounts: Float64Array.from(amounts),
            said: amounts.map(() => ({ tax: 'out' as const, supplied: NaN })),
          },
        }),
      ],
      policy: { ...costsCase().policy, tax: { basis: 'out', rates: CONSUMPTION_TAX, mode: 'cut' } },
      ...over,
    });
  // 1,100 with tax is 1,000 without.
  expect([...figuresOf(direct([600, 400])).burden]).toEqual([600, 400]);
  expect(() => figuresOf(direct([600, 500]))).toThrow(/directNotSum/);
});

test('an amount of 0 needs neither mark nor date, in a cost and a current cost as elsewhere', () => {
  const nothing = { amount: 0, tax: '' as const, supplied: NaN };
  const c = costsCase({
    members: members('A'),
    costs: [cost('運営費', { lines: [{ ...nothing, year: null, money: 'contributions' }] })],
    keys: [key('均等割', component({ kind: 'equal' }))],
    currentCosts: [{ ...nothing, member: 0, item: '使用料', compared: true, source: '' }],
    policy: { ...costsCase().policy, tax: { basis: 'out', rates: CONSUMPTION_TAX, mode: 'cut' } },
  });
  const f = figuresOf(c);
  expect([[...f.burden], [...f.current], f.taxes]).toEqual([[0], [0], []]);
});

describe('months before the first rate', () => {
  const late = (tax: TaxMark): CostsCase => {
    const c = year2019(10_000, tax, 'out');
    const rates = CONSUMPTION_TAX.filter(({ rate }) => rate === 10);
    return { ...c, policy: { ...c.policy, tax: { ...c.policy.tax, rates } } };
  };

  test('a price with tax cannot be converted', () => {
    const outcome = shareCosts(late('in'));
    expect(
      outcome.kind === 'rejected' && outcome.issues.map(({ code, about }) => [code, about.field]),
    ).toEqual([['monthRateMissing', '適用開始']]);
  });

  test('a price without tax has no certain rate for six months', () => {
    expect(bases(figuresOf(late('out')).taxes, 0)).toEqual([
      [10, 120_000, 12_000],
      [0, 120_000, 0],
    ]);
  });
});
