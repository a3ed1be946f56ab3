/** 提案評価: proposals scored item by item in one or two stages, with a price score and a rank. */
import type { RoundingMode } from '../money';
import type { Decision } from '../forms/case';

/** 区分: technical, price, practical demonstration, a vote of the staff in charge, anything else. */
export type ScoreKind = 'technical' | 'price' | 'demonstration' | 'vote' | 'other';

/** 評価項目 */
export interface ScoreItem {
  name: string;
  stage: 1 | 2;
  kind: ScoreKind;
  /** 配点: the most points that may be given; NaN where the documents do not say. */
  maximum: number;
  /** 重み: what the points given are multiplied by. */
  weight: number;
}

/** 提案者 */
export interface Proposer {
  name: string;
  /** Yen; NaN where not given. */
  price: number;
  /** 上限額 that the price is held against; NaN where none. */
  ceiling: number;
}

/** 要件充足: how many of the requirements of a field a proposal fulfils. */
export interface Requirement {
  proposer: number;
  field: string;
  asked: number;
  met: number;
}

/** Units that scores are rounded to, in points. */
export const SCORE_UNITS: readonly number[] = [0.01, 0.1, 1];

export interface ScoresPolicy {
  /** 最低価格÷価格, 1−価格÷上限額, or the points as entered. */
  priceFormula: 'lowest' | 'ceiling' | 'entered';
  /** 価格点の上限 in points; 0 = the 配点 of the price item. */
  priceCap: number;
  unit: number;
  mode: RoundingMode;
  ties: 'number' | 'decision';
  /** What a missing score means: no rank, or 0 points. */
  missing: 'unranked' | 'zero';
  /** Decimals of the printed percentage of fulfilled requirements. */
  fulfilmentDecimals: number;
}

export interface ScoresCase {
  items: readonly ScoreItem[];
  proposers: readonly Proposer[];
  /** Points as entered, `[proposer * items + item]`; NaN where none. */
  points: Float64Array;
  requirements: readonly Requirement[];
  policy: ScoresPolicy;
  decisions: readonly Decision[];
}
