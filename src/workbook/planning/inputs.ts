/** The inputs of a run as data: recorded, hashed, and compared with those of the run before. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { COSTS_ONLY_TABLES, FORMS_TABLES, SCORES_ONLY_TABLES } from '../contract';
import type { TableSource } from '../read/reading';
import type { CellValue } from '../snapshot';
import type { RecordedInput } from './context';

/** Inputs by official table name, with official headings where a column has one. */
export function recordedInputs(sources: object): ReadonlyMap<string, RecordedInput> {
  const inputs = new Map<string, RecordedInput>();
  for (const source of Object.values(sources) as (TableSource | undefined)[])
    if (source)
      inputs.set(source.contract, { headings: officialHeadings(source), rows: withoutPadding(source.rows) });
  return inputs;
}

/** Without the empty rows at the end: a table made ready for more rows holds the same inputs. */
export function withoutPadding(rows: RecordedInput['rows']): RecordedInput['rows'] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((value) => value === null || value === '')) end--;
  return rows.slice(0, end);
}

function officialHeadings(source: TableSource): string[] {
  const official = new Map(Object.entries(source.columns).map(([name, actual]) => [actual, name]));
  return source.headings.map((h) => official.get(h) ?? h);
}

/** SHA-256 over all inputs: the same inputs give the same mark, whatever their sheets are called. */
export function inputHash(inputs: ReadonlyMap<string, RecordedInput>): string {
  const parts = [...inputs.keys()].sort().map((name) => JSON.stringify([name, inputs.get(name)]));
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}

export interface InputChange {
  table: string;
  /** 1-based data row in the current workbook (in the recorded one for a removed row). */
  row: number;
  column: string;
  kind: 'changed' | 'added' | 'removed';
  before: CellValue;
  after: CellValue;
}

/** Every changed cell, added and removed row between two runs' inputs; rows are matched by their key columns. */
export function inputChanges(
  before: ReadonlyMap<string, RecordedInput>,
  after: ReadonlyMap<string, RecordedInput>,
): InputChange[] {
  const changes: InputChange[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()]))
    tableChanges(name, before.get(name) ?? EMPTY, after.get(name) ?? EMPTY, changes);
  return changes;
}

const EMPTY: RecordedInput = { headings: [], rows: [] };

function tableChanges(
  table: string,
  before: RecordedInput,
  after: RecordedInput,
  changes: InputChange[],
): void {
  const old = new Map(keyedRows(table, before).map((k) => [k.key, k]));
  const headings = [...new Set([...after.headings, ...before.headings])];
  const oldAt = new Map(before.headings.map((h, i) => [h, i]));
  const newAt = new Map(after.headings.map((h, i) => [h, i]));
  for (const { key, row, values } of keyedRows(table, after)) {
    const earlier = old.get(key);
    old.delete(key);
    if (!earlier) {
      changes.push({ table, row, column: '', kind: 'added', before: null, after: shown(values) });
      continue;
    }
    for (const heading of headings) {
      const was = earlier.values[oldAt.get(heading) ?? -1] ?? null;
      const is = values[newAt.get(heading) ?? -1] ?? null;
      if (!same(was, is))
        changes.push({ table, row, column: heading, kind: 'changed', before: was, after: is });
    }
  }
  for (const { row, values } of old.values())
    changes.push({ table, row, column: '', kind: 'removed', before: shown(values), after: null });
}

function keyedRows(
  table: string,
  input: RecordedInput,
): { key: string; row: number; values: readonly CellValue[] }[] {
  const keys = (KEYS.get(table) ?? []).map((k) => input.headings.indexOf(k)).filter((i) => i >= 0);
  const seen = new Map<string, number>();
  return input.rows.flatMap((values, i) => {
    if (values.every((v) => v === null || v === '')) return [];
    const base = keys.length > 0 ? keys.map((k) => JSON.stringify(values[k] ?? null)).join('|') : `#${i}`;
    const again = seen.get(base) ?? 0;
    seen.set(base, again + 1);
    return [{ key: `${base}~${again}`, row: i + 1, values }];
  });
}

/** Key columns by table; bids are told apart by everything that names their price. */
const KEYS = new Map<string, readonly string[]>(
  [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES].map((t) => [
    t.name,
    t.name === '入札'
      ? ['回次', '業者名', '発注単位', '帳票名', '対象区分', '対象']
      : t.columns.filter((c) => c.presence === 'key').map((c) => c.heading),
  ]),
);

function shown(values: readonly CellValue[]): string {
  return values
    .map((v) => (v === null ? '' : typeof v === 'object' ? v.error : String(v)))
    .join(' ')
    .trim();
}

function same(a: CellValue, b: CellValue): boolean {
  if (a === '' || b === '') return (a ?? '') === (b ?? '');
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
