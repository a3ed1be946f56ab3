/** Dates as serials of the 1900 system, whatever the workbook counts from. */
import { readDate } from '../dateCells';
import { isoDate, serialOf } from '../serial';
import type { TableView } from '../view';

/** Serial of the day; a month is its first day, or its last where it ends something. NaN when empty or unreadable. */
export function readSerial(view: TableView, row: number, heading: string, toLastDay = false): number {
  const date = readDate(view, row, view.columns.get(heading), toLastDay);
  return date ? serialOf(date, false) : NaN;
}

/** `2011-04-01`, `2011-04`; '' when empty or unreadable. */
export function readDateText(view: TableView, row: number, heading: string): string {
  const date = readDate(view, row, view.columns.get(heading));
  return date ? isoDate(date) : '';
}
