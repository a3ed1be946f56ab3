import { isProblems, lintPackage, readSnapshot, writePlan } from '../../src/file';
import { partBytes, partNames, partText } from '../../src/file/package';
import { shiftFormula } from '../../src/file/read/sharedFormula';
import { richParts, richWorkbook, strictWorkbook } from './richWorkbook';
import { NOW, twoTowns } from './samplePlan';
import { opened, tampered, withParts } from './tamper';

test('a workbook as people make them is read for what it means', () => {
  const { snapshot, problems } = readSnapshot(opened(richWorkbook()));
  expect(problems).toEqual([]);
  expect(snapshot).toEqual({
    sheets: [
      { name: '団体', visibility: 'visible', protected: false },
      { name: '集計', visibility: 'visible', protected: true },
      { name: '控え', visibility: 'hidden', protected: false },
    ],
    tables: [
      {
        name: '団体表',
        sheet: '団体',
        address: 'A3:D6',
        headings: ['団体名', '人口', '税\n相当', '対象'],
        rows: [
          ['葉山町', 32000, 3202, true],
          ['寒川町', 48000, 4802, { error: '#N/A' }],
        ],
        formulas: [
          [null, null, '=B4*税率+LOG10(100)', null],
          [null, null, '=B5*税率+LOG10(100)', null],
        ],
        hiddenRows: [2],
      },
    ],
    names: [
      { name: '税率', refersTo: '0.1' },
      { name: '小計', refersTo: '集計!$B$2', sheet: '集計' },
      { name: '文字', refersTo: '"割勘"' },
    ],
    date1904: false,
    calculation: { mode: 'manual', iterative: true, precisionAsDisplayed: false },
  });
});

test('strict files and prefixed elements read the same', () => {
  expect(readSnapshot(opened(strictWorkbook()))).toEqual(readSnapshot(opened(richWorkbook())));
});

test.each([
  ['B4*$C$1+表[[#This Row],[A1]]&"A1"', 1, 1, 'C5*$C$1+表[[#This Row],[A1]]&"A1"'],
  ["SUM('A1 B2'!A1:B$2,A:A,$1:1,LOG10(A1),Q1!A1)", 2, 1, "SUM('A1 B2'!B3:C$2,B:B,$1:3,LOG10(B3),Q1!B3)"],
  ['A2+Z1+XFD1', -1, 1, 'B1+#REF!+#REF!'],
  ['名1+_A1+A1B+1E5', 1, 1, '名1+_A1+A1B+1E5'],
  ["表[列'[1'] A1]+A1", 1, 0, "表[列'[1'] A1]+A2"],
])('shared formula %s', (text, rows, columns, expected) => {
  expect(shiftFormula(text, rows, columns)).toBe(expected);
});

test('1904 dates, precision as displayed, ISO dates', () => {
  const book = withParts(richWorkbook(), {
    'xl/workbook.xml': (text) =>
      text.replace('<workbookPr ', '<workbookPr date1904="1" ').replace('iterate="1"', 'fullPrecision="0"'),
    'xl/worksheets/sheet1.xml': (text) =>
      text.replace('<c r="D4" t="b"><v>1</v>', '<c r="D4" t="d"><v>1904-01-02</v>'),
  });
  const { snapshot } = readSnapshot(opened(book));
  expect(snapshot.date1904).toBe(true);
  expect(snapshot.calculation.precisionAsDisplayed).toBe(true);
  // Day 1 of the 1904 system is 2 January 1904.
  expect(snapshot.tables[0]?.rows[0]?.[3]).toBe(1);
});

test.each([
  ['xml', 'xl/worksheets/sheet1.xml', '</sheetData>', ''],
  ['sharedString', 'xl/worksheets/sheet1.xml', '<v>7</v>', '<v>70</v>'],
  ['tableRange', 'xl/tables/table1.xml', 'A3:D6', 'A3:'],
  ['tableRange', 'xl/tables/table1.xml', 'ref="A3:D6"', 'ref="A3:XFD1048576"'],
  ['xml', 'xl/sharedStrings.xml', '<sst', '<!DOCTYPE sst [<!ENTITY a "b">]><sst'],
])('damage (%s) in %s is a problem that names the part; the rest is read', (reason, part, from, to) => {
  const { snapshot, problems } = readSnapshot(opened(tampered(richWorkbook(), part, from, to)));
  expect(problems.map((p) => [p.code, p.values.reason, p.values.part])).toContainEqual([
    'fileDamaged',
    reason,
    part,
  ]);
  expect(snapshot.sheets).toHaveLength(3);
});

test('a table that reaches down the whole sheet is read; its empty rows cost next to nothing', () => {
  const book = tampered(
    richWorkbook(),
    'xl/tables/table1.xml',
    'ref="A3:D6" totalsRowCount="1"',
    'ref="A3:D1048576"',
  );
  const { snapshot, problems } = readSnapshot(opened(book));
  expect(problems).toEqual([]);
  const { rows = [] } = snapshot.tables[0] ?? {};
  expect(rows).toHaveLength(1_048_573);
  expect(rows.slice(0, 2).map(([name]) => name)).toEqual(['葉山町', '寒川町']);
  expect(new Set(rows.slice(3)).size).toBe(1);
  expect(rows.at(-1)).toEqual([null, null, null, null]);
});

test('a missing sheet part is a problem', () => {
  const { problems } = readSnapshot(opened(withParts(richWorkbook(), { 'xl/worksheets/sheet2.xml': null })));
  expect(problems[0]?.values).toMatchObject({ reason: 'missing', part: 'xl/worksheets/sheet2.xml' });
});

describe("a plan written into the user's workbook", () => {
  const before = opened(richWorkbook());
  const out = writePlan(before, twoTowns(), { now: NOW });
  if (isProblems(out)) throw new Error(JSON.stringify(out));
  const after = opened(out);
  const workbook = partText(after, 'xl/workbook.xml');

  test('everything of the user stays byte for byte, but for what has to change', () => {
    const changed = partNames(before).filter(
      (part) =>
        !after.entries.has(part.toLowerCase()) ||
        !Buffer.from(partBytes(before, part)).equals(Buffer.from(partBytes(after, part))),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const sheet2 = richParts()['xl/worksheets/sheet2.xml'] as string;
    expect(partText(after, 'xl/worksheets/sheet2.xml')).toBe(sheet2.replace(' tabSelected="1"', ''));
  });

  test('the lint finds nothing in our sheets, nor in the format of theirs', () => {
    expect(lintPackage(out, { ours: twoTowns().sheets.map((s) => s.name) })).toEqual([]);
  });

  test('names follow their sheets; the cover stands first, the others last', () => {
    const { snapshot } = readSnapshot(after);
    const order = ['割勘 表紙', '団体', '集計', '控え', '割勘 入力', '割勘 費用', '割勘 条件'];
    expect(snapshot.sheets.map((s) => s.name)).toEqual(order);
    expect(snapshot.names).toContainEqual({ name: '小計', refersTo: '集計!$B$2', sheet: '集計' });
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">集計!$A$1:$C$9<');
    expect(workbook).toContain('activeTab="0"');
    expect(workbook).not.toContain('firstSheet');
    expect(workbook).toContain('calcMode="manual" iterate="1" fullCalcOnLoad="1"');
    expect(partText(after, '[Content_Types].xml')).toContain('macroEnabled.main');
    expect(partText(after, 'docProps/app.xml')).not.toContain('TitlesOfParts');
    expect(partText(after, 'docProps/app.xml')).toContain('<Company>組合</Company>');
  });

  test("styles come behind the user's, in the user's font; table ids behind the user's", () => {
    const styles = partText(after, 'xl/styles.xml');
    expect(styles).toContain('<dxfs count="2"><dxf><font><color rgb="FFFF0000"/></font></dxf><dxf>');
    expect(styles.match(/ＭＳ 明朝/g)?.length).toBeGreaterThan(2);
    expect(partText(after, 'xl/tables/table2.xml')).toContain(' id="6" ');
  });

  test("taking our sheets out again leaves what was there; a removed sheet's parts go with it", () => {
    const ours = twoTowns().sheets.map((s) => s.name);
    const nothing = { ...twoTowns(), sheets: [], names: [], replacedSheets: ours, replacedNames: ['単価'] };
    const undone = writePlan(after, nothing, { now: NOW });
    if (isProblems(undone)) throw new Error(JSON.stringify(undone));
    const gone = partNames(before).filter((part) => part !== 'xl/calcChain.xml');
    expect(partNames(opened(undone)).sort()).toEqual(gone.sort());
    expect(readSnapshot(opened(undone)).snapshot).toEqual(readSnapshot(before).snapshot);

    const replaced = writePlan(before, { ...twoTowns(), replacedSheets: ['団体'] }, { now: NOW });
    if (isProblems(replaced)) throw new Error(JSON.stringify(replaced));
    const left = partNames(opened(replaced));
    for (const part of [
      'drawings/drawing1.xml',
      'charts/chart1.xml',
      'comments1.xml',
      'drawings/vmlDrawing1.vml',
    ])
      expect(left).not.toContain(`xl/${part}`);
    expect(left).toContain('customXml/item1.xml');
  });
});

test('a plan written into a strict file speaks strict', () => {
  const out = writePlan(opened(strictWorkbook()), twoTowns(), { now: NOW });
  if (isProblems(out)) throw new Error(JSON.stringify(out));
  expect(lintPackage(out, { ours: ['割勘 表紙'] })).toEqual([]);
  const pkg = opened(out);
  expect(partText(pkg, 'xl/worksheets/sheet4.xml')).toContain(
    'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
  );
  expect(
    readSnapshot(pkg)
      .snapshot.tables.map((t) => t.name)
      .sort(),
  ).toEqual(['表紙', '発注', '費用', '条件', '団体表'].sort());
});
