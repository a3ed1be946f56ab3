/**
 * What the parts of a computation share: the case, the report, and amounts per member that earlier parts found.
 */
import type { Report } from '../issue';
import type { CostsCase } from './case';

export interface CostsContext {
  c: CostsCase;
  report: Report;
  /** Matters of the 決定 table that were asked for. */
  usedMatters: Set<string>;
  /** 比較対象 current costs per member, yen. */
  current: Float64Array;
  /** Metered fees in yen, `[contract * members + member]`. */
  meteredFees: Float64Array;
  /** Savings that 削減額割 shares by, per member, whole yen; NaN until the guarantee is done. */
  saving: Float64Array;
}

/** Metered fees per member, of one contract or of all. */
export function feesOf({ c, meteredFees }: CostsContext, contract: number | null): number[] {
  return c.members.map((_, m) => {
    if (contract !== null) return meteredFees[contract * c.members.length + m] ?? 0;
    let sum = 0;
    for (let k = 0; k < c.contracts.length; k++) sum += meteredFees[k * c.members.length + m] ?? 0;
    return sum;
  });
}

export function nameAt(list: readonly { name: string }[], index: number): string {
  return list[index]?.name ?? '';
}

/** Positions of the members that take part in a cost. */
export function participantsOf(c: CostsCase, participants: readonly number[] | null): readonly number[] {
  return participants ?? c.members.map((_, m) => m);
}
