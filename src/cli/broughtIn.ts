/** A workbook with the staff's ranges brought in, before anything is computed or written to a file. */
import { isProblems, readPackage, readRanges, readSnapshot, writePlan, type Package } from '../file';
import type { PlacedIssue, Snapshot } from '../workbook';
import { prepareBringing, type Mapping, type PlannedBringing } from '../workbook/bring';

export interface BroughtIn {
  kind: 'brought';
  /** The workbook afterwards, in memory. */
  pkg: Package;
  snapshot: Snapshot;
  /** As a file; null where nothing had to be written. */
  bytes: Uint8Array | null;
  bringing: PlannedBringing;
}

/** `added`: mappings beside those that the workbook keeps. `none`: the workbook keeps none either. */
export function broughtIn(
  pkg: Package,
  snapshot: Snapshot,
  added: readonly Mapping[],
  now: string,
): BroughtIn | { kind: 'none' } | { kind: 'rejected'; issues: readonly PlacedIssue[] } {
  const prepared = prepareBringing(snapshot, added);
  if (!prepared) return { kind: 'none' };
  const { ranges, problems } = readRanges(pkg, prepared.requests);
  if (problems.length > 0) return { kind: 'rejected', issues: problems };
  const bringing = prepared.finish(ranges);
  if (bringing.kind === 'rejected') return bringing;
  if (bringing.plan.sheets.length === 0) return { kind: 'brought', pkg, snapshot, bytes: null, bringing };
  const bytes = writePlan(pkg, bringing.plan, { now });
  if (isProblems(bytes)) return { kind: 'rejected', issues: bytes };
  const written = readPackage(bytes);
  if (isProblems(written)) return { kind: 'rejected', issues: written };
  const after = readSnapshot(written);
  if (after.problems.length > 0) return { kind: 'rejected', issues: after.problems };
  return { kind: 'brought', pkg: written, snapshot: after.snapshot, bytes, bringing };
}
