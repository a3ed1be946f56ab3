/** The parameters in the words of the core. */
import type { FormsPolicy } from '../../core';
import {
  AMOUNT_ROUNDING,
  AMOUNT_UNIT,
  FORMS_PARAMETERS,
  GROUP_OBJECTIVE,
  LUMP_BASIS,
  MAX_GROUPS,
  PRICE_UNIT,
  REMAINDER,
  REMAINDER_TIES,
} from '../contract';

/** The core's code at the position that the word has among the parameter's choices. */
function codeOf<Code>(
  values: ReadonlyMap<string, number | string>,
  name: string,
  codes: readonly Code[],
): Code {
  const choices = FORMS_PARAMETERS.find((parameter) => parameter.name === name)?.choices ?? [];
  return codes[Math.max(0, choices.indexOf(values.get(name)!))]!;
}

export function policyOf(values: ReadonlyMap<string, number | string>): FormsPolicy {
  return {
    amountRounding: codeOf(values, AMOUNT_ROUNDING, ['cut', 'halfUp', 'up']),
    amountUnit: Number(values.get(AMOUNT_UNIT)),
    priceUnit: Number(values.get(PRICE_UNIT)),
    maxGroups: Number(values.get(MAX_GROUPS)),
    lumpBasis: codeOf(values, LUMP_BASIS, ['amount', 'sheets', 'aloneAmount', 'equal']),
    remainder: codeOf(values, REMAINDER, ['largestRemainder', 'lead', 'largest', 'ownLine']),
    remainderTies: codeOf(values, REMAINDER_TIES, ['number', 'decision']),
    groupObjective: codeOf(values, GROUP_OBJECTIVE, ['largestSmallestReduction', 'leastCrossSubsidy']),
  };
}
