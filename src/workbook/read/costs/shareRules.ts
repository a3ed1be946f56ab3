/** Codes of rounding, in the order of the contract's choices, and the rules that 条件 gives by default. */
import type { RemainderTo, ShareRule, SharingKey } from '../../../core/costs/case';
import type { RoundingMode } from '../../../core';
import {
  COSTS_PARAMETERS,
  SHARE_MODE,
  SHARE_REMAINDER,
  SHARE_STAGE,
  SHARE_UNIT,
  type ParameterSpec,
} from '../../contract';

export type ParameterValues = ReadonlyMap<string, number | string>;

export const MODE_CODES: readonly RoundingMode[] = ['cut', 'halfUp', 'up'];
export const REMAINDER_CODES: readonly RemainderTo[] = ['largestRemainder', 'lead', 'largest', 'ownLine'];
export const STAGE_CODES: readonly SharingKey['rounding'][] = ['perComponent', 'mix'];

/** The core's code at the position that the word has among the parameter's choices. */
export function parameterCode<Code>(values: ParameterValues, name: string, codes: readonly Code[]): Code {
  const spec: ParameterSpec | undefined = COSTS_PARAMETERS.find((parameter) => parameter.name === name);
  const position = spec?.choices?.indexOf(values.get(name) ?? '') ?? 0;
  return codes[Math.max(0, position)]!;
}

export interface DefaultRule {
  rule: ShareRule;
  stage: SharingKey['rounding'];
}

export function defaultRule(values: ParameterValues): DefaultRule {
  return {
    rule: {
      unit: Number(values.get(SHARE_UNIT)),
      mode: parameterCode(values, SHARE_MODE, MODE_CODES),
      remainder: parameterCode(values, SHARE_REMAINDER, REMAINDER_CODES),
    },
    stage: parameterCode(values, SHARE_STAGE, STAGE_CODES),
  };
}
