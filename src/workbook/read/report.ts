/** Collects problems and findings while reading, so that all of them come out at once. */
import type { Place, PlacedIssue } from '../place';

type Values = PlacedIssue['values'];
type Add = (code: string, place: Place, values: Values) => void;

export interface Report {
  error: Add;
  warning: Add;
  note: Add;
  /** Everything reported so far, in order; `moreOfTheSame` says what was left out. */
  issues: () => readonly PlacedIssue[];
}

/** Of one code in one table: more than a person reads; a matrix can have 348,200 bad cells. */
export const MOST_OF_ONE_KIND = 1000;

export function createReport(): Report {
  const issues: PlacedIssue[] = [];
  const counts = new Map<
    string,
    { place: Place; code: string; count: number; severity: PlacedIssue['severity'] }
  >();
  const add =
    (severity: PlacedIssue['severity']): Add =>
    (code, place, values) => {
      const kind = `${place.table ?? ''}\n${code}`;
      const seen = counts.get(kind) ?? { place, code, count: 0, severity };
      counts.set(kind, { ...seen, count: seen.count + 1 });
      if (seen.count < MOST_OF_ONE_KIND) issues.push({ severity, code, place, values });
    };
  return {
    error: add('error'),
    warning: add('warning'),
    note: add('note'),
    issues: () => [
      ...issues,
      ...[...counts.values()]
        .filter(({ count }) => count > MOST_OF_ONE_KIND)
        .map(({ place, code, count, severity }): PlacedIssue => {
          const { sheet, table } = place;
          const where = {
            ...(sheet === undefined ? {} : { sheet }),
            ...(table === undefined ? {} : { table }),
          };
          return {
            severity,
            code: 'moreOfTheSame',
            place: where,
            values: { kind: code, found: count, shown: MOST_OF_ONE_KIND },
          };
        }),
    ],
  };
}
