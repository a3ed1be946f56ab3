/** A row added to a table of the staff's: at its end, whole, or refused with the place; put back where Excel fails. */
import { addInput, insertTemplate, type AddedInput } from '../../src/excel';
import { inExcel } from '../../src/excel/session';
import { cellKey } from '../../src/standin/host/model';
import type { Plan } from '../../src/workbook';
import { kanagawaForms } from '../../src/workbook/templates/kanagawaForms';
import { dump, NOW, open, planNow, snapshot, type Opened } from './harness';

/** Kanagawa without the last two parameters: the table ends with the fifth row less. */
function shortened(): Plan {
  const plan = kanagawaForms();
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const { table } = sheet;
      if (table.name !== '条件') return sheet;
      const rowCount = table.rowCount - 2;
      const columns = table.columns.map((one) => ({
        ...one,
        values: Array.from(one.values).slice(0, rowCount),
      }));
      return { ...sheet, table: { ...table, rowCount, columns } };
    }),
  };
}

const ADDED: AddedInput = {
  table: '条件',
  key: '条件名',
  cells: { 条件名: 'グループ案の目的', 値: '内部補助の最小化', 単位: '－', 説明: '-5', 参考: null },
};

async function ready(): Promise<Opened & { last: number }> {
  const opened = open();
  const plan = shortened();
  await insertTemplate(plan, { now: NOW });
  const rows = plan.sheets.find(({ table }) => table.name === '条件')!.table.rowCount;
  return { ...opened, last: 4 + rows };
}

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  inExcel(async (context) => {
    work(context.workbook.worksheets.getItem('入力 条件'));
    await context.sync();
  });

/** Values, tables and what is printed; looks of a row that is empty again are nothing to miss. */
const contents = async (host: Opened['host']) =>
  (await dump(host)).sheets.map(({ name, cells = [], tables, page }) => ({
    name,
    tables,
    page,
    cells: cells
      .map(({ address, value, formula }) => [address, value, formula])
      .filter(([, value]) => value !== null),
  }));

const sheetOf = (host: Opened['host'], name: string) =>
  host.model.sheets.find((sheet) => sheet.name === name)!;

const conditions = async () => (await snapshot()).tables.find(({ name }) => name === '条件')!;

test('the row stands under the table, looks like the one above and is printed; nothing else changes', async () => {
  const { host, last } = await ready();
  const before = await dump(host);
  expect(await addInput(ADDED)).toBeNull();
  const table = await conditions();
  expect(table.address).toBe(`A4:F${last + 1}`);
  expect(table.rows.at(-1)).toEqual(['グループ案の目的', '内部補助の最小化', '－', null, '-5', null]);
  const after = await dump(host);
  const own = (book: typeof after) => book.sheets.find(({ name }) => name === '入力 条件')!;
  const styles = (row: number) =>
    own(after)
      .cells!.filter(({ address }) => new RegExp(`^[A-F]${row}$`).test(address))
      .map(({ style }) => style);
  expect(styles(last + 1)).toEqual(styles(last));
  expect(own(after).page).toMatchObject({ printArea: `A1:F${last + 1}` });
  expect(after.sheets.filter(({ name }) => name !== '入力 条件')).toEqual(
    before.sheets.filter(({ name }) => name !== '入力 条件'),
  );
  // It is computed with, and a second one of the same name is not added.
  await planNow();
  expect(await addInput(ADDED)).toMatchObject({ code: 'excelCellChanged', place: { column: '条件名' } });
  expect((await conditions()).address).toBe(`A4:F${last + 1}`);
});

test('a blank row at the end of the table is written into', async () => {
  const { last } = await ready();
  await inExcel(async (context) => {
    context.workbook.tables.getItem('条件').resize(`A4:F${last + 2}`);
    await context.sync();
  });
  expect(await addInput(ADDED)).toBeNull();
  const { address, rows } = await conditions();
  expect(address).toBe(`A4:F${last + 2}`);
  expect(rows.at(-2)?.[0]).toBe('グループ案の目的');
});

test("a column of the staff's own that fills itself as the table grows keeps its formula", async () => {
  const { host, last } = await ready();
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('入力 条件');
    sheet.getRange('G4').values = [['職員の列']];
    context.workbook.tables.getItem('条件').resize(`A4:G${last}`);
    sheet.getRange(`G5:G${last}`).formulas = Array.from({ length: last - 4 }, () => ['=1+1']);
    await context.sync();
  });
  // What Excel does with a calculated column.
  const { tables, cells } = sheetOf(host, '入力 条件');
  const [table] = tables;
  let { area } = table!;
  Object.defineProperty(table, 'area', {
    get: () => area,
    set: (grown: typeof area) => {
      area = grown;
      cells.set(cellKey(grown.bottom, grown.right), { value: null, formula: '=1+1', style: {} });
    },
  });
  expect(await addInput(ADDED)).toBeNull();
  const own = (await dump(host)).sheets.find(({ name }) => name === '入力 条件')!;
  expect(own.cells!.find(({ address }) => address === `G${last + 1}`)).toMatchObject({ formula: '=1+1' });
  expect((await conditions()).rows.at(-1)?.slice(0, 2)).toEqual(['グループ案の目的', '内部補助の最小化']);
});

test('a print area of several blocks stays as it is, also where Excel fails', async () => {
  const { host, last } = await ready();
  const sheet = sheetOf(host, '入力 条件');
  const areas = `A1:B${last},D1:F${last}`;
  sheet.page['printArea'] = areas;
  host.faults.failAtSync(4, 'midway');
  await expect(addInput(ADDED)).rejects.toThrow();
  expect(sheet.page['printArea']).toBe(areas);
  expect(await addInput(ADDED)).toBeNull();
  expect(sheet.page['printArea']).toBe(areas);
});

test.each([
  [
    'cells in use under the table',
    'excelRowTaken',
    (sheet: Excel.Worksheet, row: number) => {
      sheet.getRange(`D${row}`).values = [['職員のメモ']];
    },
    'D',
  ],
  [
    'merged cells under the table',
    'excelCellsMerged',
    (sheet: Excel.Worksheet, row: number) => {
      sheet.getRange(`B${row}:C${row}`).merge();
    },
    'B',
  ],
  [
    'a hidden row under the table',
    'excelRowsHidden',
    (sheet: Excel.Worksheet, row: number) => {
      sheet.getRange(`A${row}`).rowHidden = true;
    },
    'A',
  ],
  [
    'a totals row',
    'excelTotalsRow',
    (sheet: Excel.Worksheet) => {
      sheet.tables.getItem('条件').showTotals = true;
    },
    'A',
  ],
  ['protection', 'excelSheetProtected', (sheet: Excel.Worksheet) => sheet.protection.protect(), ''],
] as const)('%s: refused with the place, nothing written', async (_, code, change, column) => {
  const { host, last } = await ready();
  await onSheet((sheet) => change(sheet, last + 1));
  const before = await dump(host);
  const issue = await addInput(ADDED);
  expect(issue).toMatchObject({ code, place: { sheet: '入力 条件' } });
  if (column !== '') expect(issue?.place.cell).toMatch(new RegExp(`^${column}${last + 1}`));
  expect(await dump(host)).toEqual(before);
});

test('a filter: refused, nothing written', async () => {
  const { host } = await ready();
  for (const table of sheetOf(host, '入力 条件').tables) table.filtered = true;
  expect(await addInput(ADDED)).toMatchObject({
    code: 'excelSheetFiltered',
    place: { sheet: '入力 条件' },
  });
});

test('a table that is gone; and a failure on the way puts table and cells back', async () => {
  const { host } = await ready();
  expect(await addInput({ ...ADDED, table: '無い表' })).toMatchObject({ code: 'excelPlaceGone' });
  const before = await contents(host);
  // The fourth request writes: half of it is done when it fails, or all of it, unanswered.
  for (const kind of ['midway', 'unanswered'] as const) {
    host.faults.failAtSync(4, kind);
    await expect(addInput(ADDED)).rejects.toThrow();
    expect(await contents(host)).toEqual(before);
  }
});
