/**
 * RangeFormat with fill, font and borders. A property answers null where the cells differ: "A `null` value indicates that
 * the entire range doesn't have a uniform wrap setting" (RangeFormat.wrapText; FormatProtection.locked alike).
 */
import { columnsOf, rowsOf, type Area } from '../area';
import { cellAt, restyle } from '../cells';
import { apiNotFound, invalidArgument } from '../errors';
import type { RangeRef } from '../model';
import {
  expectFlag,
  expectNumber,
  expectText,
  expectWord,
  type HostObject,
  type Json,
  type Scalar,
} from '../object';
import type { CellStyle } from '../workbook';
import { bordersObject } from './borders';
import type { HostContext } from './context';
import { defaults } from './defaults';
import { autofitColumns, autofitRows, sizeScalars } from './range-sizes';

/** The cells that stand for a range when a format is read: all, or the used corner of a very large one. */
function looked(range: RangeRef): Area {
  const { area } = range;
  if (rowsOf(area) * columnsOf(area) <= 1_000_000) return area;
  return {
    ...area,
    bottom: Math.min(area.bottom, area.top + 999),
    right: Math.min(area.right, area.left + 999),
  };
}

/** The one answer that all cells of the range give, or null. */
function common(range: RangeRef, pick: (style: CellStyle) => Json): Json {
  const area = looked(range);
  let first: Json | undefined;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const value = pick(cellAt(range.sheet, row, column)?.style ?? {});
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  return first ?? null;
}

/** Changes the look of a range that is no whole row or column. */
function change(
  context: HostContext,
  range: RangeRef,
  what: string,
  to: (style: CellStyle) => CellStyle,
): void {
  if (rowsOf(range.area) > 100_000 || columnsOf(range.area) > 5_000)
    throw apiNotFound(`${what} of whole rows or columns`);
  restyle(context.model, range, to);
}

/** "HTML color code … in the form #RRGGBB (e.g., "FFA500"), or as a named HTML color" (RangeFill.color); read in capitals. */
export function colorOf(value: Json): string {
  const color = expectText(value);
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const named: Readonly<Record<string, string>> = {
    white: '#FFFFFF',
    black: '#000000',
    red: '#FF0000',
    yellow: '#FFFF00',
    gray: '#808080',
  };
  const found = named[color.toLowerCase()];
  if (found === undefined) throw invalidArgument(`Not a color: ${color}`);
  return found;
}

type Key = keyof CellStyle;

export function rangeFormatObject(context: HostContext, range: RangeRef): HostObject {
  const property = (what: string, key: Key, otherwise: Json, read: (value: Json) => Json): Scalar => ({
    get: () => common(range, (style) => (style[key] ?? otherwise) as Json),
    set: (value) => {
      const next = read(value);
      change(context, range, what, (style) => {
        const rest = { ...style, [key]: next };
        if (next === otherwise) delete rest[key];
        return rest;
      });
    },
  });
  const words =
    (...list: string[]) =>
    (value: Json): Json =>
      expectWord(value, list);
  return {
    type: 'RangeFormat',
    scalars: {
      WrapText: property('RangeFormat.wrapText', 'wrapText', false, expectFlag),
      IndentLevel: property('RangeFormat.indentLevel', 'indentLevel', 0, expectNumber),
      HorizontalAlignment: property(
        'RangeFormat.horizontalAlignment',
        'horizontalAlignment',
        'General',
        words(
          'General',
          'Left',
          'Center',
          'Right',
          'Fill',
          'Justify',
          'CenterAcrossSelection',
          'Distributed',
        ),
      ),
      VerticalAlignment: property(
        'RangeFormat.verticalAlignment',
        'verticalAlignment',
        'Center',
        words('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
      ),
      ...sizeScalars(context.model, range),
    },
    parts: {
      Fill: () => ({
        type: 'RangeFill',
        scalars: { Color: property('RangeFill.color', 'fill', defaults.fill, colorOf) },
        methods: {
          Clear: () => change(context, range, 'RangeFill.clear', ({ fill: _fill, ...style }) => style),
        },
      }),
      Font: () => ({
        type: 'RangeFont',
        scalars: {
          Bold: property('RangeFont.bold', 'bold', false, expectFlag),
          Italic: property('RangeFont.italic', 'italic', false, expectFlag),
          Underline: property('RangeFont.underline', 'underline', 'None', words('None', 'Single', 'Double')),
          Color: property('RangeFont.color', 'fontColor', '#000000', colorOf),
          Name: property('RangeFont.name', 'fontName', defaults.fontName, expectText),
          Size: property('RangeFont.size', 'fontSize', defaults.fontSize, expectNumber),
        },
      }),
      Borders: () => bordersObject(context, range),
      Protection: () => ({
        type: 'FormatProtection',
        scalars: {
          Locked: {
            get: () => common(range, (style) => !style.unlocked),
            set: (value) => {
              const locked = expectFlag(value);
              change(context, range, 'FormatProtection.locked', ({ unlocked: _unlocked, ...style }) =>
                locked ? style : { ...style, unlocked: true },
              );
            },
          },
        },
      }),
    },
    methods: {
      AutofitColumns: () => autofitColumns(context.model, range),
      AutofitRows: () => autofitRows(context.model, range),
    },
  };
}
