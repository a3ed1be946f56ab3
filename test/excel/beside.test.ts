/** Results beside the staff's own range in the open workbook: written, refused whole, put back, taken away. */
import {
  applyPlan,
  clearBeside,
  clearBroken,
  insertTemplate,
  readRanges,
  readSelection,
  writeBeside,
  type BesideTarget,
} from '../../src/excel';
import { inExcel } from '../../src/excel/session';
import { besideOf, prepareBringing, recognise } from '../../src/workbook/bring';
import { templates } from '../../src/workbook/templates';
import { KANAGAWA_SHEET } from '../workbook/bring/staff';
import { dump, NOW, open, planNow, snapshot, type Opened } from './harness';

const letter = (column: number): string => String.fromCharCode(65 + column);

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  inExcel(async (context) => {
    work(context.workbook.worksheets.getItem('発注'));
    await context.sync();
  });

const entered = (address: string, values: unknown[][]): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(address).formulas = values;
  });

/** The staff's range brought in, computed and written; what is to stand beside it from J4 on. */
async function ready(): Promise<Opened & { target: BesideTarget }> {
  const cells = KANAGAWA_SHEET.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null || typeof value === 'object' ? [] : [{ address: `${letter(c)}${r + 1}`, value }],
    ),
  );
  const opened = open({ sheets: [{ name: '発注', cells, merged: [...KANAGAWA_SHEET.merges] }] });
  const plan = templates['kanagawa-forms']!();
  const sheets = plan.sheets.filter(({ table }) => table.name !== '発注予定');
  await insertTemplate({ ...plan, sheets }, { now: NOW });
  await onSheet((sheet) => sheet.getRange('A1:H12').select());
  const { mapping } = recognise((await readSelection())!, await snapshot());
  const prepared = prepareBringing(await snapshot(), [mapping!])!;
  const bringing = prepared.finish(await readRanges(prepared.requests));
  if (bringing.kind !== 'planned') throw new Error(JSON.stringify(bringing));
  await applyPlan(bringing.plan, { now: NOW, work: 'template' });
  const run = await planNow();
  await applyPlan(run.plan, { now: NOW });
  const [whole] = await readRanges([{ sheet: '発注', address: null }]);
  const { cells: planned, issues } = besideOf(
    run.plan,
    mapping!,
    KANAGAWA_SHEET,
    whole!,
    await snapshot(),
    'J4',
  );
  expect(issues).toEqual([]);
  return { ...opened, target: { sheet: '発注', cells: planned } };
}

async function standing(address = 'J4:O12') {
  const [found] = await readRanges([{ sheet: '発注', address }]);
  return found!;
}

async function eventsAreOn(): Promise<boolean> {
  return inExcel(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    return context.runtime.enableEvents;
  });
}

test("written with Kanagawa's figures, again over ours, and taken away: the workbook is as before", async () => {
  const { host, target } = await ready();
  const before = await dump(host);
  // Six headings, and four members with six figures each.
  expect(await writeBeside(target)).toEqual({ kind: 'written', cells: 30, differing: [], findings: [] });
  const { values, formulas } = await standing('J4:O9');
  expect(values[0]).toEqual([
    '第1回 共同金額',
    '第1回 削減額',
    '第2回 共同金額',
    '第2回 削減額',
    '第3回 共同金額',
    '第3回 削減額',
  ]);
  expect([1, 2, 4, 5].map((row) => values[row]![0])).toEqual([175_000, 35_000, 17_500, 1_750]);
  expect(values[3]).toEqual(new Array(6).fill(null));
  expect(formulas![1]![0]).toBe(
    '=SUMIFS(割勘団体別帳票費用[共同金額],割勘団体別帳票費用[団体名],$A5,割勘団体別帳票費用[回次],"第1回")',
  );
  expect((await standing('A1:H12')).values).toEqual(KANAGAWA_SHEET.values);
  expect(await eventsAreOn()).toBe(true);

  const written = await dump(host);
  expect(await writeBeside(target)).toMatchObject({ kind: 'written', cells: 30, differing: [] });
  expect(await dump(host)).toEqual(written);

  expect(await clearBeside(target)).toEqual({ kind: 'cleared', cells: 30, left: [], findings: [] });
  expect(await dump(host)).toEqual(before);
  expect(await eventsAreOn()).toBe(true);
  expect(await clearBeside(target)).toMatchObject({ kind: 'cleared', cells: 0 });
});

test('every reason at once with its place, and nothing written', async () => {
  const { host, target } = await ready();
  await entered('J5', [['手で書いた']]);
  await entered('K6', [['=1+1']]);
  // A sum of a person's own that begins like ours.
  await entered('L5', [['=SUMIFS(割勘団体別帳票費用[共同金額],割勘団体別帳票費用[団体名],$A5)+1']]);
  await onSheet((sheet) => {
    sheet.getRange('N8:N9').merge();
    sheet.tables.add('O8:O9', true).name = '職員の表';
    sheet.protection.protect();
  });
  const before = await dump(host);
  const refused = await writeBeside(target);
  expect(
    refused.kind === 'refused' && refused.reasons.map(({ code, place }) => `${code} ${place.cell ?? ''}`),
  ).toEqual([
    'excelSheetProtected ',
    'excelCellsMerged N8',
    'excelCellsMerged N9',
    'besideTaken J5',
    'besideTaken K6',
    'besideTaken L5',
    'besideTaken O8',
    'besideTaken O9',
  ]);
  expect(await dump(host)).toEqual(before);
});

test('a closed sheet is in the way of taking away only where there is something to take', async () => {
  const { host, target } = await ready();
  await writeBeside(target);
  await onSheet((sheet) => {
    sheet.protection.protect();
  });
  const before = await dump(host);
  // The tables are there: no formula has lost its own.
  expect(await clearBroken(target)).toMatchObject({ kind: 'cleared', cells: 0, findings: [] });
  expect(await eventsAreOn()).toBe(true);
  expect(await clearBeside(target)).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelSheetProtected' }],
  });
  expect(await dump(host)).toEqual(before);
});

test('hidden rows, and a sheet that is gone', async () => {
  const { target } = await ready();
  await onSheet((sheet) => {
    sheet.getRange('6:6').rowHidden = true;
  });
  expect(await writeBeside(target)).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelRowsHidden', place: { sheet: '発注' } }],
  });
  expect(await writeBeside({ ...target, sheet: 'ない' })).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelPlaceGone', place: { sheet: 'ない' } }],
  });
});

test('what was changed by hand stays, with the heading above it', async () => {
  const { target } = await ready();
  await writeBeside(target);
  await entered('J5', [[1]]);
  await entered('K4', [['うちの見出し']]);
  expect(await clearBeside(target)).toEqual({
    kind: 'cleared',
    cells: 27,
    left: ['J4', 'J5', 'K4'],
    findings: [],
  });
  const { values } = await standing('J4:O5');
  expect(values).toEqual([
    ['第1回 共同金額', 'うちの見出し'],
    [1, null],
  ]);
});

test('a formula that Excel does not take: the cells are as they were, events are on', async () => {
  const { host, target } = await ready();
  const before = await dump(host);
  const last = target.cells.length - 1;
  const cells = target.cells.map((one, i) => (i === last ? { ...one, formula: '=SUMIFS((' } : one));
  expect(await writeBeside({ ...target, cells })).toMatchObject({ kind: 'undone', putBack: true });
  expect(await dump(host)).toEqual(before);
  expect(await eventsAreOn()).toBe(true);
});

test('a format that somebody chose stays', async () => {
  const { target } = await ready();
  await onSheet((sheet) => {
    sheet.getRange('J5').numberFormat = [['0.0']];
    sheet.getRange('J6').numberFormat = [['@']];
  });
  expect(await writeBeside(target)).toMatchObject({ kind: 'written', differing: [] });
  const formats = await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('発注').getRange('J4:J8');
    range.load('numberFormat');
    await context.sync();
    return (range.numberFormat as string[][]).map(([format]) => format);
  });
  expect(formats).toEqual(['General', '0.0', '#,##0', 'General', '#,##0']);
});
