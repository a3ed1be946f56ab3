import { connectClient } from '../../src/standin/bridge';
import { createHost, sheetOf } from '../../src/standin/host';

const open = (...sheets: Parameters<typeof sheetOf>[]) => {
  const host = createHost({ sheets: sheets.map((sheet) => sheetOf(...sheet)) });
  return { host, client: connectClient(host) };
};

test('writes values and formulas and reads them back', async () => {
  const { client, host } = open(['入力 発注', []]);
  const read = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('入力 発注');
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      ['=A1+B1', "'=text"],
    ];
    range.load('values,formulas,address,valueTypes,rowCount');
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      address: range.address,
      types: range.valueTypes,
      rows: range.rowCount,
    };
  });
  expect(read).toEqual({
    values: [
      [1, 2],
      [3, '=text'],
    ],
    formulas: [
      [1, 2],
      ['=A1+B1', '=text'],
    ],
    address: "'入力 発注'!A1:B2",
    types: [
      ['Double', 'Double'],
      ['Double', 'String'],
    ],
    rows: 2,
  });
  expect(client.connection.traffic.syncs).toBe(1);
  expect(host.model.sheets).toHaveLength(1);
});

test('what is entered: empty text clears, null leaves alone, text format keeps text, dates are numbers', async () => {
  const { client } = open(['入力', [['残る', 5, 7]]]);
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('入力');
    sheet.getRange('A1:C1').values = [[null, '', 8]];
    sheet.getRange('A2').numberFormat = [['@']];
    sheet.getRange('A2:F2').values = [['007', '007', '2026-04-01', 'TRUE', '12.5%', '#N/A']];
    sheet.getRange('A3:C3').values = [["'=1+1", '-町外', '+81']];
    const range = sheet.getRange('A1:F3').load('values,text,formulas,valueTypes,numberFormat');
    await context.sync();
    expect(range.values.slice(0, 2)).toEqual([
      ['残る', '', 8, '', '', ''],
      ['007', 7, 46113, true, 0.125, '#N/A'],
    ]);
    expect(range.text[1]).toEqual(['007', '7', '2026/4/1', 'TRUE', '13%', '#N/A']);
    expect(range.formulas[2]?.slice(0, 3)).toEqual(['=1+1', '=-町外', 81]);
    expect(range.values[2]?.slice(0, 2)).toEqual(['=1+1', '#NAME?']);
    expect(range.valueTypes[1]?.slice(0, 4)).toEqual(['String', 'Double', 'Double', 'Boolean']);
    expect(range.valueTypes[0]?.[1]).toBe('Empty');
  });
});

test('20,000 cells are written in chunks within one request, and read back', async () => {
  const { client } = open(['大', []]);
  const rows = Array.from({ length: 1000 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => (j === 0 ? `団体${i}` : i * 20 + j)),
  );
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('大').getRangeByIndexes(3, 0, 1000, 20);
    range.values = rows;
    await context.sync();
    const back = context.workbook.worksheets.getItem('大').getUsedRange(true).load('values,address');
    await context.sync();
    expect(back.address).toBe('大!A4:T1003');
    expect(back.values).toEqual(rows);
  });
  expect(client.connection.traffic.syncs).toBe(2);
});

test('R1C1: the same formula down a column reads the same', async () => {
  const { client } = open([
    '表',
    [
      ['a', 'b', 'c'],
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ]);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('C2:C4');
    range.formulas = [['=A2*$B$2+SUM(A$2:A2)'], ['=A3*$B$2+SUM(A$2:A3)'], ['=A4*$B$2+SUM(A$2:A4)']];
    range.load('formulasR1C1,values');
    await context.sync();
    expect(new Set(range.formulasR1C1.flat())).toEqual(new Set(['=RC[-2]*R2C2+SUM(R2C[-2]:RC[-2])']));
    expect(range.values).toEqual([[3], [10], [19]]);
    range.formulasR1C1 = [['=RC[-1]+R[1]C1'], ['=SUM(C1)'], ['=R1C1&"R1C1"']];
    range.load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([['=B2+$A3'], ['=SUM($A:$A)'], ['=$A$1&"R1C1"']]);
  });
});

test('ranges got from ranges', async () => {
  const { client } = open([
    '表',
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  ]);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:C3');
    const got = [
      range.getCell(1, 1),
      range.getRow(2),
      range.getColumn(0),
      range.getBoundingRect('E5'),
      range.getOffsetRange(1, 1),
      range.getResizedRange(-1, 1),
      range.getEntireColumn(),
      range.getLastCell(),
      range.getIntersection('C3:D9'),
    ].map((item) => item.load('address'));
    const apart = range.getIntersectionOrNullObject('E5');
    await context.sync();
    expect(got.map((item) => item.address.slice(2))).toEqual([
      'B2',
      'A3:C3',
      'A1:A3',
      'A1:E5',
      'B2:D4',
      'A1:D2',
      'A:C',
      'C3',
      'C3',
    ]);
    expect(apart.isNullObject).toBe(true);
  });
  const outside = client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').getOffsetRange(-1, 0).load('address');
    await context.sync();
  });
  await expect(outside).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('this row: Excel may read a structured reference back in the short way', async () => {
  const sheet = sheetOf(
    '入力',
    [
      ['枚数', '単 価'],
      [2, 3],
      ['=0', 1],
    ],
    { tables: [{ name: '表', address: 'A1:B3' }] },
  );
  for (const shortStructuredReferences of [false, true]) {
    const { Excel } = connectClient(createHost({ sheets: [sheet] }, { shortStructuredReferences }));
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getFirst();
      const [range, beside] = [own.getRange('A3'), own.getRange('D2')];
      range.formulas = [['=表[[#This Row],[単 価]]*5']];
      beside.formulas = [['=表[[#This Row],[枚数]]*表[@[単 価]]']];
      range.load('formulas,values');
      beside.load('formulas,values');
      await context.sync();
      expect([range.values, beside.values]).toEqual([[[5]], [[6]]]);
      expect([range.formulas[0]?.[0], beside.formulas[0]?.[0]]).toEqual(
        shortStructuredReferences
          ? ['=[@[単 価]]*5', '=表[@枚数]*表[@[単 価]]']
          : ['=表[[#This Row],[単 価]]*5', '=表[[#This Row],[枚数]]*表[@[単 価]]'],
      );
    });
  }
});
