/** The inputs of the workbook as they are now, and those of the recorded run as a workbook to read. */
import { COSTS_ONLY_TABLES, FORMS_TABLES, SCORES_ONLY_TABLES } from '../contract';
import { sourcesOf } from '../jobs';
import { recordedInputs, type EarlierRun, type RecordedInput } from '../planning';
import type { WorkbookOutcome } from '../read';
import { addressAt } from '../read/address';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { sameName } from './cells';

/**
 * Inputs by official table name. When the inputs cannot be read any more, the very change that spoilt them is to be
 * named: then the tables are taken as they stand.
 */
export function currentInputs(
  snapshot: Snapshot,
  reading: WorkbookOutcome,
): ReadonlyMap<string, RecordedInput> {
  if (reading.kind === 'workbook')
    return recordedInputs(sourcesOf([reading.forms, reading.costs, reading.scores]));
  const inputs = new Map<string, RecordedInput>();
  for (const spec of [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES]) {
    const names = [spec.name, ...spec.aliases];
    const table = snapshot.tables.find((t) => names.some((name) => sameName(name, t.name)));
    if (!table) continue;
    const headings = table.headings.map(
      (heading) =>
        spec.columns.find((c) => [c.heading, ...c.aliases].some((name) => sameName(name, heading)))
          ?.heading ?? heading,
    );
    inputs.set(spec.name, { headings, rows: table.rows });
  }
  return inputs;
}

/** A workbook that holds the inputs of the recorded run and nothing else. */
export function recordedSnapshot(snapshot: Snapshot, earlier: EarlierRun): Snapshot {
  const tables = [...earlier.inputs].map(([name, { headings, rows }]): TableSnapshot => ({
    name,
    sheet: name,
    address: `A1:${addressAt({ row: 1, column: 1 }, Math.max(1, rows.length) - 1, headings.length - 1)}`,
    headings,
    rows: Array.from(rows, (row) => row ?? []),
  }));
  const sheets = tables.map(({ sheet }) => ({
    name: sheet,
    visibility: 'visible' as const,
    protected: false,
  }));
  return { ...snapshot, sheets, tables, names: [] };
}
