/** What `run` prints for a person. */
import type { LostItem } from '../file';
import { formatNumber, formatRate, type Lang } from '../messages';
import { sentence } from '../messages';
import { changeIssues } from '../workbook/audit';
import type { PlannedRun } from '../workbook/run';
import { costLines } from './costFigures';
import { issueLine, placedLine } from './print';
import type { RunFiles } from './run';
import { scoreLines } from './scoreFigures';
import { basisFigures, checkFigures, recordLine, roundFigures } from './runFigures';

export function runSummary(
  { input, output, lang }: RunFiles,
  run: PlannedRun,
  lost: readonly LostItem[],
): string[] {
  const ja = lang === 'ja';
  const record = recordLine(run);
  const checks = checkFigures(run);
  const failing = checks.filter(({ agrees }) => !agrees);
  const changes = changeIssues(run.changes, run.sources);
  const list = (head: string, lines: readonly string[]): string[] => [
    head,
    ...lines.map((line) => `  ${line}`),
  ];
  const number = String(record['実行番号']);
  return [
    ja
      ? `割勘：${input} を計算し、${output} に書いた（実行番号 ${number}）。`
      : `Warikan: computed ${input}, wrote ${output} (run ${number}).`,
    ...(run.forms
      ? list(
          ja ? '回次ごとの合計：' : 'Totals by round:',
          roundFigures(run).map((round) => roundLine(round, lang)),
        )
      : []),
    ...basisFigures(run).map((basis) => basisLine(basis, lang)),
    ...costLines(run, lang),
    ...scoreLines(run, lang),
    failing.length === 0
      ? ja
        ? `検算：${checks.length}件すべて一致。`
        : `Checks: all ${checks.length} agree.`
      : ja
        ? `検算：${checks.length}件のうち${failing.length}件が不一致。`
        : `Checks: ${failing.length} of ${checks.length} do not agree.`,
    ...failing.map(
      ({ name, expected, found }) => `  ${name}：${formatNumber(expected)} ≠ ${formatNumber(found)}`,
    ),
    ...list(
      ja ? `指摘：${run.findings.length}件。` : `Findings: ${run.findings.length}.`,
      run.findings.map((issue) => issueLine(issue, lang)),
    ),
    ...(run.earlier
      ? list(
          ja
            ? `前回（実行番号 ${run.earlier.runNumber}）からの入力の変更：${changes.length}件。`
            : `Inputs changed since run ${run.earlier.runNumber}: ${changes.length}.`,
          changes.map((issue) => placedLine(issue, lang)),
        )
      : []),
    ...(run.handChanges.length > 0
      ? list(
          ja
            ? `手で変えられていて置き換えた結果：${run.handChanges.length}件。`
            : `Results changed by hand and replaced: ${run.handChanges.length}.`,
          run.handChanges.map((issue) => placedLine(issue, lang)),
        )
      : []),
    ...list(
      ja
        ? `入力にあって出力にないもの：${lost.length}件。`
        : `In the input and not in the output: ${lost.length}.`,
      lost.map((item) => lostLine(item, lang)),
    ),
  ];
}

function roundLine(round: ReturnType<typeof roundFigures>[number], lang: Lang): string {
  const { sheets, alone, aloneAsQuoted, joint, saving, rate } = round;
  const yen = (value: number): string => `${formatNumber(value)}${lang === 'ja' ? '円' : ' yen'}`;
  const percent = Number.isNaN(rate) ? '－' : formatRate(rate);
  const quoted =
    aloneAsQuoted === alone
      ? ''
      : lang === 'ja'
        ? `（見積の枚数では ${yen(aloneAsQuoted)}）`
        : ` (${yen(aloneAsQuoted)} at the quoted quantities)`;
  return lang === 'ja'
    ? `${round.round}：${formatNumber(sheets)}枚、単独 ${yen(alone)}${quoted}、共同 ${yen(joint)}、削減 ${yen(saving)}（${percent}）`
    : `${round.round}: ${formatNumber(sheets)} sheets, alone ${yen(alone)}${quoted}, joint ${yen(joint)}, saving ${yen(saving)} (${percent})`;
}

function basisLine(basis: ReturnType<typeof basisFigures>[number], lang: Lang): string {
  const rounds = [basis.basis, ...basis.sameAs];
  if (lang === 'ja')
    return `${rounds.join('、')}の枚数でそろえた共同金額：${basis.rounds.map(({ round, joint }) => `${round} ${formatNumber(joint)}円`).join('、')}`;
  return `Joint amounts at the quantities of ${rounds.join(', ')}: ${basis.rounds.map(({ round, joint }) => `${round} ${formatNumber(joint)} yen`).join(', ')}`;
}

export function lostLine({ kind, how, what, sheet }: LostItem, lang: Lang): string {
  return sentence(
    {
      severity: 'warning',
      code: 'partLost',
      place: sheet === undefined ? {} : { sheet },
      values: { kind, how, what },
    },
    lang,
  );
}
