/** What evaluating proposals gives. */

export interface ProposerFigures {
  /** First stage without the price. */
  content: number;
  /** Price, of whatever stage. */
  price: number;
  first: number;
  second: number;
  total: number;
  /** Items without a score. */
  missing: number;
  /** 1: takes part in the ranking. */
  ranked: 0 | 1;
  /** Decides between equal totals: 番号, or what was decided. */
  order: number;
  /** From 1; 0 without a rank. */
  rank: number;
}

export interface FulfilmentFigures {
  /** Exact ratio. */
  rate: number;
  /** As printed, in per cent: 98. */
  percent: number;
}

export interface ScoresFigures {
  /** `[proposer * items + item]`; 0 where `scored` is 0. */
  scores: Float64Array;
  /** 1 where there is a score, entered or computed from the price. */
  scored: Uint8Array;
  proposers: readonly ProposerFigures[];
  /** 満点: 配点 times 重み, and its part of all; 0 where no 配点 is known (of one item, for the parts). */
  items: readonly { full: number; share: number }[];
  requirements: readonly FulfilmentFigures[];
  /** 0 where nobody gives a price. */
  lowestPrice: number;
  /** 価格点の上限 in force, before its weight; 0 where the price is not computed. */
  priceCap: number;
}
