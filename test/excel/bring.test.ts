/** A staff-like sheet in the open workbook: read by selection, brought in, computed; next year from what was kept. */
import { applyPlan, readRanges, readSelection } from '../../src/excel';
import { inExcel } from '../../src/excel/session';
import type { HostWorkbook } from '../../src/standin/host';
import { sentence } from '../../src/messages';
import { prepareBringing, recognise, type Mapping } from '../../src/workbook/bring';
import { computeJobs } from '../../src/workbook/jobs';
import { templates } from '../../src/workbook/templates';
import { insertTemplate } from '../../src/excel';
import { KANAGAWA_SHEET } from '../workbook/bring/staff';
import { NOW, noEngine, open, snapshot } from './harness';

const letter = (column: number): string => String.fromCharCode(65 + column);

const STAFF: HostWorkbook = {
  sheets: [
    {
      name: '発注',
      cells: KANAGAWA_SHEET.values.flatMap((row, r) =>
        row.flatMap((value, c) =>
          value === null || typeof value === 'object' ? [] : [{ address: `${letter(c)}${r + 1}`, value }],
        ),
      ),
      merged: [...KANAGAWA_SHEET.merges],
    },
  ],
};

async function opened(): Promise<void> {
  open(STAFF, { engine: noEngine });
  const plan = templates['kanagawa-forms']!();
  const sheets = plan.sheets.filter(({ table }) => table.name !== '発注予定');
  const inserted = await insertTemplate({ ...plan, sheets }, { now: NOW });
  if (inserted.kind !== 'applied') throw new Error(JSON.stringify(inserted));
}

const select = (address: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem('発注').getRange(address).select();
    await context.sync();
  });

async function bringIn(added: readonly Mapping[]): Promise<string[]> {
  const prepared = prepareBringing(await snapshot(), added)!;
  const bringing = prepared.finish(await readRanges(prepared.requests));
  if (bringing.kind !== 'planned')
    throw new Error(bringing.issues.map((one) => sentence(one, 'ja')).join('\n'));
  expect(bringing.handChanges).toEqual([]);
  const result = await applyPlan(bringing.plan, { now: NOW, work: 'template' });
  expect(result).toMatchObject({ kind: 'applied' });
  return bringing.findings.map(({ code }) => code);
}

async function joint(): Promise<number[]> {
  const outcome = computeJobs(await snapshot());
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome.forms!.figures.byRound.map((round) => round.joint);
}

test('the selection with its merged areas, as a file gives them', async () => {
  await opened();
  await select('A1:H12');
  expect(await readSelection()).toEqual(KANAGAWA_SHEET);
  await select('A:H');
  expect(await readSelection()).toEqual(KANAGAWA_SHEET);
  await select('A3:H40');
  expect((await readSelection())?.address).toBe('A3:H12');
  await select('M40:N50');
  expect(await readSelection()).toBeNull();
  expect(
    await readRanges([
      { sheet: 'ない', address: null },
      { sheet: '発注', address: 'A13:H13' },
    ]),
  ).toEqual([null, { sheet: '発注', address: 'A13:H13', values: [new Array(8).fill(null)], merges: [] }]);
});

test('brought in, computed to the deck; next year with a changed cell', async () => {
  await opened();
  await select('A1:H12');
  const range = (await readSelection())!;
  const { mapping } = recognise(range, await snapshot());
  expect(await bringIn([mapping!])).toContain('bringFilled');
  expect(await joint()).toEqual([229_250, 222_000, 229_500]);
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('発注');
    sheet.getRange('B5').values = [[40_000]];
    await context.sync();
  });
  const codes = await bringIn([]);
  expect(codes).toContain('bringFilled');
  // The staff's own subtotal was not changed with the cell.
  expect(codes.filter((code) => code === 'bringTotalDiffers')).toHaveLength(1);
  expect(await joint()).toEqual([229_250 - 35_000, 222_000, 229_500]);
  const [now] = await readRanges([{ sheet: '発注', address: 'A1:H12' }]);
  expect(now!.values[4]).toEqual(['A町', 40_000, ...KANAGAWA_SHEET.values[4]!.slice(2)]);
  expect(now!.merges).toEqual(KANAGAWA_SHEET.merges);
});
