/** Which row of a table in the workbook is which planned row. */
import type { PlannedTable } from '../plan';
import type { CellValue, TableSnapshot } from '../snapshot';

/** Row (from 0) in the workbook by planned row; −1 = missing. */
export interface RowMatch {
  rows: readonly number[];
  /** Rows of the workbook that no planned row claims and that are not blank. */
  extra: readonly number[];
}

const NUMBER = '番号';

/**
 * By the visible 番号 where there is one (a person may have sorted the table), by 項目 on the cover, otherwise by
 * position.
 */
export function matchRows(table: TableSnapshot, planned: PlannedTable): RowMatch {
  const key = planned.columns.find((c) => c.heading === NUMBER || c.heading === '項目');
  const at = key ? table.headings.indexOf(key.heading) : -1;
  const free = new Map<CellValue, number[]>();
  if (at >= 0)
    table.rows.forEach((row, i) => {
      const value = row[at] ?? null;
      free.set(value, [...(free.get(value) ?? []), i]);
    });
  const claimed = new Set<number>();
  const rows = Array.from({ length: planned.rowCount }, (_, i) => {
    const found =
      key && at >= 0 ? free.get(key.values[i] ?? null)?.shift() : i < table.rows.length ? i : undefined;
    if (found !== undefined) claimed.add(found);
    return found ?? -1;
  });
  const extra = table.rows.flatMap((row, i) =>
    claimed.has(i) || row.every((value) => value === null || value === '') ? [] : [i],
  );
  return { rows, extra };
}
