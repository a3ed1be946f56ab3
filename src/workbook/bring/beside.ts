/** Results beside the staff's own sheet: native formulas that look a member up in the result tables. */
import type { PlacedIssue } from '../place';
import type { Plan, PlannedTable } from '../plan';
import { columnLetters } from '../read/address';
import { createReport, type Report } from '../read/report';
import { excelKey } from '../read/sameName';
import type { CellValue, Snapshot } from '../snapshot';
import { areaOf, gridOf, type Grid, type RangeSnapshot } from './grid';
import { knownNames, nameMeant, targetNamed, type Known } from './known';
import { findLayout, headingsOf, type Layout } from './layout';
import type { Mapping } from './mapping';
import { placeAt, sortRows, type PlacedColumn } from './rows';
import { LOOK_UP } from './standing';

export interface BesideCell {
  /** A1 address on the sheet. */
  cell: string;
  /** With leading `=`; null for a heading. */
  formula: string | null;
  value: CellValue;
  /** Which of the results it belongs to, from 0: heading and figures have the same. */
  result: number;
}

/** Whether members stand in the range: down it, across it, or in its headings. */
export const hasMembers = ({ columns }: Mapping): boolean =>
  columns.some(
    ({ use, to, names }) => use === 'column' && (to === '団体名' || Object.hasOwn(names, '団体名')),
  );

export interface Beside {
  sheet: string;
  cells: readonly BesideCell[];
  /** Nothing may be written where one of them is an error. */
  issues: readonly PlacedIssue[];
}

interface BesideColumn {
  heading: string;
  table: PlannedTable;
  column: string;
  /** Only rows of this round. */
  round: string | null;
}

/**
 * For each member of the mapping's range one cell a result: in the member's row, or where members stand across, in the
 * member's column. `from`: the cell of the first heading; null is the column behind the range, in its last heading row
 * (across: the row under the range, in its last heading column). `sheet`: all cells of the sheet with their formulas.
 * Cells that hold anything but what was written beside before are refused: `besideTaken`, with the cell.
 */
export function besideOf(
  plan: Plan,
  mapping: Mapping,
  range: RangeSnapshot,
  sheet: RangeSnapshot,
  snapshot: Snapshot,
  from: string | null,
): Beside {
  const report = createReport();
  const known = knownNames(snapshot);
  const columns = resultColumns(plan);
  const { members, across } = membersOf(mapping, range, known, report);
  const place = { sheet: mapping.sheet, cell: mapping.range };
  if (columns.length === 0) report.error('besideNoResults', place, {});
  if (members.length === 0) report.error('besideNoMembers', place, { found: mapping.name });
  const area = areaOf(mapping.range) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const given = from === null ? null : areaOf(from);
  const head = Math.max(...mapping.headingLines) - 1;
  const first = across
    ? { top: area.bottom + 1, left: area.left + (mapping.direction === 'columns' ? head : 0) }
    : { top: area.top + head, left: area.right + 1 };
  const { top, left } = given ?? first;
  const inTheWay = members.find(({ row, column }) => (across ? column <= left : row <= top));
  if (inTheWay)
    report.error(
      across ? 'besideHeadingColumn' : 'besideHeadingRow',
      { sheet: mapping.sheet, cell: `${columnLetters(left)}${top}` },
      { found: inTheWay.name },
    );
  const at = (row: number, column: number): string => `${columnLetters(column)}${row}`;
  const cells: BesideCell[] = columns.flatMap((one, result) => {
    const [row, column] = across ? [top + result, left] : [top, left + result];
    return [
      { cell: at(row, column), formula: null, value: one.heading, result },
      ...members.map((member) => ({
        cell: across ? at(row, member.column) : at(member.row, column),
        formula: formulaOf(one, member.lookup),
        value: figureOf(one, member.name),
        result,
      })),
    ];
  });
  const tables = snapshot.tables.filter((table) => table.sheet === sheet.sheet);
  const taken = besideTaken(
    cells,
    sheet,
    tables.map(({ address }) => address),
  );
  return { sheet: mapping.sheet, cells, issues: [...report.issues(), ...taken] };
}

/** 負担額 and 削減額 of cost sharing; 共同金額 and 削減額 of each round of forms. */
function resultColumns(plan: Plan): BesideColumn[] {
  const tableWith = (...headings: string[]): PlannedTable | undefined =>
    plan.sheets
      .filter(({ role }) => role === 'result')
      .map(({ table }) => table)
      .find((table) =>
        headings.every((heading) => table.columns.some((column) => column.heading === heading)),
      );
  const costs = tableWith('団体名', '現行経費', '負担額', '削減額');
  const forms = tableWith('回次', '団体名', '共同金額', '削減額');
  const rounds = forms ? [...new Set(valuesOf(forms, '回次').map(String))] : [];
  return [
    ...(costs
      ? ['負担額', '削減額'].map((column) => ({ heading: column, table: costs, column, round: null }))
      : []),
    ...(forms
      ? rounds.flatMap((round) =>
          ['共同金額', '削減額'].map((column) => ({
            heading: `${round} ${column}`,
            table: forms,
            column,
            round,
          })),
        )
      : []),
  ];
}

function valuesOf(table: PlannedTable, heading: string): CellValue[] {
  const column = table.columns.find((one) => one.heading === heading);
  return Array.from({ length: table.rowCount }, (_, row) => column?.values[row] ?? null);
}

function formulaOf({ table, column, round }: BesideColumn, lookup: string): string {
  const of = (heading: string): string => `${table.name}[${heading}]`;
  const where = round === null ? '' : `,${of('回次')},${quoted(round)}`;
  return `=SUMIFS(${of(column)},${of('団体名')},${lookup}${where})`;
}

function figureOf({ table, column, round }: BesideColumn, member: string): number {
  const names = valuesOf(table, '団体名');
  const rounds = valuesOf(table, '回次');
  return valuesOf(table, column).reduce<number>((sum, value, row) => {
    const counts =
      excelKey(String(names[row])) === excelKey(member) && (round === null || rounds[row] === round);
    return counts && typeof value === 'number' ? sum + value : sum;
  }, 0);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

interface MemberCell {
  name: string;
  /** Row and column of the sheet. */
  row: number;
  column: number;
  /** What the formula looks up: the staff's own cell, or the official name where it is written in another way. */
  lookup: string;
}

interface Members {
  /** Each once; none where one stands there twice. */
  members: readonly MemberCell[];
  /** Side by side, not one below the other. */
  across: boolean;
}

function membersOf(mapping: Mapping, range: RangeSnapshot, known: Known, report: Report): Members {
  const spec = targetNamed(mapping.target);
  const isTurned = mapping.direction === 'columns';
  const grid = gridOf(range, isTurned);
  const layout = findLayout(
    grid,
    () => 0,
    mapping.headingLines.map((line) => line - 1),
  );
  if (!spec || !layout) return { members: [], across: false };
  const positions = headingsOf(grid, layout).map((_, i) => grid.columnName(i));
  const columns = mapping.columns
    .map((column) => ({ ...column, position: positions.indexOf(column.at) }))
    .filter(({ position }) => position >= 0);
  const member = columns.find(({ use, to }) => use === 'column' && to === '団体名');
  const across = member ? isTurned : !isTurned;
  const found = member
    ? sortRows(grid, columns, spec, layout.firstData, known).records.flatMap((row) => {
        const value = grid.own(row, member.position);
        if (typeof value !== 'string') return [];
        const name = nameMeant(known, '団体名', value) || value.trim();
        const same = excelKey(name) === excelKey(value);
        if (!same) report.note('besideNameDiffers', placeAt(grid, row, member), { found: value, read: name });
        return memberAt(grid.cell(row, member.position), name, same, across);
      })
    : inHeadings(grid, layout, columns, across);
  const once = new Set(found.map(({ name }) => excelKey(name))).size === found.length;
  return { members: once ? found : [], across };
}

/** Members whose names are headings: the first column of each. */
function inHeadings(
  grid: Grid,
  layout: Layout,
  columns: readonly PlacedColumn[],
  across: boolean,
): MemberCell[] {
  const seen = new Set<string>();
  return [...columns]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ use, names, position }) => {
      const name = names['団体名'];
      if (use !== 'column' || name === undefined || seen.has(excelKey(name))) return [];
      seen.add(excelKey(name));
      const row = layout.headingRows.find((one) => {
        const value = grid.own(one, position);
        return typeof value === 'string' && excelKey(value) === excelKey(name);
      });
      const at = row ?? layout.headingRows[0] ?? 0;
      return memberAt(grid.cell(at, position), name, row !== undefined, across);
    });
}

/** The look-up stays with the member when the formula is copied to the next result. */
function memberAt(cell: string, name: string, same: boolean, across: boolean): MemberCell[] {
  const at = areaOf(cell);
  if (!at) return [];
  const own = across ? `${columnLetters(at.left)}$${at.top}` : `$${cell}`;
  return [{ name, row: at.top, column: at.left, lookup: same ? own : quoted(name) }];
}

/**
 * Anything in the way, but formulas and headings that were written beside before. `sheet`: cells of the sheet, these among
 * them as far as they are in use. `tables`: addresses of the tables on it.
 */
export function besideTaken(
  cells: readonly BesideCell[],
  sheet: RangeSnapshot,
  tables: readonly string[],
): PlacedIssue[] {
  const report = createReport();
  const closed = [...sheet.merges, ...tables].map((text) => areaOf(text)).filter((one) => one !== null);
  for (const one of cells) {
    const { cell, formula, value } = one;
    const at = areaOf(cell);
    const there = standing(cell, sheet);
    if (!at || !there) {
      report.error('besideTaken', { sheet: sheet.sheet, cell }, { found: cell });
      continue;
    }
    const ours =
      formula === null
        ? there.value === value && there.formula === null
        : there.formula !== null && isOurs(there.formula, formula);
    const inside = closed.some(
      (m) => at.top >= m.top && at.top <= m.bottom && at.left >= m.left && at.left <= m.right,
    );
    if ((isEmpty(there) || ours) && !inside) continue;
    const found = there.formula ?? (there.value === null ? '' : textOf(there.value));
    report.error('besideTaken', { sheet: sheet.sheet, cell }, { found: found || (inside ? cell : '') });
  }
  return [...report.issues()];
}

/** Whether the cell holds exactly what is written beside: then it is ours to take away. */
export function standsBeside(
  { cell, formula, value }: Omit<BesideCell, 'result'>,
  sheet: RangeSnapshot,
): boolean {
  const there = standing(cell, sheet);
  if (!there) return false;
  return formula === null
    ? there.formula === null && there.value === value
    : there.formula !== null && there.formula === formula;
}

/** Whether nothing stands in a cell. */
export function isFree(cell: string, sheet: RangeSnapshot): boolean {
  const there = standing(cell, sheet);
  return there !== null && isEmpty(there);
}

interface Standing {
  value: CellValue;
  formula: string | null;
}

const isEmpty = ({ value, formula }: Standing): boolean => value === null && formula === null;

/** Null where the address is none of a cell. */
function standing(cell: string, sheet: RangeSnapshot): Standing | null {
  const [at, area] = [areaOf(cell), areaOf(sheet.address)];
  if (!at || !area) return null;
  const [row, column] = [at.top - area.top, at.left - area.left];
  return {
    value: sheet.values[row]?.[column] ?? null,
    formula: sheet.formulas?.[row]?.[column] ?? null,
  };
}

function textOf(value: Exclude<CellValue, null>): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** The same look-up in the same table. */
function isOurs(own: string, formula: string): boolean {
  const table = LOOK_UP.exec(own)?.[1];
  return table !== undefined && table === LOOK_UP.exec(formula)?.[1];
}
