/** Opening and saving in the stand-in's page: the file host's own samples, there and back. */
import { isProblems, lintPackage, readPackage, readSnapshot, writePlan } from '../../src/file';
import { createHost, type HostWorkbook } from '../../src/standin/host';
import { openXlsx } from '../../src/standin/page/xlsx/open';
import { saveXlsx } from '../../src/standin/page/xlsx/save';
import { templates } from '../../src/workbook/templates';

function packageOf(bytes: Uint8Array) {
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
}

function template(name: string): Uint8Array {
  const bytes = writePlan(null, templates[name]!(), { now: '2026-04-01T00:00:00Z' });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

describe.each(Object.keys(templates))('%s', (name) => {
  const bytes = template(name);
  const opened = openXlsx(packageOf(bytes));

  test('has in the host what it has in the file', () => {
    const { snapshot } = readSnapshot(packageOf(bytes));
    const tables = opened.sheets.flatMap((sheet) =>
      (sheet.tables ?? []).map((table) => [table.name, sheet.name, table.address]),
    );
    expect(tables).toEqual(snapshot.tables.map((table) => [table.name, table.sheet, table.address]));
  });

  test('saved and opened again is the same, and nothing in it would make Excel repair it', async () => {
    const before = await createHost(opened, {
      engine: { calculate: async (b) => b.sheets.map(() => []) },
    }).toData();
    const saved = saveXlsx(before);
    expect(lintPackage(saved, { ours: [] })).toEqual([]);
    const again = openXlsx(packageOf(saved));
    const after = await createHost(again, {
      engine: { calculate: async (b) => b.sheets.map(() => []) },
    }).toData();
    expect(after.sheets.map(withoutWidths)).toEqual(before.sheets.map(withoutWidths));
    expect(readSnapshot(packageOf(saved)).snapshot).toEqual(readSnapshot(packageOf(bytes)).snapshot);
  });
});

/** Widths are whole pixels in the host and parts of characters in the file. */
const withoutWidths = ({ columnWidths: _widths, ...sheet }: HostWorkbook['sheets'][number]) => sheet;

test('formulas, names, parts of add-ins, hidden and protected sheets survive', () => {
  const workbook: HostWorkbook = {
    sheets: [
      {
        name: "A'B & 表",
        cells: [
          { address: 'A1', value: '列<1>' },
          { address: 'B1', value: '計' },
          { address: 'A2', value: '=1+1' },
          { address: 'B2', value: 2, formula: '=[@計]*2' },
          { address: 'C1', value: { error: '#N/A' } },
          { address: 'C2', value: true },
        ],
        tables: [{ name: '明細', address: 'A1:B2' }],
        names: [{ name: '局所', formula: '=1' }],
        protected: true,
      },
      {
        name: '裏',
        visibility: 'Hidden',
        cells: [{ address: 'A1', value: 1.5, style: { numberFormat: '0.0"円"' } }],
      },
    ],
    names: [{ name: '税率', formula: '=0.1' }],
    customXml: [{ id: '{1}', xml: '<w xmlns="urn:warikan">値</w>' }],
    calculationMode: 'Manual',
  };
  const again = openXlsx(packageOf(saveXlsx(workbook)));
  const [first, second] = again.sheets;
  expect(first?.cells?.map(({ address, value, formula }) => [address, value, formula])).toEqual([
    ['A1', '列<1>', undefined],
    ['B1', '計', undefined],
    ['C1', { error: '#N/A' }, undefined],
    ['A2', '=1+1', undefined],
    ['B2', 2, '=明細[[#This Row],[計]]*2'],
    ['C2', true, undefined],
  ]);
  expect(first).toMatchObject({
    name: "A'B & 表",
    protected: true,
    names: [{ name: '局所', formula: '=1' }],
  });
  expect(second).toMatchObject({
    visibility: 'Hidden',
    cells: [{ value: 1.5, style: { numberFormat: '0.0"円"' } }],
  });
  expect(again).toMatchObject({ names: [{ name: '税率', formula: '=0.1' }], calculationMode: 'Manual' });
  expect(again.customXml).toEqual([
    { id: '{1}', xml: expect.stringContaining('<w xmlns="urn:warikan">値</w>') },
  ]);
});
