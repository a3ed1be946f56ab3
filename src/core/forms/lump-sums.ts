/**
 * 一式の配分: a winner's lump sum (plates, delivery) shared among the members that order in the unit,
 * by the policy's basis and remainder rule, in whole yen.
 */
import { allocate, type Allocation, type AllocationRule } from '../money/allocate';
import { error, type Report } from '../issue';
import type { FormsCase, Round } from './case';
import { drawnOrder, matterText } from './decisions';
import type { LumpRest, LumpShare } from './figures';
import { nameOf, sheetsAt } from './orders';

/**
 * The weights' sum S stays below: the sheet splits the lump sum T at 10⁶ and takes
 * (T's upper part × weight mod S) × 10⁶ + lower part × weight, which is below 2·10⁶·S and has to be below 2⁵³.
 */
export const WEIGHT_LIMIT = 4.5e9;

export interface SharedLump {
  shares: LumpShare[];
  rest: LumpRest;
  matter: string | null;
}

/** Null where the lump cannot be shared (an error) or waits for a draw. */
export function shareLumpSum(
  c: FormsCase,
  roundIndex: number,
  round: Round,
  unit: number,
  forms: readonly number[],
  lumpSum: number,
  amount: Float64Array,
  alone: Float64Array,
  report: Report,
): SharedLump | null {
  const about = { round: round.name, item: nameOf(round.units, unit), field: '一式' };
  const takers = takersOf(c, roundIndex, round, forms, amount, alone);
  const weights = takers.map((taker) => taker.weight);
  const weightTotal = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(weightTotal > 0)) {
    report.errors.push(error('lumpWeightsZero', about, { lumpSum, basis: c.policy.lumpBasis }));
    return null;
  }
  if (weightTotal >= WEIGHT_LIMIT) {
    report.errors.push(error('productTooLarge', about, { product: weightTotal, limit: WEIGHT_LIMIT }));
    return null;
  }
  const rule = ruleOf(c, takers);
  const order = takers.map((taker) => taker.member + 1);
  const byNumber = allocate(lumpSum, weights, rule, order);
  const draw =
    rule.kind === 'largestRemainder' && c.policy.remainderTies === 'decision' ? tieAtTheCut(byNumber) : [];
  let matter: string | null = null;
  let shared = byNumber;
  if (draw.length > 0) {
    matter = matterText('remainder', round.name, nameOf(round.units, unit));
    const options = draw.map((i) => nameOf(c.members, takers[i]?.member ?? -1));
    const first = Math.min(...draw.map((i) => byNumber.rank[i] ?? 0));
    const places = byNumber.leftover - first + 1;
    const values = { lumpSum, places, members: options };
    const drawn = drawnOrder(c, { code: 'drawRemainder', matter, options, about, values }, places, report);
    if (drawn === null) return { shares: [], rest: { round: roundIndex, unit, rest: 0 }, matter };
    enterDrawnOrder(order, draw, options, drawn);
    shared = allocate(lumpSum, weights, rule, order);
  }
  const shares = takers.map(({ member, weight }, i): LumpShare => ({
    round: roundIndex,
    unit,
    member,
    lumpSum,
    weight,
    weightTotal,
    floor: shared.floor[i] ?? 0,
    remainder: shared.remainder[i] ?? 0,
    rank: shared.rank[i] ?? 0,
    order: order[i] ?? 0,
    share: shared.share[i] ?? 0,
  }));
  return { shares, rest: { round: roundIndex, unit, rest: shared.rest }, matter };
}

interface Taker {
  member: number;
  weight: number;
}

/** Members that order in the unit, with their weights; the lead body also without an order where it takes the rest. */
function takersOf(
  c: FormsCase,
  roundIndex: number,
  round: Round,
  forms: readonly number[],
  amount: Float64Array,
  alone: Float64Array,
): Taker[] {
  const members = c.members.length;
  const offset = roundIndex * c.forms.length * members;
  const takers: Taker[] = [];
  c.members.forEach(({ lead }, member) => {
    let sheets = 0;
    let yen = 0;
    let yenAlone = 0;
    for (const form of forms) {
      const cell = form * members + member;
      sheets += sheetsAt(round, cell);
      yen += amount[offset + cell] ?? 0;
      yenAlone += alone[offset + cell] ?? 0;
    }
    const weightOf = { amount: yen, sheets, aloneAmount: yenAlone, equal: 1 };
    if (sheets > 0) takers.push({ member, weight: weightOf[c.policy.lumpBasis] });
    else if (lead && c.policy.remainder === 'lead') takers.push({ member, weight: 0 });
  });
  return takers;
}

function ruleOf(c: FormsCase, takers: readonly Taker[]): AllocationRule {
  const { remainder } = c.policy;
  if (remainder === 'lead')
    return {
      kind: 'toPosition',
      position: takers.findIndex(({ member }) => c.members[member]?.lead === true),
    };
  return { kind: remainder === 'largest' ? 'toLargest' : remainder };
}

/** Positions whose equal remainder lies on both sides of the cut between those that get a yen and those that do not. */
export function tieAtTheCut({ rank, remainder, leftover }: Allocation): number[] {
  const lastIn = rank.indexOf(leftover);
  const firstOut = rank.indexOf(leftover + 1);
  if (lastIn < 0 || firstOut < 0 || remainder[lastIn] !== remainder[firstOut]) return [];
  return remainder.flatMap((value, i) => (value === remainder[lastIn] ? [i] : []));
}

/** 順番 of the tied members becomes the order drawn; those not drawn follow by their 番号. */
function enterDrawnOrder(
  order: number[],
  tied: readonly number[],
  names: readonly string[],
  drawn: readonly string[],
): void {
  const rest = names.filter((name) => !drawn.includes(name));
  const sequence = [...drawn, ...rest];
  tied.forEach((position, i) => (order[position] = sequence.indexOf(names[i] ?? '') + 1));
}
