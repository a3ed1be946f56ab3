/** Everything that the sheets of the evaluation are planned from: the case, its figures, and where tables stand. */
import type { ScoresCase, ScoresFigures } from '../../../core';
import type { PlannedSheet } from '../../plan';
import type { TableSource } from '../../read/reading';
import type { ScoresReading, ScoresSources } from '../../read/scores/reading';
import { sourceFor } from '../copies';
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
  const copies: PlannedSheet[] = [];
  const sources: Record<string, Source> = {};
  for (const [key, source] of Object.entries(reading.sources) as [string, TableSource | undefined][]) {
    if (!source) continue;
    const copied = sourceFor(naming, source);
    sources[key] = copied.source;
    if (copied.sheet) copies.push(copied.sheet);
  }
  return {
    naming,
    case: reading.case,
    figures,
    requirementRows: reading.requirementRows,
    sources: sources as unknown as ScoresModel['sources'],
    copies,
  };
}

/** NaN as formulas see an empty cell. */
export const orZero = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : value;
