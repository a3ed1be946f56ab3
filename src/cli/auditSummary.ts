/** What `audit` prints for a person. */
import { formatNumber, type Lang } from '../messages';
import type { PlacedIssue } from '../workbook';
import type { AuditReport } from '../workbook/audit';
import { placedLine } from './print';

const VERDICTS = {
  ja: { agrees: '一致', differs: '相違あり', cannotTell: '判定できない' },
  en: { agrees: 'agrees', differs: 'differs', cannotTell: 'cannot tell' },
} as const;

const BASES = {
  ja: {
    recalculation: '表計算ソフトで計算し直した値、数式、入力',
    spreadsheetValues: '表計算ソフトが計算した値、数式、入力',
    formulasAndInputs: '数式と入力',
    nothing: 'なし',
  },
  en: {
    recalculation: 'recalculated values, formulas, inputs',
    spreadsheetValues: 'values that a spreadsheet calculated, formulas, inputs',
    formulasAndInputs: 'formulas and inputs',
    nothing: 'nothing',
  },
} as const;

export function auditSummary(
  input: string,
  output: string | undefined,
  report: AuditReport,
  lang: Lang,
): string[] {
  const ja = lang === 'ja';
  const { run, counts } = report;
  const number = run
    ? ja
      ? `（実行番号 ${run.runNumber}、${run.time}）`
      : ` (run ${run.runNumber}, ${run.time})`
    : '';
  return [
    ja ? `検証：${input}${number}` : `Audit: ${input}${number}`,
    ja
      ? `判定：${VERDICTS.ja[report.verdict]}（根拠：${BASES.ja[report.restsOn]}）`
      : `Verdict: ${VERDICTS.en[report.verdict]} (rests on: ${BASES.en[report.restsOn]})`,
    ja
      ? `比べた数：値 ${formatNumber(counts.cells)}、数式 ${formatNumber(counts.formulas)}、入力 ${formatNumber(counts.inputs)}、再計算 ${formatNumber(counts.recalculated)}`
      : `Compared: ${formatNumber(counts.cells)} values, ${formatNumber(counts.formulas)} formulas, ${formatNumber(counts.inputs)} inputs, ${formatNumber(counts.recalculated)} recalculated`,
    ...section(
      ja ? `相違：${counts.differences}件。` : `Differences: ${counts.differences}.`,
      report.differences,
      lang,
      true,
    ),
    ...section(ja ? '判定できない理由：' : 'Why it cannot be told:', report.doubts, lang),
    ...section(ja ? '参考：' : 'Notes:', report.notes, lang),
    ...(output === undefined ? [] : [ja ? `報告を ${output} に書いた。` : `Wrote the report to ${output}.`]),
  ];
}

function section(head: string, issues: readonly PlacedIssue[], lang: Lang, always = false): string[] {
  if (issues.length === 0 && !always) return [];
  return [head, ...issues.map((issue) => `  ${placedLine(issue, lang)}`)];
}
