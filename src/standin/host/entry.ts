/**
 * What becomes of something that is entered into a cell.
 *
 * - Range.values: "If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="),
 *   Excel interprets this value as a formula."
 * - Range.values: dates come from "a locale-neutral format like ISO (YYYY-MM-DD) or a numeric date serial".
 * - A leading apostrophe makes text and is not part of it (Microsoft Support, "Format numbers as text").
 * - "Text format cells are treated as text even when a number is in the cell" (same page): format `@`.
 * - Working with ranges: `''` clears a cell, `null` leaves it alone ("Blank and null values in Excel add-ins").
 */
import { invalidArgument } from './errors';
import { isWellFormed } from './formula/well-formed';
import type { Json } from './object';
import { toSerial } from './serial';
import type { CellValue } from './workbook';

export interface Entry {
  value: CellValue;
  formula?: string;
  /** The number format that Excel gives a General cell along with the value. */
  format?: string;
}

/** "If a cell contains an error, the error string is returned": the strings that Excel has. */
export const errorTexts: readonly string[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
];

/** "Excel specifications and limits": total number of characters that a cell can contain, length of a formula. */
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

const number = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:[eE][+-]?\d+)?$|^[+-]?\.\d+$/;
const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

function readText(text: string): Entry {
  const trimmed = text.trim();
  if (number.test(trimmed)) return { value: Number(trimmed.replaceAll(',', '')) };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(trimmed);
  if (percent) return { value: Number(percent[1]) / 100, format: '0%' };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (errorTexts.includes(upper)) return { value: { error: upper } };
  const day = date.exec(trimmed);
  const serial = day ? toSerial(Number(day[1]), Number(day[2]), Number(day[3])) : null;
  if (serial !== null) return { value: serial, format: 'yyyy/m/d' };
  return { value: text };
}

function readFormula(text: string): Entry {
  const formula = text.startsWith('=') ? text : `=${text.replace(/^@/, '')}`;
  if (formula.length > LONGEST_FORMULA) throw invalidArgument('A formula has at most 8,192 characters.');
  if (!isWellFormed(formula)) throw invalidArgument(`This is not a formula: ${text}`);
  return { value: null, formula };
}

/** Reads what is entered into a cell of a number format. */
export function readEntry(input: Json, format: string): Entry {
  if (input === '' || input === undefined) return { value: null };
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument('A number has to be finite.');
    return { value: input };
  }
  if (typeof input !== 'string') throw invalidArgument('A cell takes text, a number or a boolean.');
  if (input.length > LONGEST_TEXT) throw invalidArgument('A cell holds at most 32,767 characters.');
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === '@') return { value: input };
  const asText = readText(input);
  if (typeof asText.value !== 'string') return asText;
  return /^[=+\-@]./s.test(input) ? readFormula(input) : asText;
}
