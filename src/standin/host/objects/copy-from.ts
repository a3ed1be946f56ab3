/** Range.copyFrom: "Copies cell data or formatting from the source range or `RangeAreas` to the current range." Looks only. */
import { assertWritable, cellAt, makeCell } from '../cells';
import { columnsOf, rowsOf } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { RangeRef } from '../model';
import { expectWord, type Arguments, type Json } from '../object';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** What the cells look like, from a range of the same size. */
export function copyFrom({ model }: HostContext, { sheet, area }: RangeRef, args: Arguments): void {
  const source = rangeArgument(model, sheet, args[0]);
  const kind = expectWord((args[1] ?? 'All') as Json, KINDS);
  if (kind !== 'Formats')
    throw new HostError('UnsupportedOperation', `Range.copyFrom of ${kind} is not played.`);
  if (rowsOf(source.area) !== rowsOf(area) || columnsOf(source.area) !== columnsOf(area))
    throw invalidArgument('The ranges differ in size.');
  assertWritable({ sheet, area });
  for (let row = 0; row < rowsOf(area); row += 1)
    for (let column = 0; column < columnsOf(area); column += 1) {
      const from = cellAt(source.sheet, source.area.top + row, source.area.left + column);
      makeCell(sheet, area.top + row, area.left + column).style = { ...from?.style };
    }
  model.dirty = true;
}
