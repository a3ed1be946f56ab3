/** The inputs as they are against those that the run recorded. */
import type { PlacedIssue } from '../place';
import { inputChanges, type EarlierRun, type RecordedInput } from '../planning';
import { sourcesOf } from '../jobs';
import type { WorkbookOutcome } from '../read';
import type { Snapshot } from '../snapshot';
import { changeIssues, tableIssues } from './inputs';
import { currentInputs } from './recordedInputs';

export interface InputComparison {
  differences: readonly PlacedIssue[];
  compared: number;
}

export function compareInputs(
  snapshot: Snapshot,
  reading: WorkbookOutcome,
  earlier: EarlierRun,
): InputComparison {
  const now = currentInputs(snapshot, reading);
  const sources =
    reading.kind === 'workbook' ? sourcesOf([reading.forms, reading.costs, reading.scores]) : null;
  const both = [...earlier.inputs.keys()].filter((table) => now.has(table));
  const common = (inputs: ReadonlyMap<string, RecordedInput>) =>
    new Map([...inputs].filter(([table]) => both.includes(table)));
  const changes = inputChanges(common(earlier.inputs), common(now));
  const compared = both.reduce((sum, table) => sum + cellsOf(now.get(table)), 0);
  return { differences: [...tableIssues(earlier, now), ...changeIssues(changes, sources)], compared };
}

function cellsOf(input: RecordedInput | undefined): number {
  return input ? input.headings.length * input.rows.length : 0;
}
