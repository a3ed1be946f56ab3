/** Everything that the sheets of the evaluation are planned from: the case, its figures, and where tables stand. */
import type { ScoresCase, ScoresFigures } from '../../../core';
import type { PlannedSheet } from '../../plan';
import type { ScoresReading, ScoresSources } from '../../read/scores/reading';
import { sourcesFor } from '../copies';
import type { Naming } from '../naming';
import type { Source } from '../source';

export interface ScoresModel {
  naming: Naming;
  case: ScoresCase;
  figures: ScoresFigures;
  requirementRows: readonly number[];
  sources: { readonly [K in keyof ScoresSources]: Source };
  /** Copies of tables that had to be read for what they mean. */
  copies: readonly PlannedSheet[];
}

export function scoresModel(naming: Naming, reading: ScoresReading, figures: ScoresFigures): ScoresModel {
  return {
    naming,
    case: reading.case,
    figures,
    requirementRows: reading.requirementRows,
    ...sourcesFor(naming, reading.sources),
  };
}

/** NaN as formulas see an empty cell. */
export const orZero = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : value;
