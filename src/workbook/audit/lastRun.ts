/** What the latest run wrote about itself: the last row of 記録, and the cover. */
import type { CellValue, Snapshot, TableSnapshot } from '../snapshot';
import type { EarlierRun } from '../planning';
import { sameName } from './cells';
import type { AuditedRun } from './report';

export interface RecordRow {
  /** From 0. */
  row: number;
  at: (heading: string) => CellValue;
}

export function ownTable(snapshot: Snapshot, earlier: EarlierRun, title: string): TableSnapshot | undefined {
  const name = `${earlier.naming.prefix}${title}`;
  return snapshot.tables.find((table) => sameName(table.name, name));
}

/** The row of 記録 with the number of the recorded run. */
export function recordRow(snapshot: Snapshot, earlier: EarlierRun): RecordRow | undefined {
  const table = ownTable(snapshot, earlier, '記録');
  if (!table) return undefined;
  const number = table.headings.indexOf('実行番号');
  const row = table.rows.findIndex((values) => values[number] === earlier.runNumber);
  if (row < 0) return undefined;
  return { row, at: (heading) => table.rows[row]?.[table.headings.indexOf(heading)] ?? null };
}

/** 内容 by 項目, and the row where it stands. */
export function coverLine(
  snapshot: Snapshot,
  earlier: EarlierRun,
  item: string,
): { table: TableSnapshot; row: number; column: number; value: CellValue } | undefined {
  const table = ownTable(snapshot, earlier, '表紙');
  if (!table) return undefined;
  const [items, column] = [table.headings.indexOf('項目'), table.headings.indexOf('内容')];
  const row = table.rows.findIndex((values) => values[items] === item);
  if (row < 0 || column < 0) return undefined;
  return { table, row, column, value: table.rows[row]?.[column] ?? null };
}

export function auditedRun(snapshot: Snapshot, earlier: EarlierRun): AuditedRun {
  const record = recordRow(snapshot, earlier);
  const text = (heading: string): string => String(record?.at(heading) ?? '');
  return {
    prefix: earlier.naming.prefix,
    runNumber: earlier.runNumber,
    contractVersion: earlier.contractVersion,
    appVersion: earlier.appVersion,
    time: text('日時'),
    user: text('実行者'),
    inputHash: text('入力ハッシュ'),
  };
}
