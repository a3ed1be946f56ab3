/**
 * One amount shared by whole weights with a named rounding (端数処理) and a named taker of the rest (残りの行先),
 * as columns: floor, remainder, rank, rounded, adjustment, share.
 */
import { allocate } from '../../money/allocate';
import type { RoundingMode } from '../../money/rounding';

/** Where the difference between the amount and the rounded shares goes. */
export type RestRule =
  | { kind: 'largestRemainder' }
  | { kind: 'toPosition'; position: number }
  | { kind: 'toLargest' }
  | { kind: 'ownLine' };

/** Columns, one entry per weight; yen but for `remainder`, `order` and `rank`. */
export interface ShareColumns {
  amount: number;
  weight: readonly number[];
  weightTotal: number;
  /** ⌊amount × weight ÷ (weightTotal × unit)⌋ × unit */
  floor: number[];
  /** amount × weight mod (weightTotal × unit) */
  remainder: number[];
  /** 順番 that breaks ties: the 番号, or the order drawn. */
  order: readonly number[];
  /** 1-based, largest remainder first. */
  rank: number[];
  /** By the mode: the floor, or one unit more; the floor under the largest remainder. */
  rounded: number[];
  /** What the rest rule adds (or takes, where rounding up overshoots). */
  adjustment: number[];
  share: number[];
  /** amount − Σ rounded: what the rest rule hands out. */
  leftover: number;
  /** amount − Σ share: a line of its own. Under the largest remainder it is below one unit. */
  rest: number;
}

/**
 * Exact in whole numbers: Σ share + rest = amount.
 * @param amount whole yen ≥ 0
 * @param weight whole numbers ≥ 0, their sum positive and at most SHARE_WEIGHT_LIMIT
 * @param unit 1, 10, 100 or 1,000 yen
 * @throws RangeError when the weights sum to 0 (callers check first)
 */
export function shareAmount(
  amount: number,
  weight: readonly number[],
  unit: number,
  mode: RoundingMode,
  rest: RestRule,
  order: readonly number[],
): ShareColumns {
  const inYen = allocate(amount, weight, { kind: 'ownLine' }, order);
  const { weightTotal } = inYen;
  const floor = inYen.floor.map((yen) => yen - (yen % unit));
  // amount × w = floorYen × W + r and floorYen = q × unit + s, so the remainder by W × unit is s × W + r.
  const remainder = inYen.floor.map((yen, i) => (yen % unit) * weightTotal + (inYen.remainder[i] ?? 0));
  const rank = rankLargestFirst(remainder, order);
  const whole = weightTotal * unit;
  const rounded = floor.map((yen, i) => yen + (roundsUp(remainder[i] ?? 0, whole, mode) ? unit : 0));
  const leftover = amount - total(rounded);
  const adjustment = adjustments(rest, leftover, unit, rank, weight);
  const share = rounded.map((yen, i) => yen + (adjustment[i] ?? 0));
  return {
    amount,
    weight,
    weightTotal,
    floor,
    remainder,
    order,
    rank,
    rounded,
    adjustment,
    share,
    leftover,
    rest: amount - total(share),
  };
}

/** 切捨て never; 四捨五入 from one half on; 切上げ whatever is left. */
function roundsUp(remainder: number, whole: number, mode: RoundingMode): boolean {
  if (mode === 'cut') return false;
  return mode === 'up' ? remainder > 0 : remainder >= whole - remainder;
}

function adjustments(
  rest: RestRule,
  leftover: number,
  unit: number,
  rank: readonly number[],
  weight: readonly number[],
): number[] {
  const units = Math.floor(leftover / unit);
  if (rest.kind === 'largestRemainder') return rank.map((place) => (place <= units ? unit : 0));
  const taker = rest.kind === 'toPosition' ? rest.position : rest.kind === 'toLargest' ? largest(weight) : -1;
  return rank.map((_, i) => (i === taker ? leftover : 0));
}

/** Position of the largest weight; the first of equals. */
function largest(weight: readonly number[]): number {
  let best = 0;
  weight.forEach((one, i) => {
    if (one > (weight[best] ?? 0)) best = i;
  });
  return best;
}

/** Ranks, 1 for the largest; equal ones by `order`. */
export function rankLargestFirst(value: readonly number[], order: readonly number[]): number[] {
  const positions = value.map((_, i) => i);
  positions.sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0) || (order[a] ?? 0) - (order[b] ?? 0) || a - b);
  const rank = new Array<number>(value.length).fill(0);
  positions.forEach((position, i) => (rank[position] = i + 1));
  return rank;
}

export function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
