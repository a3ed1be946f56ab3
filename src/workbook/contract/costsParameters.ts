/** 条件 of cost sharing: every point that agreements leave open, with default, unit and source. */
import { FORMS_PARAMETERS, REMAINDER_TIES } from './forms';
import { MEMBERSHIP_PARAMETERS, MEMBER_PAGE } from './costsMembership';
import { REMAINDERS, ROUNDING_MODES, ROUNDING_STAGES } from './costsCosts';
import type { ParameterSpec } from './spec';

const OPEN = '仮定（資料に定めがない）';
const ROUNDING_ACT = '国等の債権債務等の金額の端数計算に関する法律';

export const PERIOD_FROM = '計算期間の開始月';
export const PERIOD_TO = '計算期間の終了月';
export const PART_MONTH = '端数月';
export const BEFORE_PERIOD = '期間前の利用';
export const SHARE_UNIT = '按分の端数の単位';
export const SHARE_MODE = '按分の端数の方法';
export const SHARE_REMAINDER = '按分の残りの行先';
export const SHARE_STAGE = '按分の端数処理の段階';
export const SAVING_BASE = '削減額の基礎';
export const NEGATIVE_SAVING = '負の削減額';
export const INDICATOR_DATE = '指標の基準日';
export const REQUEST_SPLIT = '要望の按分';
export const YEARLY_BASIS = '年度割の基準';
export const YEARLY_CONTRACT = '年度割の契約名';
export const YEARLY_REMAINDER = '年度割の端数';
export const YEARLY_UNIT = '年度割の単位';
export const TAX_BASIS = '税の扱い';
export const TAX_ROUNDING = '税の端数';
export const RATE_DECIMALS = '削減率の小数桁';

/** Choices stand in the order in which formulas count them. 同順位の決め方 is the same as for forms. */
export const COSTS_PARAMETERS: readonly ParameterSpec[] = [
  {
    name: PERIOD_FROM,
    aliases: ['PeriodFrom'],
    defaultValue: '',
    kind: 'month',
    unit: '年月',
    source: '案件ごとに決める',
    help: '従量料金と月割を数える最初の月（201110 のように6桁）。空欄は従量料金を計算しない。',
  },
  {
    name: PERIOD_TO,
    aliases: ['PeriodTo'],
    defaultValue: '',
    kind: 'month',
    unit: '年月',
    source: '案件ごとに決める',
    help: '従量料金と月割を数える最後の月（201609 のように6桁）。',
  },
  {
    name: PART_MONTH,
    aliases: ['PartMonth'],
    defaultValue: '全月',
    choices: ['全月', '翌月から', '日割'],
    unit: '－',
    source: OPEN,
    help: '月の途中で始まる月を、1か月と数えるか、翌月から数えるか、日割にするか。',
  },
  {
    name: BEFORE_PERIOD,
    aliases: ['BeforePeriod'],
    defaultValue: '期間内だけ',
    choices: ['期間内だけ', '期間前も数える'],
    unit: '－',
    source: OPEN,
    help: '計算期間より前に利用を始めた団体の月の数え方。',
  },
  {
    name: SHARE_UNIT,
    aliases: ['ShareUnit'],
    defaultValue: 1,
    choices: [1, 10, 100, 1000],
    unit: '円',
    source: `${ROUNDING_ACT} 第2条`,
    help: '按分方法の表で端数の単位が空欄のとき。',
  },
  {
    name: SHARE_MODE,
    aliases: ['ShareRounding'],
    defaultValue: '切捨て',
    choices: ROUNDING_MODES,
    unit: '－',
    source: `${ROUNDING_ACT} 第2条`,
    help: '按分方法の表で端数の方法が空欄のとき。',
  },
  {
    name: SHARE_REMAINDER,
    aliases: ['ShareRemainder'],
    defaultValue: '最大剰余',
    choices: REMAINDERS,
    unit: '－',
    source: OPEN,
    help: '按分方法の表で残りの行先が空欄のとき。',
  },
  {
    name: SHARE_STAGE,
    aliases: ['ShareStage'],
    defaultValue: '成分ごと',
    choices: ROUNDING_STAGES,
    unit: '－',
    source: '仮定（協定は成分ごとに定めることが多い）',
    help: '按分方法の表で端数処理の段階が空欄のとき。',
  },
  FORMS_PARAMETERS.find(({ name }) => name === REMAINDER_TIES)!,
  {
    name: SAVING_BASE,
    aliases: ['SavingBase'],
    defaultValue: '保証の後',
    choices: ['保証の前', '保証の後'],
    unit: '－',
    source: '仮定（神奈川県の手順は調整の後に移行費を分ける）',
    help: '削減額割の削減額を、保証で調整する前の負担から数えるか、後の負担から数えるか。',
  },
  {
    name: NEGATIVE_SAVING,
    aliases: ['NegativeSaving'],
    defaultValue: '0とする',
    choices: ['0とする', '認めない'],
    unit: '－',
    source: OPEN,
    help: '削減額割で、削減額が負の団体の扱い。',
  },
  {
    name: INDICATOR_DATE,
    aliases: ['IndicatorAsOf'],
    defaultValue: '',
    kind: 'day',
    unit: '年月日',
    source: '案件ごとに決める（国勢調査は10月1日）',
    help: '指標に基準日が二つ以上あって、経費に指標割を直接書くか、按分方法・保証・要望の基準日が空欄のとき、どの基準日の数値を使うか（20101001 のように8桁）。空欄は、基準日が一つの指標だけを使う。',
  },
  {
    name: REQUEST_SPLIT,
    aliases: ['RequestSplit'],
    defaultValue: '均等割',
    kind: 'text',
    unit: '－',
    source: '富山県の事例：要望した団体の均等割',
    help: '要望の表で按分が空欄のとき。均等割、または人口割のような「指標＋割」。',
  },
  {
    name: YEARLY_BASIS,
    aliases: ['YearlyBasis'],
    defaultValue: 'なし',
    choices: ['なし', '経費の年度', '従量', '月割', '平準化', '表'],
    unit: '－',
    source: OPEN,
    help: '各団体の負担を年度に割る基準。従量は従量料金の年度別の額、月割は契約期間の月数、平準化は毎月同じ額の分割払い（端数は初回）の年度ごとの計、表は年度割の表。',
  },
  {
    name: YEARLY_CONTRACT,
    aliases: ['YearlyContract'],
    defaultValue: '',
    kind: 'text',
    unit: '－',
    source: OPEN,
    help: '年度割の基準が月割か平準化のとき、月数を数える契約。空欄は、月割ではすべての契約、平準化ではただ一つの契約。',
  },
  {
    name: YEARLY_REMAINDER,
    aliases: ['YearlyRemainder'],
    defaultValue: '初年度',
    choices: ['初年度', '最大剰余'],
    unit: '－',
    source: `${ROUNDING_ACT} 第3条`,
    help: '年度に割った端数の行先。',
  },
  {
    name: YEARLY_UNIT,
    aliases: ['YearlyUnit'],
    defaultValue: 1,
    choices: [1, 10, 100, 1000],
    unit: '円',
    source: `${ROUNDING_ACT} 第2条`,
    help: '年度別の額の単位。',
  },
  {
    name: TAX_BASIS,
    aliases: ['TaxBasis'],
    defaultValue: 'そのまま',
    choices: ['そのまま', '税込にする', '税抜にする'],
    unit: '－',
    source: OPEN,
    help: '税区分の違う金額を換算するか。そのままのときは、すべて同じ税区分でなければならない。',
  },
  {
    name: TAX_ROUNDING,
    aliases: ['TaxRounding'],
    defaultValue: '切捨て',
    choices: ROUNDING_MODES,
    unit: '－',
    source: OPEN,
    help: '消費税の円未満の端数の扱い。',
  },
  {
    name: RATE_DECIMALS,
    aliases: ['RateDecimals'],
    defaultValue: 1,
    choices: [0, 1, 2, 3, 4],
    unit: '桁',
    source: '4県の資料の表示（44.6％、50.6％）',
    help: '印字する削減率の小数の桁数。削減率は丸めない円から計算し、一度だけ四捨五入する。',
  },
  ...MEMBERSHIP_PARAMETERS,
  MEMBER_PAGE,
];
