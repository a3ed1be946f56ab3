/** What Warikan wrote and is gone, or was added or hidden: sheets, tables, columns, rows, names. */
import type { PlacedIssue } from '../place';
import type { EarlierRun } from '../planning';
import type { Plan, PlannedTable } from '../plan';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { isError, placeOfCell, sameName } from './cells';
import { difference, remark } from './issues';
import { normalFormula, type SheetNames } from './normalFormula';
import { ownTableName } from './ownSheets';
import { matchRows } from './rowMatch';

/** A table of ours as it was found, and as it was planned where that is known. */
export interface OwnTable {
  table: TableSnapshot;
  planned: PlannedTable | undefined;
}

export interface Structure {
  tables: readonly OwnTable[];
  differences: readonly PlacedIssue[];
  notes: readonly PlacedIssue[];
  /** Sheets that a person renamed: their name now by the recorded one, lower case. */
  renamed: SheetNames;
}

/** `plan`: what the recorded run wrote; null when it was of another contract, whose columns are not known. */
export function structure(snapshot: Snapshot, earlier: EarlierRun, plan: Plan | null): Structure {
  const differences: PlacedIssue[] = [];
  const notes: PlacedIssue[] = [];
  const tables: OwnTable[] = [];
  const renamed = new Map<string, string>();
  for (const name of earlier.sheets) {
    const expected = ownTableName(name);
    const sheet = snapshot.sheets.find((s) => sameName(s.name, name));
    const table = snapshot.tables.find((t) => sameName(t.name, expected));
    if (!table) {
      if (!sheet) differences.push(difference('auditSheetMissing', { sheet: name }, { expected: name }));
      else differences.push(difference('auditTableMissing', { sheet: name }, { expected }));
      continue;
    }
    if (!sameName(table.sheet, name)) {
      renamed.set(name.toLowerCase(), table.sheet.toLowerCase());
      notes.push(remark('auditSheetRenamed', { sheet: table.sheet }, { found: table.sheet, expected: name }));
    }
    const planned = plan?.sheets.find((s) => sameName(s.table.name, expected))?.table;
    tables.push({ table, planned });
    notes.push(...hidden(snapshot, table));
    differences.push(...errorsIn(table), ...columnsOf(table, earlier, planned));
    if (planned && !isLog(earlier, table)) differences.push(...rowsOf(table, planned));
  }
  differences.push(...names(snapshot, earlier, plan, renamed));
  return { tables, differences, notes, renamed };
}

/** 記録 and 控え are compared by what they say, not row by row. */
export function isLog(earlier: EarlierRun, table: TableSnapshot): boolean {
  return ['記録', '控え'].some((title) => sameName(table.name, `${earlier.naming.prefix}${title}`));
}

function columnsOf(
  table: TableSnapshot,
  earlier: EarlierRun,
  planned: PlannedTable | undefined,
): PlacedIssue[] {
  const place = { sheet: table.sheet, table: table.name };
  const recorded = [...earlier.formulas].find(([name]) => sameName(name, table.name))?.[1].keys() ?? [];
  const expected = new Set([...recorded, ...(planned?.columns.map((c) => c.heading) ?? [])]);
  const missing = [...expected].filter((heading) => !table.headings.includes(heading));
  const added = planned ? table.headings.filter((heading) => !expected.has(heading)) : [];
  return [
    ...missing.map((heading) =>
      difference('auditColumnMissing', { ...place, column: heading }, { expected: heading }),
    ),
    ...added.map((heading) =>
      difference('auditColumnAdded', { ...place, column: heading }, { found: heading }),
    ),
  ];
}

function rowsOf(table: TableSnapshot, planned: PlannedTable): PlacedIssue[] {
  const { rows, extra } = matchRows(table, planned);
  const place = { sheet: table.sheet, table: table.name };
  return [
    ...rows.flatMap((found, i) =>
      found < 0 ? [difference('auditRowMissing', place, { expected: i + 1 })] : [],
    ),
    ...extra.map((row) => difference('auditRowAdded', placeOfCell(table, row, 0), {})),
  ];
}

function errorsIn(table: TableSnapshot): PlacedIssue[] {
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      isError(value)
        ? [difference('auditCellError', placeOfCell(table, row, column), { found: value.error })]
        : [],
    ),
  );
}

function hidden(snapshot: Snapshot, table: TableSnapshot): PlacedIssue[] {
  const sheet = snapshot.sheets.find((s) => sameName(s.name, table.sheet));
  const place = { sheet: table.sheet, table: table.name };
  const state = sheet?.visibility ?? 'visible';
  return [
    ...(state === 'visible' ? [] : [remark('auditHidden', place, { found: table.sheet })]),
    ...(table.hiddenRows?.length ? [remark('auditHidden', place, { found: table.hiddenRows })] : []),
  ];
}

function names(
  snapshot: Snapshot,
  earlier: EarlierRun,
  plan: Plan | null,
  renamed: SheetNames,
): PlacedIssue[] {
  return earlier.names.flatMap((name) => {
    const found = snapshot.names.find((n) => n.sheet === undefined && sameName(n.name, name));
    if (!found) return [difference('auditNameMissing', {}, { expected: name })];
    const expected = plan?.names.find((n) => sameName(n.name, name))?.refersTo;
    if (expected === undefined || normalFormula(found.refersTo, '') === normalFormula(expected, '', renamed))
      return [];
    return [difference('auditNameChanged', {}, { name, found: found.refersTo, expected })];
  });
}
