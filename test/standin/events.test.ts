import { connectClient } from '../../src/standin/bridge';
import { createHost, sheetOf } from '../../src/standin/host';

const start = () => {
  const host = createHost({
    sheets: [sheetOf('入力', [['枚数'], [100]]), sheetOf('結果', [['=入力!A2*2']])],
  });
  return { host, ...connectClient(host) };
};

/** Events come after the answer. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a change is told to the sheet and to the collection, with its source', async () => {
  const { Excel, host } = start();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('入力');
    sheet.onChanged.add(
      async (event) => void seen.push(`sheet ${event.address} ${event.source} ${event.changeType}`),
    );
    context.workbook.worksheets.onChanged.add(
      async (event) => void seen.push(`all ${event.address} ${event.source}`),
    );
    await context.sync();
    sheet.getRange('A2').values = [[200]];
    await context.sync();
  });
  await soon();
  expect(seen).toEqual(['sheet A2 Local RangeEdited', 'all A2 Local']);
  host.coauthor.setValues('入力', 'A2', [[300]]);
  await soon();
  expect(seen.slice(2)).toEqual(['sheet A2 Remote RangeEdited', 'all A2 Remote']);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('結果').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[600]]);
  });
});

test('events can be switched off and on again', async () => {
  const { Excel } = start();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('入力');
    sheet.onChanged.add(async (event) => void seen.push(event.address));
    context.runtime.enableEvents = false;
    sheet.getRange('A3').values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange('A4').values = [[1]];
    context.runtime.load('enableEvents');
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
  });
  await soon();
  expect(seen).toEqual(['A4']);
});

test('calculated, selection, sheet added and deleted; a handler that is removed hears no more', async () => {
  const { Excel } = start();
  const seen: string[] = [];
  let heard = 0;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const calculated = worksheets.onCalculated.add(async () => void seen.push('calculated'));
    worksheets.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
    worksheets.onAdded.add(async () => void seen.push('added'));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    await context.sync();
    worksheets.getItem('入力').getRange('A2').values = [[5]];
    await context.sync();
    worksheets.getItem('結果').getRange('B2:C3').select();
    worksheets.add('新しい').delete();
    await context.sync();
    await soon();
    calculated.remove();
    await context.sync();
    heard = seen.filter((what) => what === 'calculated').length;
    worksheets.getItem('入力').getRange('A2').values = [[6]];
    await context.sync();
  });
  await soon();
  expect(heard).toBeGreaterThan(0);
  expect(seen.filter((what) => what === 'calculated')).toHaveLength(heard);
  expect(seen).toEqual(expect.arrayContaining(['selected B2:C3', 'added', 'deleted']));
});

test('two add-ins on one workbook: each hears of the other', async () => {
  const { Excel, host } = start();
  const other = connectClient(host);
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event.address));
    await context.sync();
  });
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('入力').getRange('A2').values = [[7]];
    await context.sync();
  });
  await soon();
  expect(seen).toEqual(['A2']);
});
