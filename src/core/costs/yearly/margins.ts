/**
 * 年度の総額 agreed beside the members' burdens: both are met to the yen, by rates of the years and yen handed out year
 * by year, as formulas can follow. Where that does not come out (rates far from settled, or a year without a
 * weight between others), by repeated fitting and controlled rounding, which no formula can follow.
 */
import type { MarginSteps } from '../figures';
import { adjustWeights } from './adjust';
import { fitTable } from './fit';
import { roundTable } from './round-table';
import { settleYears } from './settle';

export interface MetMargins {
  /** `[member * years + year]` */
  floor: Float64Array;
  amount: Float64Array;
  /** Null where the amounts are values and not the result of rates. */
  steps: MarginSteps | null;
  fittings: number;
  /** Yen that no member with a weight in the year can carry; 0 when both margins are met. */
  missing: number;
}

/** @param burden, totals whole yen ≥ 0 with the same sum; @param weights whole numbers ≥ 0 */
export function meetMargins(weights: Float64Array, burden: Float64Array, totals: Float64Array): MetMargins {
  const steps = marginSteps(weights, burden, totals);
  if (comesOut(steps, weights, burden, totals)) {
    const { cut, amount } = steps.settled;
    const years = totals.length;
    const floor = cut.map((yen, i) => yen - (i % years === 0 ? 0 : (steps.settled.upTo[i - 1] ?? 0)));
    return { floor, amount, steps, fittings: 0, missing: 0 };
  }
  const { value, fittings } = fitTable(weights, burden, totals);
  const { floor, amount, missing } = roundTable(value, (cell) => (weights[cell] ?? 0) > 0, burden, totals);
  return { floor, amount, steps: null, fittings, missing };
}

export function marginSteps(weights: Float64Array, burden: Float64Array, totals: Float64Array): MarginSteps {
  const adjusted = adjustWeights(weights, burden, totals);
  const settled = settleYears(adjusted.upTo, weights, burden, totals);
  let agreed = 0;
  const agreedUpTo = totals.map((yen) => (agreed += yen));
  const upToSum = new Float64Array(totals.length);
  adjusted.upTo.forEach((yen, i) => {
    const y = i % totals.length;
    upToSum[y] = (upToSum[y] ?? 0) + yen;
  });
  return {
    adjusted,
    settled,
    agreedUpTo,
    upToSum,
    // + 0: no −0.
    deviation: upToSum.map((yen, y) => Math.round(yen - (agreedUpTo[y] ?? 0)) + 0),
  };
}

/** No cell below 0 or without a weight, both margins met. */
function comesOut(
  { settled: { amount } }: MarginSteps,
  weights: Float64Array,
  burden: Float64Array,
  totals: Float64Array,
): boolean {
  if (amount.some((yen, i) => !(yen >= 0) || (yen !== 0 && weights[i] === 0))) return false;
  const rest = { member: Float64Array.from(burden), year: Float64Array.from(totals) };
  amount.forEach((yen, i) => {
    const y = i % totals.length;
    const m = (i - y) / totals.length;
    rest.member[m] = (rest.member[m] ?? 0) - yen;
    rest.year[y] = (rest.year[y] ?? 0) - yen;
  });
  return rest.member.every((yen) => yen === 0) && rest.year.every((yen) => yen === 0);
}
