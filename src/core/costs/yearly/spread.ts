/**
 * Members' totals over fiscal years in proportion to weights (Kanagawa step 6: by the metered fees of each year, so
 * that the years sum to the total). The rest of each member goes to its first year (端数計算法 3条) or by largest remainder.
 */
import { shareAmount, type RestRule } from '../keys/share-amount';

export interface SpreadColumns {
  /** `[member * years + year]` */
  floor: Float64Array;
  adjustment: Float64Array;
  amount: Float64Array;
}

/**
 * @param totals whole yen ≥ 0 per member; a member with a total has a year with a weight
 * @param weights whole numbers, `[member * years + year]`
 * @param unit instalments are multiples of it; what is below goes with the first year in any case
 */
export function spreadOverYears(
  totals: ArrayLike<number>,
  weights: ArrayLike<number>,
  years: number,
  remainder: 'first' | 'largestRemainder',
  unit: number,
): SpreadColumns {
  const floor = new Float64Array(totals.length * years);
  const amount = new Float64Array(totals.length * years);
  for (let m = 0; m < totals.length; m++) {
    const total = totals[m] ?? 0;
    const weight = Array.from({ length: years }, (_, y) => weights[m * years + y] ?? 0);
    const first = weight.findIndex((one) => one > 0);
    if (total === 0 || first < 0) continue;
    const rule: RestRule =
      remainder === 'first' ? { kind: 'toPosition', position: first } : { kind: 'largestRemainder' };
    const columns = shareAmount(
      total,
      weight,
      unit,
      'cut',
      rule,
      weight.map((_, y) => y + 1),
    );
    floor.set(columns.floor, m * years);
    amount.set(columns.share, m * years);
    amount[m * years + first] = (amount[m * years + first] ?? 0) + columns.rest;
  }
  return { floor, amount, adjustment: amount.map((yen, i) => yen - (floor[i] ?? 0)) };
}
