/** A quotient rounded once, in whole numbers: the quotient, its remainder, and one more where the rule says so. */
import { roundingAddend, type RoundingMode } from '../money';

/** Every digit of a smaller whole number is significant in every spreadsheet. */
export const SCORE_LIMIT = 1e15;

/** @param dividend whole, 0 ≤ dividend < SCORE_LIMIT @param divisor whole ≥ 1 */
export function roundedQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const rest = dividend % divisor;
  const whole = Math.round((dividend - rest) / divisor);
  return whole + (rest + roundingAddend(mode, divisor) >= divisor ? 1 : 0);
}
