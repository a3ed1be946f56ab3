/**
 * `saitama`: the deck of the 18 towns of Saitama (2015): populations, totals and the printed rate as the deck has
 * them; amounts by town, and how the total divides into systems and joint costs, are assumed and marked so.
 */
import { shareAmount } from '../../core';
import {
  COSTS,
  CURRENT_COSTS,
  GUARANTEE,
  INDICATORS_MATRIX,
  INDICATOR_NOTES,
  KEYS,
  MEMBERS,
  PRINTED_RATES,
  SERVICES,
} from '../contract';
import type { Plan } from '../plan';
import { costsPlan } from './costsPlan';
import { inputSheet, matrixSheet } from './inputSheet';
import { SAITAMA_SERVICES } from './saitamaServices';

const DECK = '埼玉県町村会の資料（2015年2月）';
const TOWNS: readonly (readonly [string, number])[] = [
  ['伊奈町', 43727],
  ['越生町', 12537],
  ['滑川町', 17547],
  ['嵐山町', 18104],
  ['小川町', 33055],
  ['川島町', 21681],
  ['吉見町', 20922],
  ['鳩山町', 14857],
  ['ときがわ町', 12403],
  ['横瀬町', 8927],
  ['皆野町', 10761],
  ['長瀬町', 7695],
  ['小鹿野町', 13157],
  ['東秩父村', 3280],
  ['美里町', 11695],
  ['上里町', 31700],
  ['寄居町', 35672],
  ['宮代町', 33059],
];
const CURRENT = 6_013_262_000;
const TOGETHER = 3_334_372_400;
/** 55 % saved on systems alone (the deck prints no amount): 45 % of the current costs. */
const SYSTEMS = 2_705_967_900;
const RUNNING = 200_000_000;

/** Current costs by town: the deck has the total only; here by population, to the yen. */
function currentByTown(): readonly number[] {
  const order = TOWNS.map((_, i) => i + 1);
  const populations = TOWNS.map(([, population]) => population);
  return shareAmount(CURRENT, populations, 1, 'cut', { kind: 'largestRemainder' }, order).share;
}

const BY_TOWN = '仮定（資料は合計だけ。人口で割った）';
const out = { 税区分: '税抜' };

export function saitama(): Plan {
  const current = currentByTown();
  return costsPlan({
    title: '見本：自治体クラウドの費用分担（埼玉県の18町村の事例から）',
    note: `数値は${DECK}のとおり。「仮定」と書いたものは資料にない。`,
    lines: [
      [
        'この見本',
        '基本按分、現行を上回る団体の調整、再按分、移行費の按分の4段階。この事例では調整も再按分も要らなかった。',
      ],
      [
        '資料の数値',
        '現行経費（5年間）6,013,262,000円、共同化経費 3,334,372,400円、削減額 2,678,889,600円。税別。',
      ],
      [
        '資料の不一致',
        '資料の削減率44.6％は、計算では44.5497％で44.5％（二度の四捨五入と見られる）。印字率の表に書いてある。',
      ],
      ['資料の不一致', '対象は29業務とあるが、表で必須とオプションの印がある業務は28。'],
      ['仮定', '団体別の現行経費は資料にない。合計を人口で割った。'],
      [
        '仮定',
        '業務システムの額は、資料の「55％削減」から現行経費の45％とした。残りを運営費と移行費に仮に分けた。',
      ],
      ['仮定', '基本按分の方法は資料にない。人口割とした。運営費の均等割4：人口割6は資料のとおり。'],
      ['範囲', 'リース解約金、団体ごとのインフラ整備、個別カスタマイズは、どちらの削減率にも入っていない。'],
    ],
    sheets: [
      inputSheet(
        MEMBERS,
        TOWNS.map(([name]) => ({ 団体名: name })),
      ),
      matrixSheet(
        INDICATORS_MATRIX,
        ['人口'],
        TOWNS.map(([name, population]) => ({ 団体名: name, 人口: population })),
      ),
      inputSheet(INDICATOR_NOTES, [
        { 指標: '人口', 出典: `${DECK}：協議会参加団体の表`, 参考: '基準日は資料にない' },
      ]),
      inputSheet(
        CURRENT_COSTS,
        TOWNS.map(([name], i) => ({
          団体名: name,
          費目: '現行経費（5年間）',
          金額: current[i] ?? 0,
          ...out,
          比較対象: '対象',
          出典: BY_TOWN,
        })),
      ),
      inputSheet(COSTS, [
        {
          経費名: '業務システム',
          金額: SYSTEMS,
          ...out,
          按分方法: '人口割',
          保証の対象: '○',
          対象範囲: '業務システム',
          出典: '仮定（資料の55％削減から）',
        },
        {
          経費名: '協議会運営費',
          金額: RUNNING,
          ...out,
          按分方法: '均等4人口6',
          対象範囲: '共同化経費',
          出典: '仮定（按分方法は資料のとおり、額は資料にない）',
        },
        {
          経費名: 'データ移行費',
          金額: TOGETHER - SYSTEMS - RUNNING,
          ...out,
          按分方法: '人口割',
          対象範囲: '共同化経費',
          出典: '仮定（資料の共同化経費の合計から、ほかの経費を引いた）',
        },
        {
          経費名: '一時的経費',
          金額: 20_000,
          単位: '千円',
          ...out,
          按分方法: '均等割',
          財源: '基金',
          対象範囲: '共同化経費',
          出典: '仮定（町村会基金で支払ったことは資料のとおり、額は資料にない）',
        },
        {
          経費名: '一時的経費',
          金額: 30_000,
          単位: '千円',
          ...out,
          財源: '補助金',
          出典: `${DECK}：LASDECの平成25年度事業の補助`,
        },
      ]),
      inputSheet(KEYS, [
        { 方法名: '均等4人口6', 基準: '均等割', 割合: 4, 出典: `${DECK}：運営費用` },
        { 方法名: '均等4人口6', 基準: '人口割', 割合: 6, 出典: `${DECK}：運営費用` },
      ]),
      inputSheet(GUARANTEE, [
        {
          発動条件: '現行経費',
          調整後: '発動と同じ',
          再按分の基準: '負担額',
          回数: '収束まで',
          違約金の扱い: '外',
          出典: `${DECK}：費用按分の考え方`,
          参考: '調整後の額、再按分の基準、回数は合意で決めるとだけあるので仮定',
        },
      ]),
      inputSheet(
        SERVICES,
        SAITAMA_SERVICES.map(([name, kind]) => ({
          業務名: name,
          区分: kind,
          出典: `${DECK}：対象業務システム`,
        })),
      ),
      inputSheet(PRINTED_RATES, [
        { 対象範囲: '共同化経費込み', 印字率: 0.446, 小数桁: 1, 出典: `${DECK}：費用削減効果` },
        { 対象範囲: '業務システム', 印字率: 0.55, 小数桁: 0, 出典: `${DECK}：効果` },
      ]),
    ],
  });
}
