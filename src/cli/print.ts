/** Lines on the two streams. An issue is one line, whatever its values contain. */
import { sentence, severityWord, type Lang } from '../messages';
import type { PlacedIssue } from '../workbook';
import type { Io } from './io';

export function oneLine(text: string): string {
  // Line ends and other control characters in a cell's text must not break the line or reach a terminal.
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A formula in question may be longer than a person reads; the JSON documents have it whole. */
const LONGEST = 160;

function shortened(issue: PlacedIssue): PlacedIssue {
  const values = Object.entries(issue.values).map(([key, value]) => [
    key,
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
  ]);
  return { ...issue, values: Object.fromEntries(values) as PlacedIssue['values'] };
}

/** `入力 入札／入札 3行目［単価］(G7)：…` */
export function placedLine(issue: PlacedIssue, lang: Lang): string {
  return oneLine(sentence(shortened(issue), lang));
}

/** `誤り：入力 入札／入札 3行目［単価］(G7)：…` */
export function issueLine(issue: PlacedIssue, lang: Lang): string {
  const colon = lang === 'ja' ? '：' : ': ';
  return `${severityWord(issue.severity, lang)}${colon}${placedLine(issue, lang)}`;
}

export function printIssues(io: Io, issues: readonly PlacedIssue[], lang: Lang): void {
  for (const issue of issues) io.err(`${issueLine(issue, lang)}\n`);
}

export function printJson(io: Io, document: unknown): void {
  io.out(`${JSON.stringify(document, null, 2)}\n`);
}

/** An issue as the JSON documents carry it: data and sentence. */
export function issueJson(issue: PlacedIssue, lang: Lang): object {
  return { ...issue, sentence: oneLine(sentence(issue, lang)) };
}
