/** What our cells look like: the same look that the file host writes. */
import type { CellFormat, CellStyle } from '../../workbook';
import type { Look } from './types';

/** Number formats by meaning, in Excel's English codes. */
export const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  general: 'General',
  yen: '#,##0',
  integer: '#,##0',
  price: '#,##0.00',
  text: '@',
  rate: '0.0%',
  date: 'yyyy/m/d',
};

export const GRID_COLOR = '#808080';

export const PLAIN: Look = {
  numberFormat: 'General',
  fill: null,
  color: null,
  bold: false,
  size: null,
  horizontal: null,
  vertical: 'Center',
  wrap: false,
};

export const TITLE_LOOK: Look = { ...PLAIN, bold: true, size: 14 };
export const HEADING_LOOK: Look = { ...PLAIN, bold: true, fill: '#E7E6E6', horizontal: 'Center', wrap: true };

export const TONES = {
  good: { color: '#006100', fill: '#C6EFCE' },
  bad: { color: '#9C0006', fill: '#FFC7CE' },
} as const;

/** A formula typed again into a cell of format `@` would turn into text: such columns are General. */
export function dataLook(style: CellStyle, format: CellFormat, hasFormula: boolean): Look {
  return {
    ...PLAIN,
    numberFormat: hasFormula && format === 'text' ? 'General' : NUMBER_FORMATS[format],
    fill: style === 'input' ? '#FFF8D6' : null,
    color: style === 'input' ? '#1F3FBF' : null,
    bold: style === 'result',
    horizontal: style === 'check' ? 'Center' : null,
    wrap: format === 'text' || format === 'general',
  };
}

/** Points of a column that is so many characters wide: 8 pixels each and 5 around them, as Excel's default font has it. */
export const widthInPoints = (characters: number): number => (characters * 8 + 5) * 0.75;

export function sameLook(a: Look, b: Look): boolean {
  return (Object.keys(a) as (keyof Look)[]).every((key) => a[key] === b[key]);
}
