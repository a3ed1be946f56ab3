/**
 * Named rounding rules (端数処理) for non-negative amounts of yen.
 * 国等の債権債務等の金額の端数計算に関する法律 art. 2: fractions below one yen are cut, unless agreed otherwise.
 */
import Decimal from 'decimal.js';

/** 切捨て, 四捨五入, 切上げ. */
export type RoundingMode = 'cut' | 'halfUp' | 'up';

/** Units that amounts are rounded to, in yen: 1円, 10円, 100円, 1,000円. */
export const AMOUNT_UNITS: readonly number[] = [1, 10, 100, 1000];

/** Units that unit prices (単価) are given in, in yen: 1円, 10銭, 1銭. */
export const PRICE_UNITS: readonly number[] = [1, 0.1, 0.01];

/**
 * What is added before the division is cut: cut 0, halfUp half the divisor, up the divisor less one.
 * @param divisor whole number ≥ 1
 */
export function roundingAddend(mode: RoundingMode, divisor: number): number {
  if (mode === 'cut') return 0;
  return mode === 'halfUp' ? divisor / 2 : divisor - 1;
}

/**
 * ⌊(dividend + addend) / divisor⌋, exact: a whole division with remainder, no quotient in floating point.
 * @param dividend whole number, 0 ≤ dividend < EXACT_LIMIT
 * @param divisor whole number ≥ 1, at most 10⁸
 */
export function divideRounded(dividend: number, divisor: number, mode: RoundingMode): number {
  const raised = dividend + roundingAddend(mode, divisor);
  return (raised - (raised % divisor)) / divisor;
}

/**
 * Rounds yen to a unit in decimals, for values that are not products of a price and a quantity.
 * @param value yen ≥ 0
 * @param unit yen (1, 10, 100, 1000) or, for unit prices, 0.1 or 0.01
 */
export function roundTo(value: Decimal.Value, mode: RoundingMode, unit: number): Decimal {
  const directions = {
    cut: Decimal.ROUND_DOWN,
    halfUp: Decimal.ROUND_HALF_UP,
    up: Decimal.ROUND_UP,
  } as const;
  return new Decimal(value).div(unit).toDecimalPlaces(0, directions[mode]).mul(unit);
}
