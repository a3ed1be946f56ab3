/** A small sound workbook that the tests spoil in one place each: two towns, two forms, two rounds. */
import type { CellValue, Snapshot } from '../../../src/workbook';
import type { PlacedIssue } from '../../../src/workbook';
import { readForms } from '../../../src/workbook/read';
import { snapshotOf, type Rows } from './snapshotOf';

export type Tables = Record<string, Rows>;

export function sample(): Tables {
  return {
    団体: [
      ['団体名', '幹事'],
      ['葉山町', '○'],
      ['寒川町', null],
    ],
    帳票: [
      ['帳票名', '箱入数'],
      ['納付書', null],
      ['検針票', 2000],
    ],
    回次: [
      ['回次', '日付', '単価方式'],
      ['第1回', 40707, '共通'],
      ['第2回', 40871, 'グループ別'],
    ],
    発注予定: [
      ['回次', '帳票名', '団体名', '予定枚数', '単独単価', '単独見積の枚数'],
      ['第1回', '納付書', '葉山町', 1000, 4.5, null],
      ['第1回', '検針票', '寒川町', 2000, 8, 1500],
      ['第2回', '納付書', '葉山町', 1000, 4.5, null],
      ['第2回', '検針票', '寒川町', 2000, 8, null],
    ],
    グループ: [
      ['回次', '発注単位', '団体名', 'グループ'],
      ['第2回', '納付書', '葉山町', 1],
      ['第2回', '検針票', '寒川町', 2],
    ],
    入札: [
      ['回次', '業者名', '発注単位', '帳票名', '対象区分', '対象', '単価', '単位', '一式'],
      ['第1回', '甲印刷', null, '納付書', '全団体', null, 4, '円/枚', null],
      ['第1回', '甲印刷', null, '検針票', '全団体', null, 7, '円/枚', 5000],
      ['第2回', '甲印刷', null, '納付書', 'グループ', 1, 4, '円/枚', null],
      ['第2回', '甲印刷', null, '検針票', 'グループ', 2, 7, '円/枚', null],
    ],
    条件: [
      ['条件名', '値'],
      ['金額の端数処理', '切捨て'],
    ],
  };
}

/** The sample with one cell changed; row and column as an officer counts them (data row from 1, heading). */
export function withCell(
  table: string,
  row: number,
  heading: string,
  value: CellValue,
  tables = sample(),
): Tables {
  const rows = tables[table]!;
  const position = rows[0]!.indexOf(heading);
  if (position < 0) throw new Error(`${table} has no ${heading}`);
  const changed = rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === position ? value : cell)) : cells,
  );
  return { ...tables, [table]: changed };
}

/** The sample with a heading changed. */
export function withHeading(table: string, heading: string, to: string, tables = sample()): Tables {
  const [headings, ...rows] = tables[table]!;
  return { ...tables, [table]: [headings!.map((name) => (name === heading ? to : name)), ...rows] };
}

/** The sample with a row added at the end of a table. */
export function withRow(table: string, row: readonly CellValue[], tables = sample()): Tables {
  return { ...tables, [table]: [...tables[table]!, row] };
}

/** The tables without one of them. */
export function without(table: string, tables = sample()): Tables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== table));
}

/** All issues of reading, errors or findings. */
export function issuesOf(tables: Tables, more: Partial<Snapshot> = {}): readonly PlacedIssue[] {
  const reading = readForms(snapshotOf(tables, more));
  return reading.kind === 'rejected' ? reading.issues : reading.findings;
}

/** `入力 発注予定/発注予定/3/予定枚数/D7`: sheet, table, row, column, cell. */
export function placeText({ place }: PlacedIssue): string {
  return [place.sheet, place.table, place.row, place.column, place.cell].map((part) => part ?? '').join('/');
}
