/** An input sheet of the contract as a plan: headings, drop-downs, formats, and the help as a note. */
import type { ColumnSpec, TableSpec } from '../contract';
import type { CellFormat, PlannedColumn, PlannedSheet } from '../plan';
import type { CellValue } from '../snapshot';

/** A row of a template by official heading; what is not named stays empty. */
export type TemplateRow = Readonly<Record<string, CellValue>>;

/** Columns that hold a number or a word, so their cells must not be forced to text. */
const EITHER = new Set(['対象', '値']);

function formatOf({ kind, heading, unit }: ColumnSpec, values: readonly CellValue[]): CellFormat {
  if (EITHER.has(heading)) return 'general';
  if (kind === 'wholeNumber') return unit === '円' ? 'yen' : 'integer';
  if (kind === 'number') {
    if (unit === '％') return 'rate';
    // 3.5 円/枚 keeps its decimals; an amount, a population or a ratio has them only where it has been given any.
    if (heading.endsWith('単価')) return 'price';
    const whole = values.every((value) => typeof value !== 'number' || Number.isInteger(value));
    return whole ? (unit === '円' ? 'yen' : 'integer') : 'general';
  }
  return kind === 'date' ? 'date' : 'text';
}

/** Width in characters; Japanese letters count two. */
function widthOf({ heading, kind }: ColumnSpec, values: readonly CellValue[]): number {
  const letters = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  // Not spread into arguments: a table may have more rows than a call takes.
  const longest = values.reduce<number>((most, value) => Math.max(most, letters(String(value ?? ''))), 0);
  const least = kind === 'date' || kind === 'number' || kind === 'wholeNumber' ? 12 : 10;
  return Math.min(48, Math.max(least, letters(heading) + 4, longest + 2));
}

function plannedColumn(column: ColumnSpec, rows: readonly TemplateRow[]): PlannedColumn {
  const values = rows.map((row) => row[column.heading] ?? null);
  return {
    heading: column.heading,
    values,
    format: formatOf(column, values),
    style: 'input',
    width: widthOf(column, values),
    ...(column.choices ? { choices: column.choices } : {}),
  };
}

/** ＊ marks a key, （任意） what may stay empty. */
function helpOf({ heading, presence, unit, help }: ColumnSpec): string {
  const mark = presence === 'key' ? '＊' : presence === 'optional' ? '（任意）' : '';
  return `${heading}${mark}${unit ? `［${unit}］` : ''}：${help}`;
}

export function inputSheet(spec: TableSpec, rows: readonly TemplateRow[]): PlannedSheet {
  const columns = spec.columns.map((column) => plannedColumn(column, rows));
  return {
    name: spec.sheet,
    role: 'input',
    title: spec.title,
    note: spec.columns.map(helpOf).join('　'),
    table: { name: spec.name, rowCount: rows.length, columns },
    frozenColumns: spec.columns.filter(({ presence }) => presence === 'key').length,
    orientation: 'landscape',
    highlights: [],
  };
}

/** A matrix: key columns, then one column for each member (or indicator), then the remark. */
export function matrixSheet(
  spec: TableSpec,
  names: readonly string[],
  rows: readonly TemplateRow[],
): PlannedSheet {
  const { memberColumns, memberChoices } = spec;
  const own =
    memberColumns ??
    (memberChoices ? { kind: 'choice' as const, ...memberChoices } : { kind: 'number' as const });
  const matrix = names.map((heading): ColumnSpec => ({
    ...own,
    heading,
    aliases: [],
    presence: 'optional',
    help: '',
  }));
  const keys = spec.columns.filter(({ presence }) => presence === 'key');
  const rest = spec.columns.filter(({ presence }) => presence !== 'key');
  const sheet = inputSheet({ ...spec, columns: [...keys, ...matrix, ...rest] }, rows);
  return { ...sheet, note: [...keys, ...rest].map(helpOf).join('　') };
}
