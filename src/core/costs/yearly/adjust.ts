/**
 * 年度の調整率: how the weights of each year are raised or lowered so that the members' burdens, split by the adjusted
 * weights, come to the agreed total of each year (proportional fitting in the form of one rate a year). A fixed
 * number of rounds, so that the sheet has a column for each; floating point, in the sheet's order of operations.
 */

/** Rounds: what was off is below a billionth by then, but in cases whose margins leave next to no choice. */
export const RATE_ROUNDS = 100;

/** Added to every divisor: no change to any that is above 0, and 0 ÷ it is 0. */
const NOT_ZERO = 1 / 1000 ** 60;

export interface AdjustedWeights {
  /** Per round, the first being 1 for every year: `[round][year]`. */
  rates: Float64Array[];
  /** Weight × last rate, `[member * years + year]`. */
  weight: Float64Array;
  /** Σ of a member's adjusted weights. */
  weightTotal: Float64Array;
  /** 累計: the member's unrounded yen up to and with the year, `[member * years + year]`. */
  upTo: Float64Array;
}

/**
 * @param weights whole numbers ≥ 0, `[member * years + year]`
 * @param burden whole yen ≥ 0 per member; @param totals whole yen ≥ 0 per year
 */
export function adjustWeights(
  weights: ArrayLike<number>,
  burden: ArrayLike<number>,
  totals: ArrayLike<number>,
): AdjustedWeights {
  const members = burden.length;
  const years = totals.length;
  const at = (m: number, y: number): number => weights[m * years + y] ?? 0;
  const rates = [new Float64Array(years).fill(1)];
  for (let round = 1; round <= RATE_ROUNDS; round++) {
    const before = rates[round - 1] ?? new Float64Array(years);
    const earlier = rates[Math.max(0, round - 2)] ?? before;
    const divisor = Float64Array.from({ length: members }, (_, m) => {
      let sum = 0;
      for (let y = 0; y < years; y++) sum += at(m, y) * (before[y] ?? 0);
      return sum + NOT_ZERO;
    });
    rates.push(
      Float64Array.from({ length: years }, (_, y) => {
        let sum = 0;
        for (let m = 0; m < members; m++) sum += ((burden[m] ?? 0) * at(m, y)) / (divisor[m] ?? 1);
        const onward = Math.sqrt((before[y] ?? 0) / ((earlier[y] ?? 0) + NOT_ZERO));
        return ((totals[y] ?? 0) / (sum + NOT_ZERO)) * onward;
      }),
    );
  }
  const last = rates.at(-1) ?? new Float64Array(years);
  const weight = Float64Array.from(
    { length: members * years },
    (_, i) => (weights[i] ?? 0) * (last[i % years] ?? 0),
  );
  const weightTotal = new Float64Array(members);
  const upTo = new Float64Array(members * years);
  for (let m = 0; m < members; m++) {
    for (let y = 0; y < years; y++)
      upTo[m * years + y] = weightTotal[m] = (weightTotal[m] ?? 0) + (weight[m * years + y] ?? 0);
    const divisor = (weightTotal[m] ?? 0) + NOT_ZERO;
    for (let y = 0; y < years; y++)
      upTo[m * years + y] = ((burden[m] ?? 0) * (upTo[m * years + y] ?? 0)) / divisor;
  }
  return { rates, weight, weightTotal, upTo };
}
