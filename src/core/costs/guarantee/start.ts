/**
 * What the guarantee starts from, and whether it can start.
 */
import { error } from '../../issue';
import type { Guarantee } from '../case';
import { nameAt, type CostsContext } from '../context';

/** What the two ways start from. */
export interface GuaranteeStart {
  guarantee: Guarantee;
  base: Float64Array;
  trigger: Float64Array;
  target: Float64Array;
  weight: readonly number[];
  takesPart: readonly boolean[];
}

/** Agreed amounts sum to the excess; nothing is set above what it was; bases are whole re-allocation units. */
export function soundStart(
  { c, report }: CostsContext,
  { guarantee, base, target, takesPart }: GuaranteeStart,
  exceeds: readonly boolean[],
): boolean {
  const before = report.errors.length;
  let excess = 0;
  let agreed = 0;
  takesPart.forEach((takes, m) => {
    if (!takes) return;
    const yen = base[m] ?? 0;
    const member = nameAt(c.members, m);
    if (exceeds[m] === true) {
      excess += yen - (target[m] ?? 0);
      if ((target[m] ?? 0) > yen)
        report.errors.push(
          error('setAboveBurden', { member, field: '調整後' }, { amount: target[m] ?? 0, burden: yen }),
        );
    } else if (guarantee.basis.kind === 'amounts') agreed += Math.max(0, guarantee.basis.values[m] || 0);
    if (yen % guarantee.reallocationUnit !== 0)
      report.errors.push(
        error(
          'baseNotInUnit',
          { member, field: '再按分の単位' },
          { amount: yen, unit: guarantee.reallocationUnit },
        ),
      );
  });
  if (guarantee.basis.kind === 'amounts' && agreed !== excess)
    report.errors.push(
      error('agreedAmountsNotSum', { field: '再按分の基準' }, { sum: agreed, expected: excess }),
    );
  return report.errors.length === before;
}
