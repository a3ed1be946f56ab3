/** Cells of the host's workbook in Univer's words, and back. */
import { BooleanNumber, type ICellData, type IStyleData } from '@univerjs/core';
import type { Prepared } from '../../engine/prepare';
import { errorTexts } from '../../host/entry';
import type { Cell } from '../../host/model';
import type { BorderLine, CellStyle, CellValue } from '../../host/workbook';

/** Kinds of cells in Univer: text, number, boolean, text that must stay text. */
const [TEXT, NUMBER, BOOLEAN, FORCED_TEXT] = [1, 2, 3, 4] as const;

const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, Justify: 4 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const EDGES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;
const THIN = 1;

function bordersOf(borders: Readonly<Record<string, BorderLine>>): IStyleData['bd'] {
  const entries = Object.entries(EDGES).flatMap(([edge, key]) => {
    const line = borders[edge];
    return line && line.style !== 'None' ? [[key, { s: THIN, cl: { rgb: line.color } }]] : [];
  });
  return Object.fromEntries(entries) as IStyleData['bd'];
}

/** How a cell looks; undefined where nothing is set. */
export function styleData(style: CellStyle): IStyleData | undefined {
  const data: IStyleData = {
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.fontColor ? { cl: { rgb: style.fontColor } } : {}),
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.fontSize === undefined ? {} : { fs: style.fontSize }),
    ...(style.wrapText ? { tb: 3 } : {}),
    ...(style.borders ? { bd: bordersOf(style.borders) } : {}),
    ...(style.numberFormat && style.numberFormat !== 'General' ? { n: { pattern: style.numberFormat } } : {}),
  };
  const across = HORIZONTAL[style.horizontalAlignment ?? ''];
  const down = VERTICAL[style.verticalAlignment ?? ''];
  if (across !== undefined) data.ht = across;
  if (down !== undefined) data.vt = down;
  return Object.keys(data).length > 0 ? data : undefined;
}

/** What stands in a cell; a formula without value, since the grid calculates it. */
export function contentData(
  cell: Cell,
  sheet: string,
  row: number,
  column: number,
  prepared: Prepared,
): ICellData {
  if (cell.formula !== undefined) return { f: prepared.formula(cell.formula, sheet, row, column) };
  return plainData(cell.value);
}

export function plainData(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: TEXT };
  // Text that looks like a number or a formula must not become one.
  return { v: value, t: /^[=+\-@\d.,%¥$]/.test(value) ? FORCED_TEXT : TEXT };
}

/** What the grid has in a cell, as a value of the workbook. */
export function valueOf(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined || value === '') return cell?.f && value === '' ? '' : null;
  if (cell?.t === BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  return typeof value === 'string' && errorTexts.includes(value) ? { error: value } : value;
}

/** What a person left in a cell, as Excel would take it from the keyboard. */
export function entryOf(cell: ICellData | null | undefined): string | number | boolean {
  if (cell?.f) return cell.f;
  const value = valueOf(cell);
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && cell?.t === FORCED_TEXT ? `'${value}` : value;
}
