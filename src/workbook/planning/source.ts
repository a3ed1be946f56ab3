/** The user's tables as formulas refer to them: actual table names and headings for the official ones. */
import type { TableSource } from '../read/reading';
import type { CellValue } from '../snapshot';
import { block, column, type TableRef } from './layout';

export interface Source {
  ref: TableRef;
  /** Actual heading of an official one; undefined when the optional column is not there. */
  heading: (official: string) => string | undefined;
  /** Values as formulas see them (cells that were read for what they mean already replaced). */
  rows: readonly (readonly CellValue[])[];
}

/** A table as the user typed it. */
export function userSource(s: TableSource): Source {
  const { row, column: first } = topLeft(s.address);
  const ref: TableRef = {
    table: s.table,
    sheet: s.sheet,
    headings: s.headings,
    headingRow: row,
    firstColumn: first,
    rowCount: Math.max(1, s.rows.length),
  };
  return { ref, heading: (official) => s.columns[official], rows: s.rows };
}

/** `表[列]` by official heading, or null when the optional column is missing. */
export function sourceColumn(s: Source, official: string): string | null {
  const h = s.heading(official);
  return h === undefined ? null : column(s.ref, h);
}

/** Absolute range of the column by official heading, or null when it is missing. */
export function sourceBlock(s: Source, official: string): string | null {
  const h = s.heading(official);
  return h === undefined ? null : block(s.ref, h);
}

/** 1-based row of the table in which a column holds this text (as MATCH finds it); 0 when there is none. */
export function positionIn(s: Source, official: string, value: string): number {
  const h = s.heading(official);
  if (h === undefined) return 0;
  const c = s.ref.headings.indexOf(h);
  const wanted = value.toLowerCase();
  return s.rows.findIndex((row) => typeof row[c] === 'string' && row[c].toLowerCase() === wanted) + 1;
}

/** Values of one column, by official heading; nulls when the column is missing. */
export function sourceValues(s: Source, official: string): readonly CellValue[] {
  const h = s.heading(official);
  if (h === undefined) return s.rows.map(() => null);
  const c = s.ref.headings.indexOf(h);
  return s.rows.map((row) => row[c] ?? null);
}

function topLeft(address: string): { row: number; column: number } {
  const m = /^\$?([A-Z]+)\$?(\d+)/.exec(address);
  if (!m) throw new Error(`Planning error: ${address} is not an address`);
  let column = 0;
  for (const letter of m[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(m[2]), column };
}
