/** The figures of a run that the summary and the JSON document show. */
import type { Totals } from '../core';
import type { CellValue, PlannedSheet } from '../workbook';
import type { PlannedRun } from '../workbook/run';

export interface RoundFigures extends Totals {
  round: string;
}

export function roundFigures({ forms }: PlannedRun): RoundFigures[] {
  if (!forms) return [];
  return forms.figures.byRound.map((totals, i) => ({
    round: forms.reading.case.rounds[i]?.name ?? '',
    ...totals,
  }));
}

/** Totals of every round with the quantities of one round (and of those in `sameAs`, which has the very same). */
export interface BasisFigures {
  basis: string;
  sameAs: readonly string[];
  alone: number;
  rounds: readonly { round: string; joint: number }[];
}

export function basisFigures({ forms }: PlannedRun): BasisFigures[] {
  if (!forms) return [];
  const nameOf = (round: number): string => forms.reading.case.rounds[round]?.name ?? '';
  return forms.figures.bases.map(({ round, sameAs, alone, total }) => ({
    basis: nameOf(round),
    sameAs: sameAs.map(nameOf),
    alone,
    rounds: Array.from(total, (joint, i) => ({ round: nameOf(i), joint })),
  }));
}

export interface CheckFigures {
  name: string;
  unit: string;
  expected: number;
  found: number;
  agrees: boolean;
}

export function checkFigures(run: PlannedRun): CheckFigures[] {
  const sheet = run.plan.sheets.find(({ table }) => table.columns.some(({ heading }) => heading === '判定'));
  if (!sheet) return [];
  return Array.from({ length: sheet.table.rowCount }, (_, row) => ({
    name: String(cell(sheet, row, '検算の内容')),
    unit: String(cell(sheet, row, '単位')),
    expected: Number(cell(sheet, row, '期待')),
    found: Number(cell(sheet, row, '実際')),
    agrees: cell(sheet, row, '判定') === 1,
  }));
}

/** The row that this run adds to 記録. */
export function recordLine(run: PlannedRun): Readonly<Record<string, CellValue>> {
  const sheet = run.plan.sheets.find(
    ({ role, table }) => role === 'record' && table.columns[0]?.heading === '実行番号',
  );
  if (!sheet) return {};
  const last = sheet.table.rowCount - 1;
  return Object.fromEntries(
    sheet.table.columns.map(({ heading, values }) => [heading, values[last] ?? null]),
  );
}

function cell(sheet: PlannedSheet, row: number, heading: string): CellValue {
  return sheet.table.columns.find((column) => column.heading === heading)?.values[row] ?? null;
}
