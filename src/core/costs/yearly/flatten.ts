/**
 * 平準化: a fee for a whole term as equal monthly instalments over the member's own term; every fraction goes to the
 * first one (端数計算法 3条). Yamaguchi and Saitama: set-up cost spread into the monthly fee.
 */
import { fiscalYearOf } from '../../calendar';
import { instalments } from '../../money/allocate';

export interface FlattenedFee {
  total: number;
  months: number;
  first: number;
  /** Every other month. */
  each: number;
  /** Yen per fiscal year of `years`. */
  byYear: Float64Array;
}

/**
 * @param total whole yen ≥ 0
 * @param firstMonth, lastMonth `monthOf`, first ≤ last
 * @param unit yen that the monthly fee is a multiple of
 */
export function flattenFee(
  total: number,
  firstMonth: number,
  lastMonth: number,
  years: readonly number[],
  unit = 1,
): FlattenedFee {
  const months = lastMonth - firstMonth + 1;
  const parts = instalments(total, months, unit);
  const byYear = new Float64Array(years.length);
  parts.forEach((yen, i) => {
    const y = years.indexOf(fiscalYearOf(firstMonth + i));
    if (y >= 0) byYear[y] = (byYear[y] ?? 0) + yen;
  });
  return { total, months, first: parts[0] ?? 0, each: parts[1] ?? parts[0] ?? 0, byYear };
}
