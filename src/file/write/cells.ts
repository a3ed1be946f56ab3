import type { CellValue } from '../../workbook/snapshot';
import { columnLetters, LAST_COLUMN } from '../address';
import { encodeXstring, escapeText, xstringText } from '../xml/text';

/** `xml:space` keeps spaces at the ends and line feeds (ECMA-376 part 1, 18.4.12). */
function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${xstringText(text)}</t>`;
}

/** A cell that holds text, whatever the text looks like. */
export function textCell(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;
}

/** A cell with a plain value. Dates are serial numbers already. */
export function valueCell(address: string, style: number, value: CellValue): string {
  if (value === null) return `<c r="${address}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${numberText(value)}</v></c>`;
  if (typeof value === 'string') return textCell(address, style, value);
  if (typeof value === 'boolean') return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" s="${style}" t="e"><v>${escapeText(value.error)}</v></c>`;
}

/** A cell with a formula (element `f` ready made) and the value that it gives (18.3.1.4). */
export function formulaCell(address: string, style: number, f: string, value: CellValue): string {
  if (value === null) return `<c r="${address}" s="${style}">${f}</c>`;
  if (typeof value === 'number') return `<c r="${address}" s="${style}">${f}<v>${numberText(value)}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${address}" s="${style}" t="str">${f}<v>${xstringText(value)}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${address}" s="${style}" t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" s="${style}" t="e">${f}<v>${escapeText(value.error)}</v></c>`;
}

/** Element `f` of a formula written with leading `=`. */
export function formulaElement(formula: string): string {
  return `<f>${escapeText(encodeXstring(formula.replace(/^=/, '')))}</f>`;
}

/** Shortest text that reads back as the same double; -0 is 0. */
function numberText(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** Column letters for the first `count` columns; index 0 is unused. */
export function lettersUpTo(count: number): string[] {
  return Array.from({ length: Math.min(count, LAST_COLUMN) + 1 }, (_, i) =>
    i === 0 ? '' : columnLetters(i),
  );
}
