/** The properties of a range that have one entry for each cell. */
import { areaOf, columnsOf, intersection, rowsOf } from '../area';
import { assertWritable, enterCells, formatOf, mapCells, restyle, valueType, wireValue } from '../cells';
import { invalidArgument } from '../errors';
import { fromR1C1, toR1C1 } from '../formula/r1c1';
import { shortThisRow } from '../formula/this-row';
import type { Cell, RangeRef } from '../model';
import { textOf } from '../number-text';
import { readOnly, type Json, type Scalar } from '../object';
import type { HostContext } from './context';

/** "Reading an unbounded range": its values cannot be had ("Read or write to an unbounded range"). */
const MOST_CELLS = 5_000_000;

function assertBounded(range: RangeRef): void {
  if (rowsOf(range.area) * columnsOf(range.area) > MOST_CELLS)
    throw invalidArgument('The range is too large to be read or written at once.');
}

/**
 * The array to set: of the range's shape, or one value for all cells. "Values … must have the same
 * dimensions as the range"; "Setting a single value … is applied to all cells" (Working with ranges).
 */
function shaped(range: RangeRef, value: Json): readonly (readonly Json[])[] {
  const [rows, columns] = [rowsOf(range.area), columnsOf(range.area)];
  assertBounded(range);
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const lines = value as readonly Json[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns))
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return lines as readonly (readonly Json[])[];
}

function ownTable(range: RangeRef, row: number, column: number): string | null {
  const cell = areaOf(row, column, 1, 1);
  return range.sheet.tables.find((table) => intersection(table.area, cell))?.name ?? null;
}

/** "Represents the formula in A1-style notation. If a cell has no formula, its value is returned instead." */
const formulaAt =
  (context: HostContext, range: RangeRef, r1c1: boolean) =>
  (cell: Cell | undefined, row: number, column: number): Json => {
    if (cell?.formula === undefined) return wireValue(cell?.value ?? null);
    if (r1c1) return toR1C1(cell.formula, row, column);
    return context.shortStructuredReferences
      ? shortThisRow(cell.formula, ownTable(range, row, column))
      : cell.formula;
  };

export function cellScalars(context: HostContext, range: RangeRef): Record<string, Scalar> {
  const { model } = context;
  const read =
    (pick: (cell: Cell | undefined, row: number, column: number) => Json, calculated: boolean) =>
    async (): Promise<Json> => {
      assertBounded(range);
      if (calculated) await context.calculated();
      return mapCells(range, pick);
    };
  const set = (value: Json): void => enterCells(model, range, shaped(range, value));
  return {
    Values: { get: read((cell) => wireValue(cell?.value ?? null), true), set },
    Formulas: { get: read(formulaAt(context, range, false), true), set },
    FormulasR1C1: {
      get: read(formulaAt(context, range, true), true),
      set: (value) =>
        enterCells(
          model,
          range,
          shaped(range, value).map((line, i) =>
            line.map((input, j) =>
              typeof input === 'string' && input.startsWith('=')
                ? fromR1C1(input, range.area.top + i, range.area.left + j)
                : input,
            ),
          ),
        ),
    },
    Text: readOnly(read((cell) => textOf(cell?.value ?? null, formatOf(cell)), true)),
    ValueTypes: readOnly(read((cell) => valueType(cell?.value ?? null), true)),
    NumberFormat: {
      get: read((cell) => formatOf(cell), false),
      set: (value) => setNumberFormats(range, shaped(range, value), context),
    },
  };
}

function setNumberFormats(
  range: RangeRef,
  formats: readonly (readonly Json[])[],
  context: HostContext,
): void {
  assertWritable(range);
  formats.forEach((line, i) =>
    line.forEach((format, j) => {
      if (format === null) return;
      if (typeof format !== 'string') throw invalidArgument('A number format is text.');
      const cell = { sheet: range.sheet, area: areaOf(range.area.top + i, range.area.left + j, 1, 1) };
      restyle(context.model, cell, ({ numberFormat: _old, ...style }) =>
        format === 'General' ? style : { ...style, numberFormat: format },
      );
    }),
  );
}
