/**
 * Where to cut a list of blocks so that the objective is best: dynamic programming over the cuts.
 * O(k n²) with running sums; 1,741 members and three groups take a few milliseconds.
 */
import type { GroupObjective } from './case';

/** Members with equal sheets as one: never cut. */
export interface Block {
  sheets: number;
  alone: number;
  /** Least own price in the block. */
  leastOwn: number;
  /** Σ sheets × (own price − overall average)², so that sums of squares keep their digits. */
  square: number;
  /** Σ sheets × (own price − overall average) */
  deviation: number;
}

/** Blocks as columns, for the hot loops. */
interface Columns {
  sheets: Float64Array;
  alone: Float64Array;
  leastOwn: Float64Array;
  square: Float64Array;
  deviation: Float64Array;
}

/** Fills `value[j]` and `start[j]` with the least cost of the first j blocks and where its last group begins. */
type Layer = (
  at: Columns,
  before: Float64Array,
  k: number,
  j: number,
  value: Float64Array,
  start: Int32Array,
) => void;

/**
 * For 1, 2, … `most` groups the optimal cuts (first block of each group but the first).
 * `value[j]` = the objective, as a cost to be minimised, of the first j blocks in so many groups.
 */
export function optimalCuts(blocks: readonly Block[], most: number, objective: GroupObjective): number[][] {
  const n = blocks.length;
  const at: Columns = {
    sheets: Float64Array.from(blocks, (block) => block.sheets),
    alone: Float64Array.from(blocks, (block) => block.alone),
    leastOwn: Float64Array.from(blocks, (block) => block.leastOwn),
    square: Float64Array.from(blocks, (block) => block.square),
    deviation: Float64Array.from(blocks, (block) => block.deviation),
  };
  const layer: Layer = objective === 'leastCrossSubsidy' ? addSubsidy : worstReduction;
  const cuts: number[][] = [];
  const from: Int32Array[] = [];
  let before = firstGroup(at, objective);
  for (let k = 1; k <= most; k++) {
    const start = new Int32Array(n + 1);
    if (k > 1) {
      const value = new Float64Array(n + 1).fill(Infinity);
      layer(at, before, k, n, value, start);
      // The last number of groups is only ever asked for all blocks; the one before it only up to
      // where the last group alone would not already cost as much as the best split so far.
      const limit = k === most - 1 ? (value[n] as number) : Infinity;
      const tail = k === most - 1 ? lastGroup(at, objective) : null;
      for (let j = k; k < most && j < n; j++)
        if (tail === null || (tail[j] as number) < limit) layer(at, before, k, j, value, start);
      before = value;
    }
    from.push(start);
    cuts.push(followBack(from, n));
  }
  return cuts;
}

function followBack(from: readonly Int32Array[], n: number): number[] {
  const cuts: number[] = [];
  let end = n;
  for (let k = from.length - 1; k > 0; k--) {
    end = from[k]?.[end] ?? 0;
    cuts.unshift(end);
  }
  return cuts;
}

/** Cost of the first j blocks as one group. */
function firstGroup(at: Columns, objective: GroupObjective): Float64Array {
  const value = new Float64Array(at.sheets.length + 1).fill(Infinity);
  let sheets = 0;
  let alone = 0;
  let square = 0;
  let deviation = 0;
  let leastOwn = Infinity;
  for (let b = 0; b < at.sheets.length; b++) {
    sheets += at.sheets[b] as number;
    alone += at.alone[b] as number;
    square += at.square[b] as number;
    deviation += at.deviation[b] as number;
    leastOwn = Math.min(leastOwn, at.leastOwn[b] as number);
    value[b + 1] =
      objective === 'leastCrossSubsidy'
        ? Math.max(0, square - (deviation * deviation) / sheets)
        : alone / (sheets * leastOwn) - 1;
  }
  return value;
}

/** Cost of the blocks from j to the end as one group. */
function lastGroup(at: Columns, objective: GroupObjective): Float64Array {
  const reversed: Columns = {
    sheets: at.sheets.slice().reverse(),
    alone: at.alone.slice().reverse(),
    leastOwn: at.leastOwn.slice().reverse(),
    square: at.square.slice().reverse(),
    deviation: at.deviation.slice().reverse(),
  };
  return firstGroup(reversed, objective).reverse();
}

/** 内部補助: costs add up. A group's own cost only grows with its length, so the search stops once it is past the best. */
function addSubsidy(
  at: Columns,
  before: Float64Array,
  k: number,
  j: number,
  value: Float64Array,
  start: Int32Array,
): void {
  let best = value[j] as number;
  let from = start[j] as number;
  let sheets = 0;
  let square = 0;
  let deviation = 0;
  for (let i = j - 1; i >= k - 1; i--) {
    sheets += at.sheets[i] as number;
    square += at.square[i] as number;
    deviation += at.deviation[i] as number;
    // Products instead of quotients: the group's own cost is square − deviation² ÷ sheets.
    const squared = deviation * deviation;
    if ((square - best) * sheets > squared) break;
    const earlier = before[i] as number;
    if ((earlier + square - best) * sheets >= squared) continue;
    const own = square - squared / sheets;
    best = earlier + (own > 0 ? own : 0);
    from = i;
  }
  value[j] = best;
  start[j] = from;
}

/** 最小削減率: the worst group counts; its cost is group average ÷ least own price − 1. */
function worstReduction(
  at: Columns,
  before: Float64Array,
  k: number,
  j: number,
  value: Float64Array,
  start: Int32Array,
): void {
  let best = value[j] as number;
  let from = start[j] as number;
  let sheets = 0;
  let alone = 0;
  let leastOwn = at.leastOwn[j - 1] as number;
  for (let i = j - 1; i >= k - 1; i--) {
    sheets += at.sheets[i] as number;
    alone += at.alone[i] as number;
    const own = at.leastOwn[i] as number;
    if (own < leastOwn) leastOwn = own;
    const earlier = before[i] as number;
    // Products instead of quotients: cost < x is alone < (x + 1) × sheets × least own price.
    const scaled = sheets * leastOwn;
    if (earlier >= best || alone >= (best + 1) * scaled) continue;
    best = alone > (earlier + 1) * scaled ? alone / scaled - 1 : earlier;
    from = i;
  }
  value[j] = best;
  start[j] = from;
}
