/** `run --beside`: results beside the staff's own sheet, in the file that is about to be written. */
import { isProblems, readRanges, writeBeside, type Package } from '../file';
import type { PlacedIssue, Plan, Snapshot } from '../workbook';
import { besideOf, hasMembers, sheetRange, type Mapping } from '../workbook/bring';
import { problem } from './problem';

export interface BesideRequest {
  /** As given: a sheet, or a cell of it for the first heading (発注!J4). */
  place: string;
  mappings: readonly Mapping[];
  plan: Plan;
  /** The workbook before the results were written into it. */
  snapshot: Snapshot;
}

/** The file with the cells, or why nothing is written; `findings` are what to say besides. */
export function withBeside(
  written: Package,
  { place, mappings, plan, snapshot }: BesideRequest,
): { bytes: Uint8Array; findings: readonly PlacedIssue[] } | PlacedIssue[] {
  const cell = sheetRange(place);
  const sheet = cell?.sheet ?? place;
  const mapping = mappings.find((one) => one.sheet === sheet && hasMembers(one));
  if (!mapping)
    return [problem('besideNoMapping', { found: place, expected: mappings.map((one) => one.sheet) })];
  const { ranges, problems } = readRanges(written, [
    { sheet: mapping.sheet, address: mapping.range },
    { sheet: mapping.sheet, address: null },
  ]);
  const [range, whole] = ranges;
  if (!range || !whole) return [...problems];
  const { cells, issues } = besideOf(plan, mapping, range, whole, snapshot, cell?.address ?? null);
  if (issues.some(({ severity }) => severity === 'error')) return [...issues];
  const bytes = writeBeside(written, mapping.sheet, cells);
  return isProblems(bytes) ? bytes : { bytes, findings: issues };
}
