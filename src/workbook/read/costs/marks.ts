/** ○ or nothing, and choices by code. */
import { readChoice } from '../cells';
import type { TableView } from '../view';

export function readMark(view: TableView, row: number, heading: string): boolean {
  return readChoice(view, row, view.columns.get(heading)) === 0;
}

/** The code at the chosen word's position; undefined when empty or unknown (reported). */
export function readCode<Code>(
  view: TableView,
  row: number,
  heading: string,
  codes: readonly Code[],
): Code | undefined {
  return codes[readChoice(view, row, view.columns.get(heading))];
}
