/** 精算: what was paid in advance against what is due; 追徴 (still to pay) or 還付 (to be paid back). */
import type { SettlementFigure } from '../figures';

/** @param due yen per member; @param paid yen per member, NaN where nothing was paid */
export function settle(due: Float64Array, paid: Float64Array): SettlementFigure {
  const advance = paid.map((yen) => (Number.isNaN(yen) ? 0 : yen));
  const balance = due.map((yen, m) => yen - (advance[m] ?? 0));
  return {
    due: due.slice(),
    paid: advance,
    toPay: balance.map((yen) => Math.max(0, yen)),
    toRefund: balance.map((yen) => Math.max(0, 0 - yen)),
  };
}
