/** Sheets as the staff keep them, and a workbook to bring them into. */
import type { CellValue, Plan, Snapshot } from '../../../src/workbook';
import {
  areaOf,
  prepareBringing,
  type Bringing,
  type Mapping,
  type RangeAnswer,
  type RangeSnapshot,
} from '../../../src/workbook/bring';
import { templates } from '../../../src/workbook/templates';
import { snapshotOfPlan } from '../read/snapshotOf';

export type Cells = readonly (readonly CellValue[])[];

/** A range that begins in A1. */
export function staffRange(sheet: string, rows: Cells, merges: readonly string[] = []): RangeSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { sheet, address: `A1:${letters(width)}${rows.length}`, values, merges };
}

function letters(column: number): string {
  return column > 26
    ? `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);
}

/** The part of a sheet that a request asks for. */
export function partOf(whole: RangeSnapshot, address: string | null): RangeSnapshot {
  if (address === null) return whole;
  const [area, all] = [areaOf(address)!, areaOf(whole.address)!];
  const values = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from(
      { length: area.right - area.left + 1 },
      (__, c) => whole.values[area.top - all.top + r]?.[area.left - all.left + c] ?? null,
    ),
  );
  return { sheet: whole.sheet, address, values, merges: whole.merges };
}

/** A sample without some of its tables, as a workbook that the staff's sheets are still to be brought into. */
export function sampleWithout(
  name: string,
  tables: readonly string[],
  sheets: readonly string[] = [],
): Snapshot {
  const plan = templates[name]!();
  const kept: Plan = { ...plan, sheets: plan.sheets.filter(({ table }) => !tables.includes(table.name)) };
  const snapshot = snapshotOfPlan(kept);
  const own = sheets.map((sheet) => ({ name: sheet, visibility: 'visible' as const, protected: false }));
  return { ...snapshot, sheets: [...snapshot.sheets, ...own] };
}

export function bring(
  snapshot: Snapshot,
  mappings: readonly Mapping[],
  ranges: readonly RangeSnapshot[],
): Bringing {
  const prepared = prepareBringing(snapshot, mappings)!;
  const answers = prepared.requests.map(({ sheet, address }): RangeAnswer => {
    const whole = ranges.find((range) => range.sheet === sheet);
    return whole ? partOf(whole, address) : null;
  });
  return prepared.finish(answers);
}

/** The workbook after a host applied the plan. */
export function after(snapshot: Snapshot, plan: Plan): Snapshot {
  const written = snapshotOfPlan(plan);
  const gone = new Set(plan.replacedSheets);
  const goneNames = new Set(plan.replacedNames);
  return {
    ...snapshot,
    sheets: [...snapshot.sheets.filter(({ name }) => !gone.has(name)), ...written.sheets],
    tables: [...snapshot.tables.filter(({ sheet }) => !gone.has(sheet)), ...written.tables],
    names: [...snapshot.names.filter(({ name }) => !goneNames.has(name)), ...plan.names],
  };
}

/** 発注 as a town office keeps it: merged title, two heading rows, thousand yen, subtotals, a total, a note. */
export const KANAGAWA_SHEET = staffRange(
  '発注',
  [
    ['プレ印刷帳票（様式1）の発注予定'],
    [null, null, null, null, null, null, null, '（単位：枚、円）'],
    ['団 体 名', '第1回', null, '第2回', null, '第3回', null, '計'],
    [null, '予定枚数', '単独単価', '予定枚数', '単独単価', '予定枚数', '単独単価', '枚数'],
    ['A町', 50000, 4, 50000, 4, 50000, 4, 150000],
    ['B町', 10000, 8, 10000, 8, 10000, 8, 30000],
    ['小計', 60000, null, 60000, null, 60000, null, 180000],
    ['C町', 5000, 12, 1000, 12, 1000, 12, 7000],
    ['D町', 500, 25, 500, 25, 500, 25, 1500],
    ['小計', 5500, null, 1500, null, 1500, null, 8500],
    ['合計', 65500, null, 61500, null, 61500, null, 188500],
    ['※ 単独単価は2011年の見積による。'],
  ],
  ['A1:H1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:G3', 'A12:H12'],
);
