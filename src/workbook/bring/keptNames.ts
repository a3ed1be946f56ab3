/** Where the mappings are kept. */
import type { Snapshot, TableSnapshot } from '../snapshot';

export const KEPT_SHEET = '割勘 取込';
export const KEPT_TABLE = '割勘取込';

/** Null where the workbook keeps none. */
export function keptTable(snapshot: Snapshot): TableSnapshot | null {
  return snapshot.tables.find(({ name }) => name.toLowerCase() === KEPT_TABLE.toLowerCase()) ?? null;
}
