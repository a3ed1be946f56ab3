/** Opens a table of the contract for reading. */
import type { TableSpec } from '../contract';
import type { Snapshot } from '../snapshot';
import { originOf } from './address';
import { findTable } from './findTable';
import { matchColumns } from './matchColumns';
import type { NameIndex } from './nameIndex';
import type { Report } from './report';
import { isBlank, placeIn, type TableView } from './view';

export interface OpenOptions {
  required: boolean;
  /** A matrix's members. */
  members?: NameIndex;
  /** A matrix: each member must have a column. */
  everyMember?: boolean;
}

/** Undefined when the workbook has no such table. Findings: `hiddenRows`, `hiddenSheet`, and those of the columns. */
export function openTable(
  snapshot: Snapshot,
  spec: TableSpec,
  report: Report,
  { required, members, everyMember = true }: OpenOptions,
): TableView | undefined {
  const table = findTable(snapshot, spec, report, required);
  if (!table) return undefined;
  const { columns, memberColumns, nameColumns } = matchColumns(table, spec, report, members, everyMember);
  const claimed = [...columns.values(), ...memberColumns.filter((column) => column !== null), ...nameColumns]
    .filter(({ heading }) => heading !== '参考')
    .map(({ position }) => position);
  // A row that says nothing in any column that Warikan reads is blank; a mere remark is one, too.
  const rows: number[] = [];
  table.rows.forEach((cells, row) => {
    if (claimed.some((position) => !isBlank(cells[position] ?? null))) rows.push(row);
  });
  const view: TableView = {
    spec,
    table,
    origin: originOf(table.address),
    date1904: snapshot.date1904,
    columns,
    memberColumns,
    nameColumns,
    rows,
    reread: [],
    report,
  };
  const filled = new Set(rows);
  const hidden = (table.hiddenRows ?? []).filter((row) => filled.has(row - 1));
  if (hidden.length > 0) report.warning('hiddenRows', placeIn(view), { found: hidden });
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (sheet && sheet.visibility !== 'visible')
    report.warning('hiddenSheet', placeIn(view), { found: table.sheet });
  return view;
}
