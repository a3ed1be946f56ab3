/** Which jobs a workbook holds: pre-printed forms, cost sharing, or both in one. */
import { BIDS, COSTS, KEYS, QUOTE_ROWS, ROUNDS, USES, USES_MATRIX } from '../contract';
import type { Snapshot } from '../snapshot';
import { hasTable } from './findTable';

export function holdsForms(snapshot: Snapshot): boolean {
  return [BIDS, ROUNDS].some((spec) => hasTable(snapshot, spec));
}

export function holdsCosts(snapshot: Snapshot): boolean {
  return [COSTS, KEYS, USES, USES_MATRIX, QUOTE_ROWS].some((spec) => hasTable(snapshot, spec));
}
