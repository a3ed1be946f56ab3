/** Evaluations of proposals, the sample and generated ones: every formula gives the figure of the core. */
import { templates } from '../../src/workbook/templates';
import type { Tables } from '../support/tables';
import { tablesOfTemplate } from './costsTables';
import { inWords } from './report';
import { deriveScores, labelledScores, type ScoresCompleted } from './scoresDerive';
import { compareInUniver, type Labelled } from './univer';

function completed(tables: Tables): ScoresCompleted {
  const derived = deriveScores(tables);
  if (derived.kind !== 'completed') throw new Error(JSON.stringify(derived, null, 1));
  return derived;
}

async function expectParity(label: string, cases: readonly Labelled[], atLeast: number): Promise<void> {
  const parity = await compareInUniver(cases);
  process.stdout.write(
    `parity by Univer, ${label}: ${parity.compared} formula cells, ${parity.differences.length} differ\n`,
  );
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 30));
  expect(parity.compared).toBeGreaterThan(atLeast);
}

test('sample kanagawa-scores', async () => {
  const one = completed(tablesOfTemplate(templates['kanagawa-scores']!()));
  expect(one.findings.map(({ code }) => code)).toEqual(['secondStageMissing']);
  await expectParity('sample kanagawa-scores', [labelledScores('kanagawa-scores', one, 1)], 150);
}, 300_000);

/** Every formula, unit and mode, as a list and as a matrix, with points and prices that do not divide. */
function situations(): Tables[] {
  const words = (list: readonly (number | string)[], i: number): number | string => list[i % list.length]!;
  return Array.from({ length: 18 }, (_, n): Tables => {
    const items = [
      ['項目名', '段階', '区分', '配点', '重み'],
      ['提案書', '1次', '技術', 100, (n % 3) + 1],
      ['価格', n % 4 === 0 ? '2次' : null, '価格', 70 + n, 2],
      ['実演', '2次', '実演', n % 5 === 0 ? null : 50, null],
    ];
    const proposers = Array.from({ length: 4 }, (_row, i) => [
      `業者${'甲乙丙丁'[i]}`,
      n % 6 === 5 && i === 3 ? null : 1_234_567 * (n + 3) + 7_654_321 * i,
      n % 7 === 6 && i === 2 ? null : 40_000_001,
    ]);
    const points = (i: number, item: number): number | null =>
      n % 3 === 2 && i === 3 && item === 2 ? null : ((n * 37 + i * 911 + item * 523) % 49999) / 1000;
    const scored = ['提案書', '実演'];
    const entered = words(['最低価格÷価格', '1－価格÷上限額', '入力した点'], n) === '入力した点';
    const names = entered ? ['提案書', '価格', '実演'] : scored;
    const list = [
      ['業者名', '項目名', '点数'],
      ...proposers.flatMap(([name], i) => names.map((item, k) => [name!, item, points(i, k)])),
    ];
    const matrix = [
      ['業者名', ...names],
      ...proposers.map(([name], i) => [name!, ...names.map((_item, k) => points(i, k))]),
    ];
    return {
      評価項目: items,
      提案者: [['業者名', '価格', '上限額'], ...proposers],
      ...(n % 2 === 0 ? { 評価点: list } : { 評価点表: matrix }),
      条件: [
        ['条件名', '値'],
        ['価格点の式', words(['最低価格÷価格', '1－価格÷上限額', '入力した点'], n)],
        ['価格点の上限', n % 4 === 1 ? 300 : 0],
        ['評価点の端数の単位', words([0.01, 0.1, 1], Math.floor(n / 3))],
        ['評価点の端数の方法', words(['切捨て', '四捨五入', '切上げ'], Math.floor(n / 2))],
        ['同点の決め方', '番号順'],
        ['未採点の扱い', words(['順位なし', '0点'], n)],
      ],
    };
  });
}

test('every formula, unit and mode', async () => {
  const cases = situations().map((tables, i) => labelledScores(`situation ${i}`, completed(tables), i + 1));
  for (let from = 0; from < cases.length; from += 9)
    await expectParity(`evaluations ${from + 1}…`, cases.slice(from, from + 9), 1000);
}, 300_000);
