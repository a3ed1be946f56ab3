/** What is read from the open workbook. */
import { inExcel, selectCell, takeSnapshot } from '../../src/excel';
import { noEngine, open } from './harness';

const cells = (
  rows: readonly (readonly (string | number | null)[])[],
  formulas: Record<string, string> = {},
) =>
  rows.flatMap((row, r) =>
    row.map((value, c) => {
      const address = `${'ABCDE'[c]}${r + 1}`;
      const formula = formulas[address];
      return { address, value, ...(formula === undefined ? {} : { formula }) };
    }),
  );

const BOOK = {
  sheets: [
    {
      name: '入力 団体',
      cells: cells(
        [
          ['団体名', '枚数', '計'],
          ['葉山町', 1000, 2000],
          ['=1+1', null, 0],
          ['寒川町', 30, 60],
        ],
        {
          C2: '=団体[[#This Row],[枚数]]*2',
          C3: '=団体[[#This Row],[枚数]]*2',
          C4: '=団体[[#This Row],[枚数]]*2',
        },
      ),
      tables: [{ name: '団体', address: 'A1:C4' }],
      hiddenRows: [3],
      names: [{ name: '税率', formula: '=0.1' }],
    },
    { name: '隠れ', visibility: 'VeryHidden' as const, protected: true },
  ],
  names: [{ name: '単価', formula: "='入力 団体'!$B$2" }],
  calculationMode: 'Manual' as const,
  iterative: true,
};

test('sheets, tables, formulas, hidden rows, names, settings', async () => {
  const { client } = open(BOOK, { engine: noEngine });
  const snapshot = await inExcel((context) => takeSnapshot(context));
  expect(snapshot).toEqual({
    sheets: [
      { name: '入力 団体', visibility: 'visible', protected: false },
      { name: '隠れ', visibility: 'veryHidden', protected: true },
    ],
    tables: [
      {
        name: '団体',
        sheet: '入力 団体',
        address: 'A1:C4',
        headings: ['団体名', '枚数', '計'],
        rows: [
          ['葉山町', 1000, expect.anything()],
          ['=1+1', null, expect.anything()],
          ['寒川町', 30, expect.anything()],
        ],
        formulas: [1, 2, 3].map(() => [null, null, '=団体[[#This Row],[枚数]]*2']),
        hiddenRows: [2],
      },
    ],
    names: [
      { name: '単価', refersTo: "'入力 団体'!$B$2" },
      { name: '税率', refersTo: '0.1', sheet: '入力 団体' },
    ],
    date1904: false,
    calculation: { mode: 'manual', iterative: true, precisionAsDisplayed: false },
  });
  expect(client.connection.traffic.syncs).toBe(4);
});

test('a workbook whose days count from 1904 is told', async () => {
  open({ ...BOOK, date1904: true }, { engine: noEngine });
  expect((await inExcel((context) => takeSnapshot(context))).date1904).toBe(true);
});

test('large tables come in pieces when an answer is limited, and are whole', async () => {
  const rows = Array.from({ length: 3000 }, (_, r) =>
    Array.from({ length: 5 }, (__, c) => (r === 0 ? `列${c}` : '割'.repeat(60) + r)),
  );
  open(
    { sheets: [{ name: '入力', cells: cells(rows), tables: [{ name: '大', address: 'A1:E3000' }] }] },
    { engine: noEngine, payloadLimit: 5_000_000 },
  );
  const { tables } = await inExcel((context) => takeSnapshot(context));
  expect(tables[0]?.rows).toHaveLength(2999);
  expect(tables[0]?.rows[2998]?.[4]).toBe('割'.repeat(60) + 2999);
});

test('a place is shown by table, row and heading, also after the table has moved; a hidden or lost one is said', async () => {
  const { host } = open(BOOK, { engine: noEngine });
  const selected = () => [
    host.model.selection.sheet.name,
    host.model.selection.area.top + 1,
    host.model.selection.area.left + 1,
  ];
  expect(await selectCell({ sheet: '入力 団体', table: '団体', row: 3, column: '枚数' })).toBeNull();
  expect(selected()).toEqual(['入力 団体', 4, 2]);
  expect(await selectCell({ sheet: '入力 団体', cell: 'C2' })).toBeNull();
  expect(selected()).toEqual(['入力 団体', 2, 3]);
  expect(await selectCell({ sheet: '隠れ' })).toMatchObject({ code: 'excelPlaceGone' });
  expect(await selectCell({ sheet: 'ない', table: 'ない' })).toMatchObject({ code: 'excelPlaceGone' });
});

test('a large table with hidden rows: each row is asked, in pieces below 4 MB', async () => {
  const rows = 20_000;
  const { client } = open(
    {
      sheets: [
        {
          name: '入力',
          cells: [
            { address: 'A1', value: '団体名' },
            { address: `A${rows}`, value: '葉山町' },
          ],
          tables: [{ name: '団体', address: `A1:A${rows}` }],
          hiddenRows: [5, rows - 1],
        },
      ],
    },
    { engine: noEngine },
  );
  const { tables } = await inExcel((context) => takeSnapshot(context));
  expect(tables[0]?.hiddenRows).toEqual([4, rows - 2]);
  expect(client.connection.traffic.largestRequest).toBeLessThan(4_000_000);
}, 60_000);
