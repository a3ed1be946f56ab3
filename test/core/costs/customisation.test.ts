/** Toyama's カスタマイズ要望比較一覧表: the rows that give its 合計(最大). */
import type { CostsCase, CustomisationRequest } from '../../../src/core';
import { codesOf, cost, costsCase, figuresOf, indicator, issuesOf, members, sum } from './costs-case';

const [A, C, D, E] = [0, 2, 3, 4];

const request = (
  name: string,
  takers: number[],
  amount: number,
  over: Partial<CustomisationRequest> = {},
): CustomisationRequest => ({
  name,
  takers,
  prices: [{ takers: takers.length, amount }],
  split: { kind: 'equal' },
  status: 'carriedOut',
  ...over,
});

const toyama: CustomisationRequest[] = [
  request('障害者申請書類', [A], 2_100_000),
  request('入場券生年月日', [A], 700_000),
  ...Array.from({ length: 7 }, (_, i) => request(`健康管理${i + 1}`, [A], 600_000)),
  request('4in1はがき', [A], 300_000),
  request('心身医療年齢拡大', [C], 400_000),
  request('前納報奨金', [C], 2_800_000),
  request('実態調査簿', [C], 2_400_000),
  request('納税通知書束分け', [C], 1_200_000, { status: 'withdrawn' }),
  request('軽度障害者窓口', [E], 120_000),
  request('一斉催告書', [E], 1_200_000),
  request('窓口支援', [A, C], 3_400_000),
  request('肺がん検診結果', [A, D], 800_000),
];

const six = (requests: readonly CustomisationRequest[]): CostsCase =>
  costsCase({
    members: members('A', 'B', 'C', 'D', 'E', 'F'),
    costs: [cost('カスタマイズ', { division: { kind: 'requests' }, scope: 'outside' })],
    requests,
  });

test('合計(最大) 19,620,000 = A 9,400,000 + C 8,500,000 + D 400,000 + E 1,320,000; carried out 18,420,000', () => {
  const { requests, burden } = figuresOf(six(toyama));
  expect([...requests.askedByMember]).toEqual([9_400_000, 0, 8_500_000, 400_000, 1_320_000, 0]);
  expect(requests.asked).toBe(19_620_000);
  expect(requests.paid).toBe(18_420_000);
  expect(burden[C]).toBe(7_300_000);
});

test('17 items are carried out', () => {
  expect(figuresOf(six(toyama)).requests.requests.filter(({ paid }) => sum(paid) > 0)).toHaveLength(17);
});

/** A price for each number of takers; assumed figures. 1,040,000 ÷ 5 = 208,000; 1,000,001 ÷ 3 = 333,333.67. */
describe('the vendor’s price for n takers', () => {
  const prices = [
    { takers: 5, amount: 1_040_000 },
    { takers: 3, amount: 1_000_001 },
    { takers: 1, amount: 900_000 },
  ];
  const asked = (takers: number[], over: Partial<CustomisationRequest> = {}): CustomisationRequest =>
    request('母子健康手帳', takers, 0, { prices, ...over });

  test.each([
    [
      [0, 1, 2, 3, 4],
      [208_000, 208_000, 208_000, 208_000, 208_000, 0],
    ],
    [
      [1, 2, 5],
      [0, 333_334, 333_334, 0, 0, 333_333],
    ],
    [[4], [0, 0, 0, 0, 900_000, 0]],
  ])('%j', (takers, paid) => {
    expect([...figuresOf(six([asked(takers)])).burden]).toEqual(paid);
  });

  test('no price for four', () => {
    expect(issuesOf(six([asked([0, 1, 2, 3])]))).toMatchObject([
      {
        code: 'noPriceForTakers',
        about: { request: '母子健康手帳' },
        values: { takers: 4, offered: [5, 3, 1] },
      },
    ]);
  });

  test('standard costs nothing, withdrawn is priced and paid by nobody', () => {
    const standard = figuresOf(six([asked([0, 1, 2], { status: 'standard' })])).requests;
    expect([standard.asked, standard.paid]).toEqual([0, 0]);
    const withdrawn = figuresOf(six([asked([0, 1, 2], { status: 'withdrawn' })])).requests;
    expect([withdrawn.asked, withdrawn.paid]).toEqual([1_000_001, 0]);
  });

  test('nobody wants it, twice the same taker, twice the same number', () => {
    expect(codesOf(issuesOf(six([asked([])])))).toEqual(['requestWithoutTakers']);
    expect(codesOf(issuesOf(six([asked([1, 1, 2])])))).toContain('participantTwice');
    expect(codesOf(issuesOf(six([asked([1], { prices: [...prices, ...prices] })])))).toContain(
      'requestPriceTwice',
    );
  });
});

test('by population among those that ask (Yamaguchi)', () => {
  const c = six([request('改修', [0, 1], 300, { split: { kind: 'indicator', indicator: 0 } })]);
  const population = indicator('人口', [20, 10, 1, 1, 1, 1]);
  expect([...figuresOf({ ...c, indicators: [population] }).burden]).toEqual([200, 100, 0, 0, 0, 0]);
  const none = indicator('人口', [NaN, 10, 1, 1, 1, 1]);
  expect(issuesOf({ ...c, indicators: [none] })).toMatchObject([
    { code: 'indicatorMissing', about: { request: '改修', member: 'A', indicator: '人口' } },
  ]);
});

test('D pays for what it takes alone with A', () => {
  expect(figuresOf(six([request('肺がん検診結果', [A, D], 800_000)])).burden[D]).toBe(400_000);
  expect(figuresOf(six([request('一斉催告書', [E], 1_200_000)])).burden[E]).toBe(1_200_000);
});
