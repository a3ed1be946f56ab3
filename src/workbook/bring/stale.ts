/** Whether the staff's ranges are still as they were when the input tables were filled from them. */
import type { PlacedIssue, Place } from '../place';
import type { PlannedSheet } from '../plan';
import { createReport } from '../read/report';
import { looseKey } from '../read/sameName';
import type { CellValue, Snapshot, TableSnapshot } from '../snapshot';
import { prepareBringing, type PlannedBringing, type RangeAnswer } from './bringIn';
import { readKept } from './kept';
import { targetNamed } from './known';
import { markOfSheet, ORIGIN_HEADING } from './tables';

/**
 * Empty where the workbook keeps no mapping, or where applying what it keeps would leave every table as it is. Errors:
 * `bringStale` at the staff's first cell that says something else now; `bringStaleFails`, with the reasons, where the
 * mapping cannot be applied any more. `bringTargetChanged` (a warning) where only the brought table was changed, by hand.
 */
export function staleIssues(snapshot: Snapshot, answers: readonly RangeAnswer[]): readonly PlacedIssue[] {
  const bringing = prepareBringing(snapshot)?.finish(answers);
  if (!bringing) return [];
  if (bringing.kind === 'planned') return staleTables(snapshot, bringing);
  // What is in the way of writing a table anew is none of the ranges' as long as they give what was written.
  const found = bringing.blocked && staleTables(snapshot, bringing.blocked);
  if (found?.every(({ severity }) => severity !== 'error')) return found;
  const reasons = bringing.issues.filter(({ severity }) => severity === 'error');
  const report = createReport();
  report.error('bringStaleFails', reasons[0]?.place ?? {}, { count: reasons.length });
  return [...report.issues(), ...reasons];
}

function staleTables(snapshot: Snapshot, { plan, mappings, tables, handChanges }: PlannedBringing) {
  const { written } = readKept(snapshot);
  const report = createReport();
  for (const sheet of plan.sheets) {
    const name = targetNamed(sheet.table.name)?.name;
    if (name === undefined) continue;
    // The ranges give what was written: then it is the table that was changed.
    if (written.get(name) === markOfSheet(sheet)) continue;
    const existing = snapshot.tables.find((table) => table.name === sheet.table.name);
    const cells = differing(sheet, existing);
    if (cells.length === 0) continue;
    const records = tables.get(sheet.table.name)?.records ?? [];
    const source = mappings.find(({ target }) => target === name);
    const first = cells.find(({ row, heading }) => records[row]?.cells[heading] !== undefined) ?? cells[0];
    const place: Place =
      (first && records[first.row]?.cells[first.heading]) ??
      (source ? { sheet: source.sheet, cell: source.range } : {});
    report.error('bringStale', place, {
      table: sheet.table.name,
      count: cells.length,
      before: shown(first?.before ?? null),
      after: shown(first?.after ?? null),
    });
  }
  const stale = report.issues();
  return stale.length > 0 ? stale : handChanges;
}

interface Differing {
  /** From 0. */
  row: number;
  heading: string;
  before: CellValue;
  after: CellValue;
}

/** Cells of the table that would hold something else; where each came from is beside the point. */
function differing({ table }: PlannedSheet, existing: TableSnapshot | undefined): Differing[] {
  const rows = Math.max(table.rowCount, existing?.rows.length ?? 0);
  return table.columns
    .filter(({ heading }) => heading !== ORIGIN_HEADING)
    .flatMap(({ heading, values }) => {
      const at = existing?.headings.findIndex((one) => looseKey(one) === looseKey(heading)) ?? -1;
      return Array.from({ length: rows }, (_, row): Differing => ({
        row,
        heading,
        before: existing?.rows[row]?.[at] ?? null,
        after: row < table.rowCount ? (values[row] ?? null) : null,
      }));
    })
    .filter(({ before, after }) => shown(before) !== shown(after))
    .sort((a, b) => a.row - b.row);
}

function shown(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
