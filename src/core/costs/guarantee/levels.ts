/**
 * 発動条件 and 調整後 as amounts per member, cut to the unit before anything is compared with them.
 */
import { error } from '../../issue';
import type { Guarantee, GuaranteeLevel } from '../case';
import { nameAt, type CostsContext } from '../context';
import { wholeNumbers } from '../keys/whole-numbers';

/**
 * ⌊current × (1 − rate) ÷ unit⌋ × unit, the current cost, or agreed amounts; null after errors.
 * @param takesPart members with a guaranteed cost
 * @param field 発動条件 or 調整後
 */
export function levelAmounts(
  { c, report, current }: CostsContext,
  level: GuaranteeLevel,
  unit: number,
  takesPart: readonly boolean[],
  field: string,
): Float64Array | null {
  const keep = level.kind === 'rate' ? keptRatio(level.rate) : { numerator: 1, denominator: 1 };
  if (keep === null) {
    const value = level.kind === 'rate' ? level.rate : 0;
    report.errors.push(error('guaranteeRateNotAllowed', { field }, { value, decimals: 4 }));
    return null;
  }
  let sound = true;
  const amounts = Float64Array.from(c.members, (_, m) => {
    if (takesPart[m] !== true) return 0;
    const yen = level.kind === 'amounts' ? (level.amounts[m] ?? NaN) : (current[m] ?? NaN);
    if (yen > 0 || (level.kind === 'amounts' && yen === 0)) {
      const kept = (BigInt(yen) * BigInt(keep.numerator)) / BigInt(keep.denominator * unit);
      return Number(kept) * unit;
    }
    sound = false;
    const code = level.kind === 'amounts' ? 'agreedAmountMissing' : 'currentMissing';
    report.errors.push(error(code, { member: nameAt(c.members, m), field }));
    return 0;
  });
  return sound ? amounts : null;
}

/** 1 − rate in whole numbers (30 % → 7 ÷ 10); null unless 0 ≤ rate < 1 with at most four decimals. */
function keptRatio(rate: number): { numerator: number; denominator: number } | null {
  if (!(rate >= 0 && rate < 1)) return null;
  const whole = wholeNumbers([rate]);
  return whole && { numerator: whole.scale - (whole.numbers[0] ?? 0), denominator: whole.scale };
}

/** The levels of a guarantee; `target` is the trigger itself where nothing else is set. */
export function guaranteeLevels(
  context: CostsContext,
  { trigger, set, unit }: Guarantee,
  takesPart: readonly boolean[],
): { trigger: Float64Array; target: Float64Array } | null {
  const first = levelAmounts(context, trigger, unit, takesPart, '発動条件');
  const second = set === null ? first : levelAmounts(context, set, unit, takesPart, '調整後');
  return first && second && { trigger: first, target: second };
}
