import { isProblems, readPackage, readSnapshot, writePlan } from '../../src/file';
import type { Package } from '../../src/file';
import { partNames, partText } from '../../src/file/package';
import { column, NOW, plan, sheet, twoTowns } from './samplePlan';
import type { Plan } from '../../src/workbook/plan';

function written(p: Plan, base: Package | null = null): Uint8Array {
  const out = writePlan(base, p, { now: NOW });
  if (isProblems(out)) throw new Error(JSON.stringify(out));
  return out;
}

function opened(bytes: Uint8Array): Package {
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
}

const rowsOf = (bytes: Uint8Array, table: string) => {
  const { snapshot, problems } = readSnapshot(opened(bytes));
  expect(problems).toEqual([]);
  return snapshot.tables.find((t) => t.name === table);
};

test('a plan written into nothing is read back as it was: values, formulas, names, order of sheets', () => {
  const { snapshot, problems } = readSnapshot(opened(written(twoTowns())));
  expect(problems).toEqual([]);
  expect(snapshot.sheets.map((s) => s.name)).toEqual(['割勘 表紙', '割勘 入力', '割勘 費用', '割勘 条件']);
  expect(snapshot.names).toEqual([{ name: '単価', refersTo: "'割勘 条件'!$B$5" }]);
  const costs = snapshot.tables.find((t) => t.name === '費用');
  expect(costs?.address).toBe('A4:C6');
  expect(costs?.rows).toEqual([
    [1, '葉山町', 12500],
    [2, '寒川町', 25000],
  ]);
  const formula = '=SUMIFS(発注[予定枚数],発注[番号],費用[[#This Row],[番号]])*単価';
  expect(costs?.formulas).toEqual([
    [null, null, formula],
    [null, null, formula],
  ]);
});

test('same input, same bytes', () => {
  expect(Buffer.from(written(twoTowns())).equals(Buffer.from(written(twoTowns())))).toBe(true);
});

test('every kind of value comes back: text stays text, control characters, spaces, escapes, errors, empty', () => {
  const values = [
    '=1+1',
    '@cmd',
    ' 前後 ',
    'a\nb\r\nc\td',
    '_x0041_',
    '\u0001\u001f\ufffe',
    '\ud800片割れ',
    '𠮷野家&<>"\'',
    '',
    true,
    false,
    null,
    -0.1,
    1e300,
    { error: '#N/A' },
  ];
  const back = rowsOf(written(plan([sheet('値', '種々', [column('値', values)])])), '種々');
  expect(back?.rows.map((r) => r[0])).toEqual(values);
  expect(back?.formulas).toBeUndefined();
});

test('values of formulas: text, booleans, errors and none', () => {
  const values = ['文 字 ', true, { error: '#DIV/0!' }, null, 0.1 + 0.2];
  const c = column('値', values, { formula: '=種々[[#This Row],[元]]', style: 'calculated', format: 'text' });
  const back = rowsOf(written(plan([sheet('値', '種々', [column('元', [1, 2, 3, 4, 5]), c])])), '種々');
  expect(back?.rows.map((r) => r[1])).toEqual(values);
});

test('headings with line feeds and brackets stand the same in cell and column', () => {
  const heading = '人口\n(令和2年) [人] #1';
  const bytes = written(plan([sheet('値', '見出し', [column(heading, [1])])]));
  expect(rowsOf(bytes, '見出し')?.headings).toEqual([heading]);
  expect(partText(opened(bytes), 'xl/worksheets/sheet1.xml')).toContain('人口\n(令和2年) [人] #1</t>');
});

test('an empty table gets one empty row, as Excel demands', () => {
  const empty = sheet('空', '空の表', [
    column('甲', []),
    column('乙', [], { formula: '=空の表[[#This Row],[甲]]*2' }),
  ]);
  const back = rowsOf(written(plan([empty])), '空の表');
  expect(back?.address).toBe('A4:B5');
  expect(back?.rows).toEqual([[null, null]]);
});

test('a second run replaces the sheets of the first and leaves no trace of them', () => {
  const first = written(twoTowns());
  const again: Plan = {
    ...twoTowns(),
    replacedSheets: twoTowns().sheets.map((s) => s.name),
    replacedNames: ['単価'],
  };
  const second = written(again, opened(first));
  expect(partNames(opened(second)).sort()).toEqual(partNames(opened(first)).sort());
  expect(readSnapshot(opened(second))).toEqual(readSnapshot(opened(first)));
  const third = written(again, opened(second));
  // Styles do not pile up from run to run.
  expect(partText(opened(third), 'xl/styles.xml')).toBe(partText(opened(first), 'xl/styles.xml'));
});

test('names that are taken are refused, all at once, and nothing is written', () => {
  const base = opened(written(twoTowns()));
  const out = writePlan(base, twoTowns(), { now: NOW });
  if (!isProblems(out)) throw new Error('written');
  const codes = out.map((p) => p.code);
  expect(codes.filter((c) => c === 'sheetNameTaken')).toHaveLength(4);
  expect(codes.filter((c) => c === 'tableNameTaken')).toHaveLength(4);
  expect(codes).toContain('nameTaken');
});

test.each([
  ['sheetNameInvalid', plan([sheet('a/b', '表', [column('甲', [1])])])],
  ['nameInvalid', plan([sheet('葉', 'A1', [column('甲', [1])])])],
  ['headingInvalid', plan([sheet('葉', '表', [column('a', [1]), column('A', [1])])])],
  ['planValueInvalid', plan([sheet('葉', '表', [column('甲', [NaN])])])],
  ['planValueInvalid', plan([sheet('葉', '表', [column('甲', ['x'.repeat(32768)])])])],
  [
    'planTooLarge',
    plan([
      sheet(
        '葉',
        '表',
        Array.from({ length: 16385 }, (_, i) => column(`c${i}`, [])),
      ),
    ]),
  ],
  ['planHasNoSheets', plan([])],
])('%s', (code, p) => {
  const out = writePlan(null, p, { now: NOW });
  expect(isProblems(out) && out.map((problem) => problem.code)).toContain(code);
});

test('a cover comes first and is shown; the file asks for full calculation and prints on A4', () => {
  const pkg = opened(written(twoTowns()));
  const workbook = partText(pkg, 'xl/workbook.xml');
  expect(workbook).toContain('fullCalcOnLoad="1"');
  expect(workbook).toContain('activeTab="0"');
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'割勘 入力'!$A$1:$D$6</definedName>`,
  );
  const cover = partText(pkg, 'xl/worksheets/sheet1.xml');
  expect(cover).toContain('tabSelected="1"');
  expect(cover).toContain('paperSize="9"');
  expect(partText(pkg, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
});
