/** Steps in words, from the Kanagawa sample. */
import { priceForms, type FormsFigures } from '../../src/core';
import * as core from '../../src/core';
import { stepSentence } from '../../src/messages';
import { readForms, type FormsReading } from '../../src/workbook/read';
import { templates } from '../../src/workbook/templates';
import { snapshotOfPlan } from '../workbook/read/snapshotOf';

const { case: sample } = readForms(snapshotOfPlan(templates['kanagawa-forms']!())) as FormsReading;
const outcome = priceForms(sample);
const figures = (outcome as { figures: FormsFigures }).figures;

test('the amount of A町 in round 1', () => {
  const lines = core.explainAmount(sample, figures, 0, 0, 0).map((step) => stepSentence(step, 'ja'));
  expect(lines).toEqual([
    '第1回・様式1・A町・落札業者：単価 3.5円（入力のとおり）',
    '第1回・様式1・A町：予定枚数 50,000枚（入力のとおり）',
    '第1回・様式1・A町：丸める前の金額 175,000円 ＝ 単価 3.5円 × 予定枚数 50,000枚',
    '第1回・様式1・A町：共同金額 175,000円 ＝ 丸める前の金額 175,000円（1円未満切捨て）',
  ]);
});

test('the saving rate of D町 in round 3, in English', () => {
  const lines = core
    .explainRate(sample, figures, { round: 2, member: 3 })
    .map((step) => stepSentence(step, 'en'));
  expect(lines).toEqual([
    '第3回, D町: saving 6,000 yen ＝ amount alone 12,500 yen − amount together 6,500 yen',
    '第3回, D町: saving rate 48.0% ＝ saving 6,000 yen ÷ amount alone 12,500 yen',
  ]);
});

test('the total of a round on one basis names the members it sums', () => {
  const [total] = core.explainComparison(sample, figures, 0, 0).map((step) => stepSentence(step, 'ja'));
  expect(total).toContain('A町 175,000円 ＋ B町 35,000円 ＋ C町 17,500円 ＋ D町 1,750円');
});
