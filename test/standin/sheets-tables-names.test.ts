import { connectClient } from '../../src/standin/bridge';
import { createHost, sheetOf } from '../../src/standin/host';

const orders = sheetOf(
  '入力 発注',
  [
    ['団体', '枚数', '単価', '金額'],
    ['A市', 100, 12, '=発注予定[[#This Row],[枚数]]*発注予定[[#This Row],[単価]]'],
    ['B町', 300, 12, '=発注予定[[#This Row],[枚数]]*発注予定[[#This Row],[単価]]'],
  ],
  { tables: [{ name: '発注予定', address: 'A1:D3' }] },
);

const start = () => {
  const host = createHost({ sheets: [orders], names: [{ name: '税率', formula: '=0.1' }] });
  return { host, ...connectClient(host) };
};

test('a table is found with its columns, rows and figures', async () => {
  const { Excel } = start();
  await Excel.run(async (context) => {
    const tables = context.workbook.tables;
    tables.load('items/name,items/columns/items/name,items/worksheet/name,items/showTotals');
    const body = tables.getItem('発注予定').getDataBodyRange().load('values,address');
    await context.sync();
    expect(tables.items.map((table) => [table.name, table.worksheet.name])).toEqual([
      ['発注予定', '入力 発注'],
    ]);
    expect(tables.items[0]?.columns.items.map((column) => column.name)).toEqual([
      '団体',
      '枚数',
      '単価',
      '金額',
    ]);
    expect(body.values).toEqual([
      ['A市', 100, 12, 1200],
      ['B町', 300, 12, 3600],
    ]);
    expect(body.address).toBe("'入力 発注'!A2:D3");
  });
});

test('a sheet, a table and a name are added, used by a formula, and removed', async () => {
  const { Excel, host } = start();
  const before = await host.toData();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('割勘 結果');
    const range = sheet.getRange('A4:B6');
    range.values = [
      ['団体', '負担額'],
      ['A市', '=ROUND(SUMIFS(発注予定[金額],発注予定[団体],"A市")*(1+税率),0)'],
      ['B町', 5],
    ];
    const table = sheet.tables.add(range, true);
    table.name = '割勘結果';
    table.style = 'TableStyleLight9';
    context.workbook.names.add('負担計', '=SUM(割勘結果[負担額])');
    const name = context.workbook.names.getItem('負担計').load('value,type,formula');
    await context.sync();
    const column = table.columns.getItem('負担額').getDataBodyRange().load('values');
    sheet.load('name,position');
    await context.sync();
    expect(column.values).toEqual([[1320], [5]]);
    expect([name.value, name.type, name.formula]).toEqual([1325, 'Double', '=SUM(割勘結果[負担額])']);
    expect([sheet.name, sheet.position]).toEqual(['割勘 結果', 1]);
    sheet.delete();
    context.workbook.names.getItem('負担計').delete();
    await context.sync();
  });
  expect(await host.toData()).toEqual(before);
});

test('what is not there is a null object, or an error that names the statement', async () => {
  const { Excel } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('無い');
    const name = context.workbook.names.getItemOrNullObject('無い');
    const table = context.workbook.tables.getItemOrNullObject('無い');
    await context.sync();
    expect([sheet.isNullObject, name.isNullObject, table.isNullObject]).toEqual([true, true, true]);
  });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('無い').getRange('A1').values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    'a sheet of that name',
    'ItemAlreadyExists',
    (context) => void context.workbook.worksheets.add('入力 発注'),
  ],
  [
    'a name of 32 characters',
    'InvalidArgument',
    (context) => void context.workbook.worksheets.add('あ'.repeat(32)),
  ],
  [
    'a table over a table',
    'InvalidArgument',
    (context) => void context.workbook.tables.add("'入力 発注'!C1:E3", true),
  ],
  [
    'a name that a table has',
    'ItemAlreadyExists',
    (context) => void context.workbook.names.add('発注予定', '=1'),
  ],
  ['a name that is an address', 'InvalidArgument', (context) => void context.workbook.names.add('A1', '=1')],
  [
    'a formula that is none',
    'InvalidArgument',
    (context) => void (context.workbook.worksheets.getFirst().getRange('H1').formulas = [['=SUM(']]),
  ],
  [
    'values of another shape',
    'InvalidArgument',
    (context) => void (context.workbook.worksheets.getFirst().getRange('H1:H2').values = [[1]]),
  ],
  [
    'the last visible sheet',
    'InvalidOperation',
    (context) => context.workbook.worksheets.getFirst().delete(),
  ],
  [
    'a member that the stand-in lacks',
    'ApiNotFound',
    (context) => context.workbook.worksheets.getFirst().replaceAll('a', 'b', {}),
  ],
])('%s is refused with %s', async (_what, code, act) => {
  const { Excel, host } = start();
  const before = await host.toData();
  const run = Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
  expect(await host.toData()).toEqual(before);
});

test('formulas follow a sheet and a table that get another name, and lose what is deleted', async () => {
  const { Excel } = start();
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('集計');
    other.getRange('A1:A2').formulas = [["='入力 発注'!B2"], ['=SUM(発注予定[枚数])']];
    context.workbook.worksheets.getItem('入力 発注').name = '発注の入力';
    context.workbook.tables.getItem('発注予定').name = '予定表';
    const formulas = other.getRange('A1:A2').load('formulas,values');
    await context.sync();
    expect(formulas.formulas).toEqual([['=発注の入力!B2'], ['=SUM(予定表[枚数])']]);
    expect(formulas.values).toEqual([[100], [400]]);
    context.workbook.worksheets.getItem('発注の入力').delete();
    formulas.load('formulas');
    await context.sync();
    expect(formulas.formulas).toEqual([['=#REF!'], ['=SUM(#REF!)']]);
  });
});
