/** Gives the core's issues their places in the workbook that was read. */
import type { Issue } from '../../core';
import type { PlacedIssue } from '../place';
import type { FormsReading, PlaceHints } from './reading';

/** The words of the case (round, form, member …) go along as values, for the sentence. */
export function placeIssues(
  { placeOf }: Pick<FormsReading, 'placeOf'>,
  issues: readonly Issue[],
): readonly PlacedIssue[] {
  return issues.map(({ severity, code, about, values }) => ({
    severity,
    code,
    place: placeOf(about, hintsOf(values)),
    values: { ...about, ...values },
  }));
}

function hintsOf({ group, matter }: Issue['values']): PlaceHints {
  return {
    ...(typeof group === 'number' ? { group } : {}),
    ...(typeof matter === 'string' ? { matter } : {}),
  };
}
