/** What a run of cost sharing comes to, for the summary and the JSON document: yen, and rates as ratios. */
import { RATE_SCOPES, type RateScope } from '../core';
import { formatNumber, formatRate, paneText, type Lang } from '../messages';
import type { PlannedRun } from '../workbook/run';

interface Compared {
  current: number;
  burden: number;
  saving: number;
  /** saving ÷ current; null without a current cost, since JSON has no NaN. */
  rate: number | null;
}

export interface ScopeFigures extends Compared {
  scope: RateScope;
  members: readonly (Compared & { member: string })[];
}

const compared = ({ current, burden, saving, rate }: Compared & { rate: number }): Compared => ({
  current,
  burden,
  saving,
  rate: Number.isNaN(rate) ? null : rate,
});

/** Burden against today, the widest scope first (費用按分). */
export function scopeFigures({ costs }: PlannedRun): ScopeFigures[] {
  if (!costs) return [];
  const { rates } = costs.figures;
  const nameOf = (member: number): string => costs.reading.case.members[member]?.name ?? '';
  return [...RATE_SCOPES].reverse().flatMap((scope) => {
    const of = rates.filter((rate) => rate.scope === scope);
    const all = of.find(({ member }) => member === null);
    if (!all) return [];
    const members = of.flatMap((one) =>
      one.member === null ? [] : [{ member: nameOf(one.member), ...compared(one) }],
    );
    return [{ scope, ...compared(all), members }];
  });
}

export interface QuoteRoundFigures extends Compared {
  round: string;
  migration: number;
  cloud: number;
  /** Rounds with the same members, scope, period and premises. */
  comparableWith: readonly string[];
}

/** RFI and RFP rounds (見積回). */
export function quoteRoundFigures({ costs }: PlannedRun): QuoteRoundFigures[] {
  if (!costs) return [];
  const nameOf = (round: number): string => costs.reading.case.quoteRounds[round]?.name ?? '';
  return costs.figures.quoteRounds.map((one) => ({
    round: nameOf(one.round),
    migration: one.migration,
    cloud: one.cloud,
    comparableWith: one.comparableWith.map(nameOf),
    ...compared({ ...one, burden: one.migration + one.cloud }),
  }));
}

/** The guarantee as a result of its own: null where none is agreed, 0 yen where it moved nothing. */
export function guaranteeFigure({ costs }: PlannedRun): { needed: boolean; relieved: number } | null {
  const guarantee = costs?.figures.guarantee;
  return guarantee ? { needed: guarantee.needed, relieved: guarantee.relieved } : null;
}

/** Lines of the summary; none where the workbook holds no cost sharing. */
export function costLines(run: PlannedRun, lang: Lang): string[] {
  const scopes = scopeFigures(run);
  const widest = scopes[0];
  const rounds = quoteRoundFigures(run);
  if (!widest && rounds.length === 0) return [];
  const ja = lang === 'ja';
  const yen = (value: number): string => `${formatNumber(value)}${ja ? '円' : ' yen'}`;
  const rate = (value: number | null): string => (value === null ? '－' : formatRate(value));
  const line = (head: string, { current, burden, saving, rate: ratio }: Compared): string =>
    ja
      ? `${head}：現行 ${yen(current)}、負担 ${yen(burden)}、削減 ${yen(saving)}（${rate(ratio)}）`
      : `${head}: today ${yen(current)}, burden ${yen(burden)}, saving ${yen(saving)} (${rate(ratio)})`;
  const guarantee = guaranteeFigure(run);
  const scopeName = (scope: RateScope): string => paneText('scopeName', lang, { scope });
  return [
    ...(widest ? [ja ? '費用の分担（範囲ごとの合計）：' : 'Cost sharing, totals by scope:'] : []),
    ...scopes.map((scope) => `  ${line(scopeName(scope.scope), scope)}`),
    ...(widest
      ? [
          ja ? `団体別（${scopeName(widest.scope)}）：` : `By member (${scopeName(widest.scope)}):`,
          ...widest.members.map((one) => `  ${line(one.member, one)}`),
        ]
      : []),
    ...(guarantee
      ? [
          guarantee.needed
            ? ja
              ? `保証：${yen(guarantee.relieved)}を団体の間で動かした。`
              : `Guarantee: ${yen(guarantee.relieved)} moved between members.`
            : ja
              ? '保証：不要（どの団体にも働かない）。'
              : 'Guarantee: not needed.',
        ]
      : []),
    ...(rounds.length > 0 ? [ja ? '見積回：' : 'Rounds of quotes:'] : []),
    ...rounds.map((one) =>
      ja
        ? `  ${one.round}：現行 ${yen(one.current)}、移行 ${yen(one.migration)}、利用料 ${yen(one.cloud)}、削減 ${yen(one.saving)}（${rate(one.rate)}）`
        : `  ${one.round}: today ${yen(one.current)}, migration ${yen(one.migration)}, fees ${yen(one.cloud)}, saving ${yen(one.saving)} (${rate(one.rate)})`,
    ),
  ];
}
