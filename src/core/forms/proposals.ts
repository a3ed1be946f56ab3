/**
 * グループ案: the best split for every order unit of a round with group prices, next to the groups in force.
 */
import { priceScale, scaledPrice } from '../money/amount';
import type { FormsCase, Round } from './case';
import type { GroupProposal } from './figures';
import { groupingObjective, type Orderers } from './group-objective';
import { bestSplit } from './group-split';
import { sheetsAt } from './orders';

/** One entry per order unit that has orders; `objectiveInForce` is still NaN. */
export function proposeGroups(
  c: FormsCase,
  roundIndex: number,
  round: Round,
  unitForms: readonly number[][],
): GroupProposal[] {
  const proposals: GroupProposal[] = [];
  unitForms.forEach((forms, unit) => {
    const { members, orderers } = orderersOf(c, round, forms);
    if (members.length === 0) return;
    const split = bestSplit(orderers, c.policy.maxGroups, c.policy.groupObjective);
    const proposed = new Int32Array(c.members.length).fill(-1);
    members.forEach((member, i) => (proposed[member] = split.groups[i] ?? -1));
    proposals.push({
      round: roundIndex,
      unit,
      proposed,
      thresholds: thresholdsOf(orderers.sheets, split.groups),
      objectiveProposed: inYen(c, split.objective),
      objectiveInForce: NaN,
    });
  });
  return proposals;
}

/** The objective of the groups in force; NaN where a member has none. */
export function objectiveInForce(
  c: FormsCase,
  round: Round,
  forms: readonly number[],
  unit: number,
  groups: Int32Array,
): number {
  const { members, orderers } = orderersOf(c, round, forms);
  const inForce = members.map((member) => groups[unit * c.members.length + member] ?? -1);
  if (inForce.some((group) => group < 0)) return NaN;
  return inYen(c, groupingObjective(orderers, inForce, c.policy.groupObjective));
}

/** Members that order in the unit, with Σ sheets and Σ 単独単価 × 予定枚数 in whole price units (exact sums). */
function orderersOf(
  c: FormsCase,
  round: Round,
  forms: readonly number[],
): { members: number[]; orderers: Orderers } {
  const scale = priceScale(c.policy.priceUnit);
  const members: number[] = [];
  const sheets: number[] = [];
  const aloneAmount: number[] = [];
  for (let member = 0; member < c.members.length; member++) {
    let sum = 0;
    let alone = 0;
    for (const form of forms) {
      const cell = form * c.members.length + member;
      const planned = sheetsAt(round, cell);
      if (!(planned > 0)) continue;
      sum += planned;
      alone += planned * scaledPrice(round.alonePrice[cell] ?? NaN, scale);
    }
    if (!(sum > 0)) continue;
    members.push(member);
    sheets.push(sum);
    aloneAmount.push(alone);
  }
  return { members, orderers: { sheets, aloneAmount } };
}

/** Cross-subsidy is in squared prices: from price units back to yen² × sheets; reduction rates have no unit. */
function inYen(c: FormsCase, objective: number): number {
  return c.policy.groupObjective === 'leastCrossSubsidy'
    ? objective / priceScale(c.policy.priceUnit) ** 2
    : objective;
}

/** Smallest quantity in each group but the last, descending: as グループ境界 they give the same groups. */
function thresholdsOf(sheets: readonly number[], groups: Int32Array): number[] {
  const smallest: number[] = [];
  sheets.forEach((count, i) => {
    const group = groups[i] ?? 0;
    smallest[group] = Math.min(smallest[group] ?? Infinity, count);
  });
  return smallest.slice(0, -1);
}
