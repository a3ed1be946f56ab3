/** What several rows say of one thing (a cost's 按分方法, a request's 状態): said once, or the same in each. */
import { placeIn, type TableView } from '../view';

/**
 * The value that the rows give; undefined when none does.
 * Errors: `attributeDiffers` at the row that says something else.
 * @param rows positions (from 0) of the rows of one name
 * @param read the value of a row, undefined when its cell is empty or unreadable
 */
export function agreed<Value>(
  view: TableView,
  rows: readonly number[],
  heading: string,
  name: string,
  read: (row: number) => Value | undefined,
): Value | undefined {
  let held: { value: Value; row: number } | undefined;
  for (const row of rows) {
    const value = read(row);
    if (value === undefined) continue;
    if (held === undefined) held = { value, row };
    else if (held.value !== value) {
      const position = view.columns.get(heading)?.position;
      view.report.error('attributeDiffers', placeIn(view, row, position), {
        found: name,
        expected: heading,
        firstRow: held.row + 1,
      });
    }
  }
  return held?.value;
}
