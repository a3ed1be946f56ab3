export { AMOUNT_UNITS, PRICE_UNITS, divideRounded, roundTo, roundingAddend } from './rounding';
export type { RoundingMode } from './rounding';
export { EXACT_LIMIT, amountOfProduct, cleanPrice, isWholePrice, priceScale, scaledPrice } from './amount';
export { allocate, instalments } from './allocate';
export type { Allocation, AllocationRule } from './allocate';
