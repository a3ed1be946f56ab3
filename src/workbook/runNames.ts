/** Names of ours that stand in the way of something of the user's, and the names offered instead. */
import { ownTableName } from './audit/ownSheets';
import type { PlacedIssue, Place } from './place';
import type { Plan } from './plan';
import type { EarlierRun } from './planning';
import type { Snapshot } from './snapshot';

/** Short, and letters or digits only, so that it can begin a sheet's, a table's and a name's name alike. */
export function isPrefix(prefix: string): boolean {
  return /^\p{L}[\p{L}\p{N}]{0,9}$/u.test(prefix);
}

/** `sheetNotOurs`, `tableNotOurs`, `nameNotOurs`: what a plan would write under is taken by somebody else's. */
export function collisions(
  snapshot: Snapshot,
  plan: Plan,
  earlier: EarlierRun | null,
): readonly PlacedIssue[] {
  const written = keys(earlier?.sheets ?? []);
  const tableSheets = new Map(snapshot.tables.map((t) => [key(t.name), t.sheet]));
  const planned = keys(plan.sheets.map((s) => s.name));
  // Ours is a sheet that the record names and that still holds our table (an input sheet: the one that is written anew).
  const tableOn = (name: string): string =>
    key(tableSheets.get(key(ownTableName(name))) ?? tableSheets.get(key(inputTable(plan, name))) ?? '');
  const ours = keys(
    snapshot.sheets
      .map(({ name }) => name)
      .filter((name) => written.has(key(name)) && tableOn(name) === key(name)),
  );
  const sheets = snapshot.sheets
    .filter(({ name }) => planned.has(key(name)) || written.has(key(name)))
    .filter(({ name }) => !ours.has(key(name)) && !isEmptied(snapshot, name, written))
    .map(({ name }) => issue('sheetNotOurs', { sheet: name }, name));
  const plannedTables = keys(plan.sheets.map((s) => s.table.name));
  const tables = snapshot.tables
    .filter((t) => plannedTables.has(key(t.name)) && !written.has(key(t.sheet)))
    .map((t) => issue('tableNotOurs', { sheet: t.sheet, table: t.name }, t.name));
  const plannedNames = keys(plan.names.map((n) => n.name));
  const replaced = keys(earlier?.names ?? []);
  const names = snapshot.names
    .filter((n) => n.sheet === undefined && plannedNames.has(key(n.name)) && !replaced.has(key(n.name)))
    .map((n) => issue('nameNotOurs', {}, n.name));
  return [...sheets, ...tables, ...names];
}

/** The table of an input sheet, which is not called like it. */
function inputTable({ sheets }: Plan, sheet: string): string {
  return sheets.find(({ name, role }) => role === 'input' && key(name) === key(sheet))?.table.name ?? '';
}

/** A sheet of ours from which a person deleted the table, nothing else on it that a snapshot shows: still ours. */
function isEmptied(snapshot: Snapshot, sheet: string, written: ReadonlySet<string>): boolean {
  return written.has(key(sheet)) && !snapshot.tables.some((t) => key(t.sheet) === key(sheet));
}

/** 割勘2, 割勘3 …: the first one that nothing in the workbook begins with. */
export function freePrefix(snapshot: Snapshot, prefix: string): string {
  const taken = [...snapshot.sheets, ...snapshot.tables, ...snapshot.names].map(({ name }) => key(name));
  const stem = prefix.replace(/\d+$/, '');
  for (let n = 2; ; n++) {
    const offered = key(`${stem}${n}`);
    if (offered !== key(prefix) && !taken.some((name) => name.startsWith(offered))) return `${stem}${n}`;
  }
}

function issue(code: string, place: Place, found: string): PlacedIssue {
  return { severity: 'error', code, place, values: { found } };
}

function key(name: string): string {
  return name.toLowerCase();
}

function keys(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(key));
}
