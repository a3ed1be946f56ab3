/**
 * The text that a cell shows. Range.text: "The text value will not depend on the cell width."
 * Covers the number formats that Warikan and its input sheets use; any other is shown as General.
 */
import { fromSerial } from './serial';
import type { CellValue } from './workbook';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function general(value: number): string {
  const rounded = Number(value.toPrecision(11));
  return String(rounded).replace('e+', 'E+').replace('e-', 'E-');
}

function dated(value: number, format: string): string {
  const { year, month, day } = fromSerial(value);
  return format.replace(/y+|m+|d+/gi, (part) => {
    const kind = part.charAt(0).toLowerCase();
    if (kind === 'y') return part.length > 2 ? String(year) : String(year).slice(-2);
    return String(kind === 'm' ? month : day).padStart(Math.min(part.length, 2), '0');
  });
}

function numbered(value: number, format: string): string {
  const match = /^([^#0]*)(#,##)?(#*0*)(?:\.(0*)(#*))?(%?)(.*)$/.exec(format);
  if (!match) return general(value);
  const [, before = '', group, whole = '', fixed = '', optional = '', percent = '', after = ''] = match;
  const scaled = percent ? value * 100 : value;
  const most = fixed.length + optional.length;
  let [integerPart = '0', fraction = ''] = Math.abs(scaled).toFixed(most).split('.');
  while (fraction.length > fixed.length && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  integerPart = integerPart.padStart((whole.match(/0/g) ?? []).length, '0');
  if (group) integerPart = grouped(integerPart);
  const sign = scaled < 0 && Number(`${integerPart.replaceAll(',', '')}.${fraction || 0}`) !== 0 ? '-' : '';
  const unquoted = (part: string): string => part.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  return `${sign}${unquoted(before)}${integerPart}${fraction ? `.${fraction}` : ''}${percent}${unquoted(after)}`;
}

/** How a value reads in a number format. */
export function textOf(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const sections = format.split(';');
  const negative = value < 0 && sections[1] !== undefined;
  const section =
    value === 0 && sections[2] !== undefined
      ? sections[2]
      : negative
        ? (sections[1] ?? '')
        : (sections[0] ?? '');
  const shown = negative ? -value : value;
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/_./g, '');
  if (bare === '' || bare === 'General' || bare === '@') return general(shown);
  if (/[yd]/i.test(bare.replace(/"[^"]*"/g, '')) && !/[#0]/.test(bare)) return dated(shown, bare);
  return numbered(shown, bare);
}
