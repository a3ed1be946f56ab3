/**
 * Is a number what its column may hold? One issue per cell that is not.
 */
import { error, type Report } from '../../issue';
import type { Subject } from '../../outcome';
import { COST_LIMIT } from '../limits';

/** Whole yen from 0 to 10¹². */
export function checkYen(value: number, about: Subject, report: Report): void {
  if (Number.isNaN(value)) report.errors.push(error('amountMissing', about));
  else if (value < 0) report.errors.push(error('amountNegative', about, { value }));
  else if (!Number.isInteger(value)) report.errors.push(error('amountNotWhole', about, { value }));
  else if (value > COST_LIMIT)
    report.errors.push(error('productTooLarge', about, { product: value, limit: COST_LIMIT }));
}

/** A whole count ≥ 0 (数量, 月数). */
export function checkCount(value: number, about: Subject, report: Report): void {
  if (!(value >= 0 && Number.isInteger(value)))
    report.errors.push(error('countNotWhole', about, Number.isNaN(value) ? {} : { value }));
}

/** One of the values that a parameter allows. */
export function checkAllowed(
  value: number,
  allowed: readonly number[],
  about: Subject,
  report: Report,
): void {
  if (!allowed.includes(value)) report.errors.push(error('policyValueNotAllowed', about, { value, allowed }));
}

/** Positions that stand in a list more than once. */
export function repeated(list: readonly number[]): number[] {
  return [...new Set(list.filter((one, i) => list.indexOf(one) !== i))];
}
