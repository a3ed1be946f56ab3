/**
 * "Cap, re-allocate, repeat until nobody is above" in closed form: x = min(cap, base + μ × weight), where μ ≥ 0
 * makes the sum right. One candidate for μ per member, the largest of them is μ: no loop, in the sheet neither.
 *
 * With r = (cap − base) ÷ weight, the candidate of j is
 * (T − Σ caps of those with smaller r − Σ bases of the others) ÷ Σ weights of the others.
 */
export interface ClosedForm {
  /** (cap − base) ÷ weight; NaN for weight 0. For display; comparisons are exact. */
  ratio: Float64Array;
  candidate: Float64Array;
  /** μ = numerator ÷ denominator, whole numbers. */
  numerator: number;
  denominator: number;
  /** Members that stay below their caps and take over. */
  open: readonly number[];
  /** What the open members take over, yen. */
  excess: number;
}

/**
 * @param base, cap whole yen per member, Σ base = T; @param weight whole numbers
 * Members with weight 0 stay at min(cap, base). The caller has made sure that T fits under the caps.
 */
export function closedForm(base: Float64Array, cap: Float64Array, weight: readonly number[]): ClosedForm {
  const members = weight.map((_, m) => m);
  const weighted = members.filter((m) => (weight[m] ?? 0) > 0);
  const yen = (values: ArrayLike<number>, m: number): number => values[m] ?? 0;
  const fixed = members.filter((m) => yen(weight, m) === 0);
  const toCarry =
    members.reduce((sum, m) => sum + yen(base, m), 0) -
    fixed.reduce((sum, m) => sum + Math.min(yen(base, m), yen(cap, m)), 0);
  const room = (m: number): number => yen(cap, m) - yen(base, m);
  const below = (i: number, j: number): boolean =>
    BigInt(room(i)) * BigInt(yen(weight, j)) < BigInt(room(j)) * BigInt(yen(weight, i));
  let mu = { numerator: 0, denominator: 1 };
  const ratio = new Float64Array(members.length).fill(NaN);
  const candidate = new Float64Array(members.length).fill(NaN);
  for (const j of weighted) {
    let numerator = toCarry;
    let denominator = 0;
    for (const i of weighted) {
      const smaller = below(i, j);
      numerator -= smaller ? yen(cap, i) : yen(base, i);
      denominator += smaller ? 0 : yen(weight, i);
    }
    ratio[j] = room(j) / yen(weight, j);
    candidate[j] = numerator / denominator;
    if (BigInt(numerator) * BigInt(mu.denominator) > BigInt(mu.numerator) * BigInt(denominator))
      mu = { numerator, denominator };
  }
  const open = weighted.filter(
    (m) => BigInt(room(m)) * BigInt(mu.denominator) > BigInt(mu.numerator) * BigInt(yen(weight, m)),
  );
  const excess = weighted.reduce((sum, m) => sum - (open.includes(m) ? yen(base, m) : yen(cap, m)), toCarry);
  return { ratio, candidate, ...mu, open, excess };
}
