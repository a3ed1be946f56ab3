import { columnNumber } from '../address';
import type { CellValue } from '../../workbook/snapshot';
import type { Package } from '../package';
import { readPart } from '../package';
import { damaged } from '../problems';
import type { Attributes } from '../xml/sax';
import { isTrue } from '../xml/sax';
import { decodeXstring } from '../xml/text';
import { isoToSerial } from './isoDate';

export interface CellFormula {
  /** Text without leading `=`; '' for a follower of a shared formula. */
  text: string;
  /** `normal`, `shared`, `array` or `dataTable` (ECMA-376 part 1, 18.18.6). */
  kind: string;
  /** Group of a shared formula. */
  group?: string;
}

export interface SheetReader {
  /** Whether the cell's value is wanted; others are passed over. */
  wants(row: number, column: number): boolean;
  cell(row: number, column: number, value: CellValue, formula: CellFormula | undefined): void;
  hiddenRow?(row: number): void;
  /** Any element outside `sheetData`. */
  element?(name: string, attributes: Attributes): void;
}

/** How values are to be read. */
export interface SheetContext {
  sharedStrings: readonly string[];
  date1904: boolean;
}

/** Streams through a worksheet part (ECMA-376 part 1, 18.3.1.99): cells in order, no tree. */
export function readSheet(pkg: Package, part: string, context: SheetContext, reader: SheetReader): void {
  let row = 0;
  let column = 0;
  let inData = false;
  let wanted = false;
  let type = 'n';
  let collecting: string[] | undefined;
  let value: string | undefined;
  let inline: string[] = [];
  let phonetic = 0;
  let formula: CellFormula | undefined;
  const takeText = (): string => (collecting ? collecting.join('') : '');
  readPart(pkg, part, {
    open(tag, a) {
      if (!inData) {
        if (tag === 'sheetData') inData = true;
        else reader.element?.(tag, a);
        return;
      }
      if (tag === 'row') {
        // `r` may be left out: the row after the last one (18.3.1.73).
        row = a.r === undefined ? row + 1 : Number(a.r);
        column = 0;
        if (reader.hiddenRow && isTrue(a.hidden)) reader.hiddenRow(row);
      } else if (tag === 'c') {
        column = a.r === undefined ? column + 1 : columnOf(a.r, part);
        wanted = reader.wants(row, column);
        type = a.t ?? 'n';
        value = undefined;
        formula = undefined;
        inline = [];
      } else if (!wanted) return;
      else if (tag === 'f') {
        formula = { text: '', kind: a.t ?? 'normal' };
        if (a.si !== undefined) formula.group = a.si;
        collecting = [];
      } else if (tag === 'v') collecting = [];
      else if (tag === 'rPh') phonetic++;
      else if (tag === 't' && phonetic === 0) collecting = [];
    },
    text(text) {
      collecting?.push(text);
    },
    close(tag) {
      if (!inData) return;
      if (tag === 'sheetData') inData = false;
      else if (tag === 'rPh') phonetic--;
      else if (tag === 'f' && formula) formula.text = decodeXstring(takeText());
      else if (tag === 'v') value = takeText();
      else if (tag === 't') inline.push(takeText());
      else if (tag === 'c' && wanted) {
        const text = type === 'inlineStr' ? inline.join('') : value;
        reader.cell(row, column, cellValue(type, text, context, part), formula);
        wanted = false;
      }
      collecting = undefined;
    },
  });
}

function columnOf(address: string, part: string): number {
  let end = 0;
  while (end < address.length && address.charCodeAt(end) > 64) end++;
  if (end === 0 || end > 3) throw damaged('cellAddress', part, address);
  return columnNumber(address.slice(0, end));
}

/** A cell's value by its type (ST_CellType, 18.18.11). */
function cellValue(type: string, text: string | undefined, context: SheetContext, part: string): CellValue {
  if (text === undefined || (text === '' && type !== 'str' && type !== 'inlineStr')) return null;
  switch (type) {
    case 's': {
      const shared = context.sharedStrings[Number(text)];
      if (shared === undefined) throw damaged('sharedString', part, text);
      return shared;
    }
    case 'str':
    case 'inlineStr':
      return decodeXstring(text);
    case 'b':
      return isTrue(text.trim());
    case 'e':
      return { error: text };
    case 'd':
      return isoToSerial(text, context.date1904) ?? text;
    default: {
      const number = Number(text);
      if (Number.isNaN(number)) throw damaged('number', part, text);
      return number;
    }
  }
}
