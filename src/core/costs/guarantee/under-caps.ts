/**
 * x = min(cap, base + μ × weight) around its closed form: whether the whole fits under the caps at all, and what
 * each member pays before the open ones take over (their parts are whole yen, by the caller's rule for the rest).
 */
import { total } from '../keys/share-amount';
import { closedForm, type ClosedForm } from './closed-form';

export interface UnderCaps {
  form: ClosedForm;
  /** Per member: the cap of who ends there, else its base (below its cap). The open members' bases lack `form.excess`. */
  before: Float64Array;
}

/** Yen that are left with everybody at its cap (weight 0: at min(base, cap)); 0 or less where the whole fits. */
export function missingUnderCaps(
  base: ArrayLike<number>,
  cap: ArrayLike<number>,
  weight: readonly number[],
): number {
  return total(Array.from(base)) - total(weight.map((w, m) => mostOf(base[m] ?? 0, cap[m] ?? 0, w)));
}

/** @param base, cap whole yen, the whole fits under the caps; @param weight whole numbers */
export function underCaps(base: Float64Array, cap: Float64Array, weight: readonly number[]): UnderCaps {
  const form = closedForm(base, cap, weight);
  const isOpen = new Set(form.open);
  const before = base.map((yen, m) =>
    isOpen.has(m) ? Math.min(yen, cap[m] ?? 0) : mostOf(yen, cap[m] ?? 0, weight[m] ?? 0),
  );
  return { form, before };
}

function mostOf(base: number, cap: number, weight: number): number {
  return weight > 0 ? cap : Math.min(base, cap);
}
