/** ALLOCATE: a total shared by weights, what is left by a named rule. Method: docs/methods/largest-remainder.md. */
import { shareAmount, type RestRule } from '../core/costs/keys/share-amount';
import { inOrientation, isOmitted, lineOf, numberIn, numbersOf, sameLength, type Cell } from './cells';
import { restNamed } from './choices';
import { amountUnit, weightsFrom, yen } from './numbers';
import { refuse } from './refuse';

export const TOTAL = { ja: '総額', en: 'total' };
const WEIGHTS = { ja: '比重', en: 'weights' };
const ORDER = { ja: '順番', en: 'order' };

/** How one amount is shared among so many members. */
export interface Sharing {
  unit: number;
  rest: RestRule;
  /** Smaller first between equal remainders; the position by default (建制順). */
  order: readonly number[];
}

/** @throws Refusal where the rule's arguments cannot be used */
export function sharing(
  members: Cell[][],
  unit: Cell,
  rule: Cell,
  order: Cell[][] | null | undefined,
): Sharing {
  const count = members.flat().length;
  const positions = Array.from({ length: count }, (_, i) => i + 1);
  return { unit: amountUnit(unit), rest: restNamed(rule, count), order: ordered(order, positions) };
}

function ordered(order: Cell[][] | null | undefined, positions: readonly number[]): readonly number[] {
  if (order === null || order === undefined || isOmitted(order)) return positions;
  const line = lineOf(order, ORDER);
  sameLength(line, ORDER, { cells: positions, across: false }, { ja: '団体', en: 'members' });
  return line.cells.map((cell, i) => numberIn(cell, ORDER, i + 1));
}

/**
 * Shares of one amount in whole units. Parts that do not sum to the amount are given only under 別掲, where that
 * was asked for.
 * @param amount whole yen; @param weights whole numbers with a positive sum
 */
export function sharesOf(
  amount: number,
  weights: readonly number[],
  { unit, rest, order }: Sharing,
): number[] {
  const columns = shareAmount(amount, weights, unit, 'cut', rest, order);
  if (columns.rest !== 0 && rest.kind !== 'ownLine')
    refuse(
      `${amount}円は${unit}円の倍数でないため、${columns.rest}円が残ります。端数の行先を団体の番号か「最大の団体」か「別掲」にしてください。`,
      `${amount} yen is no multiple of ${unit}: ${columns.rest} yen are left. Name who takes them: a member's number, “largest” or “own line”.`,
    );
  return columns.share;
}

/** Shares in the orientation of the weights. */
export function allocated(
  total: number,
  weights: Cell[][],
  unit?: Cell,
  rule?: Cell,
  order?: Cell[][] | null,
): number[][] {
  const line = lineOf(weights, WEIGHTS);
  const whole = weightsFrom(numbersOf(line, WEIGHTS), WEIGHTS);
  return inOrientation(sharesOf(yen(total, TOTAL), whole, sharing(weights, unit, rule, order)), line);
}
