/** The figures of an evaluation that the summary and the JSON document show. */
import { formatNumber, type Lang } from '../messages';
import type { PlannedRun } from '../workbook/run';

export interface ScoreFigures {
  proposer: string;
  first: number;
  second: number;
  total: number;
  /** Null without a rank. */
  rank: number | null;
}

export function scoreFigures({ scores }: PlannedRun): ScoreFigures[] {
  if (!scores) return [];
  return scores.figures.proposers.map(({ first, second, total, rank }, i) => ({
    proposer: scores.reading.case.proposers[i]?.name ?? '',
    first,
    second,
    total,
    rank: rank === 0 ? null : rank,
  }));
}

/** Lines of the summary; none where nothing is evaluated. */
export function scoreLines(run: PlannedRun, lang: Lang): string[] {
  const all = scoreFigures(run);
  if (all.length === 0) return [];
  const ja = lang === 'ja';
  const line = ({ proposer, first, second, total, rank }: ScoreFigures): string => {
    const place = rank === null ? (ja ? '順位なし' : 'no rank') : ja ? `${rank}位` : `rank ${rank}`;
    const [one, two, sum] = [first, second, total].map((value) => formatNumber(value));
    return ja
      ? `  ${proposer}：1次 ${one}点、2次 ${two}点、合計 ${sum}点（${place}）`
      : `  ${proposer}: first stage ${one}, second ${two}, total ${sum} (${place})`;
  };
  return [ja ? '提案評価：' : 'Evaluation of proposals:', ...all.map(line)];
}
