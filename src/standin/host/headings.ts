/**
 * A table's columns are named by the cells of its heading row. Excel keeps these cells text, filled and
 * different from one another ("Overview of Excel tables": header names are unique text).
 */
import { columnsOf, intersection, type Area } from './area';
import { cellKey, sameName, type Sheet, type Table } from './model';
import { textOf } from './number-text';

const headingArea = (table: Table): Area => ({ ...table.area, bottom: table.area.top });

/** Names of a table's columns, from left to right. */
export function headings(table: Table): string[] {
  return Array.from({ length: columnsOf(table.area) }, (_, index) => {
    const value = table.sheet.cells.get(cellKey(table.area.top, table.area.left + index))?.value ?? null;
    return typeof value === 'string' ? value : '';
  });
}

/** Makes the heading cells of a table text, and every heading one of its kind. */
export function tidyTable(table: Table): void {
  const taken: string[] = [];
  for (let index = 0; index < columnsOf(table.area); index += 1) {
    const key = cellKey(table.area.top, table.area.left + index);
    const cell = table.sheet.cells.get(key);
    const written = cell ? textOf(cell.value, cell.style.numberFormat ?? 'General') : '';
    const wanted = written === '' ? `列${index + 1}` : written;
    let heading = wanted;
    for (let count = 2; taken.some((other) => sameName(other, heading)); count += 1)
      heading = `${wanted}${count}`;
    taken.push(heading);
    if (cell) {
      cell.value = heading;
      delete cell.formula;
    } else table.sheet.cells.set(key, { value: heading, style: {} });
  }
}

/** After a change of cells: puts the headings of the tables that it touched in order. */
export function tidyHeadings(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) if (intersection(headingArea(table), area)) tidyTable(table);
}
