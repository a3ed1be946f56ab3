/** Hidden rows and columns of a range. */
import { assertWritable } from '../cells';
import { columnsOf, rowsOf } from '../area';
import type { Model, RangeRef } from '../model';
import { expectFlag, type Scalar } from '../object';

/**
 * "Value is `true` when all rows in a range are hidden. Value is `false` when no rows in the range are hidden.
 * Value is `null` when some rows in a range are hidden and other rows in the same range are not hidden."
 */
function scalar(model: Model, range: RangeRef, hidden: Set<number>, first: number, count: number): Scalar {
  const within = (): number => [...hidden].filter((index) => index >= first && index < first + count).length;
  return {
    get: () => (within() === 0 ? false : within() === count ? true : null),
    set: (value) => {
      assertWritable(range);
      const hide = expectFlag(value);
      for (let index = first; index < first + count; index += 1)
        if (hide) hidden.add(index);
        else hidden.delete(index);
      model.dirty = true;
    },
  };
}

export const hiddenRows = (model: Model, range: RangeRef): Scalar =>
  scalar(model, range, range.sheet.hiddenRows, range.area.top, rowsOf(range.area));

export const hiddenColumns = (model: Model, range: RangeRef): Scalar =>
  scalar(model, range, range.sheet.hiddenColumns, range.area.left, columnsOf(range.area));
