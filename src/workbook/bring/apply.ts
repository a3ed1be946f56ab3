/** A Mapping applied to the cells as they stand now: the records of one range for its table of the contract. */
import type { ColumnSpec, TableSpec } from '../contract';
import type { Place, PlacedIssue } from '../place';
import { nearest } from '../read/nearest';
import { parseNumberText } from '../read/numberText';
import { createReport, type Report } from '../read/report';
import { looseKey, trimName } from '../read/sameName';
import type { CellValue } from '../snapshot';
import { unitFor } from './fit';
import { gridOf, type Grid, type RangeSnapshot } from './grid';
import { nameMeant, targetNamed, type Known } from './known';
import { findLayout, headingsOf, type HeadedColumn, type Layout } from './layout';
import { headingText, type Mapping } from './mapping';
import { placeAt, sortRows, type PlacedColumn } from './rows';
import { inBase } from './units';

export interface BroughtRecord {
  /** By official heading; what is not given is empty. */
  values: Readonly<Record<string, CellValue>>;
  /** Where each value came from, by official heading. */
  cells: Readonly<Record<string, Place>>;
}

export interface Applied {
  mapping: Mapping;
  records: readonly BroughtRecord[];
  issues: readonly PlacedIssue[];
}

/** Errors: what cannot be read, each with its cell. Nothing is applied where one of the issues is an error. */
export function applyMapping(mapping: Mapping, range: RangeSnapshot, known: Known): Applied {
  const report = createReport();
  const spec = targetNamed(mapping.target);
  const place = { sheet: mapping.sheet, cell: mapping.range };
  const result = (records: readonly BroughtRecord[], more: readonly PlacedIssue[] = []): Applied => ({
    mapping,
    records,
    issues: [...report.issues(), ...more],
  });
  if (!spec) {
    report.error('bringTargetUnknown', place, { found: mapping.target, expected: [] });
    return result([]);
  }
  const grid = gridOf(range, mapping.direction === 'columns');
  const layout = findLayout(
    grid,
    () => 0,
    mapping.headingLines.map((line) => line - 1),
  );
  if (!layout || layout.headingRows.some((row) => row < 0 || row >= grid.rows)) {
    report.error('bringRangeEmpty', place, { found: range.address });
    return result([]);
  }
  const columns = placeColumns(mapping, spec, grid, layout, report);
  for (const column of columns) sayUnit(column, grid, layout, report);
  const { records, issues } = sortRows(grid, columns, spec, layout.firstData, known);
  const used = columns.filter(({ use }) => use === 'column');
  const read = records.flatMap((row) => recordsOf(row, used, mapping, spec, grid, known, report));
  if (read.length === 0) report.warning('bringNoRecords', place, { found: range.address });
  return result(read, issues);
}

/** Where the mapping's headings stand now. */
function placeColumns(
  mapping: Mapping,
  spec: TableSpec,
  grid: Grid,
  layout: Layout,
  report: Report,
): PlacedColumn[] {
  const headed = headingsOf(grid, layout);
  const free = new Set(headed.map((_, position) => position));
  const key = (heading: readonly string[]): string => heading.map(looseKey).join('\n');
  const placed: PlacedColumn[] = [];
  const missing: Mapping['columns'][number][] = [];
  const names = headed.map((_, position) => grid.columnName(position));
  // What did not move first; then the others, from the left.
  for (const column of [...mapping.columns].sort((a, b) => moved(a) - moved(b))) {
    const at = names.indexOf(column.at);
    const wanted = key(column.heading);
    const same = (position: number): boolean =>
      free.has(position) && key(headed[position]!.heading) === wanted;
    const position = same(at) ? at : wanted === '' ? -1 : headed.findIndex((_, i) => same(i));
    if (position < 0) missing.push(column);
    else {
      free.delete(position);
      placed.push(withUnit({ ...column, position }, headed[position]!, layout, spec, grid, report));
    }
  }
  function moved({ at, heading }: Mapping['columns'][number]): number {
    const found = headed[names.indexOf(at)];
    return found && key(found.heading) === key(heading) ? 0 : 1;
  }
  const left = [...free]
    .map((position) => headingText(headed[position]!.heading))
    .filter((text) => text !== '');
  for (const { heading, use, at } of missing) {
    if (use !== 'column') continue;
    const expected = headingText(heading);
    const proposal = nearest(expected, left);
    report.error(
      'bringHeadingMissing',
      {
        sheet: grid.sheet,
        column: expected,
        cell: grid.cell(layout.headingRows.at(-1)!, Math.max(0, names.indexOf(at))),
      },
      { expected: expected || at, found: left, ...(proposal === undefined ? {} : { nearest: proposal }) },
    );
  }
  for (const position of free) {
    const found = headingText(headed[position]!.heading);
    if (found === '') continue;
    const place = { sheet: grid.sheet, column: found, cell: grid.cell(headed[position]!.row, position) };
    report.warning('bringHeadingNew', place, { found });
  }
  return placed.sort((a, b) => a.position - b.position);
}

/** The unit that the sheet says now must be the one that the mapping was made with. */
function withUnit(
  column: PlacedColumn,
  headed: HeadedColumn,
  layout: Layout,
  spec: TableSpec,
  grid: Grid,
  report: Report,
): PlacedColumn {
  if (column.use !== 'column') return column;
  const target = spec.columns.find(({ heading }) => heading === column.to);
  const place = {
    sheet: grid.sheet,
    column: headingText(column.heading),
    cell: grid.cell(headed.row, column.position),
  };
  if (!target) {
    const expected = spec.columns.map(({ heading }) => heading);
    report.error('bringColumnUnknown', place, { found: column.to, expected });
    return column;
  }
  const now = unitFor(headed.unit, layout.corner, target);
  if (now && now.text !== column.unit)
    report.error('bringUnitChanged', place, { found: now.text, expected: column.unit || '－' });
  if (now && target.unit !== undefined && now.base !== target.unit)
    report.warning('bringUnitStrange', place, { found: now.text, expected: target.unit });
  return column;
}

function sayUnit(column: PlacedColumn, grid: Grid, layout: Layout, report: Report): void {
  if (column.use !== 'column' || column.factor === 1) return;
  const place = {
    sheet: grid.sheet,
    column: headingText(column.heading),
    cell: grid.cell(layout.headingRows.at(-1)!, column.position),
  };
  report.note('bringUnitMultiplied', place, { found: column.unit, read: column.factor });
}

/** One record a row; where headings give names, one for each set of names that has a value. */
function recordsOf(
  row: number,
  used: readonly PlacedColumn[],
  mapping: Mapping,
  spec: TableSpec,
  grid: Grid,
  known: Known,
  report: Report,
): BroughtRecord[] {
  const shared = used.filter(({ names }) => Object.keys(names).length === 0);
  const groups = new Map<string, PlacedColumn[]>();
  for (const column of used) {
    if (Object.keys(column.names).length === 0) continue;
    const id = JSON.stringify(column.names);
    groups.set(id, [...(groups.get(id) ?? []), column]);
  }
  const common = fields(row, shared, spec, grid, known, report);
  const base = { ...mapping.constants, ...common.values };
  const made = [...groups.values()].flatMap((columns) => {
    const own = fields(row, columns, spec, grid, known, report);
    if (Object.values(own.values).every((value) => value === null)) return [];
    return [
      { values: { ...base, ...columns[0]!.names, ...own.values }, cells: { ...common.cells, ...own.cells } },
    ];
  });
  const single = Object.values(common.values).every((value) => value === null)
    ? []
    : [{ values: base, cells: common.cells }];
  const records = groups.size > 0 ? made : single;
  if (records.length > 0) emptyKeys(row, shared, common.values, spec, grid, report);
  return records;
}

function emptyKeys(
  row: number,
  shared: readonly PlacedColumn[],
  values: Readonly<Record<string, CellValue>>,
  spec: TableSpec,
  grid: Grid,
  report: Report,
): void {
  for (const column of shared) {
    const target = spec.columns.find(({ heading }) => heading === column.to);
    if (target?.presence !== 'key' || values[column.to] !== null) continue;
    report.error('bringKeyEmpty', placeAt(grid, row, column), { expected: column.to });
  }
}

function fields(
  row: number,
  columns: readonly PlacedColumn[],
  spec: TableSpec,
  grid: Grid,
  known: Known,
  report: Report,
): { values: Record<string, CellValue>; cells: Record<string, Place> } {
  const values: Record<string, CellValue> = {};
  const cells: Record<string, Place> = {};
  for (const column of columns) {
    const target = spec.columns.find(({ heading }) => heading === column.to);
    if (!target) continue;
    values[column.to] = fieldOf(row, column, target, grid, known, report);
    cells[column.to] = placeAt(grid, row, column);
  }
  return { values, cells };
}

function fieldOf(
  row: number,
  column: PlacedColumn,
  target: ColumnSpec,
  grid: Grid,
  known: Known,
  report: Report,
): CellValue {
  const number = target.kind === 'number' || target.kind === 'wholeNumber';
  const value = number ? grid.own(row, column.position) : grid.filled(row, column.position);
  const place = placeAt(grid, row, column);
  if (typeof value === 'object' && value !== null) {
    report.error('cellError', place, { found: value.error });
    return null;
  }
  if (number) return numberOf(value, column, target, place, grid, row, report);
  if (typeof value !== 'string') return value;
  const name = trimName(value);
  const meant = target.kind === 'name' ? nameMeant(known, target.heading, name) : '';
  if (meant !== '' && meant !== name) report.note('nameReread', place, { found: name, read: meant });
  return meant === '' ? name : meant;
}

/** Signs for "none": no figure, and no mistake. */
const NONE = /^[-－―‐ー−–—…]+$/;

function numberOf(
  value: Exclude<CellValue, object> | null,
  column: PlacedColumn,
  target: ColumnSpec,
  place: ReturnType<typeof placeAt>,
  grid: Grid,
  row: number,
  report: Report,
): CellValue {
  const merged = grid.merged(row, column.position);
  if (merged && value !== null && merged.bottom > merged.top)
    report.error('bringMergedValue', place, { found: String(value) });
  if (value === null) return null;
  if (typeof value === 'number') return inBase(value, column.factor);
  const expected = target.kind === 'wholeNumber' ? 'wholeNumber' : 'number';
  if (typeof value === 'boolean') {
    report.error('booleanNotNumber', place, { found: value ? 'TRUE' : 'FALSE', expected });
    return null;
  }
  if (NONE.test(value.trim())) {
    report.note('bringDash', place, { found: value.trim() });
    return null;
  }
  // A rate typed as 30％, an amount with the unit of its own row: the reader of the table knows more.
  if (target.unit === '％' && column.factor === 1) return value;
  const parsed = parseNumberText(value, column.unit || target.unit);
  if (parsed === undefined) {
    report.error('numberExpected', place, { found: value, expected });
    return null;
  }
  report.note('numberReread', place, { found: value, read: parsed });
  return inBase(parsed, column.factor);
}
