/**
 * Quantities in the unit that a price is for (円/枚, 円/千枚, 円/箱), and products within the exact limit.
 */
import { EXACT_LIMIT } from '../money/amount';
import { error, type Report } from '../issue';
import type { Subject } from '../outcome';
import type { Form, PriceUnit } from './case';

/** What a scaled product is divided by besides the price scale: 1000 for 円/千枚, else 1. */
export function unitsPer(per: PriceUnit): number {
  return per === 'thousand' ? 1000 : 1;
}

/**
 * The whole number that a scaled price is multiplied by: whole boxes begun (箱の端数は切上げ) for 円/箱, else sheets.
 * For 円/千枚 the product is divided by `unitsPer` afterwards, so that it stays a whole number until the rounding.
 */
export function countedUnits(sheets: number, per: PriceUnit, form: Form): number {
  return per === 'box' ? Math.ceil(sheets / form.sheetsPerBox) : sheets;
}

/** 箱入数 is usable: a whole number of sheets, at least one. */
export function hasBoxSize(form: Form): boolean {
  return Number.isInteger(form.sheetsPerBox) && form.sheetsPerBox >= 1;
}

/** Is a product within what every spreadsheet computes exactly? */
export function isExact(product: number): boolean {
  return product < EXACT_LIMIT;
}

/** The error for a product beyond the limit; none for NaN, whose cause is reported elsewhere. */
export function refuseProduct(product: number, about: Subject, report: Report): void {
  if (!Number.isNaN(product))
    report.errors.push(error('productTooLarge', about, { product, limit: EXACT_LIMIT }));
}
