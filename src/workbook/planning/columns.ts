/** Short ways to write planned columns. */
import type { CellValue } from '../snapshot';
import type { CellFormat, CellStyle, PlannedColumn, PlannedSheet, SheetRole } from '../plan';
import type { Layout } from './layout';

const WIDTHS: Record<CellFormat, number> = {
  text: 16,
  yen: 13,
  integer: 11,
  price: 10,
  rate: 10,
  date: 12,
  general: 14,
};

interface Look {
  format?: CellFormat;
  style?: CellStyle;
  width?: number;
}

/** A column of values that Warikan writes: labels, row numbers. */
export function label(heading: string, values: ArrayLike<CellValue>, look: Look = {}): PlannedColumn {
  const format = look.format ?? 'text';
  return { heading, values, format, style: look.style ?? 'label', width: look.width ?? WIDTHS[format] };
}

/** The visible 番号 column: 1, 2, 3 … */
export function numbers(rowCount: number, heading = '番号'): PlannedColumn {
  return label(
    heading,
    Float64Array.from({ length: rowCount }, (_, i) => i + 1),
    { format: 'integer', width: 7 },
  );
}

/** A calculated column: one formula for all rows, and the value that each must give. */
export function formula(
  heading: string,
  formulaText: string,
  values: ArrayLike<CellValue>,
  look: Look = {},
): PlannedColumn {
  const format = look.format ?? 'integer';
  return {
    heading,
    formula: `=${formulaText}`,
    values,
    format,
    style: look.style ?? 'calculated',
    width: look.width ?? WIDTHS[format],
  };
}

/** A column whose rows have formulas of their own (basis, checks, cover). */
export function mixed(
  heading: string,
  rows: readonly { formula: string | null; value: CellValue }[],
  look: Look = {},
): PlannedColumn {
  const format = look.format ?? 'general';
  return {
    heading,
    formulas: rows.map((r) => (r.formula === null ? null : `=${r.formula}`)),
    values: rows.map((r) => r.value),
    format,
    style: look.style ?? 'calculated',
    width: look.width ?? WIDTHS[format],
  };
}

/** A sheet of ours from its layout; the columns must stand in the layout's order. */
export function sheet(
  l: Layout,
  role: SheetRole,
  title: string,
  note: string,
  columns: readonly PlannedColumn[],
  more: Partial<Pick<PlannedSheet, 'frozenColumns' | 'orientation' | 'highlights' | 'chart'>> = {},
): PlannedSheet {
  columns.forEach((c, i) => {
    if (c.heading !== l.headings[i])
      throw new Error(
        `Planning error: ${l.table}: column ${i + 1} is ${c.heading}, expected ${l.headings[i]}`,
      );
  });
  if (columns.length !== l.headings.length)
    throw new Error(`Planning error: ${l.table}: ${columns.length} columns, expected ${l.headings.length}`);
  return {
    name: l.sheet,
    role,
    title,
    note,
    table: { name: l.table, rowCount: l.rowCount, columns },
    frozenColumns: more.frozenColumns ?? 0,
    orientation: more.orientation ?? 'landscape',
    highlights: more.highlights ?? [],
    ...(more.chart ? { chart: more.chart } : {}),
  };
}
