/** The JSON documents of `run`; their fields are listed in docs/cli.md. */
import type { DecisionRequest } from '../core';
import type { LostItem } from '../file';
import { decisionSentence, type Lang } from '../messages';
import type { PlacedIssue } from '../workbook';
import { changeIssues } from '../workbook/audit';
import type { PlannedRun } from '../workbook/run';
import { guaranteeFigure, quoteRoundFigures, scopeFigures } from './costFigures';
import { issueJson, oneLine } from './print';
import type { RunFiles } from './run';
import { basisFigures, checkFigures, recordLine, roundFigures } from './runFigures';
import { scoreFigures } from './scoreFigures';
import { appVersion } from './version';

export function runJson(
  { input, output, lang }: RunFiles,
  run: PlannedRun,
  lost: readonly LostItem[],
): object {
  const record = recordLine(run);
  return {
    warikan: appVersion(),
    command: 'run',
    result: 'written',
    input,
    output,
    runNumber: record['実行番号'],
    time: record['日時'],
    user: record['実行者'],
    contract: run.plan.contractVersion,
    inputHash: record['入力ハッシュ'],
    masterCheck: checkFigures(run).every(({ agrees }) => agrees),
    // JSON has no NaN: a rate without a price alone is null.
    rounds: roundFigures(run).map((round) => ({
      ...round,
      rate: Number.isNaN(round.rate) ? null : round.rate,
    })),
    sameQuantities: basisFigures(run),
    burdens: scopeFigures(run),
    guarantee: guaranteeFigure(run),
    quoteRounds: quoteRoundFigures(run),
    scores: scoreFigures(run),
    checks: checkFigures(run),
    findings: run.findings.map((issue) => issueJson(issue, lang)),
    changes: changeIssues(run.changes, run.sources).map((issue) => issueJson(issue, lang)),
    replacedByHand: run.handChanges.map((issue) => issueJson(issue, lang)),
    lost,
  };
}

/** When nothing was written: `result` says why. */
export function runFailureJson(
  result: string,
  input: string,
  issues: readonly PlacedIssue[],
  decisions: readonly DecisionRequest[],
  lang: Lang,
): object {
  return {
    warikan: appVersion(),
    command: 'run',
    result,
    input,
    issues: issues.map((issue) => issueJson(issue, lang)),
    decisions: decisions.map((decision) => ({
      ...decision,
      sentence: oneLine(decisionSentence(decision, lang)),
    })),
  };
}
