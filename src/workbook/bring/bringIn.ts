/**
 * Brings ranges of the staff's own sheets in: a Plan that fills the input tables anew and keeps the mappings. The
 * staff's sheets are never written to.
 */
import { CONTRACT_VERSION } from '../contract';
import type { PlacedIssue } from '../place';
import type { Plan, PlannedSheet } from '../plan';
import { HEADING_ROW } from '../plan';
import { createReport, type Report } from '../read/report';
import { looseKey } from '../read/sameName';
import { collisions } from '../runNames';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { applyMapping, type Applied } from './apply';
import { addressOf, areaOf, gridOf, type RangeSnapshot } from './grid';
import { keptNames, keptSheet, readKept, withRangeNames, type KeptMapping } from './kept';
import { knownNames, targetNamed } from './known';
import type { Mapping } from './mapping';
import { broughtSheet, markOf, markOfSheet, tablesOf, type BroughtTable } from './tables';

/** Cells that a host has to read; `address` null means all that is used on the sheet. */
export interface RangeRequest {
  sheet: string;
  address: string | null;
}

export type RangeAnswer = RangeSnapshot | null;

export interface PlannedBringing {
  kind: 'planned';
  plan: Plan;
  findings: readonly PlacedIssue[];
  /** What people changed in tables that would be written over: a host asks before it writes. */
  handChanges: readonly PlacedIssue[];
  mappings: readonly Mapping[];
  /** By the name of the table in the workbook: where each of its rows came from. */
  tables: ReadonlyMap<string, BroughtTable>;
}

export interface RejectedBringing {
  kind: 'rejected';
  issues: readonly PlacedIssue[];
  /** What the ranges give, where they can be read and only what stands at the target is in the way. */
  blocked: PlannedBringing | null;
}

export type Bringing = PlannedBringing | RejectedBringing;

export interface Bring {
  mappings: readonly KeptMapping[];
  /** What is to be read before `finish`; in the same order as its answers. */
  requests: readonly RangeRequest[];
  finish: (answers: readonly RangeAnswer[]) => Bringing;
}

/** The kept mappings, with `added` in place of those of the same name. Null where there is nothing to bring. */
export function prepareBringing(snapshot: Snapshot, added: readonly Mapping[] = []): Bring | null {
  const kept = readKept(snapshot);
  const names = new Set(added.map(({ name }) => name));
  const fresh = added.map((mapping): KeptMapping => ({
    mapping,
    rangeName: kept.mappings.find((one) => one.mapping.name === mapping.name)?.rangeName ?? '',
  }));
  const mappings = [...kept.mappings.filter(({ mapping }) => !names.has(mapping.name)), ...fresh];
  if (kept.table === null && mappings.length === 0) return null;
  const targets = targetTables(snapshot, mappings);
  const requests: RangeRequest[] = [
    ...mappings.map(({ mapping }) => ({ sheet: mapping.sheet, address: mapping.range })),
    ...mappings.map(({ mapping }) => ({ sheet: mapping.sheet, address: below(mapping) })),
    ...targets.map(({ sheet }) => ({ sheet, address: null })),
  ];
  const finish = (answers: readonly RangeAnswer[]): Bringing => {
    const at = mappings.length;
    return bringIn(snapshot, kept, mappings, {
      ranges: answers.slice(0, at),
      below: answers.slice(at, 2 * at),
      sheets: new Map(targets.map((table, i) => [table.name, answers[2 * at + i] ?? null])),
    });
  };
  return { mappings, requests, finish };
}

/**
 * A name for a mapping that no other one has: the table's, or with a number. A range that overlaps one that feeds the
 * same table is that one, widened or moved: it takes its place.
 */
export function freeName(snapshot: Snapshot, mapping: Mapping): string {
  const kept = readKept(snapshot).mappings.map((one) => one.mapping);
  const same = kept.find(
    ({ sheet, range, target }) =>
      sheet === mapping.sheet && target === mapping.target && overlap(range, mapping.range),
  );
  if (same) return same.name;
  for (let n = 1; ; n++) {
    const name = n === 1 ? mapping.target : `${mapping.target} ${n}`;
    if (!kept.some((one) => looseKey(one.name) === looseKey(name))) return name;
  }
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [areaOf(one), areaOf(other)];
  if (!a || !b) return false;
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The row under the range: whether the staff's table goes on there. */
function below({ range, direction }: Mapping): string {
  const area = areaOf(range) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  if (direction === 'columns') return addressOf({ ...area, left: area.right + 1, right: area.right + 1 });
  return addressOf({ ...area, top: area.bottom + 1, bottom: area.bottom + 1 });
}

/** Tables of the workbook that would be written over. */
function targetTables(snapshot: Snapshot, mappings: readonly KeptMapping[]): TableSnapshot[] {
  const names = new Set(mappings.map(({ mapping }) => mapping.target));
  return snapshot.tables.filter((table) => names.has(targetNamed(table.name)?.name ?? ''));
}

interface Answers {
  ranges: readonly RangeAnswer[];
  below: readonly RangeAnswer[];
  /** All cells of the sheets whose tables would be written over, by table. */
  sheets: ReadonlyMap<string, RangeAnswer>;
}

function bringIn(
  snapshot: Snapshot,
  kept: ReturnType<typeof readKept>,
  mappings: readonly KeptMapping[],
  answers: Answers,
): Bringing {
  const report = createReport();
  const byHand = createReport();
  const inTheWay = createReport();
  const known = knownNames(snapshot);
  const applied = mappings.flatMap(({ mapping }, i): Applied[] => {
    const range = answers.ranges[i];
    if (!range) {
      const found = snapshot.sheets.map(({ name }) => name);
      report.error('bringSheetMissing', { sheet: mapping.sheet }, { expected: mapping.sheet, found });
      return [];
    }
    const more = answers.below[i];
    if (more) goesOn(mapping, more, report);
    return [applyMapping(mapping, range, known)];
  });
  const tables = tablesOf(applied);
  const sheets: PlannedSheet[] = [];
  const replaced: string[] = [];
  const broughtTables = new Map<string, BroughtTable>();
  const written = new Map<string, string>();
  for (const table of tables) {
    const { name } = table.spec;
    const existing = targetTables(snapshot, mappings).find((one) => targetNamed(one.name)?.name === name);
    const sheet = broughtSheet(table, existing?.sheet ?? table.spec.sheet, existing?.name ?? name);
    const mark = markOfSheet(sheet);
    const place = { sheet: sheet.name, table: sheet.table.name };
    written.set(name, mark);
    broughtTables.set(sheet.table.name, table);
    // What stands there already as it would be written is left alone.
    const same = existing !== undefined && kept.written.has(name) && standsAlready(existing, mark);
    for (const { mapping, records } of applied) {
      if (mapping.target !== name) continue;
      const values = { found: records.length, read: `${mapping.sheet}!${mapping.range}` };
      if (same) report.note('bringSame', place, values);
      else report.note('bringFilled', place, values);
    }
    if (same) continue;
    sheets.push(sheet);
    if (!existing) continue;
    replaced.push(existing.sheet);
    const cells = answers.sheets.get(existing.name) ?? null;
    mayReplace(existing, kept.written.get(name), cells, inTheWay, byHand);
  }
  const others = snapshot.names.map(({ name }) => name);
  const named = withRangeNames(mappings, others);
  const oldNames = mappings.map(({ rangeName }) => rangeName).filter((name) => name !== '');
  const keeping = keptSheet(named, written);
  const unchanged =
    sheets.length === 0 && kept.table !== null && standsAlready(kept.table, markOfSheet(keeping));
  const plan: Plan = {
    contractVersion: CONTRACT_VERSION,
    sheets: unchanged ? [] : [...sheets, keeping],
    names: unchanged ? [] : keptNames(named),
    replacedSheets: unchanged ? [] : [...replaced, ...(kept.table ? [kept.table.sheet] : [])],
    replacedNames: unchanged ? [] : oldNames,
  };
  const findings = [...kept.issues, ...applied.flatMap((one) => one.issues), ...report.issues()];
  const planned: PlannedBringing = {
    kind: 'planned',
    plan,
    findings,
    handChanges: byHand.issues(),
    mappings: mappings.map(({ mapping }) => mapping),
    tables: broughtTables,
  };
  const blocking = [...inTheWay.issues(), ...taken(snapshot, plan)];
  const isUnread = findings.some(isError);
  if (!isUnread && !blocking.some(isError)) return planned;
  return { kind: 'rejected', issues: [...findings, ...blocking], blocked: isUnread ? null : planned };
}

const isError = ({ severity }: PlacedIssue): boolean => severity === 'error';

function goesOn(mapping: Mapping, more: RangeSnapshot, report: Report): void {
  const grid = gridOf(more);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++)
      if (typeof grid.own(row, column) === 'number') {
        const place = { sheet: mapping.sheet, cell: grid.cell(row, column) };
        report.warning('bringGoesOn', place, { found: mapping.range });
        return;
      }
}

/** Whether a table holds what the mark says, as values. */
function standsAlready({ headings, rows, formulas }: TableSnapshot, mark: string): boolean {
  const calculated = formulas?.some((row) => row.some((formula) => formula !== null)) ?? false;
  return !calculated && markOf(headings, rows) === mark;
}

/**
 * A table that was typed by people is not written over; one that Warikan brought in, and that people changed since, is
 * asked about. Neither is a sheet that holds something else.
 */
function mayReplace(
  table: TableSnapshot,
  mark: string | undefined,
  cells: RangeAnswer,
  inTheWay: Report,
  byHand: Report,
): void {
  const place = { sheet: table.sheet, table: table.name };
  const blank = table.rows.every((row) => row.every((value) => value === null || value === ''));
  if (mark === undefined && !blank) inTheWay.error('bringTargetTyped', place, { found: table.rows.length });
  if (mark !== undefined && !standsAlready(table, mark))
    byHand.warning('bringTargetChanged', place, { found: table.name });
  const area = areaOf(table.address);
  if (!cells || !area) return;
  const grid = gridOf(cells);
  const origin = areaOf(cells.address)!;
  // A formula without a value is no empty cell: what the host gave counts, not what it means.
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const [r, c] = [origin.top + row, origin.left + column];
      const inTable = r >= area.top && r <= area.bottom && c >= area.left && c <= area.right;
      // Title and note above the table are ours.
      const ours = c === 1 && r < HEADING_ROW;
      if (inTable || ours || (cells.values[row]?.[column] ?? null) === null) continue;
      inTheWay.error(
        'bringSheetHolds',
        { sheet: table.sheet, cell: grid.cell(row, column) },
        { found: table.name },
      );
      return;
    }
}

/** Sheets, tables and names of the user's that have the names of ours. */
function taken(snapshot: Snapshot, plan: Plan): readonly PlacedIssue[] {
  return collisions(snapshot, plan, {
    naming: { prefix: '' },
    runNumber: 0,
    contractVersion: '',
    appVersion: '',
    sheets: plan.replacedSheets,
    names: plan.replacedNames,
    record: { headings: [], rows: [] },
    inputs: new Map(),
    formulas: new Map(),
  });
}
