/**
 * Range.getCellProperties, getRowProperties, getColumnProperties: "Returns a 2D array, encapsulating the data
 * for each cell's font, fill, borders, alignment, and other properties", as far as it is asked for.
 * Names in these arrays are those of the interface (camelCase), as the client hands them through.
 */
import { areaName, areaOf, columnName, sheetPrefix } from '../area';
import { mapCells } from '../cells';
import { apiNotFound } from '../errors';
import type { RangeRef } from '../model';
import type { Arguments, Json } from '../object';
import type { BorderLine, CellStyle } from '../workbook';
import { defaults } from './defaults';

type Answers = { readonly [key: string]: Answers | (() => Json) };

/** What is asked for: true for a value, an object for a group of them. */
function pick(asked: Json, answers: Answers, where: string): Json {
  if (typeof asked !== 'object' || asked === null) return {};
  const found: Record<string, Json> = {};
  for (const [key, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === null) continue;
    const answer = answers[key];
    if (answer === undefined) throw apiNotFound(`${where}.${key}`);
    found[key] = typeof answer === 'function' ? answer() : pick(wanted, answer, `${where}.${key}`);
  }
  return found;
}

const none: BorderLine = { style: 'None', color: '#000000', weight: 'Thin' };

/** Borders are asked for once (`{style: true}`) and answered for each side. */
function borders(style: CellStyle, asked: Json): Json {
  const sides = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' };
  const side = (edge: string): Json => {
    const line = style.borders?.[edge] ?? none;
    return pick(
      asked,
      { style: () => line.style, color: () => line.color, weight: () => line.weight },
      'CellProperties.borders',
    );
  };
  return Object.fromEntries(Object.entries(sides).map(([name, edge]) => [name, side(edge)]));
}

const formatOf = (asked: Json): Json =>
  typeof asked === 'object' && asked !== null && 'format' in asked ? (asked.format ?? {}) : {};

const bordersAsked = (asked: Json): Json => {
  const format = formatOf(asked);
  return typeof format === 'object' && format !== null && 'borders' in format ? (format.borders ?? {}) : {};
};

export function cellProperties(range: RangeRef, args: Arguments): Json {
  const asked = args[0] as Json;
  return mapCells(range, (cell, row, column) => {
    const style = cell?.style ?? {};
    return pick(
      asked,
      {
        address: () => sheetPrefix(range.sheet.name) + areaName(areaOf(row, column, 1, 1)),
        format: {
          fill: { color: () => style.fill ?? defaults.fill },
          font: {
            bold: () => style.bold ?? false,
            italic: () => style.italic ?? false,
            underline: () => style.underline ?? 'None',
            color: () => style.fontColor ?? '#000000',
            name: () => style.fontName ?? defaults.fontName,
            size: () => style.fontSize ?? defaults.fontSize,
          },
          borders: () => borders(style, bordersAsked(asked)),
          horizontalAlignment: () => style.horizontalAlignment ?? 'General',
          verticalAlignment: () => style.verticalAlignment ?? 'Center',
          wrapText: () => style.wrapText ?? false,
          indentLevel: () => style.indentLevel ?? 0,
          protection: { locked: () => !style.unlocked },
        },
      },
      'CellProperties',
    );
  });
}

/** One entry for each column of the range. */
export function columnProperties({ sheet, area }: RangeRef, args: Arguments): Json {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return pick(
      args[0] as Json,
      {
        address: () => `${sheetPrefix(sheet.name)}${columnName(column)}:${columnName(column)}`,
        columnIndex: () => column,
        columnHidden: () => sheet.hiddenColumns.has(column),
        format: { columnWidth: () => sheet.columnWidths.get(column) ?? defaults.columnWidth },
      },
      'ColumnProperties',
    );
  });
}

/** One entry for each row of the range. */
export function rowProperties({ sheet, area }: RangeRef, args: Arguments): Json {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
    const row = area.top + index;
    return pick(
      args[0] as Json,
      {
        address: () => `${sheetPrefix(sheet.name)}${row + 1}:${row + 1}`,
        rowIndex: () => row,
        rowHidden: () => sheet.hiddenRows.has(row),
        format: { rowHeight: () => sheet.rowHeights.get(row) ?? defaults.rowHeight },
      },
      'RowProperties',
    );
  });
}
