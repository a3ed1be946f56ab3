/** Finding the block of cells that an argument means: a Range object, an address, or a name. */
import { ROWS, COLUMNS, parseReference, splitSheet } from '../area';
import { invalidArgument, itemNotFound } from '../errors';
import { allTables, sameName, sheetByKey, type Model, type RangeRef, type Sheet } from '../model';
import { isHostObject, type Argument } from '../object';

export const wholeSheet = (sheet: Sheet): RangeRef => ({
  sheet,
  area: { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 },
});

/** What a name of the workbook or of a sheet refers to, when that is a range. */
export function rangeOfName(model: Model, name: string, sheet: Sheet): RangeRef | null {
  const found =
    model.names.find((item) => item.sheet === sheet && sameName(item.name, name)) ??
    model.names.find((item) => !item.sheet && sameName(item.name, name));
  const reference = found ? parseReference(found.formula) : null;
  if (!reference) return null;
  const target =
    reference.sheet === undefined
      ? sheet
      : model.sheets.find((item) => sameName(item.name, reference.sheet ?? ''));
  return target ? { sheet: target, area: reference.area } : null;
}

/**
 * Worksheet.getRange: "a single rectangular block of cells, specified by the address or name".
 * An address may name its sheet; without one it is on `sheet`.
 */
export function rangeAt(model: Model, sheet: Sheet, address: string): RangeRef {
  const reference = parseReference(address);
  if (reference)
    return {
      sheet: reference.sheet === undefined ? sheet : sheetByKey(model, reference.sheet),
      area: reference.area,
    };
  const byName = rangeOfName(model, splitSheet(address).rest, sheet);
  if (byName) return byName;
  const table = allTables(model).find((item) => sameName(item.name, address));
  if (table) {
    const { area } = table;
    return {
      sheet: table.sheet,
      area: { ...area, top: area.top + 1, bottom: area.bottom - (table.showTotals ? 1 : 0) },
    };
  }
  throw invalidArgument(`There is no range ${address}.`);
}

/** A range given as an object or as text. */
export function rangeArgument(model: Model, sheet: Sheet, argument: Argument | undefined): RangeRef {
  if (isHostObject(argument)) {
    if (!argument.range) throw invalidArgument('A Range is expected.');
    return argument.range;
  }
  if (typeof argument !== 'string') throw invalidArgument('A Range or an address is expected.');
  return rangeAt(model, sheet, argument);
}

/** The sheet is still there: ranges of a deleted sheet are gone with it. */
export function assertAlive(model: Model, sheet: Sheet): void {
  if (!model.sheets.includes(sheet)) throw itemNotFound();
}
