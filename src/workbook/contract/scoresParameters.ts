/** 条件 of evaluating proposals: every point that the documents leave open, with default, unit and source. */
import { ROUNDING_MODES } from './costsCosts';
import type { ParameterSpec } from './spec';

const OPEN = '仮定（資料に定めがない）';

export const PRICE_FORMULA = '価格点の式';
export const PRICE_CAP = '価格点の上限';
export const SCORE_UNIT = '評価点の端数の単位';
export const SCORE_MODE = '評価点の端数の方法';
export const SCORE_TIES = '同点の決め方';
export const MISSING_SCORE = '未採点の扱い';
export const FULFILMENT_DECIMALS = '充足率の小数桁';

/** Choices stand in the order in which formulas count them. */
export const SCORES_PARAMETERS: readonly ParameterSpec[] = [
  {
    name: PRICE_FORMULA,
    aliases: ['PriceFormula'],
    defaultValue: '最低価格÷価格',
    choices: ['最低価格÷価格', '1－価格÷上限額', '入力した点'],
    unit: '－',
    source: '仮定（総合評価の慣行。山口県の事例は提案上限額に応じて計算）',
    help: '価格の項目の点。最低価格÷価格か、1－価格÷上限額（上限額を超えれば0）に上限を掛けるか、評価点の表の点を使う。',
  },
  {
    name: PRICE_CAP,
    aliases: ['PriceCap'],
    defaultValue: 0,
    minimum: 0,
    unit: '点',
    source: OPEN,
    help: '計算する価格点の最高点（重みを掛ける前）。0は評価項目の表の配点。',
  },
  {
    name: SCORE_UNIT,
    aliases: ['ScoreUnit'],
    defaultValue: 0.1,
    choices: [0.01, 0.1, 1],
    unit: '点',
    source: '神奈川県の事例の表示（735.6点）',
    help: '項目ごとの評価点を、重みを掛けた後にこの単位に丸める。',
  },
  {
    name: SCORE_MODE,
    aliases: ['ScoreRounding'],
    defaultValue: '四捨五入',
    choices: ROUNDING_MODES,
    unit: '－',
    source: OPEN,
    help: '評価点の端数の扱い。',
  },
  {
    name: SCORE_TIES,
    aliases: ['ScoreTies'],
    defaultValue: '決定の表',
    choices: ['番号順', '決定の表'],
    unit: '－',
    source: '仮定（地方自治法施行令 第167条の9 の同価のくじに準じる）',
    help: '合計点が同じ業者の順位。番号順か、決定の表に書いた順。',
  },
  {
    name: MISSING_SCORE,
    aliases: ['MissingScore'],
    defaultValue: '順位なし',
    choices: ['順位なし', '0点'],
    unit: '－',
    source: '神奈川県の事例（基幹系は「－」、内部情報系は4位で、資料の中で違う）',
    help: '点のない項目がある業者（2次に進まなかった業者など）を順位から外すか、0点として順位を付けるか。',
  },
  {
    name: FULFILMENT_DECIMALS,
    aliases: ['FulfilmentDecimals'],
    defaultValue: 0,
    choices: [0, 1, 2, 3, 4],
    unit: '桁',
    source: '神奈川県の事例の表示（196÷201＝98％）',
    help: '印字する要件の充足率（％）の小数の桁数。一度だけ四捨五入する。',
  },
];
