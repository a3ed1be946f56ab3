/**
 * Where a planned table stands, and how formulas refer to its cells.
 *
 * Every reference is a structured one or an absolute range, so a column's formula is the same text in
 * each of its rows: an auditor reads it once, and a changed one shows.
 */
import { HEADING_ROW } from '../plan';
import type { Naming } from './naming';
import { sheetName, tableName } from './naming';

export interface Layout {
  /** Short title: 枚数, 単価 … */
  title: string;
  sheet: string;
  table: string;
  headings: readonly string[];
  rowCount: number;
}

/** What formulas need of a table, ours or the user's. */
export interface TableRef {
  table: string;
  sheet: string;
  headings: readonly string[];
  /** 1-based sheet row of the headings and column of the first heading. */
  headingRow: number;
  firstColumn: number;
  rowCount: number;
}

/** The layout of a table of ours on a sheet of its own; an empty table still has one (blank) row. */
export function layout(naming: Naming, title: string, headings: readonly string[], rowCount: number): Layout {
  return { title, sheet: sheetName(naming, title), table: tableName(naming, title), headings, rowCount };
}

export function refOf(l: Layout): TableRef {
  return {
    table: l.table,
    sheet: l.sheet,
    headings: l.headings,
    headingRow: HEADING_ROW,
    firstColumn: 1,
    rowCount: Math.max(1, l.rowCount),
  };
}

/** Column letters of a 1-based column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Characters that make Excel want a second pair of brackets around a heading in a structured reference. */
const NEEDS_BRACKETS = /[\t\n\r,:.[\]#'"{}$^&*+=\-></ ]/;

/** `#`, `[`, `]`, `'` in a heading are escaped with `'` in a structured reference. */
function escapeHeading(heading: string): string {
  return heading.replace(/['#[\]@]/g, "'$&");
}

/** `表[列]`: the whole column of data. */
export function column(t: TableRef, heading: string): string {
  known(t, heading);
  const h = escapeHeading(heading);
  return NEEDS_BRACKETS.test(heading) ? `${t.table}[[${h}]]` : `${t.table}[${h}]`;
}

/** `表[[#This Row],[列]]`: the cell in the same row (never `[@列]`, which is not stored in files). */
export function cell(t: TableRef, heading: string): string {
  known(t, heading);
  return `${t.table}[[#This Row],[${escapeHeading(heading)}]]`;
}

/** `表[[#This Row],[A]:[D]]`: neighbouring cells in the same row. */
export function cells(t: TableRef, from: string, to: string): string {
  known(t, from);
  known(t, to);
  return `${t.table}[[#This Row],[${escapeHeading(from)}]:[${escapeHeading(to)}]]`;
}

/** `'シート'!$D$5:$G$16`: the data of one or more neighbouring columns, as an absolute range for INDEX. */
export function block(t: TableRef, from: string, to: string = from): string {
  const first = t.headingRow + 1;
  const last = t.headingRow + t.rowCount;
  return `${sheetPrefix(t)}$${letters(t, from)}$${first}:$${letters(t, to)}$${last}`;
}

/** `'シート'!$D$4`: the heading cell of a column, or of neighbouring ones. */
export function headingCell(t: TableRef, from: string, to?: string): string {
  const start = `${sheetPrefix(t)}$${letters(t, from)}$${t.headingRow}`;
  return to === undefined ? start : `${start}:$${letters(t, to)}$${t.headingRow}`;
}

/** `'シート'!$D$7`: one data cell, by 1-based row. */
export function dataCell(t: TableRef, heading: string, row: number): string {
  return `${sheetPrefix(t)}$${letters(t, heading)}$${t.headingRow + row}`;
}

/** The value of a column in the row whose number stands in this row's `rowHeading`. */
export function at(t: TableRef, heading: string, rowNumber: string): string {
  return `INDEX(${block(t, heading)},${rowNumber})`;
}

function letters(t: TableRef, heading: string): string {
  return columnLetters(t.firstColumn + known(t, heading));
}

function known(t: TableRef, heading: string): number {
  const i = t.headings.indexOf(heading);
  if (i < 0) throw new Error(`Planning error: table ${t.table} has no column ${heading}`);
  return i;
}

function sheetPrefix(t: TableRef): string {
  return `'${t.sheet.replace(/'/g, "''")}'!`;
}

/** Text as a formula writes it: quotes doubled. */
export function text(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}
