/** `empty-scores`: the tables of evaluating proposals, ready to be filled in. */
import { PROPOSERS, REQUIREMENTS, SCORES, SCORE_ITEMS } from '../contract';
import type { Plan } from '../plan';
import { inputSheet } from './inputSheet';
import { scoresPlan } from './scoresPlan';

export function emptyScores(): Plan {
  return scoresPlan({
    title: '提案評価：記入用',
    note: '評価項目、提案者、評価点の順に書く。',
    lines: [
      ['この資料', 'プロポーザルや総合評価で、項目ごとの点、価格点、段階ごとの計、合計点、順位を計算する。'],
      ['要る表', '評価項目、提案者、評価点。要件充足は、要件を満たす割合を出すときだけ。'],
      [
        '価格点',
        '条件の「価格点の式」で選ぶ。計算するときは、提案者の価格（と上限額）と、価格の項目の配点が要る。',
      ],
      ['2次', '2次に進まなかった業者の点は空欄のままにする。順位の扱いは条件の「未採点の扱い」。'],
      ['大きな表', '評価点の代わりに評価点表（行＝業者、列＝評価項目）を使える。'],
    ],
    sheets: [SCORE_ITEMS, PROPOSERS, SCORES, REQUIREMENTS].map((spec) => inputSheet(spec, [])),
  });
}
