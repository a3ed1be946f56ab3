/**
 * `toyama`: the deck of the six municipalities of Toyama (2016): current costs and totals in 億円 as the deck has them,
 * the customisation requests whose amounts can be reproduced; populations by municipality are assumed.
 */
import {
  COSTS,
  CURRENT_COSTS,
  GUARANTEE,
  INDICATORS,
  KEYS,
  MEMBERS,
  PRINTED_RATES,
  REQUESTERS,
  REQUESTS,
} from '../contract';
import type { Plan } from '../plan';
import { costsPlan } from './costsPlan';
import { inputSheet, type TemplateRow } from './inputSheet';
import { TOYAMA_REQUESTS } from './toyamaRequests';

const DECK = '富山県情報システム共同利用推進協議会の資料（2016年2月）';
/** Name, current cost in 億円, printed fee in 億円 and rate, assumed population. */
const MEMBER_ROWS: readonly (readonly [string, number, number, number, number])[] = [
  ['A', 9.2, 5.7, 38, 95_000],
  ['B', 4.0, 2.5, 38, 40_000],
  ['C', 2.5, 1.8, 28, 18_000],
  ['D', 2.4, 1.7, 29, 20_000],
  ['E', 2.4, 1.4, 42, 18_000],
  ['F', 1.1, 0.8, 27, 3_000],
];

const requestRows = TOYAMA_REQUESTS.map(({ name, amount, takers, status }): TemplateRow => ({
  要望名: name,
  団体数: takers.length > 0 ? takers.length : null,
  金額: amount,
  状態: status,
  出典: `${DECK}：カスタマイズ要望比較一覧表`,
}));

export function toyama(): Plan {
  return costsPlan({
    title: '見本：共同利用の費用分担（富山県の6市町村の事例から）',
    note: `数値は${DECK}のとおり。「仮定」と書いたものは資料にない。`,
    lines: [
      [
        'この見本',
        '均等割3：人口割7に、最低3割の削減の保証を付けた事例。金額の単位は億円（カスタマイズは円）。',
      ],
      [
        '資料の数値',
        '現行経費（5年試算）21.6億円、クラウド利用料 13.9億円、削減率 36％。団体別の額は0.1億円まで。',
      ],
      [
        '資料の不一致',
        'C、D、Fの削減率は28、29、27％と印字され、3割の保証に届かない。保証の額を先に0.1億円に丸めたか、違約金が保証の外にあると見られる。',
      ],
      [
        '仮定',
        '市町村別の人口は資料にない（合計19万4千人、約3千人から約9万5千人とだけある）。仮に割り振った。',
      ],
      ['仮定', '人口が仮定なので、団体別の負担額は資料の額と合わない。資料の額は現行経費の参考に書いた。'],
      [
        '仮定',
        '違約金の額は資料にない。保証の表では外とした。違約金の経費を足すときは、経費の「違約金」に○を付ける。',
      ],
      [
        'カスタマイズ',
        '31の要望のうち、資料の合計（最大19,620,000円）に合う行と、標準化された3件。1件は取り下げられ、実施は18,420,000円。',
      ],
      ['資料の不一致', '取り下げた要望は11件とあるが、並んでいるのは10件。表のほかの金額は読み取れない。'],
    ],
    sheets: [
      inputSheet(
        MEMBERS,
        MEMBER_ROWS.map(([name]) => ({ 団体名: name, 参考: '資料では記号だけ' })),
      ),
      inputSheet(
        INDICATORS,
        MEMBER_ROWS.map(([name, , , , population]) => ({
          団体名: name,
          指標: '人口',
          値: population,
          出典: '仮定（資料は合計19万4千人だけ）',
        })),
      ),
      inputSheet(
        CURRENT_COSTS,
        MEMBER_ROWS.map(([name, current, fee, printed]) => ({
          団体名: name,
          費目: '現行経費（5年試算）',
          金額: current,
          単位: '億円',
          比較対象: '対象',
          出典: `${DECK}：情報関連経費の削減`,
          参考: `資料の利用料 ${fee.toFixed(1)}億円、削減率 ${printed}％`,
        })),
      ),
      inputSheet(COSTS, [
        {
          経費名: 'クラウド利用料',
          金額: 13.9,
          単位: '億円',
          按分方法: '均等3人口7',
          保証の対象: '○',
          対象範囲: '業務システム',
          出典: `${DECK}：情報関連経費の削減（合計）`,
        },
        { 経費名: 'カスタマイズ費', 按分方法: '要望', 対象範囲: '対象外', 出典: `${DECK}：調達外経費` },
      ]),
      inputSheet(KEYS, [
        { 方法名: '均等3人口7', 基準: '均等割', 割合: 3, 出典: DECK },
        { 方法名: '均等3人口7', 基準: '人口割', 割合: 7, 出典: DECK },
      ]),
      inputSheet(GUARANTEE, [
        {
          発動条件: '削減率',
          発動率: 0.3,
          調整後: '発動と同じ',
          再按分の基準: '負担額',
          回数: '収束まで',
          違約金の扱い: '外',
          出典: `${DECK}：最低3割削減を保障`,
          参考: '再按分の基準と回数は資料にないので仮定',
        },
      ]),
      inputSheet(REQUESTS, requestRows),
      inputSheet(
        REQUESTERS,
        TOYAMA_REQUESTS.flatMap(({ name, takers }) =>
          takers.map((taker) => ({ 要望名: name, 団体名: taker })),
        ),
      ),
      inputSheet(PRINTED_RATES, [
        {
          対象範囲: '業務システム',
          印字率: 0.36,
          小数桁: 0,
          金額の丸め: 10_000_000,
          出典: `${DECK}：情報関連経費の削減（合計）`,
        },
      ]),
    ],
  });
}
