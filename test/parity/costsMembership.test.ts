/** Leaving, joining and settling: every formula gives the figure of the core, under every rule of 条件. */
import type { Tables } from '../support/tables';
import { completed, labelledCosts } from './costsDerive';
import { inWords } from './report';
import { compareInUniver } from './univer';

type Rules = readonly (readonly [string, string | number])[];

function tables(rules: Rules, dates: readonly [number, number, number]): Tables {
  const [noticed, left, joined] = dates;
  return {
    団体: [['団体名'], ['甲市'], ['乙町'], ['丙村'], ['丁町']],
    経費: [
      ['経費名', '金額', '按分方法'],
      ['運営費', 987_654_321_987, '均等割'],
      ['負担金', 7_000_003, '固定割合'],
    ],
    参加: [
      ['経費名', '団体名', '固定割合'],
      ['負担金', '甲市', 50],
      ['負担金', '乙町', 30],
      ['負担金', '丙村', 20],
    ],
    年度割: [
      ['団体名', '年度', '重み'],
      ...['甲市', '乙町', '丙村', '丁町'].flatMap((name, i) =>
        [2023, 2024, 2025].map((year) => [name, `令和${year - 2018}年度`, year - 2020 + i]),
      ),
    ],
    加入脱退: [
      ['団体名', '区分', '予告日', '異動日', '加入金', '単位'],
      ['丙村', '脱退', noticed, left, null, null],
      ['丁町', '加入', null, joined, 1500, '千円'],
    ],
    精算: [
      ['団体名', '既納額'],
      ['甲市', 300_000_000_000],
      ['丙村', 1_000_000],
    ],
    条件: [['条件名', '値'], ['年度割の基準', '表'], ...rules],
  };
}

/** 2022-04-01 = 44652, 2024-09-30 = 45565, 2024-10-15 = 45580. */
const within = [44652, 45565, 45580] as const;

test('leaving and joining by Univer', async () => {
  const cases: [Rules, readonly [number, number, number]][] = [
    [[], within],
    [
      [
        ['団体の組織', '一部事務組合'],
        ['脱退年度の負担', '月割'],
        ['脱退の残存費用の割合', 37],
        ['脱退の違約金の割合', 5],
        ['加入年度の負担', '全年度'],
        ['加入の最初の月', '翌月から'],
        ['加入前の費用の割合', 33],
        ['異動の引受', '均等割'],
      ],
      within,
    ],
    [
      [
        ['脱退年度の負担', 'なし'],
        ['加入の最初の月', '翌月から'],
        ['協議会の脱退予告月数', 36],
        ['計算期間の開始月', 202310],
        ['計算期間の終了月', 202509],
      ],
      within,
    ],
    [
      [
        ['脱退年度の負担', '月割'],
        ['計算期間の開始月', 202310],
        ['計算期間の終了月', 202509],
      ],
      [44652, 46000, 45000],
    ],
  ];
  const packed = cases.map(([rules, dates], i) =>
    labelledCosts(`rules ${i + 1}`, completed(tables(rules, dates)), i + 1),
  );
  const parity = await compareInUniver(packed);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 40));
  expect(parity.compared).toBeGreaterThan(1000);
}, 120_000);
