/** The records of all mappings as tables of the contract, each on its input sheet. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { TableSpec } from '../contract';
import type { Place, PlacedIssue } from '../place';
import { excelKey, looseKey } from '../read/sameName';
import type { CellValue } from '../snapshot';
import type { PlannedSheet } from '../plan';
import { inputSheet } from '../templates/inputSheet';
import type { Applied, BroughtRecord } from './apply';
import { targetNamed } from './known';

/** Not used for calculation, as its heading begins with 参考. */
export const ORIGIN_HEADING = '参考 取込元';

export interface BroughtTable {
  spec: TableSpec;
  records: readonly BroughtRecord[];
}

/** One table for each target, in the order of the mappings. */
export function tablesOf(applied: readonly Applied[]): BroughtTable[] {
  const tables = new Map<string, BroughtRecord[][]>();
  for (const { mapping, records } of applied)
    tables.set(mapping.target, [...(tables.get(mapping.target) ?? []), [...records]]);
  return [...tables].flatMap(([name, parts]) => {
    const spec = targetNamed(name);
    return spec ? [{ spec, records: joined(spec, parts) }] : [];
  });
}

/**
 * Figures of one record may stand in two ranges (枚数 in one, 単価 in the other): records of different ranges with the
 * same keys are one where none of their columns says two things. Others stay rows of their own.
 */
function joined(spec: TableSpec, parts: readonly BroughtRecord[][]): BroughtRecord[] {
  const keys = spec.columns.filter(({ presence }) => presence === 'key').map(({ heading }) => heading);
  const keyOf = ({ values }: BroughtRecord): string =>
    JSON.stringify(keys.map((heading) => excelKey(String(values[heading] ?? ''))));
  const all: BroughtRecord[] = [];
  for (const part of parts) {
    const known = new Map<string, number[]>();
    all.forEach((record, i) => {
      const key = keyOf(record);
      known.set(key, [...(known.get(key) ?? []), i]);
    });
    for (const record of part) {
      const [same, another] = known.get(keyOf(record)) ?? [];
      const first = same === undefined || another !== undefined ? undefined : all[same];
      if (first && agree(first, record)) all[same!] = merged(first, record);
      else all.push(record);
    }
  }
  return all;
}

function agree(a: BroughtRecord, b: BroughtRecord): boolean {
  return Object.entries(b.values).every(([heading, value]) => {
    const before = a.values[heading] ?? null;
    return before === null || value === null || looseKey(String(before)) === looseKey(String(value));
  });
}

function merged(a: BroughtRecord, b: BroughtRecord): BroughtRecord {
  const added = Object.entries(b.values).filter(([heading]) => (a.values[heading] ?? null) === null);
  return {
    values: { ...a.values, ...Object.fromEntries(added) },
    cells: { ...b.cells, ...a.cells },
  };
}

/** Where a record comes from: its first figure, else its first cell. */
function originOf({ cells }: BroughtRecord, spec: TableSpec): string {
  const value = spec.columns.find(
    ({ heading, presence }) => presence !== 'key' && cells[heading] !== undefined,
  );
  const place = (value && cells[value.heading]) ?? Object.values(cells)[0];
  return place ? `${place.sheet}!${place.cell}` : '';
}

/** The input sheet with all columns of the contract, and where each row comes from. */
export function broughtSheet({ spec, records }: BroughtTable, sheet: string, table: string): PlannedSheet {
  const rows = records.map((record) => ({ ...record.values, [ORIGIN_HEADING]: originOf(record, spec) }));
  const origin = {
    heading: ORIGIN_HEADING,
    aliases: [],
    kind: 'text',
    presence: 'optional',
    help: '取り込んだ元のセル。',
  } as const;
  const planned = inputSheet({ ...spec, columns: [...spec.columns, origin] }, rows);
  return { ...planned, name: sheet, table: { ...planned.table, name: table } };
}

/** A mark of a table's cells, so that a change by hand is noticed before they are written over. */
export function markOf(headings: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const plain = rows.map((row) => headings.map((_, i) => (row[i] === '' ? null : (row[i] ?? null))));
  let end = plain.length;
  while (end > 0 && plain[end - 1]!.every((value) => value === null)) end--;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([headings, plain.slice(0, end)])))).slice(0, 16);
}

export function markOfSheet({ table }: PlannedSheet): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(({ values }) => values[row] ?? null),
  );
  return markOf(
    table.columns.map(({ heading }) => heading),
    rows,
  );
}

/** Places of issues about a brought table, at the staff's own cells. */
export function atOrigin(issue: PlacedIssue, tables: ReadonlyMap<string, BroughtTable>): PlacedIssue {
  const { table, row, column } = issue.place;
  const brought = table === undefined ? undefined : tables.get(table);
  const record = row === undefined ? undefined : brought?.records[row - 1];
  const place: Place | undefined = column === undefined ? undefined : record?.cells[column];
  return place ? { ...issue, place } : issue;
}
