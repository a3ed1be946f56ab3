/**
 * Somebody else who has the workbook open. "Coauthoring in Excel add-ins": changes of others raise the same
 * events, with `source` Remote.
 */
import { clearContents, enterCells } from './cells';
import { eventTypes, tellSheet } from './events';
import { emptySheet } from './load';
import { newId, sheetByKey, touch, type Model } from './model';
import type { Json } from './object';
import { rangeAt } from './objects/find-range';

export interface Coauthor {
  setValues: (sheet: string, address: string, values: readonly (readonly Json[])[]) => void;
  clear: (sheet: string, address: string) => void;
  addSheet: (name: string) => void;
  deleteSheet: (name: string) => void;
  renameSheet: (name: string, to: string) => void;
  hideRows: (sheet: string, rows: readonly number[]) => void;
  protect: (sheet: string, on: boolean) => void;
}

export function createCoauthor(model: Model, deliver: () => void): Coauthor {
  const remotely = (change: () => void): void => {
    model.source = 'Remote';
    try {
      change();
    } finally {
      model.source = 'Local';
      deliver();
    }
  };
  return {
    setValues: (sheet, address, values) =>
      remotely(() => enterCells(model, rangeAt(model, sheetByKey(model, sheet), address), values)),
    clear: (sheet, address) =>
      remotely(() => clearContents(model, rangeAt(model, sheetByKey(model, sheet), address))),
    addSheet: (name) =>
      remotely(() => {
        const sheet = emptySheet(newId(model), name);
        model.sheets.push(sheet);
        tellSheet(model, eventTypes.added, sheet, { source: 'Remote' });
      }),
    deleteSheet: (name) =>
      remotely(() => {
        const sheet = sheetByKey(model, name);
        model.sheets = model.sheets.filter((other) => other !== sheet);
        touch(model);
        tellSheet(model, eventTypes.deleted, sheet, { source: 'Remote' });
      }),
    renameSheet: (name, to) =>
      remotely(() => {
        sheetByKey(model, name).name = to;
        touch(model);
      }),
    hideRows: (sheet, rows) =>
      remotely(() => rows.forEach((row) => sheetByKey(model, sheet).hiddenRows.add(row - 1))),
    protect: (sheet, on) =>
      remotely(() => {
        sheetByKey(model, sheet).protected = on;
      }),
  };
}
