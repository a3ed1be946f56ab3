import { priceForms, type FormsCase, type FormsFigures, type Issue } from '../../src/core';
import { kanagawa } from './kanagawa';

function completed(c: FormsCase): { figures: FormsFigures; findings: readonly Issue[] } {
  const outcome = priceForms(c);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const { figures, findings } = completed(kanagawa());
const found = (code: string): Issue[] => findings.filter((one) => one.code === code);

describe('Kanagawa deck, three ways to set unit prices', () => {
  test('amounts per member and round', () => {
    expect([...figures.amount]).toEqual([
      175_000, 35_000, 17_500, 1_750, 140_000, 60_000, 12_000, 10_000, 150_000, 60_000, 13_000, 6_500,
    ]);
  });

  test('round totals 229,250 / 222,000 / 229,500; alone as quoted 352,500', () => {
    expect(figures.byRound.map((totals) => totals.joint)).toEqual([229_250, 222_000, 229_500]);
    expect(figures.byRound.map((totals) => totals.aloneAsQuoted)).toEqual([352_500, 352_500, 352_500]);
    expect(figures.byRound.map((totals) => totals.sheets)).toEqual([65_500, 61_500, 61_500]);
    // C at 1,000 sheets × 12.0 instead of 5,000: 48,000 less
    expect(figures.byRound.map((totals) => totals.alone)).toEqual([352_500, 304_500, 304_500]);
  });

  test('savings boxes of A and D', () => {
    const boxes = [0, 1, 2].map((r) =>
      [0, 3].map((m) => figures.byMember[r * 4 + m]).map((totals) => [totals?.saving, totals?.rate]),
    );
    expect(boxes).toEqual([
      [
        [25_000, 0.125],
        [10_750, 0.86],
      ],
      [
        [60_000, 0.3],
        [2_500, 0.2],
      ],
      [
        [50_000, 0.25],
        [6_000, 0.48],
      ],
    ]);
  });

  test('on one basis round 1 is cheapest, whichever quantity of C is taken', () => {
    expect(figures.bases.map((basis) => [basis.round, basis.sameAs])).toEqual([
      [0, []],
      [1, [2]],
    ]);
    expect([...(figures.bases[0]?.total ?? [])]).toEqual([229_250, 270_000, 281_500]);
    expect([...(figures.bases[1]?.total ?? [])]).toEqual([215_250, 222_000, 229_500]);
    expect(figures.bases.map((basis) => basis.alone)).toEqual([352_500, 304_500]);
    expect(figures.bases.map((basis) => basis.bestForAll)).toEqual([0, 0]);
    // least saving: round 1 A 12.5 %; round 2 C 0 %; round 3 C −8.3 %
    expect(figures.bases.map((basis) => basis.bestForLeast)).toEqual([0, 0]);
    expect([...(figures.bases[0]?.smallestRate ?? [])]).toEqual([0.125, 0, -1 / 12]);
    // A: 175,000 / 140,000 / 150,000; B: 35,000 / 60,000 / 60,000; C and D: round 1
    expect([...(figures.bases[0]?.bestForMember ?? [])]).toEqual([1, 0, 0, 0]);
  });

  test('what the secretariat must see', () => {
    expect(found('quantityDiffers').map((one) => [one.about.member, one.values.quantities])).toEqual([
      ['C町', [5_000, 1_000, 1_000]],
    ]);
    expect(found('aboveAlone').map((one) => [one.about, one.values])).toEqual([
      [
        { round: '3回', form: '連続帳票', member: 'C町' },
        { amount: 13_000, alone: 12_000, excess: 1_000 },
      ],
    ]);
    expect(
      found('quoteForOtherQuantity').map((one) => [one.about.round, one.about.member, one.values]),
    ).toEqual([
      ['2回', 'C町', { quoted: 5_000, planned: 1_000 }],
      ['3回', 'C町', { quoted: 5_000, planned: 1_000 }],
    ]);
    expect(found('roundsNotComparable').map((one) => one.values)).toEqual([
      { quantities: 1, rounds: ['1回', '2回', '3回'] },
    ]);
    expect(found('readingAssumed').map((one) => one.values)).toEqual([
      { reading: '推定', price: 6, group: 2 },
    ]);
    expect(found('memberAboveAlone').map((one) => [one.about.round, one.about.member])).toEqual([
      ['3回', 'C町'],
    ]);
    expect(found('bestRoundDiffers').map((one) => one.values)).toEqual([
      { printed: '2回', onBasis: '1回', basis: '1回' },
      { printed: '2回', onBasis: '1回', basis: '2回' },
    ]);
  });

  test('the award is valued by price × planned sheets', () => {
    expect(figures.awards.map((award) => [award.bidder, award.total, award.rank, award.won])).toEqual([
      ['甲社', 229_250, 1, 1],
      ['甲社', 222_000, 1, 1],
      ['甲社', 229_500, 1, 1],
    ]);
    expect(figures.bids.map((bid) => [bid.targetSheets, bid.value])).toEqual([
      [65_500, 229_250],
      [50_000, 140_000],
      [10_000, 60_000],
      [1_000, 12_000],
      [500, 10_000],
      [50_000, 150_000],
      [10_000, 60_000],
      [1_500, 19_500],
    ]);
  });

  test('the proposal: alone prices 4, 8, 12, 25 for 50,000 / 10,000 / 1,000 / 500 sheets', () => {
    // {A}{B,C}{D}: average of B, C = 92,000 / 11,000 = 8.3636 → B 1 − 8.3636/8 = −0.04545, C +, A and D 0.
    // {A}{B}{C,D}: 24,500 / 1,500 = 16.333 → C −0.3611. {A,B}{C}{D}: 280,000 / 60,000 → A −0.1667.
    const [proposal] = figures.proposals;
    expect([...(proposal?.proposed ?? [])]).toEqual([0, 1, 1, 2]);
    expect(proposal?.thresholds).toEqual([50_000, 1_000]);
    expect(proposal?.objectiveProposed).toBeCloseTo(-1 / 22, 12);
    expect(proposal?.objectiveInForce).toBeCloseTo(1 - 24_500 / 1_500 / 12, 12);
  });
});
