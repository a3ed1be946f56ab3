import { priceForms, type Bid, type FormsCase, type FormsFigures, type Outcome } from '../../src/core';
import { all, bid, kanagawa, policy, round } from './kanagawa';

const oneRound = (bids: Bid[], more: Partial<FormsCase> = {}, ceiling = NaN): FormsCase =>
  kanagawa({
    rounds: [round('1回', [50_000, 10_000, 5_000, 500], { bids, units: [{ name: '連続帳票', ceiling }] })],
    ...more,
  });

function figuresOf(outcome: Outcome<FormsFigures>): FormsFigures {
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome.figures;
}
const codes = (c: FormsCase): string[] => {
  const outcome = priceForms(c);
  return outcome.kind === 'rejected' ? outcome.issues.map((issue) => issue.code) : [outcome.kind];
};

describe('award', () => {
  test('the lowest total wins, lump sums included', () => {
    // 甲 65,500 × 3.5 = 229,250; 乙 65,500 × 3.4 + 10,000 = 232,700
    const c = oneRound([bid(all, 3.5), bid(all, 3.4, { bidder: '乙社', lumpSum: 10_000 })]);
    const { awards, winner } = figuresOf(priceForms(c));
    expect(awards.map(({ bidder, total, rank, won }) => [bidder, total, rank, won])).toEqual([
      ['甲社', 229_250, 1, 1],
      ['乙社', 232_700, 2, 0],
    ]);
    expect(winner).toEqual(['甲社']);
  });

  test('3,500 yen per thousand ties with 3.5 yen per sheet; the draw decides', () => {
    const bids = [bid(all, 3.5), bid(all, 3500, { bidder: '乙社', per: 'thousand' })];
    const asked = priceForms(oneRound(bids));
    expect(asked.kind === 'decisionRequired' && asked.decisions).toEqual([
      {
        code: 'drawAward',
        matter: 'くじ：1回／連続帳票',
        options: ['甲社', '乙社'],
        about: { round: '1回', item: '連続帳票' },
        values: { total: 229_250, bidders: ['甲社', '乙社'] },
      },
    ]);
    const drawn = oneRound(bids, { decisions: [{ matter: 'くじ：1回／連続帳票', result: '乙社' }] });
    const { awards, amount } = figuresOf(priceForms(drawn));
    expect(awards.map(({ rank, won }) => [rank, won])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect([...amount]).toEqual([175_000, 35_000, 17_500, 1_750]);
    const wrong = oneRound(bids, { decisions: [{ matter: 'くじ：1回／連続帳票', result: '丙社' }] });
    expect(codes(wrong)).toEqual(['decisionNotAnOption']);
  });

  test('above the ceiling: left out where another is within, a choice where none is', () => {
    const bids = [bid(all, 3.5), bid(all, 3.6, { bidder: '乙社' })];
    // 65,500 × 3.6 = 235,800
    const within = figuresOf(priceForms(oneRound(bids, {}, 229_250)));
    expect(within.awards.map(({ withinCeiling, rank, won }) => [withinCeiling, rank, won])).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    const asked = priceForms(oneRound(bids, {}, 200_000));
    expect(
      asked.kind === 'decisionRequired' && asked.decisions.map((one) => [one.code, one.matter, one.options]),
    ).toEqual([['chooseAboveCeiling', '予定価格超過：1回／連続帳票', ['甲社', '乙社']]]);
    const decisions = [{ matter: '予定価格超過：1回／連続帳票', result: '乙社' }];
    const chosen = priceForms(oneRound(bids, { decisions }, 200_000));
    expect(figuresOf(chosen).awards.map(({ rank, won }) => [rank, won])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(chosen.kind === 'completed' && chosen.findings.map((one) => one.code)).toContain(
      'aboveCeilingChosen',
    );
  });

  test('a price for the form beats the price for the unit', () => {
    const c = oneRound([bid(all, 9, { form: null }), bid(all, 3.5)]);
    const figures = figuresOf(priceForms(c));
    expect(figures.byRound[0]?.joint).toBe(229_250);
    expect(figures.bids.map((row) => row.targetSheets)).toEqual([0, 65_500]);
  });

  test('boxes: 500 to a box, begun boxes are whole', () => {
    const c = oneRound([bid(all, 1500, { per: 'box' })], {
      forms: [{ name: '連続帳票', sheetsPerBox: 600 }],
    });
    // ⌈50,000/600⌉ = 84, ⌈10,000/600⌉ = 17, ⌈5,000/600⌉ = 9, ⌈500/600⌉ = 1
    const figures = figuresOf(priceForms(c));
    expect([...figures.amount]).toEqual([126_000, 25_500, 13_500, 1_500]);
    expect(figures.bids[0]).toMatchObject({ targetSheets: 65_500, targetUnits: 111, value: 166_500 });
  });
});

describe('problems are reported, all at once', () => {
  test.each<[string, FormsCase]>([
    ['noBids', oneRound([])],
    ['priceMissing', oneRound([bid(all, NaN, { lumpSum: 100 })])],
    ['negativePrice', oneRound([bid(all, -1), bid(all, 3, { bidder: '乙社' })])],
    ['priceTooFine', oneRound([bid(all, 3.555)])],
    ['boxSizeMissing', oneRound([bid(all, 100, { per: 'box' }), bid(all, 3, { bidder: '乙社' })])],
    ['bidTwice', oneRound([bid(all, 3), bid(all, 4)])],
    ['targetDoesNotFitScheme', oneRound([bid({ kind: 'member', member: 1 }, 3), bid(all, 4)])],
    ['lumpNotWholeYen', oneRound([bid(all, 3, { lumpSum: 0.5 })])],
    ['productTooLarge', oneRound([bid(all, 3, { lumpSum: 2e12 })])],
    ['productTooLarge', oneRound([bid(all, 1e10)])],
    ['policyValueNotAllowed', oneRound([bid(all, 3)], { policy: { ...policy, amountUnit: 7 } })],
    [
      'alonePriceMissing',
      kanagawa({
        rounds: [
          round('1回', [1, 1, 1, 1], { bids: [bid(all, 3)], alonePrice: Float64Array.of(4, 0, NaN, 25) }),
        ],
      }),
    ],
    ['negativeQuantity', kanagawa({ rounds: [round('1回', [-1, 1, 1, 1], { bids: [bid(all, 3)] })] })],
    ['quantityNotWhole', kanagawa({ rounds: [round('1回', [1.5, 1, 1, 1], { bids: [bid(all, 3)] })] })],
  ])('%s', (code, c) => {
    expect(codes(c)).toContain(code);
  });

  const grouped = (groups: number[], prices: number): FormsCase =>
    kanagawa({
      rounds: [
        round('3回', [50_000, 10_000, 1_000, 500], {
          scheme: 'group',
          groups: Int32Array.from(groups),
          bids: Array.from({ length: prices }, (_, g) => bid({ kind: 'group', group: g }, 5)),
        }),
      ],
    });

  test('groups', () => {
    expect(codes(grouped([0, 1, 2, 3], 4))).toEqual(['moreGroupsThanAllowed']);
    expect(codes(grouped([0, -1, 1, 1], 2))).toEqual(['memberWithoutGroup']);
    const outcome = priceForms(grouped([0, 1, 2, 2], 2));
    expect(outcome.kind === 'rejected' && outcome.issues.map((issue) => [issue.code, issue.values])).toEqual([
      ['groupWithoutPrice', { group: 3, members: ['C町', 'D町'] }],
    ]);
  });

  test('mixed price units', () => {
    const c = kanagawa({
      rounds: [
        round('2回', [1, 1, 0, 0], {
          scheme: 'individual',
          bids: [
            bid({ kind: 'member', member: 0 }, 3),
            bid({ kind: 'member', member: 1 }, 3, { per: 'thousand' }),
          ],
        }),
      ],
    });
    expect(codes(c)).toEqual(['mixedPriceUnits']);
  });

  test('an incomplete bid beside a complete one is a finding', () => {
    const outcome = priceForms(oneRound([bid(all, 3.5), bid(all, NaN, { bidder: '乙社' })]));
    expect(
      outcome.kind === 'completed' && outcome.findings.map((one) => [one.code, one.about.bidder]),
    ).toContainEqual(['incompleteBid', '乙社']);
  });
});

test('a case without a box size says that and nothing else', () => {
  expect(codes(oneRound([bid(all, 100, { per: 'box' })]))).toEqual(['boxSizeMissing']);
});

test('every problem at once, each with its place', () => {
  const c = kanagawa({
    rounds: [
      round('1回', [-5, 10, 0, 1], { bids: [bid(all, 3.555)], alonePrice: Float64Array.of(4, NaN, NaN, 25) }),
      round('2回', [1, 1, 1, 1]),
    ],
  });
  const outcome = priceForms(c);
  expect(outcome.kind === 'rejected' && outcome.issues.map((one) => [one.code, one.about])).toEqual([
    ['negativeQuantity', { round: '1回', form: '連続帳票', member: 'A町', field: '予定枚数' }],
    ['alonePriceMissing', { round: '1回', form: '連続帳票', member: 'B町', field: '単独単価' }],
    ['priceTooFine', { round: '1回', bidder: '甲社', item: '連続帳票', form: '連続帳票', field: '単価' }],
    ['noBids', { round: '2回' }],
  ]);
});

test('a draw that nobody asks for any more is noted', () => {
  const stale = [{ matter: 'くじ：1回／連続帳票', result: '甲社' }];
  const outcome = priceForms(oneRound([bid(all, 3.5)], { decisions: stale }));
  expect(outcome.kind === 'completed' && outcome.findings.map((one) => one.code)).toContain(
    'decisionNotUsed',
  );
});

describe('lump sums', () => {
  // Equal shares of 101 yen among four: 25 each, 1 yen over; all remainders are 1.
  const c = (more: Partial<FormsCase['policy']>, decisions: FormsCase['decisions'] = []): FormsCase =>
    oneRound([bid(all, 3.5, { lumpSum: 101 })], {
      policy: { ...policy, lumpBasis: 'equal', ...more },
      decisions,
    });
  const shares = (one: FormsCase): number[] =>
    figuresOf(priceForms(one)).lumpShares.map((lump) => lump.share);

  test('by rule', () => {
    expect(shares(c({}))).toEqual([26, 25, 25, 25]);
    expect(shares(c({ remainder: 'lead' }))).toEqual([26, 25, 25, 25]);
    expect(shares(c({ remainder: 'ownLine' }))).toEqual([25, 25, 25, 25]);
    expect(figuresOf(priceForms(c({ remainder: 'ownLine' }))).lumpRests).toEqual([
      { round: 0, unit: 0, rest: 1 },
    ]);
    expect(figuresOf(priceForms(c({ remainder: 'ownLine' }))).byRound[0]?.joint).toBe(229_250 + 101);
    // by sheets: 101 × 50,000/65,500 = 77.099, 15.419, 7.709, 0.771 → floors 77 15 7 0, 2 yen to D and C
    expect(shares(c({ lumpBasis: 'sheets' }))).toEqual([77, 15, 8, 1]);
    expect(shares(c({ lumpBasis: 'sheets', remainder: 'largest' }))).toEqual([79, 15, 7, 0]);
  });

  test('a tie that matters is drawn', () => {
    const asked = priceForms(c({ remainderTies: 'decision' }));
    expect(asked.kind === 'decisionRequired' && asked.decisions[0]).toMatchObject({
      code: 'drawRemainder',
      matter: '端数：1回／連続帳票',
      options: ['A町', 'B町', 'C町', 'D町'],
      values: { places: 1 },
    });
    const drawn = [{ matter: '端数：1回／連続帳票', result: 'C町、A町、B町、D町' }];
    expect(shares(c({ remainderTies: 'decision' }, drawn))).toEqual([25, 25, 26, 25]);
    const wrong = [{ matter: '端数：1回／連続帳票', result: 'C町、C町' }];
    expect(codes(c({ remainderTies: 'decision' }, wrong))).toEqual(['decisionNotAnOption']);
    // By sheets no remainder is tied: nothing to draw.
    expect(shares(c({ remainderTies: 'decision', lumpBasis: 'sheets' }))).toEqual([77, 15, 8, 1]);
  });
});
