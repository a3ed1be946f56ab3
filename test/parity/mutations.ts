/**
 * One cell of an input typed anew where no run follows, in every way that its column knows: what do the formulas of
 * the run before then show? The same as a run would; or 検算 fails; or neither.
 */
import {
  COSTS_ONLY_TABLES,
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  FORMS_TABLES,
  SCORES_ONLY_TABLES,
  SCORES_PARAMETERS,
  type ColumnSpec,
  type TableSpec,
} from '../../src/workbook/contract';
import type { CellValue, PlannedSheet } from '../../src/workbook';
import type { TableSource } from '../../src/workbook/read';
import type { Tables } from '../support/tables';
import { allPass } from './checkCells';
import { calculated, type Labelled, type SheetValues } from './univer';

export interface Mutation {
  table: string;
  column: string;
  /** 0-based data row. */
  row: number;
  before: CellValue;
  after: CellValue;
  /** A column of the same row that gets what stood here. */
  swapped?: string;
}

const TABLES: readonly TableSpec[] = [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES];
const PARAMETERS = [...COSTS_PARAMETERS, ...FORMS_PARAMETERS, ...SCORES_PARAMETERS];
/** A search of the run, shown beside the groups in force: its sheet says of when it is. */
const HINTS = [' グループ案', ' グループ案の評価'];
const REMARKS = ['参考', '出典'];

/** Every column of every table, in its first and last row. */
export function mutationsOf(tables: Tables): Mutation[] {
  return Object.entries(tables).flatMap(([table, [headings = [], ...rows]]) => {
    const spec = TABLES.find(({ name }) => name === table);
    if (!spec) return [];
    return headings.flatMap((heading, c) => {
      const column = String(heading);
      if (REMARKS.includes(column) || (table === '条件' && column !== '値')) return [];
      const others = [...new Set(rows.map((cells) => cells[c] ?? null))];
      const at = table === '条件' ? rows.map((_, i) => i) : [...new Set([0, rows.length - 1])];
      return at.flatMap((row) => {
        const before = rows[row]?.[c] ?? null;
        if (rows[row] === undefined) return [];
        const values =
          table === '条件'
            ? ofParameter(String(rows[row]?.[headings.indexOf('条件名')] ?? ''), before)
            : ofColumn(
                spec.columns.find((one) => one.heading === column),
                before,
                others,
              );
        return values
          .filter((after) => after !== before)
          .map((after): Mutation => ({ table, column, row, before, after }));
      });
    });
  });
}

function ofParameter(name: string, before: CellValue): CellValue[] {
  const spec = PARAMETERS.find((one) => one.name === name);
  if (spec?.choices) return [...spec.choices, null];
  if (spec?.kind === 'month') return [Number(before ?? 201110) + 2, null];
  return typeof spec?.defaultValue === 'number' ? [spec.defaultValue + 3, null] : [null];
}

function ofColumn(
  spec: ColumnSpec | undefined,
  before: CellValue,
  others: readonly CellValue[],
): CellValue[] {
  const blank = spec === undefined || spec.presence === 'optional' ? [null] : [];
  switch (spec?.kind ?? 'number') {
    case 'choice':
      return [...(spec?.choices ?? []), ...blank];
    case 'date':
      return [typeof before === 'number' ? before + 45 : 40900, ...blank];
    case 'number':
    case 'wholeNumber':
      return [typeof before === 'number' ? before * 2 + 1 : 3, ...(before === 0 ? [] : [0]), ...blank];
    default:
      return [...others.filter((one) => one !== before).slice(0, 1), ...blank];
  }
}

/** In the first two rows of every matrix: a cell that is filled and one that is not, or holds something else, change places. */
export function swapsOf(tables: Tables): Mutation[] {
  return Object.entries(tables).flatMap(([table, [headings = [], ...rows]]) => {
    const spec = TABLES.find(({ name }) => name === table);
    if (!spec?.memberColumns && !spec?.memberChoices && !spec?.nameColumns) return [];
    const free = headings.flatMap((heading, c) =>
      spec.columns.some((one) => one.heading === heading) ? [] : [c],
    );
    return rows.slice(0, 2).flatMap((cells, row): Mutation[] => {
      const from = free.find((c) => (cells[c] ?? null) !== null);
      const others = free.filter((c) => from !== undefined && (cells[c] ?? null) !== (cells[from] ?? null));
      const to = others.find((c) => (cells[c] ?? null) === null) ?? others[0];
      if (from === undefined || to === undefined) return [];
      const [column, swapped] = [String(headings[from]), String(headings[to])];
      return [{ table, column, row, before: cells[from] ?? null, after: cells[to] ?? null, swapped }];
    });
  });
}

export function mutated(tables: Tables, m: Mutation): Tables {
  const [headings = [], ...rows] = tables[m.table] ?? [];
  return { ...tables, [m.table]: [headings, ...changedRows(headings, rows, m)] };
}

function changedRows<Cell>(
  headings: readonly unknown[],
  rows: readonly (readonly Cell[])[],
  m: Mutation,
): (readonly (Cell | CellValue)[])[] {
  const c = headings.indexOf(m.column);
  const other = m.swapped === undefined ? -1 : headings.indexOf(m.swapped);
  return rows.map((cells, r) =>
    r !== m.row
      ? cells
      : headings.map((_, i) => (i === c ? m.after : i === other ? m.before : (cells[i] ?? null))),
  );
}

/** The same formulas over the changed cell. */
export function overChanged(planned: Labelled, m: Mutation): Labelled {
  const sources = Object.fromEntries(
    Object.entries(planned.sources as unknown as Record<string, TableSource>).map(([key, source]) => {
      const c = source.headings.indexOf(m.column);
      if (source.contract !== m.table || c < 0) return [key, source];
      return [key, { ...source, rows: changedRows(source.headings, source.rows, m) }];
    }),
  ) as unknown as Labelled['sources'];
  return { ...planned, sources };
}

export type Verdict = 'follows' | 'checked' | 'silent' | 'refused, checked' | 'refused, silent';

/** @param now the plan of a run on the changed cell; null where the run refuses it, or asks */
export async function verdicts(
  cases: readonly { planned: Labelled; mutation: Mutation; now: Labelled | null }[],
): Promise<{ verdict: Verdict; where: string }[]> {
  const over = cases.map(({ planned, mutation }) => overChanged(planned, mutation));
  const found = await calculated(over);
  return cases.map(({ planned, now }, i) => {
    const values = found[i]!;
    const checked = !allPass(planned, values);
    if (now === null) return { verdict: checked ? 'refused, checked' : 'refused, silent', where: '' };
    const where = firstDifference(planned, values, now);
    if (where === null) return { verdict: checked ? 'checked' : 'follows', where: '' };
    return { verdict: checked ? 'checked' : 'silent', where };
  });
}

/** The first cell of a result sheet that is not what a run would write; null where none is. */
function firstDifference(planned: Labelled, values: SheetValues, now: Labelled): string | null {
  const results = (one: Labelled): PlannedSheet[] =>
    one.plan.sheets.filter(
      ({ role, name }) => role === 'result' && !HINTS.some((title) => name.endsWith(title)),
    );
  if (results(planned).length !== results(now).length) return 'sheets';
  for (const sheet of results(now)) {
    const old = results(planned).find(({ name }) => name === sheet.name);
    if (!old || old.table.rowCount !== sheet.table.rowCount) return `${sheet.name}: rows`;
    for (const [c, column] of sheet.table.columns.entries()) {
      const before = old.table.columns[c];
      if (before?.heading !== column.heading) return `${sheet.name}[${column.heading}]`;
      const isFormula = before.formula !== undefined || before.formulas !== undefined;
      for (let r = 0; r < sheet.table.rowCount; r++) {
        const own = isFormula ? values.get(sheet.name)?.[c]?.[r] : before.values[r];
        const shown = isFormula && before.formulas?.[r] === null ? before.values[r] : own;
        if (!same(shown ?? null, column.values[r] ?? null))
          return `${sheet.name}[${column.heading}] row ${r + 1}: ${JSON.stringify(shown)} for ${JSON.stringify(column.values[r])}`;
      }
    }
  }
  return null;
}

function same(a: CellValue, b: CellValue): boolean {
  if (a === b || (a ?? '') === (b ?? '')) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return JSON.stringify(a) === JSON.stringify(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
