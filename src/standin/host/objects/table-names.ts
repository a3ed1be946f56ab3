/** What tables and names may be called: they share one space of names. */
import { parseArea } from '../area';
import { HostError, invalidArgument } from '../errors';
import { allTables, sameName, type Model, type Sheet, type Table } from '../model';

/**
 * Microsoft Support, "Names in formulas" and "Rename an Excel table": begins with a letter, an underscore or a
 * backslash; letters, numbers, periods and underscores; no spaces; not a cell reference, not C or R; up to 255 characters.
 */
export function assertName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || parseArea(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name))
    throw invalidArgument(`Not a name: ${name}`);
}

const taken = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export function assertFreeTableName(model: Model, name: string, own?: Table): void {
  assertName(name);
  if (allTables(model).some((table) => table !== own && sameName(table.name, name))) throw taken();
  if (model.names.some((item) => sameName(item.name, name))) throw taken();
}

export function assertFreeName(model: Model, name: string, sheet: Sheet | undefined): void {
  assertName(name);
  if (model.names.some((item) => item.sheet === sheet && sameName(item.name, name))) throw taken();
  if (allTables(model).some((table) => sameName(table.name, name))) throw taken();
}
