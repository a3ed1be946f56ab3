/** What the core finds in an evaluation of proposals. `{about}` = item, bidder as far as named. */
import type { Catalog } from '../lang';

export const SCORING: Catalog = {
  noScoreItems: {
    ja: '評価する項目がない。評価項目の表に書く。',
    en: 'There is nothing to score. Enter items in the table 評価項目.',
  },
  noProposers: {
    ja: '提案した業者がない。提案者の表に書く。',
    en: 'There are no bidders. Enter them in the table 提案者.',
  },
  priceItemTwice: {
    ja: '価格の項目が2つ以上ある（{items}）。価格点を計算するときは1つにする。',
    en: 'There is more than one item for the price ({items}). Keep one where the price score is computed.',
  },
  priceCapMissing: {
    ja: '{about}：価格点の最高点がない。評価項目の配点か、条件「価格点の上限」を書く。',
    en: '{about}: nothing says how many points the price may earn. Enter its 配点, or the parameter 価格点の上限.',
  },
  pointsAboveMaximum: {
    ja: '{about}：{points}点は配点 {maximum}点を超える。点数か配点を直す。',
    en: '{about}: {points} points are more than the {maximum} that the item allows. Correct one of them.',
  },
  pointsTooFine: {
    ja: '{about}：{points}点は小数3桁より細かい。3桁までにする。',
    en: '{about}: {points} points have more than three decimals. Enter three at the most.',
  },
  scoreTooLarge: {
    ja: '{about}：{value} では計算の途中の数が {limit} 以上になり、正確に計算できない。価格、配点、重みを確かめる。',
    en: '{about}: with {value} a figure on the way reaches {limit} and would not be exact. Check price, 配点 and 重み.',
  },
  moreMetThanAsked: {
    ja: '{about}：充足数 {met} が要件数 {asked} より多い。',
    en: '{about}: {met} requirements are met, but only {asked} are asked for.',
  },
  proposalAboveCeiling: {
    ja: '{about}：価格 {price}円が上限額 {ceiling}円を超えている。失格とするかどうかを確かめる。',
    en: '{about}: the price of {price} yen is above the ceiling of {ceiling} yen. Decide whether the proposal is excluded.',
  },
  pricePointsNotUsed: {
    ja: '{about}：価格点は価格から計算するので、入力した {points}点は使わない。使うなら条件「価格点の式」を「入力した点」にする。',
    en: '{about}: the price score is computed, so the {points} points entered are not used. To use them, set the parameter 価格点の式 to 入力した点.',
  },
  scoreMissing: {
    ja: '{about}：点のない項目がある（{items}）。条件「未採点の扱い」により {missing|missingScore}。',
    en: '{about}: items without a score ({items}). By the parameter 未採点の扱い: {missing|missingScore}.',
  },
  secondStageMissing: {
    ja: '{about}：2次の点がない（{items}）。条件「未採点の扱い」により {missing|missingScore}。',
    en: '{about}: no score in the second stage ({items}). By the parameter 未採点の扱い: {missing|missingScore}.',
  },
  scoresTied: {
    ja: '合計 {total}点で同点（{bidders}）。条件「同点の決め方」により番号順とした。',
    en: '{bidders} have the same total of {total}. By the parameter 同点の決め方 they rank by number.',
  },
};
