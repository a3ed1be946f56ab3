/**
 * The borders of a range: "One of the constants of line style specifying the line style for the border" (RangeBorder.style),
 * "Specifies the weight of the border around a range" (weight). BorderIndex: `InsideHorizontal` and `InsideVertical` are
 * edges between its cells.
 */
import { cellAt, restyle } from '../cells';
import { invalidArgument } from '../errors';
import type { RangeRef } from '../model';
import { expectText, expectWord, readOnly, type HostObject, type Json } from '../object';
import type { BorderLine } from '../workbook';
import type { HostContext } from './context';
import { colorOf } from './range-format';

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof edges)[number];

const none: BorderLine = { style: 'None', color: '#000000', weight: 'Thin' };

/** Which edges of the cell at a place within the range belong to an edge of the range. */
function cellEdges(edge: Edge, range: RangeRef, row: number, column: number): string[] {
  const { top, bottom, left, right } = range.area;
  switch (edge) {
    case 'EdgeTop':
      return row === top ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === bottom ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === left ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === right ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [...(row > top ? ['EdgeTop'] : []), ...(row < bottom ? ['EdgeBottom'] : [])];
    case 'InsideVertical':
      return [...(column > left ? ['EdgeLeft'] : []), ...(column < right ? ['EdgeRight'] : [])];
    default:
      return [edge];
  }
}

function read(range: RangeRef, edge: Edge, key: keyof BorderLine): Json {
  const found = new Set<string>();
  for (let row = range.area.top; row <= range.area.bottom; row += 1)
    for (let column = range.area.left; column <= range.area.right; column += 1)
      for (const name of cellEdges(edge, range, row, column))
        found.add((cellAt(range.sheet, row, column)?.style.borders?.[name] ?? none)[key]);
  const [first, ...others] = [...found];
  return others.length > 0 ? null : (first ?? none[key]);
}

function write(context: HostContext, range: RangeRef, edge: Edge, line: Partial<BorderLine>): void {
  for (let row = range.area.top; row <= range.area.bottom; row += 1)
    for (let column = range.area.left; column <= range.area.right; column += 1) {
      const names = cellEdges(edge, range, row, column);
      if (names.length === 0) continue;
      const cell = { sheet: range.sheet, area: { top: row, bottom: row, left: column, right: column } };
      restyle(context.model, cell, ({ borders: before, ...style }) => {
        const borders: Record<string, BorderLine> = { ...before };
        for (const name of names) {
          // No page says that a color or a weight alone makes a line; Excel's own object model (VBA, Border.Color) does so.
          const next = { ...(borders[name] ?? { ...none, style: 'Continuous' }), ...line };
          if (next.style === 'None') delete borders[name];
          else borders[name] = next;
        }
        return Object.keys(borders).length > 0 ? { ...style, borders } : style;
      });
    }
}

const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'];

function borderObject(context: HostContext, range: RangeRef, edge: Edge): HostObject {
  return {
    type: 'RangeBorder',
    id: edge,
    scalars: {
      SideIndex: readOnly(() => edge),
      Style: {
        get: () => read(range, edge, 'style'),
        set: (value) => write(context, range, edge, { style: expectWord(value, styles) }),
      },
      Color: {
        get: () => read(range, edge, 'color'),
        set: (value) => write(context, range, edge, { color: colorOf(value) }),
      },
      Weight: {
        get: () => read(range, edge, 'weight'),
        set: (value) => write(context, range, edge, { weight: expectWord(value, weights) }),
      },
    },
  };
}

export function bordersObject(context: HostContext, range: RangeRef): HostObject {
  const item = (key: Json): HostObject => {
    const edge = edges.find((name) => name === expectText(key));
    if (!edge) throw invalidArgument(`Not a border: ${String(key)}`);
    return borderObject(context, range, edge);
  };
  return {
    type: 'RangeBorderCollection',
    scalars: { Count: readOnly(() => edges.length) },
    items: () => edges.map(item),
    item,
    methods: { GetItemAt: (args) => item(edges[Number(args[0])] ?? '') },
  };
}
