/** What stands against writing: refused with the reason and the place, and nothing is written. */
import { applyPlan, insertTemplate, type ApplyResult } from '../../src/excel';
import { EXCEL } from '../../src/messages/catalog/excel';
import { createHost, type Host } from '../../src/standin/host';
import { kanagawaForms } from '../../src/workbook/templates/kanagawaForms';
import { dump, join, noEngine, NOW, open } from './harness';
import { smallPlan } from './smallPlan';

const first = smallPlan();
const second = smallPlan({ price: 10, replaces: first });

async function written(): Promise<Host> {
  const { host } = open(undefined, { engine: noEngine });
  await applyPlan(first, { now: NOW });
  return host;
}

const reasons = (result: ApplyResult): unknown[] =>
  result.kind === 'refused'
    ? result.reasons.map(({ code, place }) =>
        [code, place.sheet, place.table, place.cell].filter((x) => x !== undefined),
      )
    : [result.kind];
const confirm = (result: ApplyResult): string[] =>
  result.kind === 'refused' ? result.confirm.map(({ code }) => code) : [result.kind];

const sheetOf = (host: Host, name: string) => {
  const sheet = host.model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

test.each<[string, (host: Host) => void, unknown[]]>([
  ['the workbook is protected', (host) => void (host.model.protected = true), [['excelWorkbookProtected']]],
  [
    'a sheet of ours is protected',
    (host) => host.coauthor.protect('割勘 負担', true),
    [['excelSheetProtected', '割勘 負担']],
  ],
  ['rows are hidden', (host) => host.coauthor.hideRows('割勘 負担', [5]), [['excelRowsHidden', '割勘 負担']]],
  [
    'a column is hidden',
    (host) => void sheetOf(host, '割勘 負担').hiddenColumns.add(1),
    [['excelRowsHidden', '割勘 負担']],
  ],
  [
    'a table is filtered',
    (host) => {
      for (const table of sheetOf(host, '割勘 負担').tables) table.filtered = true;
      sheetOf(host, '割勘 負担').hiddenRows.add(5);
    },
    [['excelSheetFiltered', '割勘 負担']],
  ],
  [
    'the sheet has a filter of its own',
    (host) =>
      void (sheetOf(host, '割勘 負担').filter = {
        area: { top: 20, left: 0, bottom: 22, right: 2 },
        filtered: true,
      }),
    [['excelSheetFiltered', '割勘 負担']],
  ],
  [
    'cells are merged',
    (host) => {
      host.coauthor.setValues('割勘 負担', 'A20', [['メモ']]);
      sheetOf(host, '割勘 負担').merged.push({ top: 19, left: 0, bottom: 19, right: 2 });
    },
    [['excelCellsMerged', '割勘 負担', 'A20:C20']],
  ],
  [
    'all at once',
    (host) => {
      host.coauthor.hideRows('割勘 枚数', [5]);
      sheetOf(host, '割勘 基準').merged.push({ top: 0, left: 0, bottom: 0, right: 2 });
      host.coauthor.protect('割勘 負担', true);
      host.model.protected = true;
    },
    [
      ['excelWorkbookProtected'],
      ['excelSheetProtected', '割勘 負担'],
      ['excelCellsMerged', '割勘 基準', 'A1:C1'],
      ['excelRowsHidden', '割勘 枚数'],
    ],
  ],
])('refused: %s', async (_, change, expected) => {
  const host = await written();
  change(host);
  const before = await dump(host);
  const result = await applyPlan(second, { now: NOW, confirmed: true });
  expect(reasons(result)).toEqual(expected);
  expect(await dump(host)).toEqual(before);
  expect(host.model.eventsEnabled).toBe(true);
});

test.each<[string, (host: Host) => void, unknown[]]>([
  ['rows', (host) => host.coauthor.hideRows('割勘 枚数', [20]), ['excelRowsHidden', '割勘 枚数']],
  [
    'a column',
    (host) => void sheetOf(host, '割勘 枚数').hiddenColumns.add(4),
    ['excelRowsHidden', '割勘 枚数'],
  ],
])(
  'refused: hidden %s where the new results reach, beyond the ones that are there',
  async (_, hide, expected) => {
    const host = await written();
    hide(host);
    const [sheet] = second.sheets.filter(({ name }) => name === '割勘 枚数');
    if (!sheet) throw new Error();
    const fill = (value: unknown, i: number) => (i > 1 ? i : value) as number;
    const columns = sheet.table.columns.map((column) => ({
      ...column,
      values: Array.from({ length: 30 }, (__, i) => fill(column.values[i] ?? null, i)),
    }));
    const added = ['二宮町', '大井町'].map(
      (heading) => ({ ...columns[1], heading }) as (typeof columns)[number],
    );
    const larger = { ...sheet, table: { ...sheet.table, rowCount: 30, columns: [...columns, ...added] } };
    const plan = { ...second, sheets: second.sheets.map((one) => (one === sheet ? larger : one)) };
    const before = await dump(host);
    expect(reasons(await applyPlan(plan, { now: NOW, confirmed: true }))).toEqual([expected]);
    expect(await dump(host)).toEqual(before);
  },
);

test('refused: a sheet, a table, a name that is not ours; another prefix is offered', async () => {
  const { host } = open({
    sheets: [
      { name: '割勘 負担', cells: [{ address: 'A1', value: '昔の表' }] },
      {
        name: '割勘2 昔',
        cells: [
          { address: 'A1', value: '条件名' },
          { address: 'A2', value: 1 },
        ],
        tables: [{ name: '割勘基準', address: 'A1:A2' }],
      },
    ],
    names: [{ name: '割勘単価', formula: '=3' }],
  });
  const before = await dump(host);
  const result = await applyPlan(first, { now: NOW, confirmed: true });
  expect(result).toMatchObject({
    kind: 'refused',
    reasons: [
      { code: 'sheetNotOurs', values: { found: '割勘 負担', offered: '割勘3' } },
      { code: 'tableNotOurs', values: { found: '割勘基準' } },
      { code: 'nameNotOurs', values: { found: '割勘単価' } },
    ],
  });
  expect(await dump(host)).toEqual(before);
});

test('refused: a template over sheets of the same name', async () => {
  const { host } = open({ sheets: [{ name: '入力 団体' }] });
  const before = await dump(host);
  expect(reasons(await insertTemplate(kanagawaForms(), { now: NOW }))).toEqual([
    ['sheetNotOurs', '入力 団体'],
  ]);
  expect(await dump(host)).toEqual(before);
});

test('refused: an Excel below ExcelApi 1.14', async () => {
  open();
  const { requirements } = Office.context;
  const asked = jest
    .spyOn(requirements, 'isSetSupported')
    .mockImplementation((_, version) => Number(String(version).split('.')[1]) < 14);
  expect(reasons(await applyPlan(first, { now: NOW }))).toEqual([['excelApiTooOld']]);
  asked.mockRestore();
});

test('refused: values that no cell holds', async () => {
  const { host } = open();
  const [sheet] = first.sheets;
  if (!sheet) throw new Error();
  const table = {
    ...sheet.table,
    columns: sheet.table.columns.map((c, i) =>
      i === 0 ? { ...c, values: ['あ'.repeat(32_768), NaN, ''] } : c,
    ),
  };
  expect(await applyPlan({ ...first, sheets: [{ ...sheet, table }] }, { now: NOW })).toMatchObject({
    kind: 'refused',
    reasons: [
      { code: 'excelValueInvalid', place: { row: 1, column: '項目' }, values: { reason: 'textTooLong' } },
    ],
  });
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['メモ']);
});

test.each<[string, (host: Host) => void, string[]]>([
  [
    'a constant was typed over',
    (host) => host.coauthor.setValues('割勘 枚数', 'B5', [[999]]),
    ['excelConstantChanged'],
  ],
  ['nothing', () => undefined, ['applied']],
  [
    'a column that people fill in',
    (host) => host.coauthor.setValues('割勘 負担', 'E5', [['○']]),
    ['applied'],
  ],
])('asked about: %s', async (_, change, expected) => {
  const host = await written();
  change(host);
  const before = await dump(host);
  const asked = await applyPlan(second, { now: NOW });
  expect(confirm(asked)).toEqual(expected);
  if (asked.kind === 'refused') {
    expect(await dump(host)).toEqual(before);
    expect((await applyPlan(second, { now: NOW, confirmed: true })).kind).toBe('applied');
  }
});

test('asked about: a person’s chart on a sheet that goes; one on a sheet that stays is left alone', async () => {
  const host = await written();
  await Excel.run(async (context) => {
    for (const name of ['割勘 指摘', '割勘 負担']) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.charts.add('Line', sheet.getRange('A4:A5'), 'Columns').name = '自分のグラフ';
    }
    await context.sync();
  });
  const smaller = smallPlan({ extra: false, replaces: first });
  expect(confirm(await applyPlan(smaller, { now: NOW }))).toEqual(['excelForeignChart']);
  expect((await applyPlan(smaller, { now: NOW, confirmed: true })).kind).toBe('applied');
  expect(
    sheetOf(host, '割勘 負担')
      .charts.map(({ name }) => name)
      .sort(),
  ).toEqual(['割勘グラフ：割勘 負担', '自分のグラフ'].sort());
});

test('said: manual calculation (and calculated once), iterative calculation, precision as displayed', async () => {
  const { host } = open({
    sheets: [{ name: 'メモ' }],
    calculationMode: 'Manual',
    iterative: true,
    precisionAsDisplayed: true,
  });
  const result = await applyPlan(first, { now: NOW });
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  expect(result.findings.map(({ code }) => code)).toEqual([
    'excelCalculationManual',
    'excelCalculationIterative',
    'excelPrecisionAsDisplayed',
  ]);
  expect(result.readBack?.differences).toEqual([]);
  expect((await host.toData()).calculationMode).toBe('Manual');
});

test('a state too large to be kept is said before anything is written', async () => {
  const host = await written();
  const before = await dump(host);
  expect(confirm(await applyPlan(second, { now: NOW, stateLimit: 1000 }))).toEqual(['excelStateTooLarge']);
  expect(await dump(host)).toEqual(before);
  expect(await applyPlan(second, { now: NOW, stateLimit: 1000, confirmed: true })).toMatchObject({
    kind: 'applied',
    saved: null,
  });
});

test('a journal from before has to be mended first', async () => {
  const host = await written();
  const data = await host.toData();
  const journal = { id: '{1}', xml: '<warikan xmlns="urn:warikan:journal:1">{}</warikan>' };
  join(createHost({ ...data, customXml: [...(data.customXml ?? []), journal] }, { engine: noEngine }));
  expect(reasons(await applyPlan(second, { now: NOW, confirmed: true }))).toEqual([['excelUnfinished']]);
});

test('each reason says what to do', () => {
  for (const code of [
    'excelSheetProtected',
    'excelRowsHidden',
    'excelCellsMerged',
    'excelSheetFiltered',
    'excelWorkbookProtected',
  ])
    expect(EXCEL[code]?.ja).toContain('もう一度実行する');
});
