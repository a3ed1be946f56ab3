import { connectClient } from '../../src/standin/bridge';
import { createHost, sheetOf, type FaultKind } from '../../src/standin/host';

const start = () => {
  const host = createHost({
    sheets: [
      sheetOf('入力', [
        ['枚数', '計'],
        [100, '=A2*2'],
      ]),
    ],
  });
  return { host, ...connectClient(host) };
};

/** Three syncs: a new sheet, its values, a format. */
const write = (excel: typeof Excel) =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('結果');
    await context.sync();
    sheet.getRange('A1:B1').values = [[1, 2]];
    sheet.getRange('A2:B2').values = [[3, 4]];
    await context.sync();
    sheet.getRange('A1').format.font.bold = true;
    await context.sync();
  });

test.each([1, 2, 3])(
  'failure at sync %i: what was done before it stays, nothing after it is done',
  async (n) => {
    const { Excel, host, connection } = start();
    host.faults.failAtSync(n);
    await expect(write(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(connection.traffic.syncs).toBe(n);
    const cells = (await host.toData()).sheets[1]?.cells;
    expect(cells).toEqual(
      [undefined, [], [1, 2, 3, 4].map((value, i) => ({ address: ['A1', 'B1', 'A2', 'B2'][i], value }))][
        n - 1
      ],
    );
  },
);

test('an error midway leaves the first half of a batch done, as Excel does', async () => {
  const { Excel, host } = start();
  host.faults.failAtSync(2, 'midway');
  await expect(write(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
  const data = await host.toData();
  expect(data.sheets[1]?.cells?.map((cell) => cell.value)).toEqual([1, 2]);
});

test('an answer that is lost: everything is done, the add-in sees an error', async () => {
  const { Excel, host } = start();
  host.faults.failAtSync(2, 'unanswered');
  await expect(write(Excel)).rejects.toMatchObject({ code: 'ConnectionFailure' });
  expect((await host.toData()).sheets[1]?.cells).toHaveLength(4);
});

test.each<FaultKind>(['silent'])('%s: no answer comes, and another add-in can go on', async (kind) => {
  const { Excel, host } = start();
  host.faults.failAtSync(2, kind);
  const settled = jest.fn();
  void write(Excel).then(settled, settled);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(settled).not.toHaveBeenCalled();
  const later = connectClient(host);
  await later.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('結果').delete();
    await context.sync();
  });
  expect((await host.toData()).sheets).toHaveLength(1);
});

test('a crash: the workbook stays, the add-in is gone; after it a new one opens the same workbook', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('途中');
    await context.sync();
  });
  host.crash();
  const settled = jest.fn();
  void write(Excel).then(settled, settled);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settled).not.toHaveBeenCalled();
  const names = await connectClient(host).Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
  expect(names).toEqual(['入力', '途中']);
});

test('requests and answers over the limit are refused', async () => {
  const host = createHost(
    { sheets: [sheetOf('入力', [['x'.repeat(3000)], ['y'.repeat(3000)]])] },
    { payloadLimit: 5000 },
  );
  const { Excel } = connectClient(host);
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B1').values = [['z'.repeat(6000)]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  const reading = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('ranges that were used are given back, and that is no sync', async () => {
  const { Excel, connection } = start();
  await write(Excel);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(connection.heldReferences()).toBe(0);
  expect(connection.traffic).toMatchObject({ syncs: 3, errors: [] });
  expect(connection.traffic.largestRequest).toBeGreaterThan(500);
});
