/**
 * Best split into at most k groups of neighbouring planned quantities (発注予定枚数によるグループ分け).
 *
 * Agreed policy of the deck: groups follow from planned sheets, at most three. So members are sorted by
 * sheets, descending, and cuts lie only between different quantities: equals stay together. Within that
 * policy the split is optimal: dynamic programming over the cuts, O(k n²) with running sums.
 */
import type { GroupObjective } from './case';
import { optimalCuts, type Block } from './group-cuts';
import { groupingObjective, isBetter, type Orderers } from './group-objective';

export interface GroupSplit {
  /** 0-based group per member, 0 = the largest orderers. */
  groups: Int32Array;
  objective: number;
}

/**
 * Fewer groups are preferred when the objective is equal; with as many groups, the split whose last
 * cut lies furthest down the list, then the cut before it, and so on.
 */
export function bestSplit(orderers: Orderers, maxGroups: number, objective: GroupObjective): GroupSplit {
  const members = orderers.sheets.map((_, i) => i);
  members.sort((a, b) => (orderers.sheets[b] ?? 0) - (orderers.sheets[a] ?? 0) || a - b);
  const blockOf = new Int32Array(members.length);
  const blocks = toBlocks(orderers, members, blockOf);
  const most = Math.min(maxGroups, blocks.length);
  const cutsPerCount = optimalCuts(blocks, most, objective);

  let best: GroupSplit | null = null;
  let reference = 1;
  for (const cuts of cutsPerCount) {
    const groupOfBlock = new Int32Array(blocks.length);
    for (const cut of cuts)
      for (let b = cut; b < blocks.length; b++) groupOfBlock[b] = (groupOfBlock[b] ?? 0) + 1;
    const groups = blockOf.map((block) => groupOfBlock[block] ?? 0);
    const value = groupingObjective(orderers, groups, objective);
    if (best === null) {
      if (objective === 'leastCrossSubsidy') reference = value;
      best = { groups, objective: value };
    } else if (isBetter(value, best.objective, objective, reference)) best = { groups, objective: value };
  }
  return best ?? { groups: new Int32Array(0), objective: NaN };
}

function toBlocks(
  { sheets, aloneAmount }: Orderers,
  sorted: readonly number[],
  blockOf: Int32Array,
): Block[] {
  const allSheets = sheets.reduce((sum, count) => sum + count, 0);
  const average = aloneAmount.reduce((sum, yen) => sum + yen, 0) / allSheets;
  const blocks: Block[] = [];
  let quantity = NaN;
  for (const member of sorted) {
    const count = sheets[member] ?? 0;
    const alone = aloneAmount[member] ?? 0;
    if (count !== quantity) blocks.push({ sheets: 0, alone: 0, leastOwn: Infinity, square: 0, deviation: 0 });
    quantity = count;
    const block = blocks[blocks.length - 1];
    if (!block) continue;
    const own = alone / count;
    block.sheets += count;
    block.alone += alone;
    block.leastOwn = Math.min(block.leastOwn, own);
    block.square += count * (own - average) ** 2;
    block.deviation += count * (own - average);
    blockOf[member] = blocks.length - 1;
  }
  return blocks;
}
