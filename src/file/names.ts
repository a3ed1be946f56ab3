import { parseCell } from './address';

/**
 * Whether Excel accepts a text as the name of a table or of a defined name: a letter, `_` or `\` first, then
 * letters, digits, `_`, `.`, `\`, `?`; at most 255 characters; nothing that reads as a cell (`A1`, `R1C1`, `R`, `C`).
 * Source: Excel's help, "Names in formulas: rules"; ECMA-376 part 1, 18.17.2.5.
 */
export function isDefinableName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseCell(name) === undefined && !/^(R\d*)?(C\d*)?$/i.test(name);
}

/** Whether Excel accepts a text as a sheet's name: 1–31 UTF-16 units, none of `[]:*?/\`, no apostrophe at an end. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name) &&
    !/^history$/i.test(name)
  );
}

/** Sheets, tables and names are the same for Excel when they differ in case only. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
