/**
 * What a structured reference means: `表[列]`, `表[[#This Row],[列]]`, `表[[#Headers],[a]:[b]]` …
 * ("Using structured references with Excel tables", special item specifiers).
 */
import type { Area } from '../area';

export interface TableShape {
  area: Area;
  headings: readonly string[];
  showTotals: boolean;
}

const items: Readonly<Record<string, 'all' | 'data' | 'headers' | 'totals' | 'thisRow'>> = {
  '#ALL': 'all',
  '#DATA': 'data',
  '#HEADERS': 'headers',
  '#TOTALS': 'totals',
  '#THIS ROW': 'thisRow',
};

/** The parts of a bracket: special items, and the first and last column. */
function partsOf(bracket: string): { rows: string[]; columns: string[] } {
  const inner = bracket.slice(1, -1).trim();
  const short = /^@(.*)$/s.exec(inner);
  const body = short ? (short[1] ?? '') : inner;
  const names = body.startsWith('[')
    ? [...body.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((match) => match[1] ?? '')
    : body === ''
      ? []
      : [body];
  const rows = names
    .filter((name) => items[name.toUpperCase()] !== undefined)
    .map((name) => items[name.toUpperCase()] ?? '');
  const columns = names
    .filter((name) => items[name.toUpperCase()] === undefined)
    .map((name) => name.replace(/'(.)/g, '$1'));
  return { rows: short ? [...rows, 'thisRow'] : rows, columns };
}

function rowSpan(
  kinds: readonly string[],
  table: TableShape,
  row: number,
): { top: number; bottom: number } | null {
  const { top, bottom } = table.area;
  const data = { top: top + 1, bottom: table.showTotals ? bottom - 1 : bottom };
  const spans = (kinds.length === 0 ? ['data'] : kinds).map((kind) => {
    if (kind === 'all') return { top, bottom };
    if (kind === 'headers') return { top, bottom: top };
    if (kind === 'totals') return table.showTotals ? { top: bottom, bottom } : null;
    if (kind === 'thisRow') return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : null;
    return data;
  });
  if (spans.some((span) => span === null)) return null;
  const known = spans.filter((span) => span !== null);
  return {
    top: Math.min(...known.map((span) => span.top)),
    bottom: Math.max(...known.map((span) => span.bottom)),
  };
}

/** The cells that a bracket after a table's name means, seen from a row; null where there are none. */
export function structuredArea(bracket: string, table: TableShape, row: number): Area | null {
  const { rows, columns } = partsOf(bracket);
  const span = rowSpan(rows, table, row);
  const at = columns.map((name) =>
    table.headings.findIndex((heading) => heading.toLocaleUpperCase() === name.toLocaleUpperCase()),
  );
  if (!span || at.some((index) => index < 0)) return null;
  const left = at.length === 0 ? table.area.left : table.area.left + Math.min(...at);
  const right = at.length === 0 ? table.area.right : table.area.left + Math.max(...at);
  return { ...span, left, right };
}
