/** 価格点: the fraction that the price earns of the points for it. */
import type { Proposer, ScoresCase } from './case';

/** Position of the item that is computed from prices; −1 where prices are entered as points, or not scored. */
export function computedPriceItem({ items, policy }: ScoresCase): number {
  return policy.priceFormula === 'entered' ? -1 : items.findIndex(({ kind }) => kind === 'price');
}

export function lowestPrice(proposers: readonly Proposer[]): number {
  const prices = proposers.map(({ price }) => price).filter((price) => price > 0);
  return prices.length === 0 ? 0 : prices.reduce((least, price) => Math.min(least, price));
}

/** 価格点の上限 in force, or the 配点 of the price item; NaN where neither is given. */
export function priceCapOf(c: ScoresCase): number {
  if (c.policy.priceCap > 0) return c.policy.priceCap;
  return c.items[computedPriceItem(c)]?.maximum ?? NaN;
}

/** 最低価格÷価格, or (上限額−価格)÷上限額 (0 above the ceiling); null where a price or ceiling is missing. */
export function priceFraction(
  { policy, proposers }: ScoresCase,
  { price, ceiling }: Proposer,
): { above: number; below: number } | null {
  if (!(price > 0)) return null;
  if (policy.priceFormula === 'lowest') return { above: lowestPrice(proposers), below: price };
  return ceiling > 0 ? { above: Math.max(0, ceiling - price), below: ceiling } : null;
}
