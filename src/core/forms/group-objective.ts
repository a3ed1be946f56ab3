/**
 * How good a grouping is (グループ案の目的), from prices and quantities alone.
 */
import type { GroupObjective } from './case';

/** Members of one order unit: planned sheets, and amounts alone in whole price units (単独単価 × 枚数). */
export interface Orderers {
  sheets: readonly number[];
  aloneAmount: readonly number[];
}

/**
 * Average price alone of a group = Σ amounts alone ÷ Σ sheets; own price = amount alone ÷ sheets.
 *
 * largestSmallestReduction (最小削減率の最大化): min over members of 1 − group average ÷ own price; a ratio, higher is better.
 * leastCrossSubsidy (内部補助の最小化): Σ sheets × (group average − own price)²; lower is better.
 * Prices are in the unit that `aloneAmount` is given in.
 * @param groups 0-based group of each member
 */
export function groupingObjective(
  { sheets, aloneAmount }: Orderers,
  groups: ArrayLike<number>,
  objective: GroupObjective,
): number {
  const sumSheets: number[] = [];
  const sumAlone: number[] = [];
  sheets.forEach((count, i) => {
    const group = groups[i] ?? 0;
    sumSheets[group] = (sumSheets[group] ?? 0) + count;
    sumAlone[group] = (sumAlone[group] ?? 0) + (aloneAmount[i] ?? 0);
  });
  let smallest = Infinity;
  let subsidy = 0;
  sheets.forEach((count, i) => {
    const group = groups[i] ?? 0;
    const average = (sumAlone[group] ?? 0) / (sumSheets[group] ?? 1);
    const own = (aloneAmount[i] ?? 0) / count;
    smallest = Math.min(smallest, 1 - average / own);
    subsidy += count * (average - own) ** 2;
  });
  return objective === 'largestSmallestReduction' ? smallest : subsidy;
}

/** Is `a` better than `b` by more than the noise of floating point (10⁻¹² of the reference)? */
export function isBetter(a: number, b: number, objective: GroupObjective, reference: number): boolean {
  const noise = 1e-12 * reference;
  return objective === 'largestSmallestReduction' ? a > b + noise : a < b - noise;
}
