/**
 * How large numbers may be so that the sheet's formulas, split as the method pages say, stay exact in doubles.
 */

/** 10¹² yen: the largest amount of one line, and of any sum that is shared. */
export const COST_LIMIT = 1e12;

/**
 * Σ weights of one sharing. With the total written in digits of base 1,000 the remainder is carried as
 * r = MOD(r × 1000 + digit × weight, Σ): below 4·10¹² both products are below 2⁵³ together.
 */
export const SHARE_WEIGHT_LIMIT = 4e12;

/** Up to here one split of the total at 10⁶ is enough: MOD(MOD(a × w, Σ) × 10⁶, Σ) and MOD(b × w, Σ), then MOD of their sum. */
export const SINGLE_SPLIT_LIMIT = 9e9;

/** Decimals that a ratio, rate or indicator may have, so that it becomes a whole number below. */
export const RATIO_DECIMALS = 4;
