/** The parameters in the words of the core. */
import type { ScoresPolicy } from '../../../core';
import {
  FULFILMENT_DECIMALS,
  MISSING_SCORE,
  PRICE_CAP,
  PRICE_FORMULA,
  SCORES_PARAMETERS,
  SCORE_MODE,
  SCORE_TIES,
  SCORE_UNIT,
} from '../../contract';

type Values = ReadonlyMap<string, number | string>;

/** The core's code at the position that the word has among the parameter's choices. */
function codeOf<Code>(values: Values, name: string, codes: readonly Code[]): Code {
  const choices = SCORES_PARAMETERS.find((parameter) => parameter.name === name)?.choices ?? [];
  return codes[Math.max(0, choices.indexOf(values.get(name) ?? ''))]!;
}

export function scoresPolicy(values: Values): ScoresPolicy {
  return {
    priceFormula: codeOf(values, PRICE_FORMULA, ['lowest', 'ceiling', 'entered'] as const),
    priceCap: Number(values.get(PRICE_CAP)),
    unit: Number(values.get(SCORE_UNIT)),
    mode: codeOf(values, SCORE_MODE, ['cut', 'halfUp', 'up'] as const),
    ties: codeOf(values, SCORE_TIES, ['number', 'decision'] as const),
    missing: codeOf(values, MISSING_SCORE, ['unranked', 'zero'] as const),
    fulfilmentDecimals: Number(values.get(FULFILMENT_DECIMALS)),
  };
}
