/** What the core finds in a case of cost sharing. `{about}` = cost, key, member … as far as named. */
import type { Catalog } from '../lang';

export const SHARING: Catalog = {
  membershipNeedsYears: {
    ja: '加入と脱退を計算するには年度別の負担が要る。条件「年度割の基準」を決める。',
    en: 'Leaving and joining need burdens by fiscal year. Set the parameter 年度割の基準.',
  },
  noticeTooShort: {
    ja: '{about}：脱退の予告が{given}か月で、{needed}か月に足りない。',
    en: '{about}: {given} months of notice, {needed} are needed.',
  },
  noticeAfterMove: {
    ja: '{about}：予告日が異動日より後。日付を直す。',
    en: '{about}: the notice is dated after the move. Correct the dates.',
  },
  moveOutsideYears: {
    ja: '{about}：異動日の年度に、年度別の負担がない。',
    en: '{about}: there is no yearly burden in the fiscal year of the move.',
  },
  nobodyTakesOver: {
    ja: '加入・脱退する団体が負担しない{amount}円を引き受ける団体がない。',
    en: 'Nobody can take over the {amount} yen that leaving and joining members do not bear.',
  },
  percentNotAllowed: {
    ja: '「{field}」の {value} は使えない。0から100の整数（％）にする。',
    en: '{value} in "{field}" cannot be used. Enter a whole percentage from 0 to 100.',
  },
  amountMissing: {
    ja: '{about}：「{field}」の額がない。書き入れる。',
    en: '{about}: the amount "{field}" is missing. Enter it.',
  },
  amountNegative: {
    ja: '{about}：「{field}」{value} が負。0以上にする。',
    en: '{about}: "{field}" is negative ({value}). Enter 0 or more.',
  },
  amountNotWhole: {
    ja: '{about}：「{field}」{value} が整数（円）でない。',
    en: '{about}: "{field}" is not a whole number of yen ({value}).',
  },
  countNotWhole: {
    ja: '{about}：「{field}」が0以上の整数でない<（{value}）>。',
    en: '{about}: "{field}" is not a whole number, 0 or more< ({value})>.',
  },
  weightTooFine: {
    ja: '{about}：「{field}」の小数は{decimals}桁まで。',
    en: '{about}: "{field}" may have at most {decimals} decimals.',
  },
  dateNotUsable: {
    ja: '{about}：「{field}」の日付<（{value}）>は使えない。1900年3月から9999年までの日付にする。',
    en: '{about}: the date "{field}"< ({value})> cannot be used. Enter one from March 1900 to 9999.',
  },
  costWithoutMembers: {
    ja: '{about}：参加する団体がない。参加の表に団体を書くか、この経費の行を消して全団体にする。',
    en: '{about}: no member takes part. List members in 参加, or remove its rows there so that all do.',
  },
  participantTwice: {
    ja: '{about}：同じ団体が2回ある。1回にする。',
    en: '{about}: the member is listed twice. Keep one.',
  },
  payerUnknown: {
    ja: '{about}：支払団体が団体の表にない。',
    en: '{about}: the member that pays first is not in the table 団体.',
  },
  keyUnknown: { ja: '{about}：按分方法がない。', en: '{about}: the key does not exist.' },
  indicatorUnknown: { ja: '{about}：指標がない。', en: '{about}: the indicator does not exist.' },
  serviceUnknown: {
    ja: '{about}：業務が業務の表にない。',
    en: '{about}: the service is not in the table 業務.',
  },
  savingKeyInGuarantee: {
    ja: '{about}：削減額割の経費は保証の対象にできない（保証の後の削減額で分けるため）。どちらかを変える。',
    en: '{about}: a cost shared by savings cannot be guaranteed, as savings are known after the guarantee. Change one of them.',
  },
  costWithoutAmount: {
    ja: '{about}：分ける額がない。金額を書く。',
    en: '{about}: there is no amount to share. Enter one.',
  },
  nothingToShare: {
    ja: '{about}：財源が基金か補助金だけなので、団体の負担はない。',
    en: '{about}: it is paid from a fund or a subsidy only, so members pay nothing.',
  },
  directNotSum: {
    ja: '{about}：固定額の合計 {sum}円が経費の額 {expected}円と合わない。',
    en: '{about}: the fixed amounts sum to {sum} yen, but the cost is {expected} yen.',
  },
  amountOutsideParticipants: {
    ja: '{about}：参加しない団体に {amount}円がある。その額は使わなかった。',
    en: '{about}: the member does not take part, but has {amount} yen; they were not used.',
  },
  computedAmountDiffers: {
    ja: '{about}：計算した額 {computed}円が、経費の表の額 {given}円と違う。計算した額を使った。',
    en: '{about}: the computed amount is {computed} yen, the table 経費 says {given} yen. The computed one was used.',
  },
  keyWeightsZero: {
    ja: '{about}：「{field}」の合計が0なので、{participants}団体に分けられない。',
    en: '{about}: "{field}" sums to 0 over the {participants} members, so nothing can be shared by it.',
  },
  keyRatiosZero: {
    ja: '{about}：成分の割合の合計が0。',
    en: '{about}: the ratios of the components sum to 0.',
  },
  ratioMissing: {
    ja: '{about}：固定割合がない。書き入れる。',
    en: '{about}: the fixed ratio is missing. Enter it.',
  },
  ratioNegative: { ja: '{about}：割合 {value} が負。', en: '{about}: the ratio {value} is negative.' },
  ratiosNotHundred: {
    ja: '{about}：固定割合の合計が {sum}。{expected} にするか、按分方法の表で正規化に○を付ける。',
    en: '{about}: the fixed ratios sum to {sum}. Make it {expected}, or mark 正規化 in the table 按分方法.',
  },
  ratiosNormalised: {
    ja: '{about}：固定割合の合計が {sum}（{expected} でない）なので、合計で割って使った。',
    en: '{about}: the fixed ratios sum to {sum}, not {expected}; they were divided by their sum.',
  },
  indicatorMissing: {
    ja: '{about}：指標の値がない。書き入れる（ないときは0）。',
    en: '{about}: the indicator has no value. Enter it (0 if there is none).',
  },
  indicatorNegative: {
    ja: '{about}：指標の値 {value} が負。',
    en: '{about}: the indicator is negative ({value}).',
  },
  indicatorZero: {
    ja: '{about}：指標の値が0なので、この分の負担も0になる。',
    en: '{about}: the indicator is 0, so the member pays nothing of this part.',
  },
  savingNegative: {
    ja: '{about}：削減額が負（{value}円）。条件「負の削減額」で認めていない。',
    en: '{about}: the saving is negative ({value} yen), which the parameter 負の削減額 does not allow.',
  },
  savingCountedAsZero: {
    ja: '{about}：削減額が負（{value}円）なので、0として分けた。',
    en: '{about}: the saving is negative ({value} yen) and was counted as 0.',
  },
  remainderNeedsCut: {
    ja: '{about}：残りの行先が最大剰余のときは、端数の方法を切捨てにする。',
    en: '{about}: with the largest remainder (最大剰余), shares must be cut (切捨て).',
  },
  remainderMakesNegative: {
    ja: '{about}：残りを受けると負担が負（{amount}円）になる。端数の単位か残りの行先を変える。',
    en: '{about}: with the rest, the share would be negative ({amount} yen). Change the rounding unit or who takes the rest.',
  },
  restOnOwnLine: {
    ja: '{about}：端数処理の残り {rest}円は、どの団体の負担でもない（別掲）。',
    en: '{about}: {rest} yen are left by rounding, on a line of their own, and are no member’s burden.',
  },
  taxMixed: {
    ja: '税込と税抜の額が混じっている。条件「税の扱い」で換算するか、そろえる。',
    en: 'Amounts with and without tax are mixed. Have them converted by the parameter 税の扱い, or make them agree.',
  },
  taxMarkMissing: {
    ja: '{about}：税区分がないので換算できない。税込か税抜を書く。',
    en: '{about}: it is not said whether tax is included, so the amount cannot be converted. Enter 税区分.',
  },
  monthRateMissing: {
    ja: '{about}：{month}からの月の税率がない（税率の表より前）。税率の表に、その月の末日までに始まる税率を書く。',
    en: '{about}: there is no tax rate for the months from {month} on (before the first rate). Enter a rate that begins by then.',
  },
  supplyDateMissing: {
    ja: '{about}：供給日がない（または税率の表より前）ので、税率が決まらない。',
    en: '{about}: there is no date of supply, or it lies before the first tax rate. Enter 供給日.',
  },
  periodMissing: {
    ja: '{about}：計算期間がない。条件「計算期間の開始月」と「計算期間の終了月」を書く。',
    en: '{about}: the period is missing. Enter the parameters 計算期間の開始月 and 計算期間の終了月.',
  },
  periodReversed: {
    ja: '計算期間の終わりが始まりより前。',
    en: 'The period ends before it begins.',
  },
  termTwice: { ja: '{about}：契約期間が2つある。1つにする。', en: '{about}: there are two terms. Keep one.' },
  termMissing: {
    ja: '{about}：契約期間がない。契約期間の表に開始（または未定）を書く。',
    en: '{about}: the term is missing. Enter its start, or 未定, in the table 契約期間.',
  },
  termEndsBeforeStart: { ja: '{about}：終了が開始より前。', en: '{about}: the term ends before it starts.' },
  termOutsidePeriod: {
    ja: '{about}：契約期間が計算期間の外なので、月数は0。',
    en: '{about}: the term lies outside the period, so no month counts.',
  },
  startUndecided: {
    ja: '{about}：開始が未定なので、料金に入れていない。',
    en: '{about}: the start is undecided, so no fee is counted.',
  },
  startBeforePeriod: {
    ja: '{about}：開始が計算期間より前（期間前の利用：{rule|beforePeriod}）。',
    en: '{about}: the start lies before the period (use before it: {rule|beforePeriod}).',
  },
  useTwice: {
    ja: '{about}：利用の行が2つある。1つにする。',
    en: '{about}: the use is listed twice. Keep one.',
  },
  useOutsideTerm: {
    ja: '{about}：利用の期間が契約期間の外なので、料金は0。',
    en: '{about}: the use lies outside the term, so its fee is 0.',
  },
  excludedServiceUsed: {
    ja: '{about}：対象外の業務が利用されている。区分か利用を確かめる。',
    en: '{about}: a service that is excluded is used. Check its kind, or the use.',
  },
  requiredServiceUnused: {
    ja: '{about}：必須の業務を利用しない団体がある（{members}）。',
    en: '{about}: members do not use a required service ({members}).',
  },
  monthlyPriceMissing: {
    ja: '{about}：月額単価がないので料金を計算できない。',
    en: '{about}: the monthly unit price is missing, so the fee cannot be computed.',
  },
  requestPriceTwice: {
    ja: '{about}：団体数 {takers} の価格が2つある（−1は団体数の空欄）。1つにする。',
    en: '{about}: there are two prices for {takers} members (−1: any number). Keep one.',
  },
  requestWithoutTakers: {
    ja: '{about}：要望した団体がない。要望団体の表に書くか、状態を取下げにする。',
    en: '{about}: nobody asked for it. List members in 要望団体, or withdraw it.',
  },
  noPriceForTakers: {
    ja: '{about}：{takers}団体のときの価格がない<（価格のある団体数：{offered}）>。',
    en: '{about}: there is no price for {takers} members< (prices for: {offered})>.',
  },
  guaranteeRateNotAllowed: {
    ja: '保証の「{field}」の率 {value} は使えない。0以上1未満、小数は{decimals}桁まで。',
    en: 'The rate {value} of the guarantee ("{field}") cannot be used: from 0 to below 1, with at most {decimals} decimals.',
  },
  agreedAmountMissing: {
    ja: '{about}：保証の合意額がない。保証水準の表に書く。',
    en: '{about}: the agreed amount is missing. Enter it in 保証水準.',
  },
  currentMissing: {
    ja: '{about}：現行経費がない（0か空欄）ので、保証の額が決まらない。',
    en: '{about}: the current cost is missing or 0, so the guaranteed amount cannot be told.',
  },
  agreedAmountsNotSum: {
    ja: '再按分額の合計 {sum}円が、調整の差額 {expected}円と合わない。',
    en: 'The agreed amounts of re-allocation sum to {sum} yen, but the difference is {expected} yen.',
  },
  agreedRatesNotHundred: {
    ja: '再按分割合の合計が {sum}。調整されない団体で {expected} にする。',
    en: 'The agreed rates of re-allocation sum to {sum}; over the members that are not adjusted they must sum to {expected}.',
  },
  setAboveBurden: {
    ja: '{about}：調整後の額 {amount}円が、調整前の負担 {burden}円より多い。',
    en: '{about}: the amount to be set ({amount} yen) is above the burden before it ({burden} yen).',
  },
  baseNotInUnit: {
    ja: '{about}：調整前の額 {amount}円が再按分の単位 {unit}円で割り切れない。単位を小さくする。',
    en: '{about}: the amount before the guarantee ({amount} yen) is not a multiple of the re-allocation unit ({unit} yen). Choose a smaller unit.',
  },
  guaranteeImpossible: {
    ja: '保証は満たせない。対象の合計 {total}円に対し、全団体の上限の合計は {most}円で、{missing}円足りない。',
    en: 'The guarantee cannot be met: {total} yen are to be paid, all limits together allow {most} yen; {missing} yen are missing.',
  },
  reallocationWeightsZero: {
    ja: '再按分の重みがある団体だけでは、差額のうち {missing}円を受けきれない。再按分の基準を変える。',
    en: 'Members with a weight cannot take over {missing} yen of the difference. Change the basis of re-allocation.',
  },
  guaranteeNotNeeded: {
    ja: '保証による調整は不要だった（対象の合計 {total}円、調整 0円）。',
    en: 'No adjustment by the guarantee was needed (total {total} yen, adjusted 0 yen).',
  },
  aboveGuaranteeAfterPass: {
    ja: '{about}：再按分が1回なので、{amount}円が保証の額 {limit}円を超えたままになる。',
    en: '{about}: with one pass only, {amount} yen stay above the guaranteed {limit} yen.',
  },
  rankReversed: {
    ja: '{about}：保証の前は {members} より負担が多かったが、後は少ない（順位の逆転）。',
    en: '{about}: paid more than {members} before the guarantee, and pays less after it (ranks reversed).',
  },
  memberAboveCurrent: {
    ja: '{about}：負担 {amount}円が現行経費 {current}円を {excess}円上回る。',
    en: '{about}: the burden of {amount} yen is {excess} yen above the current cost of {current} yen.',
  },
  claimsBeforeAdjustment: {
    ja: '{about}：立替の請求額は、保証で調整する前の負担による。',
    en: '{about}: the bills of the member that paid first rest on the burdens before the guarantee.',
  },
  quoteAboveCeiling: {
    ja: '{about}：見積 {quote}円が提案上限額 {ceiling}円を {excess}円超える。',
    en: '{about}: the quote of {quote} yen is {excess} yen above the ceiling of {ceiling} yen.',
  },
  quoteRoundsDiffer: {
    ja: '{rounds}：<団体（{members}）が違う。><対象範囲（{scope}）が違う。><期間（{period}）が違う。><前提（{assumptions}）が違う。>そのままでは比べられない。',
    en: '{rounds}:< members differ ({members});>< scope differs ({scope});>< period differs ({period});>< assumptions differ ({assumptions});> they cannot be compared as they are.',
  },
  printedRateDiffers: {
    ja: '{about}：資料の削減率 {printed}％は、計算では {computed}％<（{scope|rateScope}、丸める前 {unrounded}％）>。{reason|printedReason}。<出典：{source}>',
    en: '{about}: the printed saving rate is {printed}%, ours is {computed}%< ({scope|rateScope}, {unrounded}% before rounding)>. {reason|printedReason}.< Source: {source}>',
  },
  costYearMissing: {
    ja: '{about}：年度がないので、経費の年度では割れない。年度を書くか、条件「年度割の基準」を変える。',
    en: '{about}: the fiscal year is missing, so burdens cannot be split by the costs’ own years. Enter it, or change the parameter 年度割の基準.',
  },
  yearTotalsDiffer: {
    ja: '年度の総額の合計 {sum}円が、負担の合計 {expected}円と合わない。',
    en: 'The totals of the years sum to {sum} yen, but the burdens to {expected} yen.',
  },
  yearTotalsUnreachable: {
    ja: '年度の総額と団体の負担を同時には満たせない（{missing}円がどの団体にも割れない）。重みのない年度を確かめる。',
    en: 'The totals of the years and of the members cannot both be met ({missing} yen fit nowhere). Check years without weights.',
  },
  yearAmountsAreValues: {
    ja: '年度別負担は、数式でなく値で置いた（調整率と1円ずつの配分では、年度の総額と団体の負担の両方に合わない）。入力を直したら、もう一度計算する。',
    en: 'The yearly burdens are values, not formulas (rates of the years and single yen do not meet both the totals of the years and the burdens). Run again after changing an input.',
  },
  yearRatesNotSettled: {
    ja: '年度の調整率は{rounds}回で定まらず、{amount}円まで総額とずれる。ずれは団体の数で割って配った。年度の重みと総額の組合せを確かめる。',
    en: 'After {rounds} rounds the rates of the years still miss the totals by up to {amount} yen; these were spread evenly over the members. Check whether the weights and the totals of the years go together.',
  },
  flattenedWithYearTotals: {
    ja: '年度割の基準は平準化だが、年度の総額も決まっているので、年度の額は月数を重みに総額へ合わせた。毎月の額は等しくならない。',
    en: 'The years are to follow equal months, but the totals of the years are agreed, too: months are the weights that are adjusted to the totals, so the monthly amounts are not equal.',
  },
  yearWeightsMissing: {
    ja: '{about}：負担 {amount}円を年度に割る重みがないので、計算期間の月数で割った。',
    en: '{about}: there are no weights to split {amount} yen over the years; the months of the period were used.',
  },
};
