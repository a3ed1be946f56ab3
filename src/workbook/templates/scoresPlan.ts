/** What the workbooks of evaluating proposals have in common. */
import { CONTRACT_VERSION, DECISIONS, PARAMETERS, SCORES_PARAMETERS } from '../contract';
import type { Plan, PlannedSheet } from '../plan';
import { coverSheet, HOW_TO_FILL, type CoverLine } from './coverSheet';
import { inputSheet } from './inputSheet';
import { parameterRows, type ParameterValues } from './parameterRows';

const NAMES: CoverLine = ['記入のしかた', '項目名と業者名は、どの表でも同じ書き方にする。'];

/** The forms' lines, with the names of an evaluation. */
const HOW_TO_FILL_SCORES = HOW_TO_FILL.map((line): CoverLine => (line[1].includes('帳票名') ? NAMES : line));

export interface ScoresTemplate {
  title: string;
  note: string;
  lines: readonly CoverLine[];
  sheets: readonly PlannedSheet[];
  /** 条件 that differ from the default. */
  parameters?: ParameterValues;
}

export function scoresPlan({ title, note, lines, sheets, parameters = {} }: ScoresTemplate): Plan {
  const [about, ...rest] = lines;
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [
      coverSheet(title, note, [...(about ? [about] : []), ...HOW_TO_FILL_SCORES, ...rest]),
      ...sheets,
      inputSheet(PARAMETERS, parameterRows(SCORES_PARAMETERS, parameters)),
      inputSheet(DECISIONS, []),
    ],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
