/**
 * Splitting a whole amount by whole weights so that the parts sum to it (按分と端数の行先).
 *
 * ⌊total × weight ÷ Σ weights⌋ for everyone; the yen that are left go where the named rule says.
 * Largest remainder (最大剰余法): one yen each to the largest remainders, equal ones in the given order.
 */

/** 最大剰余, 指定団体, 最大の団体, 初回 (端数計算法 art. 3: fractions of instalments go to the first one), 別掲. */
export type AllocationRule =
  | { kind: 'largestRemainder' }
  | { kind: 'toPosition'; position: number }
  | { kind: 'toLargest' }
  | { kind: 'toFirst' }
  | { kind: 'ownLine' };

/** Columns of an allocation, one entry per weight; everything in whole yen but `remainder` and `rank`. */
export interface Allocation {
  weightTotal: number;
  /** ⌊total × weight ÷ weightTotal⌋ */
  floor: number[];
  /** total × weight mod weightTotal */
  remainder: number[];
  /** 1-based, largest remainder first, ties by `order`. */
  rank: number[];
  share: number[];
  /** Σ of what the floors leave: the number of yen the rule hands out. */
  leftover: number;
  /** What stays undistributed: `leftover` under `ownLine`, else 0. */
  rest: number;
}

/**
 * Allocates in exact integers. Parts plus `rest` always sum to `total`.
 * Known property of the method: one yen more to share can give somebody one yen less.
 * @param total whole yen ≥ 0
 * @param weights whole numbers ≥ 0, their sum positive and below 2⁵³
 * @param order breaks ties between equal remainders (smaller first); by default the position
 * @throws RangeError when the weights sum to 0 (callers check first)
 */
export function allocate(
  total: number,
  weights: readonly number[],
  rule: AllocationRule,
  order: readonly number[] = weights.map((_, i) => i + 1),
): Allocation {
  const weightTotal = weights.reduce((sum, w) => sum + w, 0);
  if (!(weightTotal > 0)) throw new RangeError('allocate: the weights sum to 0');
  const floor: number[] = [];
  const remainder: number[] = [];
  for (const weight of weights) {
    const [quotient, rest] = multiplyDivide(total, weight, weightTotal);
    floor.push(quotient);
    remainder.push(rest);
  }
  const rank = rankRemainders(remainder, order);
  const leftover = total - floor.reduce((sum, yen) => sum + yen, 0);
  const share = floor.slice();
  const taker = takerOf(rule, weights);
  if (rule.kind === 'largestRemainder') {
    for (let i = 0; i < share.length; i++) if ((rank[i] ?? 0) <= leftover) share[i] = (share[i] ?? 0) + 1;
  } else if (taker >= 0) {
    share[taker] = (share[taker] ?? 0) + leftover;
  }
  return {
    weightTotal,
    floor,
    remainder,
    rank,
    share,
    leftover,
    rest: rule.kind === 'ownLine' ? leftover : 0,
  };
}

/** Which position takes the whole leftover; −1 where no single one does. First of equals. */
function takerOf(rule: AllocationRule, weights: readonly number[]): number {
  if (rule.kind === 'toPosition') return rule.position;
  if (rule.kind === 'toFirst') return 0;
  if (rule.kind !== 'toLargest') return -1;
  let largest = 0;
  weights.forEach((weight, i) => {
    if (weight > (weights[largest] ?? 0)) largest = i;
  });
  return largest;
}

/** Quotient and remainder of a × b ÷ c, exact at any size. */
function multiplyDivide(a: number, b: number, c: number): [number, number] {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % c;
    return [(product - rest) / c, rest];
  }
  const exact = BigInt(a) * BigInt(b);
  return [Number(exact / BigInt(c)), Number(exact % BigInt(c))];
}

function rankRemainders(remainder: readonly number[], order: readonly number[]): number[] {
  const positions = remainder.map((_, i) => i);
  positions.sort(
    (a, b) => (remainder[b] ?? 0) - (remainder[a] ?? 0) || (order[a] ?? 0) - (order[b] ?? 0) || a - b,
  );
  const rank = new Array<number>(remainder.length).fill(0);
  positions.forEach((position, i) => (rank[position] = i + 1));
  return rank;
}

/**
 * 分割払い: `count` instalments of a whole amount, equal multiples of `unit`, every fraction in the first one
 * (国等の債権債務等の金額の端数計算に関する法律 art. 3).
 * @param total whole yen ≥ 0
 * @param count ≥ 1
 * @param unit yen
 */
export function instalments(total: number, count: number, unit = 1): number[] {
  const each = Math.floor(total / (count * unit)) * unit;
  return Array.from({ length: count }, (_, i) => (i === 0 ? total - each * (count - 1) : each));
}
