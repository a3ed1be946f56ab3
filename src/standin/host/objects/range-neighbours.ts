/** Ranges that are got from a range. */
import {
  areaOf,
  bounding,
  COLUMNS,
  columnsOf,
  insideGrid,
  intersection,
  ROWS,
  rowsOf,
  type Area,
} from '../area';
import { usedArea } from '../cells';
import { invalidArgument, itemNotFound } from '../errors';
import type { RangeRef } from '../model';
import { flag, integer, type Arguments, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';
import { rangeAreasObject } from './range-areas';
import { rangeObject } from './range';

export function neighbours(
  context: HostContext,
  range: RangeRef,
): Record<string, (args: Arguments) => HostObject | null> {
  const { sheet, area } = range;
  const at = (next: Area): HostObject => rangeObject(context, { sheet, area: insideGrid(next) });
  const other = (args: Arguments): Area => {
    const found = rangeArgument(context.model, sheet, args[0]);
    if (found.sheet !== sheet) throw invalidArgument('The ranges lie on different worksheets.');
    return found.area;
  };
  const row = (index: number): Area => ({ ...area, top: area.top + index, bottom: area.top + index });
  const column = (index: number): Area => ({ ...area, left: area.left + index, right: area.left + index });
  const orNull = (found: Area | null): HostObject | null => (found ? at(found) : null);
  const orThrow = (found: Area | null): HostObject => {
    if (!found) throw itemNotFound();
    return at(found);
  };
  const used = (args: Arguments): Area | null => usedArea(sheet, area, flag(args, 0, false));
  return {
    // "The returned cell is located relative to the top left cell of the range", and may lie outside it.
    GetCell: (args) => at(areaOf(area.top + integer(args, 0), area.left + integer(args, 1), 1, 1)),
    GetRow: (args) => at(row(integer(args, 0))),
    GetColumn: (args) => at(column(integer(args, 0))),
    GetLastCell: () => at(areaOf(area.bottom, area.right, 1, 1)),
    GetLastRow: () => at(row(rowsOf(area) - 1)),
    GetLastColumn: () => at(column(columnsOf(area) - 1)),
    GetEntireRow: () => at({ ...area, left: 0, right: COLUMNS - 1 }),
    GetEntireColumn: () => at({ ...area, top: 0, bottom: ROWS - 1 }),
    GetBoundingRect: (args) => at(bounding(area, other(args))),
    GetResizedRange: (args) =>
      at({ ...area, bottom: area.bottom + integer(args, 0), right: area.right + integer(args, 1) }),
    GetAbsoluteResizedRange: (args) => at(areaOf(area.top, area.left, integer(args, 0), integer(args, 1))),
    // "If the resulting range is forced outside the bounds of the worksheet grid, an error will be thrown."
    GetOffsetRange: (args) => {
      const [rows, columns] = [integer(args, 0), integer(args, 1)];
      return at({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      });
    },
    GetIntersection: (args) => orThrow(intersection(area, other(args))),
    GetIntersectionOrNullObject: (args) => orNull(intersection(area, other(args))),
    GetUsedRange: (args) => at(used(args) ?? areaOf(area.top, area.left, 1, 1)),
    GetUsedRangeOrNullObject: (args) => orNull(used(args)),
    GetMergedAreasOrNullObject: () => {
      const merged = sheet.merged.filter((item) => intersection(item, area));
      return merged.length === 0 ? null : rangeAreasObject(context, sheet, merged);
    },
  };
}
