/** `kanagawa-scores`: the final evaluation of the core systems in the deck of Kanagawa's 14 towns (2012). */
import { PRICE_FORMULA, PROPOSERS, REQUIREMENTS, SCORES, SCORE_ITEMS } from '../contract';
import type { Plan } from '../plan';
import { inputSheet, type TemplateRow } from './inputSheet';
import { scoresPlan } from './scoresPlan';

const DECK = '神奈川県町村情報システム共同事業組合の資料（2012年6月）';
const ITEMS = ['提案内容', '価格', '業務主任者の投票'] as const;
/** Points by item; null where the bidder did not go on to the second stage. */
const POINTS: readonly (readonly [string, readonly (number | null)[]])[] = [
  ['A社', [461.0, 101.6, 173.0]],
  ['B社', [443.5, 130.8, 62.0]],
  ['C社', [343.0, 118.8, 47.0]],
  ['D社', [217.5, 190.3, null]],
];
/** Field, requirements asked for, fulfilled. */
const FULFILLED: readonly (readonly [string, number, number])[] = [
  ['住民記録', 201, 196],
  ['住民税', 213, 211],
  ['固定資産税', 290, 278],
  ['国民健康保険', 195, 192],
  ['収納・滞納', 284, 271],
  ['46業務合計', 3486, 3335],
];

export function kanagawaScores(): Plan {
  return scoresPlan({
    title: '見本：提案の評価（神奈川県の14町村の事例から）',
    note: `数値は${DECK}のとおり。「仮定」と書いたものは資料にない。`,
    lines: [
      [
        'この見本',
        '基幹系業務システムの共同調達の最終審査。1次は提案内容と価格、2次は各町村の業務主任者の投票。',
      ],
      ['資料の数値', '合計点 735.6、636.3、508.8、407.8。技術8：価格2の内容重視のプロポーザル。'],
      [
        '資料の不一致',
        '2次のないD社は、基幹系の表では順位なし、内部情報系の表では4位。条件の「未採点の扱い」で選ぶ。',
      ],
      ['仮定', '価格も配点も資料にないので、価格点は印字された点を入力し、配点は空欄にした。'],
      ['仮定', '要件の充足率は決定事業者のもの。資料の最高点のA社のものとした。'],
    ],
    parameters: { [PRICE_FORMULA]: ['入力した点', `${DECK}：価格点だけが印字されている`] },
    sheets: [
      inputSheet(
        SCORE_ITEMS,
        ITEMS.map((item, i) => ({
          項目名: item,
          段階: i === 2 ? '2次' : '1次',
          区分: ['技術', '価格', '投票'][i] ?? null,
          出典: DECK,
        })),
      ),
      inputSheet(
        PROPOSERS,
        POINTS.map(([bidder]) => ({ 業者名: bidder, 出典: DECK, 参考: '価格は資料にない' })),
      ),
      inputSheet(
        SCORES,
        POINTS.flatMap(([bidder, points]) =>
          points.flatMap((value, i): TemplateRow[] =>
            value === null
              ? []
              : [{ 業者名: bidder, 項目名: ITEMS[i] ?? null, 点数: value, 出典: `${DECK}：最終審査結果` }],
          ),
        ),
      ),
      inputSheet(
        REQUIREMENTS,
        FULFILLED.map(([field, asked, met]) => ({
          業者名: 'A社',
          分野: field,
          要件数: asked,
          充足数: met,
          出典: `${DECK}：機能充足率`,
          参考: '仮定：A社を決定事業者とみた',
        })),
      ),
    ],
  });
}
