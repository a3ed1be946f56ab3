/** Finds a table of the contract by its name or one of its aliases, on whatever sheet it stands. */
import type { TableSpec } from '../contract';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { nearest } from './nearest';
import type { Report } from './report';
import { looseKey } from './sameName';

function tablesNamed(snapshot: Snapshot, spec: TableSpec): readonly TableSnapshot[] {
  const names = new Set([spec.name, ...spec.aliases].map(looseKey));
  return snapshot.tables.filter(({ name }) => names.has(looseKey(name)));
}

export function hasTable(snapshot: Snapshot, spec: TableSpec): boolean {
  return tablesNamed(snapshot, spec).length > 0;
}

/** Errors: `tableMissing` (if required), `tableTwice` (both 団体 and Members exist). */
export function findTable(
  snapshot: Snapshot,
  spec: TableSpec,
  report: Report,
  required: boolean,
): TableSnapshot | undefined {
  const found = tablesNamed(snapshot, spec);
  if (found.length === 0 && required) {
    const names = snapshot.tables.map(({ name }) => name);
    const proposal = nearest(spec.name, names);
    report.error(
      'tableMissing',
      { table: spec.name },
      {
        expected: [spec.name, ...spec.aliases],
        found: names,
        ...(proposal === undefined ? {} : { nearest: proposal }),
      },
    );
  }
  const second = found[1];
  if (second) {
    const place = { sheet: second.sheet, table: second.name };
    report.error('tableTwice', place, { found: found.map(({ name }) => name), expected: spec.name });
  }
  return found[0];
}
