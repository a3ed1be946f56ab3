/**
 * Computes a step's result again from its numbers and its operation alone, in decimals. For tests and audits.
 */
import Decimal from 'decimal.js';
import { roundTo } from '../../money/rounding';
import type { Step } from '../../outcome';

/** Enough digits for lump sum × weight (22) and for quotients that are rounded once. */
const Exact = Decimal.clone({ precision: 60 });

export function replay({ operands, operation }: Step): number {
  const values = operands.map((one) => new Exact(one.value));
  const at = (i: number): Decimal => values[i] ?? new Exact(NaN);
  switch (operation.kind) {
    case 'given':
      return at(0).toNumber();
    case 'sum':
      return values.reduce((sum, value) => sum.plus(value), new Exact(0)).toNumber();
    case 'subtract':
      return at(0).minus(at(1)).toNumber();
    case 'multiply':
      return at(0).times(at(1)).toNumber();
    case 'divide':
      return at(0).div(at(1)).toNumber();
    case 'minimum':
      return Exact.min(...values).toNumber();
    case 'round':
      return roundTo(at(0), operation.mode, operation.unit).toNumber();
    case 'proportion':
      return roundTo(at(0).times(at(1)).div(at(2)), operation.mode, 1).toNumber();
    case 'wholeBoxes':
      return at(0).div(at(1)).ceil().toNumber();
    case 'rank':
      return values.length;
    case 'largestRemainder': {
      const floor = at(0).times(at(1)).div(at(2)).floor();
      return floor.plus(at(3).gte(operation.place) ? 1 : 0).toNumber();
    }
  }
}
