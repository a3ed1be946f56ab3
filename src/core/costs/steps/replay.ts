/**
 * Computes a step of cost sharing again from its numbers and its operation alone. For tests and audits.
 */
import Decimal from 'decimal.js';
import { replay } from '../../forms/steps/replay';
import type { Step } from '../../outcome';

/** Enough digits for an amount × a weight (24), and for quotients that are cut once. */
const Exact = Decimal.clone({ precision: 60 });

export function replayCostStep(step: Step): number {
  const { operands, operation } = step;
  if (operation.kind !== 'largestRemainder' || operation.unit === undefined) return replay(step);
  const at = (i: number): Decimal => new Exact(operands[i]?.value ?? NaN);
  const floor = at(0).times(at(1)).div(at(2).times(operation.unit)).floor().times(operation.unit);
  return floor.plus(at(3).gte(operation.place) ? operation.unit : 0).toNumber();
}
