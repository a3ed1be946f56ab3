/** Keys that may stand in one row only. */
import { placeIn, type TableView } from '../view';

/** True for the first row of a key; another row is the error `keyTwice` in the column `heading`. */
export function createOnce(
  view: TableView,
  heading: string,
): (row: number, key: string, found: readonly string[]) => boolean {
  const firstRows = new Map<string, number>();
  return (row, key, found) => {
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, row);
      return true;
    }
    view.report.error('keyTwice', placeIn(view, row, view.columns.get(heading)?.position), {
      found,
      firstRow: first + 1,
    });
    return false;
  };
}
