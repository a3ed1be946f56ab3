/** 検算 as recalculated: what a check finds, and whether it passes. */
import type { CellValue } from '../../src/workbook';
import type { Labelled, SheetValues } from './univer';

export interface CheckCells {
  found: CellValue;
  /** 1 or 0 */
  passes: CellValue;
}

export function checkCells({ plan }: Labelled, values: SheetValues, name: string): CheckCells {
  const sheet = plan.sheets.find((one) => one.name.endsWith(' 検算'))!;
  const { columns } = sheet.table;
  const row = Array.from(columns.find(({ heading }) => heading === '検算の内容')!.values).indexOf(name);
  if (row < 0) throw new Error(`no check is called ${name}`);
  const at = (heading: string): CellValue =>
    values.get(sheet.name)?.[columns.findIndex((one) => one.heading === heading)]?.[row] ?? null;
  return { found: at('実際'), passes: at('判定') };
}

/** Does every check pass? A cell with an error value does not. */
export function allPass({ plan }: Labelled, values: SheetValues): boolean {
  const sheet = plan.sheets.find((one) => one.name.endsWith(' 検算'))!;
  const passes = sheet.table.columns.findIndex(({ heading }) => heading === '判定');
  const cells = values.get(sheet.name)?.[passes] ?? [];
  return cells.length === sheet.table.rowCount && cells.every((value) => value === 1);
}
