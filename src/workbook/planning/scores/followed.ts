/** What the formulas of an evaluation follow when a cell changes and no run follows (test/parity/asComputed.test.ts). */
import { FULFILMENT_DECIMALS, PRICE_CAP, PRICE_FORMULA, SCORE_MODE, SCORE_UNIT } from '../../contract';
import type { Followed } from '../asComputed';

export const FOLLOWED_PARAMETERS: readonly string[] = [
  PRICE_FORMULA,
  PRICE_CAP,
  SCORE_UNIT,
  SCORE_MODE,
  FULFILMENT_DECIMALS,
];

export const FOLLOWED: Followed = {};
