/** A table of the contract as it stands in a workbook: where its columns are, which rows say something. */
import type { ColumnSpec, TableSpec } from '../contract';
import type { Place } from '../place';
import type { CellValue, TableSnapshot } from '../snapshot';
import { addressAt, type Origin } from './address';
import type { TableSource } from './reading';
import type { Report } from './report';

export interface FoundColumn {
  /** Official heading, or the member's name in a matrix. */
  heading: string;
  /** Position in the table, from 0. */
  position: number;
  spec: ColumnSpec;
}

export interface TableView {
  spec: TableSpec;
  table: TableSnapshot;
  origin: Origin;
  date1904: boolean;
  /** By official heading; a column that the table lacks is missing here. */
  columns: ReadonlyMap<string, FoundColumn>;
  /** A matrix: by the member's position; null where the table has no column for it. */
  memberColumns: readonly (FoundColumn | null)[];
  /** A matrix whose headings are names (指標): in the order in which they stand. */
  nameColumns: readonly FoundColumn[];
  /** Positions (from 0) of the rows that are not blank. */
  rows: readonly number[];
  /** Cells that were read for what they mean, see TableSource. */
  reread: { row: number; column: string; value: CellValue }[];
  report: Report;
}

export function cellOf(view: TableView, row: number, position: number): CellValue {
  return view.table.rows[row]?.[position] ?? null;
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** `row` counts from 0 as in the snapshot; −1 is the heading row. */
export function placeIn(view: TableView, row?: number, position?: number): Place {
  const { table, origin } = view;
  return {
    sheet: table.sheet,
    table: table.name,
    ...(row === undefined || row < 0 ? {} : { row: row + 1 }),
    ...(position === undefined ? {} : { column: table.headings[position] ?? '' }),
    ...(position === undefined && row === undefined
      ? {}
      : { cell: addressAt(origin, row ?? -1, position ?? 0) }),
  };
}

/** What the plan needs to know of the table. */
export function sourceOf(view: TableView): TableSource {
  const { table, spec, columns, memberColumns, nameColumns, reread } = view;
  const found = [...columns.values(), ...memberColumns.filter((column) => column !== null), ...nameColumns];
  return {
    contract: spec.name,
    table: table.name,
    sheet: table.sheet,
    address: table.address,
    columns: Object.fromEntries(found.map(({ heading, position }) => [heading, table.headings[position]!])),
    headings: table.headings,
    rows: table.rows,
    reread,
  };
}
