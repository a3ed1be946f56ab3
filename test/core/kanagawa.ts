/**
 * The Kanagawa deck's example (プレ印刷帳票共同調達単価設定方法について): four members, one form, three rounds.
 * Alone: 50,000 × 4.0, 10,000 × 8.0, 5,000 × 12.0, 500 × 25.0.
 */
import type { Bid, FormsCase, FormsPolicy, Round } from '../../src/core';

export const policy: FormsPolicy = {
  amountRounding: 'cut',
  amountUnit: 1,
  priceUnit: 0.01,
  maxGroups: 3,
  lumpBasis: 'amount',
  remainder: 'largestRemainder',
  remainderTies: 'number',
  groupObjective: 'largestSmallestReduction',
};

/** A row of a bid by one bidder for the one form of the one unit. */
export function bid(target: Bid['target'], price: number, more: Partial<Bid> = {}): Bid {
  return {
    bidder: '甲社',
    unit: 0,
    form: 0,
    target,
    price,
    per: 'sheet',
    lumpSum: NaN,
    reading: '',
    ...more,
  };
}

export const all: Bid['target'] = { kind: 'all' };
export const member = (index: number): Bid['target'] => ({ kind: 'member', member: index });
export const group = (index: number): Bid['target'] => ({ kind: 'group', group: index });

/** A round with one form in one order unit. */
export function round(name: string, sheets: number[], more: Partial<Round> = {}): Round {
  return {
    name,
    scheme: 'common',
    tax: '税抜',
    assumptions: '',
    sheets: Float64Array.from(sheets),
    alonePrice: Float64Array.of(4, 8, 12, 25),
    quotedSheets: Float64Array.of(50_000, 10_000, 5_000, 500),
    units: [{ name: '連続帳票', ceiling: NaN }],
    unitOfForm: Int32Array.of(0),
    groupSource: 'table',
    groups: Int32Array.of(0, 1, 2, 2),
    thresholds: [],
    bids: [],
    ...more,
  };
}

export function kanagawa(more: Partial<FormsCase> = {}): FormsCase {
  return {
    members: ['A町', 'B町', 'C町', 'D町'].map((name, i) => ({ name, lead: i === 0 })),
    forms: [{ name: '連続帳票', sheetsPerBox: NaN }],
    rounds: [
      round('1回', [50_000, 10_000, 5_000, 500], { bids: [bid(all, 3.5)] }),
      round('2回', [50_000, 10_000, 1_000, 500], {
        scheme: 'individual',
        bids: [bid(member(0), 2.8), bid(member(1), 6), bid(member(2), 12), bid(member(3), 20)],
      }),
      round('3回', [50_000, 10_000, 1_000, 500], {
        scheme: 'group',
        bids: [bid(group(0), 3), bid(group(1), 6, { reading: '推定' }), bid(group(2), 13)],
      }),
    ],
    policy,
    decisions: [],
    ...more,
  };
}
