/** The core's figures of an evaluation of proposals by name: bidder by bidder, item by item. */
import type { PlannedRun } from '../../workbook/run';
import type { ScoresPane } from './paneRun';

export function scoresOf({ scores }: PlannedRun): ScoresPane | null {
  if (!scores) return null;
  const { figures: f, reading } = scores;
  const { items, proposers, requirements } = reading.case;
  return {
    twoStages: items.some(({ stage }) => stage === 2),
    proposers: proposers.map(({ name }, p) => {
      const { first = 0, second = 0, total = 0, rank = 0 } = f.proposers[p] ?? {};
      const scoreOf = (i: number): number | null => {
        const at = p * items.length + i;
        return f.scored[at] === 1 ? (f.scores[at] ?? null) : null;
      };
      const all = items.map((item, i) => ({ item: item.name, stage: item.stage, score: scoreOf(i) }));
      const hasSecond = all.some(({ stage, score }) => stage === 2 && score !== null);
      return {
        name,
        first,
        second: hasSecond ? second : null,
        total,
        rank: rank === 0 ? null : rank,
        items: all,
      };
    }),
    requirements: requirements.map(({ proposer, field, asked, met }, i) => ({
      proposer: proposers[proposer]?.name ?? '',
      field,
      asked,
      met,
      percent: f.requirements[i]?.percent ?? 0,
    })),
  };
}
