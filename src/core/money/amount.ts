/**
 * 金額 = 単価 × 数量, rounded by a named rule: exact in plain numbers.
 *
 * The price is scaled to a whole number of price units (3.5 yen at 0.01 = 350), so that the product
 * with a whole quantity is a whole number. Below EXACT_LIMIT every digit of it is significant in
 * every spreadsheet, so the sheet's formula and this code compute on the very same integers.
 */
import { divideRounded, type RoundingMode } from './rounding';

/** 10¹⁵: spreadsheets keep 15 significant digits; scaled products stay below. */
export const EXACT_LIMIT = 1e15;

/** How many price units one yen has: 1, 10 or 100. */
export function priceScale(priceUnit: number): number {
  return Math.round(1 / priceUnit);
}

/** A price in whole price units (3.5 yen at 0.01 → 350). */
export function scaledPrice(price: number, scale: number): number {
  return Math.round(price * scale);
}

/**
 * True when the price is not finer than the price unit (単価の単位). A value that a spreadsheet computed
 * (20 + 4.26 = 24.259999999999998) counts as the price that its 15 digits show.
 */
export function isWholePrice(price: number, scale: number): boolean {
  const scaled = price * scale;
  return Math.abs(scaled - Math.round(scaled)) <= scaled * 1e-14 + 1e-9;
}

/** The price at its price unit, without what a spreadsheet's arithmetic left behind: 24.26. */
export function cleanPrice(price: number, scale: number): number {
  return Math.round(price * scale) / scale;
}

/**
 * The amount in yen for a scaled product N = scaled price × units:
 * ⌊(N + addend) / D⌋ × amountUnit with D = amountUnit × scale × unitsPer.
 * @param product whole number below EXACT_LIMIT (the caller rejects larger ones)
 * @param scale price units per yen (1, 10, 100)
 * @param unitsPer 1, or 1000 where the price is for a thousand sheets (円/千枚)
 */
export function amountOfProduct(
  product: number,
  scale: number,
  unitsPer: number,
  mode: RoundingMode,
  amountUnit: number,
): number {
  return divideRounded(product, amountUnit * scale * unitsPer, mode) * amountUnit;
}
