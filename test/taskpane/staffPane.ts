/** A pane over the staff's sheet 発注 of the Kanagawa deck, its range selected, the other input tables there. */
import { inExcel, insertTemplate } from '../../src/excel';
import { createHost } from '../../src/standin/host';
import { templates } from '../../src/workbook/templates';
import { KANAGAWA_SHEET } from '../workbook/bring/staff';
import { openPane, type OpenedPane } from './openPane';

export const select = (sheet: string, address: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

export async function openStaffPane(): Promise<OpenedPane> {
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const cells = KANAGAWA_SHEET.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null || typeof value === 'object' ? [] : [{ address: `${letter(c)}${r + 1}`, value }],
    ),
  );
  const pane = openPane(
    createHost({ sheets: [{ name: '発注', cells, merged: [...KANAGAWA_SHEET.merges] }] }),
  );
  const plan = templates['kanagawa-forms']!();
  const sheets = plan.sheets.filter(({ table }) => table.name !== '発注予定');
  await insertTemplate({ ...plan, sheets }, { now: '2026-11-21T10:00:00' });
  await select('発注', 'A1:H12');
  await pane.actions.open();
  return pane;
}
