/** Column widths and row heights. */
import { assertWritable } from '../cells';
import { columnsOf, rowsOf } from '../area';
import { invalidArgument } from '../errors';
import { columnOfKey, rowOfKey, type Model, type RangeRef } from '../model';
import { expectFlag, expectNumber, type Scalar } from '../object';
import { textOf } from '../number-text';
import { defaults } from './defaults';

interface Sizes {
  all: Map<number, number>;
  first: number;
  count: number;
  otherwise: number;
}

const columns = ({ sheet, area }: RangeRef): Sizes => ({
  all: sheet.columnWidths,
  first: area.left,
  count: columnsOf(area),
  otherwise: defaults.columnWidth,
});

const rows = ({ sheet, area }: RangeRef): Sizes => ({
  all: sheet.rowHeights,
  first: area.top,
  count: rowsOf(area),
  otherwise: defaults.rowHeight,
});

/** "If the column widths are not uniform, `null` will be returned." The standard size is no size of its own. */
function size(model: Model, range: RangeRef, { all, first, count, otherwise }: Sizes): Scalar {
  const list = (): number[] =>
    Array.from({ length: count }, (_, index) => all.get(first + index) ?? otherwise);
  return {
    get: () => (new Set(list()).size === 1 ? (all.get(first) ?? otherwise) : null),
    set: (value) => {
      assertWritable(range);
      const wanted = expectNumber(value);
      if (wanted < 0) throw invalidArgument('A width or height is not negative.');
      for (let index = first; index < first + count; index += 1)
        if (wanted === otherwise) all.delete(index);
        else all.set(index, wanted);
      model.dirty = true;
    },
  };
}

/** RangeFormat.useStandardWidth: "Specifies if the column width of the `Range` object equals the standard width of the sheet." */
function standard(model: Model, range: RangeRef, { all, first, count }: Sizes): Scalar {
  const own = (): number => [...all.keys()].filter((index) => index >= first && index < first + count).length;
  return {
    get: () => (own() === 0 ? true : own() === count ? false : null),
    set: (value) => {
      assertWritable(range);
      if (!expectFlag(value)) return;
      for (let index = first; index < first + count; index += 1) all.delete(index);
      model.dirty = true;
    },
  };
}

export const sizeScalars = (model: Model, range: RangeRef): Record<string, Scalar> => ({
  ColumnWidth: size(model, range, columns(range)),
  RowHeight: size(model, range, rows(range)),
  UseStandardWidth: standard(model, range, columns(range)),
  UseStandardHeight: standard(model, range, rows(range)),
});

/** Wide characters count twice; the width in points is an estimate, as there is no font here. */
export function autofitColumns(model: Model, range: RangeRef): void {
  assertWritable(range);
  const { sheet, area } = range;
  const widths = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    const shown = textOf(cell.value, cell.style.numberFormat ?? 'General');
    const characters = [...shown].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0);
    widths.set(column, Math.max(widths.get(column) ?? 0, characters));
  }
  for (const [column, characters] of widths)
    if (characters > 0) sheet.columnWidths.set(column, (characters + 1) * 6);
  model.dirty = true;
}

/** Rows fit what they hold by themselves: a height of their own goes. */
export function autofitRows(model: Model, range: RangeRef): void {
  assertWritable(range);
  for (const row of [...range.sheet.rowHeights.keys()])
    if (row >= range.area.top && row <= range.area.bottom) range.sheet.rowHeights.delete(row);
  model.dirty = true;
}
