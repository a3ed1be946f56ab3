/** Merging cells. */
import { areaOf, columnsOf, intersection, rowsOf } from '../area';
import { assertWritable, cellAt, clearContents, enterCells, wireValue } from '../cells';
import { invalidArgument } from '../errors';
import type { RangeRef } from '../model';
import type { HostContext } from './context';

/** Range.merge: "Merge the range cells into one region in the worksheet." Tables cannot hold merged cells. */
export function merge(context: HostContext, range: RangeRef, across: boolean): void {
  assertWritable(range);
  if (range.sheet.tables.some((table) => intersection(table.area, range.area)))
    throw invalidArgument('Cells of a table cannot be merged.');
  const areas = across
    ? Array.from({ length: rowsOf(range.area) }, (_, i) =>
        areaOf(range.area.top + i, range.area.left, 1, columnsOf(range.area)),
      )
    : [range.area];
  for (const area of areas) {
    range.sheet.merged = range.sheet.merged.filter((item) => !intersection(item, area));
    range.sheet.merged.push(area);
    const keep = cellAt(range.sheet, area.top, area.left);
    const kept = keep?.formula ?? (keep?.value === undefined ? '' : wireValue(keep.value));
    clearContents(context.model, { sheet: range.sheet, area });
    enterCells(context.model, { sheet: range.sheet, area: areaOf(area.top, area.left, 1, 1) }, [[kept]]);
  }
}
