/** Reading and changing cells of the model. */
import { accessDenied } from './errors';
import { areaName, areaOf, bounding, intersection, type Area } from './area';
import { readEntry } from './entry';
import {
  cellKey,
  columnOfKey,
  rowOfKey,
  touch,
  type Cell,
  type Model,
  type RangeRef,
  type Sheet,
} from './model';
import type { Json } from './object';
import { tidyHeadings } from './headings';
import type { CellStyle, CellValue } from './workbook';
import { changed } from './events';

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(cellKey(row, column));

export function makeCell(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell: Cell = { value: null, style: {} };
  sheet.cells.set(key, cell);
  return cell;
}

/** The cells that exist within an area, by key; fast for whole columns too. */
export function existing(sheet: Sheet, area: Area): [number, Cell][] {
  const found: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      found.push([key, cell]);
  }
  return found;
}

export const formatOf = (cell: Cell | undefined): string => cell?.style.numberFormat ?? 'General';

/** One answer a cell, row by row. */
export function mapCells<T>(
  range: RangeRef,
  pick: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const { sheet, area } = range;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      cells.push(pick(cellAt(sheet, row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

/**
 * "If a worksheet is protected, add-ins that attempt to change it get AccessDenied" as the page
 * "Work with worksheets", section data protection, has it; cells that are unlocked can be changed.
 */
export function assertWritable(range: RangeRef): void {
  if (!range.sheet.protected) return;
  const { area } = range;
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const unlocked = existing(range.sheet, area).filter(([, cell]) => cell.style.unlocked).length;
  if (unlocked < size) throw accessDenied(`The worksheet ${range.sheet.name} is protected.`);
}

/** Puts one entry into a cell. `null` leaves it alone. */
function enter(model: Model, sheet: Sheet, row: number, column: number, input: Json): void {
  if (input === null) return;
  const cell = cellAt(sheet, row, column);
  if (input === '' && !cell) return;
  const target = cell ?? makeCell(sheet, row, column);
  const entry = readEntry(input, formatOf(cell));
  target.value = entry.value;
  if (entry.formula === undefined) delete target.formula;
  else target.formula = entry.formula;
  if (entry.formula !== undefined) model.entered.add(target);
  if (entry.format !== undefined && formatOf(cell) === 'General')
    target.style = { ...target.style, numberFormat: entry.format };
}

/** Enters one thing a cell; the array has the range's shape. All or nothing: a bad entry changes no cell. */
export function enterCells(model: Model, range: RangeRef, inputs: readonly (readonly Json[])[]): void {
  assertWritable(range);
  const { sheet, area } = range;
  inputs.forEach((line, i) =>
    line.forEach(
      (input, j) => input !== null && readEntry(input, formatOf(cellAt(sheet, area.top + i, area.left + j))),
    ),
  );
  inputs.forEach((line, i) =>
    line.forEach((input, j) => enter(model, sheet, area.top + i, area.left + j, input)),
  );
  tidyHeadings(sheet, area);
  touch(model);
  changed(model, sheet, areaName(area), 'RangeEdited');
}

/** Takes away values and formulas, keeps what the cells look like. */
export function clearContents(model: Model, range: RangeRef): void {
  assertWritable(range);
  for (const [key, cell] of existing(range.sheet, range.area)) {
    cell.value = null;
    delete cell.formula;
    if (Object.keys(cell.style).length === 0) range.sheet.cells.delete(key);
  }
  tidyHeadings(range.sheet, range.area);
  touch(model);
  changed(model, range.sheet, areaName(range.area), 'RangeEdited');
}

/** Takes away what the cells look like. */
export function clearStyles(model: Model, range: RangeRef): void {
  assertWritable(range);
  for (const [key, cell] of existing(range.sheet, range.area)) {
    cell.style = {};
    if (cell.value === null && cell.formula === undefined) range.sheet.cells.delete(key);
  }
  range.sheet.merged = range.sheet.merged.filter((area) => !intersection(area, range.area));
  model.dirty = true;
}

/** Changes how every cell of a range looks. */
export function restyle(model: Model, range: RangeRef, change: (style: CellStyle) => CellStyle): void {
  assertWritable(range);
  const { sheet, area } = range;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = makeCell(sheet, row, column);
      cell.style = change(cell.style);
    }
  model.dirty = true;
}

/** The smallest area that holds every cell with a value or, unless `valuesOnly`, a format; null for none. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let used = null as Area | null;
  for (const [key, cell] of existing(sheet, within)) {
    if (
      cell.value === null &&
      cell.formula === undefined &&
      (valuesOnly || Object.keys(cell.style).length === 0)
    )
      continue;
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const own = areaOf(row, column, 1, 1);
    used = used ? bounding(used, own) : own;
  }
  return used;
}

/** "Cells that contain an error will return the error string"; an empty cell returns an empty string. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'boolean' ? 'Boolean' : 'Double';
}
