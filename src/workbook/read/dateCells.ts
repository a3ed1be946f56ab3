/** Reads one cell as a date: a serial in the workbook's own system, or text. */
import { isError, reread, shown, type Column } from './cells';
import { parseDateText } from './dateText';
import { dateOfSerial, isoDate, lastDayOf, serialOf, type CalendarDate } from './serial';
import { cellOf, isBlank, placeIn, type TableView } from './view';

/**
 * A date to the day or month; null when empty or unreadable (reported).
 * @param toLastDay a month without a day means its last day (ends of terms), not its first
 */
export function readDate(
  view: TableView,
  row: number,
  column: Column,
  toLastDay = false,
): CalendarDate | null {
  if (!column) return null;
  const value = cellOf(view, row, column.position);
  if (isBlank(value) || isError(view, row, column, value)) return null;
  const typed = typeof value === 'number';
  const read =
    (typed ? dateOfSerial(value, view.date1904) : undefined) ??
    (typeof value === 'boolean' ? undefined : parseDateText(String(value)));
  const place = placeIn(view, row, column.position);
  const date = read && toLastDay && read.day === undefined ? lastDayOf(read) : read;
  if (!date) {
    view.report.error('dateUnreadable', place, {
      found: shown(value),
      expected: ['2011-06-13', '2011-10', 'H23.10', '平成23年10月'],
    });
    return null;
  }
  if (!typed || !dateOfSerial(value, view.date1904))
    reread(view, row, column, 'dateReread', serialOf(date, view.date1904), isoDate(date));
  if (date.year < 1950 || date.year > 2100)
    view.report.warning('dateUnlikely', place, { found: String(shown(value)), read: isoDate(date) });
  return date;
}
