/** Draws and choices that only people can make. */
import type { Catalog } from '../lang';

export const DECISIONS: Catalog = {
  drawAward: {
    ja: '{about}：入札額 {total}円で同額（{bidders}）。くじを引き、決定の表の事項「{matter}」の結果に業者名を書く。',
    en: '{about}: {bidders} bid the same {total} yen. Draw lots, and enter the winner in the table 決定 as the result of "{matter}".',
  },
  chooseAboveCeiling: {
    ja: '{about}：予定価格 {ceiling}円を超えない入札がない（{bidders=totals}）。再度入札などのうえ採用するときは、決定の表の事項「{matter}」の結果に業者名を書く。',
    en: '{about}: no bid is within the ceiling of {ceiling} yen ({bidders=totals}). Bid again or negotiate; to accept one, enter the bidder in the table 決定 as the result of "{matter}".',
  },
  orderTied: {
    ja: '合計 {total}点で同点（{bidders}）。順を決め、決定の表の事項「{matter}」の結果に、上の順から「、」で区切って書く。',
    en: '{bidders} have the same total of {total}. Decide their order, and enter it, highest first and separated by 、, in the table 決定 as the result of "{matter}".',
  },
  drawRemainder: {
    ja: '{about}：{lumpSum}円を分けた端数を受ける順が同じ（{members}）。くじを引き、{places}団体以上を引いた順に「、」で区切って、決定の表の事項「{matter}」の結果に書く。',
    en: '{about}: {members} rank equally for the remainder of {lumpSum} yen. Draw lots, and enter at least {places} of them, in the order drawn and separated by 、, in the table 決定 as the result of "{matter}".',
  },
};
