/**
 * How a member's share of a lump sum came about (一式配分).
 */
import type { Step } from '../../outcome';
import type { FormsCase } from '../case';
import type { FormsFigures } from '../figures';
import { aboutOf, operand, step } from './operands';

/**
 * Largest remainder in one step: operands lump sum, weight, sum of the weights, and the number of yen handed out;
 * `place` is the remainder's rank. Under the other rules the floor (no yen handed out by rank) and the
 * rest received are two steps.
 */
export function explainLumpShare(
  c: FormsCase,
  figures: FormsFigures,
  round: number,
  unit: number,
  member: number,
): Step[] {
  const ofUnit = figures.lumpShares.filter((lump) => lump.round === round && lump.unit === unit);
  const own = ofUnit.find((lump) => lump.member === member);
  if (own === undefined) return [];
  const about = { ...aboutOf(c, round, undefined, member), item: c.rounds[round]?.units[unit]?.name ?? '' };
  const leftover = own.lumpSum - ofUnit.reduce((sum, lump) => sum + lump.floor, 0);
  const ranked = c.policy.remainder === 'largestRemainder';
  const weightUnit = ({ amount: 'yen', aloneAmount: 'yen', sheets: 'sheets', equal: 'count' } as const)[
    c.policy.lumpBasis
  ];
  const operands = [
    operand('lumpSum', own.lumpSum, 'yen', about),
    operand('weight', own.weight, weightUnit, about),
    operand('weightTotal', own.weightTotal, weightUnit),
    operand('leftover', ranked ? leftover : 0, 'yen'),
  ];
  const operation = { kind: 'largestRemainder', place: own.rank } as const;
  const share = operand('lumpShare', own.share, 'yen', about);
  if (ranked) return [step('lumpShare', operation, operands, share)];
  const floor = operand('lumpFloor', own.floor, 'yen', about);
  const received = operand('remainderReceived', own.share - own.floor, 'yen', about);
  return [
    step('lumpFloor', operation, operands, floor),
    step('lumpShare', { kind: 'sum' }, [floor, received], share),
  ];
}
