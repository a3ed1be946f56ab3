/** Selecting cells, and bringing sheets to the front. */
import { areaName } from '../area';
import { HostError } from '../errors';
import { eventTypes, tellSelection, tellSheet } from '../events';
import type { Model, RangeRef, Sheet } from '../model';

/** Worksheet.activate: "Activate the worksheet in the Excel UI." A hidden one cannot be activated. */
export function activate(model: Model, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The worksheet is hidden.');
  if (model.active === sheet) return;
  tellSheet(model, eventTypes.deactivated, model.active);
  model.active = sheet;
  model.selection = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  tellSheet(model, eventTypes.activated, sheet);
}

/** Range.select: "Selects the specified range in the Excel UI." */
export function select(model: Model, range: RangeRef): void {
  activate(model, range.sheet);
  model.selection = range;
  tellSelection(model, range.sheet, areaName(range.area));
}
