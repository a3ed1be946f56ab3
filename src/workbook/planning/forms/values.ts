/** Values of helper columns, by the core's own arithmetic. */
import { amountOfProduct, scaledPrice } from '../../../core';
import type { FormsModel } from './model';

/** Yen for a price and sheets in a price unit, rounded by the policy. */
export function productOfPrice(
  m: FormsModel,
  price: number,
  sheets: number,
  units: { thousand: number; box: number },
): number {
  const product = scaledPrice(price, m.scale) * Math.ceil(sheets / units.box);
  return amountOfProduct(
    product,
    m.scale,
    units.thousand,
    m.case.policy.amountRounding,
    m.case.policy.amountUnit,
  );
}
