/**
 * What is entered into a cell so that it holds just this. Range.values: "If the returned value starts with a plus
 * ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a formula"; and text that looks like a
 * number or a date becomes one. An apostrophe before it keeps it text (Microsoft Support, "Format numbers as text").
 */
import type { CellImage } from './types';
import { isFormula } from './types';

export type Entry = string | number | boolean;

/** Text that begins like a formula. */
const FORMULA_LIKE = /^[=+\-@']/;
/** Text made only of what numbers, dates, times and amounts are made of in Japanese and English. */
const NUMBER_LIKE = /^[\sA-Za-z0-9.,/:%()+\-$\\¥€年月日時分秒明治大正昭和平成令元午前後]*$/;

export const looksLikeFormula = (text: string): boolean => FORMULA_LIKE.test(text);

/** Whether Excel would make something else of a text that is entered into a General cell. */
export function needsApostrophe(text: string): boolean {
  if (FORMULA_LIKE.test(text)) return true;
  const plain = text.normalize('NFKC');
  if (/^\s*(?:true|false)\s*$/i.test(plain) || /^\s*#/.test(plain) || FORMULA_LIKE.test(plain)) return true;
  return /[0-9]/.test(plain) && NUMBER_LIKE.test(plain);
}

/** `asText`: the cell has the format `@` already, where text stays what it is. */
export function entryOf(cell: CellImage, asText = false): Entry {
  if (cell === null) return '';
  if (typeof cell === 'string') return !asText && needsApostrophe(cell) ? `'${cell}` : cell;
  if (typeof cell !== 'object') return cell;
  return isFormula(cell) ? cell.formula : cell.error;
}

/** Error texts that Excel shows. */
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
]);

/** A value as Range.values gives it: "Cells that contain an error will return the error string". */
export function cellOf(value: unknown): string | number | boolean | null | { error: string } {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERRORS.has(value) ? { error: value } : value;
}

/** Whether a cell holds a formula; text that only looks like one has itself as its value. */
export const isFormulaText = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula.length > 1 && formula !== value;
