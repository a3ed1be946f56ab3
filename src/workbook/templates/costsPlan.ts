/** What the workbooks of cost sharing have in common: the first sheet's words, parameters, tax rates, the plan. */
import { CONSUMPTION_TAX } from '../../core';
import { CONTRACT_VERSION, COSTS_PARAMETERS, DECISIONS, PARAMETERS, TAX_RATES } from '../contract';
import type { Plan, PlannedSheet } from '../plan';
import { coverSheet, HOW_TO_FILL, type CoverLine } from './coverSheet';
import { inputSheet } from './inputSheet';
import { parameterRows, type ParameterValues } from './parameterRows';

const NAMES: CoverLine = [
  '記入のしかた',
  '団体名、指標、契約名、業務名、経費名、方法名、要望名は、どの表でも同じ書き方にする。',
];
const ABOUT_COSTS: readonly CoverLine[] = [
  ['記入のしかた', '金額は行ごとに単位（円、千円、百万円、億円）を選べる。空欄は円。'],
  ['記入のしかた', '基礎数値に指標を書けば、経費の按分方法に「人口割」のように書ける。'],
];

/** The forms' lines, with the names of cost sharing. */
export const HOW_TO_FILL_COSTS: readonly CoverLine[] = [
  ...HOW_TO_FILL.map((line): CoverLine => (line[1].includes('帳票名') ? NAMES : line)),
  ...ABOUT_COSTS,
];

export interface CostsTemplate {
  title: string;
  note: string;
  lines: readonly CoverLine[];
  sheets: readonly PlannedSheet[];
  /** 条件 that differ from the default. */
  parameters?: ParameterValues;
}

export function costsPlan({ title, note, lines, sheets, parameters = {} }: CostsTemplate): Plan {
  const [about, ...rest] = lines;
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [
      coverSheet(title, note, [...(about ? [about] : []), ...HOW_TO_FILL_COSTS, ...rest]),
      ...sheets,
      inputSheet(
        TAX_RATES,
        CONSUMPTION_TAX.map(({ from, rate, source }) => ({ 適用開始: from, 税率: rate / 100, 出典: source })),
      ),
      inputSheet(PARAMETERS, parameterRows(COSTS_PARAMETERS, parameters)),
      inputSheet(DECISIONS, []),
    ],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
