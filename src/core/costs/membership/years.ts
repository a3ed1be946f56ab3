/**
 * Yearly burdens after members left or joined. What those do not pay in a year the others take over in that year, so
 * that every year's total stays. Shared are the sums up to each year, by the same weights and order as the whole: their
 * differences are whole yen, sum to the year's amount, and over all years to what each member takes over.
 */
import type { MoveFigure, YearlyFigure } from '../figures';
import { shareAmount } from '../keys/share-amount';

/**
 * `[member * years + year]`, yen.
 * @param weight by member, 0 for who leaves or joins
 * @param order 順番 that breaks ties
 */
export function yearsAfterMoves(
  { years, amount }: Pick<YearlyFigure, 'years' | 'amount'>,
  moves: readonly MoveFigure[],
  weight: readonly number[],
  order: readonly number[],
): Float64Array {
  const after = amount.slice();
  let before = weight.map(() => 0);
  let handedOver = 0;
  years.forEach((_, y) => {
    for (const { member, yearPays } of moves) {
      const at = member * years.length + y;
      handedOver += (amount[at] ?? 0) - (yearPays[y] ?? 0);
      after[at] = yearPays[y] ?? 0;
    }
    const rest = { kind: 'largestRemainder' } as const;
    const { share } = shareAmount(Math.abs(handedOver), weight, 1, 'cut', rest, order);
    const taken = share.map((yen) => (handedOver < 0 ? 0 - yen : yen));
    weight.forEach((one, m) => {
      if (one > 0) after[m * years.length + y]! += (taken[m] ?? 0) - (before[m] ?? 0);
    });
    before = taken;
  });
  return after;
}
