/**
 * Ratios, indicators and rates as whole numbers, so that shares are computed without a quotient in floating point.
 */
import { RATIO_DECIMALS } from '../limits';

/**
 * The values times the smallest power of ten that makes all of them whole; null when four decimals do not
 * suffice. A value that a spreadsheet computed (0.1 + 0.2) counts as the number that its 15 digits show.
 */
export function wholeNumbers(values: readonly number[]): { numbers: number[]; scale: number } | null {
  for (let decimals = 0, scale = 1; decimals <= RATIO_DECIMALS; decimals++, scale *= 10) {
    const numbers = values.map((value) => Math.round(value * scale));
    if (values.every((value, i) => Math.abs(value * scale - (numbers[i] ?? 0)) <= nearly(value * scale)))
      return { numbers, scale };
  }
  return null;
}

function nearly(value: number): number {
  return Math.abs(value) * 1e-14 + 1e-12;
}

/** Greatest common divisor of whole numbers; 0 of none. */
export function commonDivisor(numbers: Iterable<bigint>): bigint {
  let divisor = 0n;
  for (const number of numbers) {
    let [a, b] = [divisor, number];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor;
}
