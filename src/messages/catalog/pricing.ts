/** What the core finds in a case of pre-printed forms. `{about}` = round, form, member, bidder as far as named. */
import type { Catalog } from '../lang';

export const PRICING: Catalog = {
  policyValueNotAllowed: {
    ja: '条件「{field}」の値 {value} は使えない。使える値：{allowed}。',
    en: 'The value {value} of the parameter "{field}" cannot be used. Allowed: {allowed}.',
  },
  leadMissing: {
    ja: '端数の行先が幹事団体なのに、幹事の団体がない。団体の表で1つに○を付ける。',
    en: 'Remainders go to the lead body, but there is none. Mark one member with ○ in the table 団体.',
  },
  moreThanOneLead: {
    ja: '幹事の団体が2つ以上ある（{leads}）。1つにする。',
    en: 'There is more than one lead body ({leads}). Keep one.',
  },
  decisionTwice: {
    ja: '事項「{matter}」に違う結果がある（{results}）。1つにする。',
    en: 'The matter "{matter}" has different results ({results}). Keep one.',
  },
  decisionNotAnOption: {
    ja: '事項「{matter}」の結果「{result}」は選べない。選べるもの：{options}。',
    en: 'The result "{result}" of "{matter}" is not an option. Options: {options}.',
  },
  decisionNotUsed: {
    ja: '事項「{matter}」の結果「{result}」は、今の入力では要らないので使わなかった。',
    en: 'The result "{result}" of "{matter}" is not needed with the present inputs and was not used.',
  },
  negativeQuantity: {
    ja: '{about}：枚数 {value} が負。0以上にする。',
    en: '{about}: the quantity {value} is negative. Enter 0 or more.',
  },
  quantityNotWhole: {
    ja: '{about}：枚数 {value} が整数でない。',
    en: '{about}: the quantity {value} is not a whole number.',
  },
  negativePrice: { ja: '{about}：単価 {value} が負。', en: '{about}: the price {value} is negative.' },
  priceMissing: {
    ja: '{about}：発注があるのに単価がない（空欄か0）。単価を書く。',
    en: '{about}: sheets are ordered, but the price is missing or 0. Enter a price.',
  },
  groupWithoutPrice: {
    ja: '{about}：グループ{group}（{members}）の単価がない（空欄か0）。単価を書く。',
    en: '{about}: group {group} ({members}) has no price, or 0. Enter a price.',
  },
  alonePriceMissing: {
    ja: '{about}：発注があるのに単独単価がない（空欄か0）。単独で調達する場合の見積単価を書く。',
    en: '{about}: sheets are ordered, but the unit price alone is missing or 0. Enter the quote for ordering alone.',
  },
  priceTooFine: {
    ja: '{about}：単価 {price}円は、条件「単価の単位」の {priceUnit}円より細かい。単価か条件を直す。',
    en: '{about}: the price of {price} yen is finer than the parameter 単価の単位 allows ({priceUnit} yen). Correct one of them.',
  },
  lumpNotWholeYen: {
    ja: '{about}：一式の額 {value} が0以上の整数（円）でない。',
    en: '{about}: the lump sum {value} is not a whole number of yen, 0 or more.',
  },
  lumpWeightsZero: {
    ja: '{about}：一式 {lumpSum}円を「{basis|basis}」で分けられない（重みの合計が0）。条件「一式の配分基準」を変える。',
    en: '{about}: the lump sum of {lumpSum} yen cannot be shared by "{basis|basis}", as the weights sum to 0. Change the parameter 一式の配分基準.',
  },
  productTooLarge: {
    ja: '{about}：途中の数 {product} が、表計算で正確に扱える {limit} を超える。金額や枚数の桁を確かめる。',
    en: '{about}: an intermediate number, {product}, is beyond what spreadsheets compute exactly ({limit}). Check the size of amounts and quantities.',
  },
  targetDoesNotFitScheme: {
    ja: '{about}：単価方式が「{scheme|scheme}」の回次なので、対象区分は「{target|target}」でなく「{scheme|targetOf}」にする。',
    en: '{about}: the round has the price scheme "{scheme|scheme}", so 対象区分 must be "{scheme|targetOf}", not "{target|target}".',
  },
  boxSizeMissing: {
    ja: '帳票「{form}」に円/箱の単価があるのに、箱入数がない。1箱の枚数を書く。',
    en: 'The form "{form}" has a price per box, but no box size. Enter the sheets per box.',
  },
  mixedPriceUnits: {
    ja: '{about}：同じ帳票の単価に違う単位（{units|per}）がある。そろえる。',
    en: '{about}: prices of one form are in different units ({units|per}). Use one unit.',
  },
  bidTwice: {
    ja: '{about}：同じ対象に単価が2つある（{prices}円）。1つにする。',
    en: '{about}: there are two prices for the same target ({prices} yen). Keep one.',
  },
  memberWithoutGroup: {
    ja: '{about}：発注があるのにグループがない。グループの表に書く。',
    en: '{about}: sheets are ordered, but the member is in no group. Add it to the table グループ.',
  },
  moreGroupsThanAllowed: {
    ja: '{about}：グループが {groups} ある。条件「グループ数の上限」は {maxGroups}。グループか条件を直す。',
    en: '{about}: there are {groups} groups; the parameter グループ数の上限 allows {maxGroups}. Correct one of them.',
  },
  noBids: {
    ja: '{about}：発注があるのに入札がない。入札の表に書く。',
    en: '{about}: sheets are ordered, but there is no bid. Add bids to the table 入札.',
  },
  bidsWithoutOrders: {
    ja: '{about}：入札はあるが発注がない。計算に入れない。',
    en: '{about}: there are bids but no orders. They are left out.',
  },
  incompleteBid: {
    ja: '{about}：単価のない対象が{missing}件ある（帳票：{forms}）ので、順位に入れない。',
    en: '{about}: {missing} prices are missing (forms: {forms}), so the bid is not ranked.',
  },
  aboveCeilingChosen: {
    ja: '{about}：入札額 {total}円は予定価格 {ceiling}円を超えるが、決定の表により採用した。',
    en: '{about}: the bid of {total} yen is above the ceiling of {ceiling} yen, but was chosen in the table 決定.',
  },
  readingAssumed: {
    ja: '{about}<　グループ{group}>：<単価 {price}円は>「{reading}」。資料の別の読み方もありうる。出典を確かめる。',
    en: '{about}<, group {group}>: <the price of {price} yen is> marked "{reading}". The source may be read otherwise; check it.',
  },
  quoteForOtherQuantity: {
    ja: '{about}：単独見積は {quoted}枚のもので、予定枚数は {planned}枚。{planned}枚での見積をとるとよい。',
    en: '{about}: the quote alone was made for {quoted} sheets, but {planned} are planned. Better ask for a quote for {planned}.',
  },
  quantityDiffers: {
    ja: '{about}：予定枚数が回次で違う（{rounds=quantities}）。',
    en: '{about}: the planned sheets differ between rounds ({rounds=quantities}).',
  },
  aboveAlone: {
    ja: '{about}：共同金額 {amount}円が単独金額 {alone}円より {excess}円高い。',
    en: '{about}: ordering together costs {amount} yen, {excess} yen more than alone ({alone} yen).',
  },
  memberAboveAlone: {
    ja: '{about}：団体の共同金額の合計 {amount}円が、単独の合計 {alone}円より {excess}円高い。',
    en: '{about}: the whole bill together is {amount} yen, {excess} yen more than alone ({alone} yen).',
  },
  roundsNotComparable: {
    ja: '回次の合計（{rounds}）は、そのままでは比べられない。<予定枚数が違う発注 {quantities}件。><回次により参加が違う団体：{members}。><回次により対象が違う帳票：{forms}。><税区分が違う：{tax}。><前提が違う：{assumptions}。>同じ数量での比較を見る。',
    en: 'The totals of the rounds ({rounds}) cannot be compared as they stand.< Orders with different quantities: {quantities}.>< Members not in every round: {members}.>< Forms not in every round: {forms}.>< Different tax: {tax}.>< Different assumptions: {assumptions}.> See the comparison on the same quantities.',
  },
  bestRoundDiffers: {
    ja: 'そのままの合計では「{printed}」が最も安いが、「{basis}」の数量にそろえると「{onBasis}」が最も安い。',
    en: 'As the totals stand, "{printed}" is cheapest; on the quantities of "{basis}", "{onBasis}" is.',
  },
  lumpsNotCompared: {
    ja: '一式の額がある回次（{rounds}）の、同じ数量での比較には、一式を入れていない。',
    en: 'The comparison on the same quantities leaves out the lump sums (rounds: {rounds}).',
  },
};
