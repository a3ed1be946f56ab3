/** Every code has a sentence in both languages, and says what was found and what is expected. */
import { priceForms, type DecisionRequest, type FormsCase, type Issue } from '../../src/core';
import {
  decisionSentence,
  formatNumber,
  formatRate,
  lostSentence,
  sentence,
  severityWord,
  type Lang,
} from '../../src/messages';
import { CATALOG } from '../../src/messages/sentence';
import { fill } from '../../src/messages/template';
import { ENUM_WORDS } from '../../src/messages/words/enumWords';
import { LABELS } from '../../src/messages/words/labels';
import type { PlacedIssue } from '../../src/workbook';
import { placeIssues, readForms, type FormsReading } from '../../src/workbook/read';
import { templates } from '../../src/workbook/templates';
import { issuesOf } from '../workbook/read/sample';
import { errors, findings } from '../workbook/read/situations';
import { snapshotOfPlan } from '../workbook/read/snapshotOf';
import { issueCodes, stepCodes } from './codes';

const LANGS: readonly Lang[] = ['ja', 'en'];

test('the search for codes finds them', () => {
  const codes = issueCodes();
  const known = [
    'priceMissing',
    'negativeQuantity',
    'quantityNotWhole',
    'numberReread',
    'tableMissing',
    'unitUnknown',
    'fileEmpty',
    'drawAward',
  ];
  for (const code of known) expect(codes).toContain(code);
  expect(codes.size).toBeGreaterThan(80);
});

test('every code in the sources has a sentence in Japanese and English', () => {
  const missing = [...issueCodes()].filter((code) => !CATALOG[code]?.ja || !CATALOG[code]?.en);
  expect(missing).toEqual([]);
});

test('every label of a step has words', () => {
  expect(stepCodes().size).toBeGreaterThan(20);
  expect([...stepCodes()].filter((code) => !LABELS[code]?.ja || !LABELS[code]?.en)).toEqual([]);
});

test('both wordings of a code use the same values, and only known words', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map((found) => found[1]!);
  for (const [code, { ja, en }] of Object.entries(CATALOG)) {
    expect([code, new Set(placeholders(en))]).toEqual([code, new Set(placeholders(ja))]);
    for (const used of placeholders(ja))
      if (used.includes('|')) expect(ENUM_WORDS).toHaveProperty(used.split('|')[1]!);
  }
});

/** Words under which a value may stand in a sentence: itself, with separators, or one of the words for it. */
function shownAs(value: string | number, lang: Lang): string[] {
  const worded = Object.values(ENUM_WORDS).flatMap((words) => words[String(value)]?.[lang] ?? []);
  return [typeof value === 'number' ? formatNumber(value) : value, ...worded];
}

test.each([...errors, ...findings])('%s: the sentence says what was found and expected', (_, tables) => {
  for (const issue of issuesOf(tables))
    for (const lang of LANGS) {
      const text = sentence(issue, lang);
      for (const key of ['found', 'expected', 'read', 'nearest']) {
        const value = issue.values[key];
        const values = value === undefined ? [] : typeof value === 'object' ? value : [value];
        for (const one of values)
          expect({ text, has: shownAs(one, lang).some((word) => text.includes(word)) }).toEqual({
            text,
            has: true,
          });
      }
      expect(text).not.toMatch(/undefined|[{}]|NaN/);
    }
});

test('a sentence begins with its place', () => {
  const place = { sheet: '入力 発注予定', table: '発注予定', row: 3, column: '予定枚数', cell: 'E7' };
  const issue: PlacedIssue = {
    severity: 'error',
    code: 'numberNegative',
    place,
    values: { found: -5, expected: 0 },
  };
  expect(sentence(issue, 'ja')).toBe(
    '入力 発注予定／発注予定 3行目［予定枚数］(E7)：負の数 −5 は使えない。0 以上を書く。',
  );
  expect(sentence(issue, 'en')).toBe(
    'Sheet 入力 発注予定, table 発注予定, row 3 [予定枚数] (E7): The negative number −5 cannot be used. Enter 0 or more.',
  );
  expect([severityWord('error', 'ja'), severityWord('note', 'en')]).toEqual(['誤り', 'Note']);
});

const kanagawa = () => readForms(snapshotOfPlan(templates['kanagawa-forms']!())) as FormsReading;

test('the findings of the Kanagawa sample, in Japanese', () => {
  const reading = kanagawa();
  const outcome = priceForms(reading.case);
  const lines = placeIssues(reading, outcome.kind === 'completed' ? outcome.findings : []).map((issue) =>
    sentence(issue, 'ja'),
  );
  const all = lines.join('\n');
  expect(all).toContain('第1回 5,000、第2回 1,000、第3回 1,000');
  expect(all).toContain('第3回・様式1・C町：共同金額 13,000円が単独金額 12,000円より 1,000円高い。');
  expect(all).toContain('単独見積は 5,000枚のもので、予定枚数は 1,000枚。');
  expect(all).toContain('「推定」');
  expect(all).not.toMatch(/undefined|[{}]|NaN/);
});

/** Situations of the core, from the sample case. */
function coreIssues(change: (sample: FormsCase) => FormsCase): readonly (Issue | DecisionRequest)[] {
  const outcome = priceForms(change(kanagawa().case));
  if (outcome.kind === 'rejected') return outcome.issues;
  return outcome.kind === 'decisionRequired' ? [...outcome.decisions, ...outcome.findings] : outcome.findings;
}

const firstRound = (sample: FormsCase, change: Partial<FormsCase['rounds'][number]>): FormsCase => ({
  ...sample,
  rounds: sample.rounds.map((round, i) => (i === 0 ? { ...round, ...change } : round)),
});

const bid = (sample: FormsCase) => sample.rounds[0]!.bids[0]!;

test.each<[string, (sample: FormsCase) => FormsCase, RegExp]>([
  [
    'priceMissing',
    (c) => firstRound(c, { bids: [{ ...bid(c), price: 0 }] }),
    /第1回・様式1・落札業者.*単価がない/,
  ],
  ['priceTooFine', (c) => firstRound(c, { bids: [{ ...bid(c), price: 3.555 }] }), /3\.555円.*0\.01円/],
  ['noBids', (c) => firstRound(c, { bids: [] }), /第1回.*入札がない/],
  [
    'drawAward',
    (c) => firstRound(c, { bids: [bid(c), { ...bid(c), bidder: '別の業者' }] }),
    /229,250円で同額（落札業者、別の業者）.*「くじ：第1回／様式1」/,
  ],
  [
    'chooseAboveCeiling',
    (c) => firstRound(c, { units: [{ name: '様式1', ceiling: 200000 }] }),
    /予定価格 200,000円.*落札業者 229,250/,
  ],
  ['boxSizeMissing', (c) => firstRound(c, { bids: [{ ...bid(c), per: 'box' }] }), /様式1.*箱入数/],
  [
    'targetDoesNotFitScheme',
    (c) => firstRound(c, { scheme: 'individual' }),
    /「個別」.*「団体」.*「全団体」|「個別」.*「全団体」.*「団体」/,
  ],
  [
    'decisionNotUsed',
    (c) => ({ ...c, decisions: [{ matter: 'くじ：第1回／様式1', result: '別' }] }),
    /くじ：第1回／様式1.*別/,
  ],
])('%s', (code, change, expected) => {
  const issue = coreIssues(change).find((one) => one.code === code);
  expect(issue).toBeDefined();
  for (const lang of LANGS) {
    const text = 'matter' in issue! ? decisionSentence(issue, lang) : sentence(issue!, lang);
    expect(text).not.toMatch(/undefined|[{}]|NaN/);
    if (lang === 'ja') expect(text).toMatch(expected);
  }
});

test('values are never read as a template', () => {
  expect(fill('「{found}」<（{note}）>', { found: '<{note}>', note: undefined }, 'ja')).toBe('「<{note}>」');
});

test('an unknown code is shown with all that is known', () => {
  const issue: PlacedIssue = { severity: 'note', code: 'brandNew', place: {}, values: { found: 1 } };
  expect(sentence(issue, 'ja')).toBe('brandNew {"found":1}');
});

test.each([
  [0, '0'],
  [1234567.5, '1,234,567.5'],
  [-5, '−5'],
  [0.01, '0.01'],
  [1e15, '1,000,000,000,000,000'],
])('%p is shown as %s', (value, text) => expect(formatNumber(value)).toBe(text));

test.each([
  [0.125, '12.5%'],
  [0.86, '86.0%'],
  [-0.0833, '−8.3%'],
  [0.445497, '44.5%'],
  [0, '0.0%'],
])('rate %p is shown as %s', (value, text) => expect(formatRate(value)).toBe(text));

test('what a file lost is named', () => {
  const lost = { kind: 'chart', how: 'missing', what: 'グラフ 1', sheet: '集計', harmless: false } as const;
  expect(lostSentence(lost, 'ja')).toBe('集計：グラフ「グラフ 1」がなくなった。');
  expect(lostSentence({ ...lost, kind: 'newKind', what: '', harmless: true }, 'en')).toBe(
    '集計: newKind is missing (harmless: Excel makes it anew).',
  );
});
