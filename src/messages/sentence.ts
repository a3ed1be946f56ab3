/** Issues, findings and requests for a decision in plain sentences. */
import type { DecisionRequest, Issue, Subject } from '../core';
import type { PlacedIssue } from '../workbook';
import { AUDIT } from './catalog/audit';
import { BRINGING } from './catalog/bringing';
import { COMMAND_LINE } from './catalog/commandLine';
import { DECISIONS } from './catalog/decisions';
import { EXCEL } from './catalog/excel';
import { FILES } from './catalog/files';
import { PRICING } from './catalog/pricing';
import { READING } from './catalog/reading';
import { READING_COSTS } from './catalog/readingCosts';
import { RIBBON } from './catalog/ribbon';
import { RUNS } from './catalog/runs';
import { SCORING } from './catalog/scoring';
import { SHARING } from './catalog/sharing';
import type { Catalog, Lang, Wording } from './lang';
import { placeText, subjectText } from './place';
import { fill, type Values } from './template';

/** All wordings by code. */
export const CATALOG: Catalog = {
  ...READING,
  ...READING_COSTS,
  ...BRINGING,
  ...PRICING,
  ...SHARING,
  ...SCORING,
  ...FILES,
  ...EXCEL,
  ...RUNS,
  ...RIBBON,
  ...AUDIT,
  ...COMMAND_LINE,
  ...DECISIONS,
};

const SEVERITIES: Readonly<Record<Issue['severity'], Wording>> = {
  error: { ja: '誤り', en: 'Error' },
  warning: { ja: '注意', en: 'Warning' },
  note: { ja: '参考', en: 'Note' },
};

export function severityWord(severity: Issue['severity'], lang: Lang): string {
  return SEVERITIES[severity][lang];
}

/** Parts of a subject that are names. */
const NAMED = [
  'round',
  'item',
  'form',
  'cost',
  'key',
  'indicator',
  'contract',
  'service',
  'request',
  'member',
  'bidder',
];

/** What an issue is about: of the core, in `about`; once it is placed, among its values. */
function subjectOf(issue: PlacedIssue | Issue): Subject {
  if ('about' in issue) return issue.about;
  const text = (key: string) => {
    const value = issue.values[key];
    return typeof value === 'string' ? { [key]: value } : {};
  };
  const { year } = issue.values;
  return {
    ...Object.assign({}, ...NAMED.map(text)),
    ...(typeof year === 'number' ? { year } : {}),
  };
}

function word(code: string, subject: Subject, values: Values, lang: Lang): string {
  const wording = CATALOG[code];
  // A code that has no wording yet is still shown, with all that is known.
  if (!wording) return `${code} ${JSON.stringify({ ...subject, ...values })}`;
  const about = subjectText(subject, lang) || (lang === 'ja' ? '全体' : 'the case');
  return fill(wording[lang], { ...subject, ...values, about }, lang);
}

/** The sentence without its place. */
export function issueText(issue: PlacedIssue | Issue, lang: Lang): string {
  return word(issue.code, subjectOf(issue), issue.values, lang);
}

/** One line: `入力 発注予定／発注予定 3行目［予定枚数］(E7)：…`. */
export function sentence(issue: PlacedIssue | Issue, lang: Lang): string {
  const place = 'place' in issue ? placeText(issue.place, lang) : '';
  const text = issueText(issue, lang);
  return place === '' ? text : `${place}${lang === 'ja' ? '：' : ': '}${text}`;
}

/** What has to be decided, and where its answer goes. */
export function decisionSentence(
  { code, about, matter, options, values }: DecisionRequest,
  lang: Lang,
): string {
  return word(code, about, { options, ...values, matter }, lang);
}
