/** Most tables may be missing, so a misspelt one would be ignored in silence: a finding with the table that may be meant. */
import { COSTS_TABLES, FORMS_TABLES, SCORES_TABLES } from '../contract';
import type { Snapshot } from '../snapshot';
import { hasTable } from './findTable';
import { nearest } from './nearest';
import type { Report } from './report';
import { looseKey } from './sameName';

const ALL = [
  ...new Map([...FORMS_TABLES, ...COSTS_TABLES, ...SCORES_TABLES].map((spec) => [spec.name, spec])).values(),
];
const KNOWN = new Set(ALL.flatMap(({ name, aliases }) => [name, ...aliases]).map(looseKey));

/** Finding: `tableUnknown`, only where a table of the contract that the workbook lacks is near. */
export function reportUnknownTables(snapshot: Snapshot, report: Report): void {
  const missing = ALL.filter((spec) => !hasTable(snapshot, spec)).flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
  for (const { name, sheet } of snapshot.tables) {
    if (KNOWN.has(looseKey(name)) || looseKey(name).startsWith('参考')) continue;
    const proposal = nearest(name, missing);
    if (proposal !== undefined)
      report.warning('tableUnknown', { sheet, table: name }, { found: name, nearest: proposal });
  }
}
