/** 条件: every parameter with its default, unit, source and meaning. */
import type { ParameterSpec } from '../contract';
import type { TemplateRow } from './inputSheet';

/** A value that the sample sets instead of the default, and why. */
export type ParameterValues = Readonly<Record<string, readonly [value: number | string, source: string]>>;

export function parameterRows(
  parameters: readonly ParameterSpec[],
  set: ParameterValues = {},
): readonly TemplateRow[] {
  return parameters.map(({ name, defaultValue, unit, source, help, choices }) => ({
    条件名: name,
    値: set[name]?.[0] ?? (defaultValue === '' ? null : defaultValue),
    単位: unit,
    出典: set[name]?.[1] ?? source,
    説明: help,
    参考: choices ? `${choices.join('、')} から選ぶ` : null,
  }));
}
