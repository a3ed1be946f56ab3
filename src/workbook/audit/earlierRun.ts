/** Which recorded run is meant: a workbook may hold several sets of results, each under a prefix of its own. */
import { readEarlierRun, type EarlierRun } from '../planning';
import type { Snapshot } from '../snapshot';

const DEPOSIT = '控え';

/** The earlier run under this prefix; without one, whichever is recorded in the workbook. */
export function earlierRunOf(snapshot: Snapshot, prefix?: string): EarlierRun | null {
  if (prefix === undefined) return readEarlierRun(snapshot);
  const others = snapshot.tables.filter((t) => !t.name.endsWith(DEPOSIT) || t.name === `${prefix}${DEPOSIT}`);
  return readEarlierRun({ ...snapshot, tables: others });
}

/** Prefixes of all recorded runs. */
export function recordedPrefixes(snapshot: Snapshot): readonly string[] {
  return snapshot.tables
    .filter(({ name }) => name.endsWith(DEPOSIT))
    .map(({ name }) => name.slice(0, -DEPOSIT.length))
    .filter((prefix) => earlierRunOf(snapshot, prefix) !== null);
}
