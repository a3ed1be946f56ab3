/**
 * Reads one cell for what it means and says so where it was not typed that way. Each function
 * takes the row's position (from 0) and the column, undefined where the table lacks it (then
 * nothing is reported: the missing column was).
 */
import type { CellValue } from '../snapshot';
import type { NameIndex } from './nameIndex';
import { nearest } from './nearest';
import { looseKey, trimName } from './sameName';
import { cellOf, isBlank, placeIn, type FoundColumn, type TableView } from './view';

/** Undefined where the table lacks the column. */
export type Column = FoundColumn | undefined;

/** What a message shows of a cell. */
export function shown(value: CellValue): string | number {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : value;
}

/** Notes that a cell was read for what it means: for the copy that formulas use, and as a finding. */
export function reread(
  view: TableView,
  row: number,
  column: FoundColumn,
  code: string,
  value: CellValue,
  read?: string,
): void {
  view.reread.push({ row: row + 1, column: column.heading, value });
  const found = shown(cellOf(view, row, column.position));
  view.report.note(code, placeIn(view, row, column.position), { found, read: read ?? shown(value) });
}

/** True when the cell holds an error value, which is reported. */
export function isError(view: TableView, row: number, column: FoundColumn, value: CellValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  view.report.error('cellError', placeIn(view, row, column.position), { found: value.error });
  return true;
}

/** Text without surrounding spaces; '' for an empty cell. Text that begins with = + - @ stays text. */
export function readText(view: TableView, row: number, column: Column): string {
  if (!column) return '';
  const value = cellOf(view, row, column.position);
  if (isError(view, row, column, value)) return '';
  if (isBlank(value)) {
    if (column.spec.presence !== 'optional')
      view.report.error('valueMissing', placeIn(view, row, column.position), { expected: column.heading });
    return '';
  }
  return trimName(String(shown(value)));
}

/** Position of the chosen word in the column's choices; −1 when empty or unknown (reported). */
export function readChoice(view: TableView, row: number, column: Column): number {
  if (!column) return -1;
  const text = readText(view, row, column);
  if (text === '') return -1;
  const { choices = [], choiceAliases = [] } = column.spec;
  const raw = cellOf(view, row, column.position);
  const key = looseKey(text);
  const chosen = choices.findIndex(
    (choice, i) => looseKey(choice) === key || choiceAliases[i]?.some((alias) => looseKey(alias) === key),
  );
  if (chosen < 0) {
    const proposal = nearest(text, choices);
    view.report.error('choiceUnknown', placeIn(view, row, column.position), {
      found: text,
      expected: choices,
      ...(proposal === undefined ? {} : { nearest: proposal }),
    });
  } else if (raw !== choices[chosen]) reread(view, row, column, 'choiceReread', choices[chosen]!);
  return chosen;
}

/** Position of a name that another table defines; −1 when empty or unknown (reported as `code`). */
export function readReference(
  view: TableView,
  row: number,
  column: Column,
  index: NameIndex,
  code = 'nameUnknown',
): number {
  if (!column) return -1;
  const raw = cellOf(view, row, column.position);
  // The usual case first, as lists are long: text that names something.
  const known = typeof raw === 'string' ? index.find(raw) : -1;
  if (known >= 0) {
    const name = index.names[known]!;
    if (raw !== name) reread(view, row, column, 'nameReread', name);
    return known;
  }
  const text = readText(view, row, column);
  if (text === '' || index.open) return -1;
  const proposal = nearest(text, index.names);
  view.report.error(code, placeIn(view, row, column.position), {
    found: text,
    expected: index.names.slice(0, 20),
    ...(proposal === undefined ? {} : { nearest: proposal }),
  });
  return -1;
}
