/** Problems of the call itself: wrong usage, output paths. Worded in `src/messages` like any other. */
import type { PlacedIssue } from '../workbook';

export type CliProblem = PlacedIssue;

export function problem(code: string, values: PlacedIssue['values']): CliProblem {
  return { severity: 'error', code, place: {}, values };
}
