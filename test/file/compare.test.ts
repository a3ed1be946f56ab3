import { comparePackages, isProblems, writePlan } from '../../src/file';
import { richWorkbook } from './richWorkbook';
import { NOW, twoTowns } from './samplePlan';
import { opened, tampered, withParts } from './tamper';

const before = opened(richWorkbook());
const written = writePlan(before, twoTowns(), { now: NOW });
if (isProblems(written)) throw new Error(JSON.stringify(written));
const after: Uint8Array = written;
const ours = twoTowns().sheets.map((sheet) => sheet.name);

const lost = (bytes: Uint8Array): string[] =>
  comparePackages(before, opened(bytes), ours)
    .filter((item) => !item.harmless)
    .map(({ kind, how, what }) => `${kind} ${how} ${what}`);

test('writing a plan loses nothing but the calculation chain, which Excel makes anew', () => {
  expect(comparePackages(before, opened(after), ours)).toEqual([
    { kind: 'calcChain', how: 'missing', what: 'xl/calcChain.xml', part: 'xl/calcChain.xml', harmless: true },
  ]);
});

test('a second run loses nothing of the first workbook either', () => {
  const again = { ...twoTowns(), replacedSheets: ours, replacedNames: ['単価'] };
  const second = writePlan(opened(after), again, { now: NOW });
  if (isProblems(second)) throw new Error(JSON.stringify(second));
  expect(lost(second)).toEqual([]);
  const options = { ourNames: ['単価'] };
  expect(comparePackages(opened(after), opened(second), ours, options)).toEqual([]);
  const without = writePlan(opened(after), { ...again, sheets: [], names: [] }, { now: NOW });
  if (isProblems(without)) throw new Error(JSON.stringify(without));
  expect(comparePackages(opened(after), opened(without), ours, options)).toEqual([]);
  expect(comparePackages(opened(after), opened(without), [])).not.toEqual([]);
});

const SHEET1 = 'xl/worksheets/sheet1.xml';
const SHEET2 = 'xl/worksheets/sheet2.xml';
const BOOK = 'xl/workbook.xml';

/** Outputs damaged on purpose: each loss is named. */
test.each<[loss: string, part: string, from: string | RegExp, to: string]>([
  ['dataValidation missing B4:B5', SHEET1, /<dataValidations.*?<\/dataValidations>/, ''],
  ['cfRule missing B4:B5', SHEET1, /<conditionalFormatting.*?<\/conditionalFormatting>/, ''],
  ['hyperlink missing A1', SHEET1, /<hyperlinks>.*?<\/hyperlinks>/, ''],
  ['drawing missing 1 → 0', SHEET1, '<drawing r:id="rId1"/>', ''],
  ['legacyDrawing missing 1 → 0', SHEET1, '<legacyDrawing r:id="rId2"/>', ''],
  ['tablePart missing 1 → 0', SHEET1, /<tableParts.*?<\/tableParts>/, ''],
  ['formulas missing 3 → 2', SHEET1, '<f t="shared" si="0"/>', ''],
  ['values missing 15 → 14', SHEET1, '<v>3202</v>', ''],
  ['worksheet changed xl/worksheets/sheet1.xml', SHEET1, '<v>3202</v>', '<v>3203</v>'],
  ['mergeCell missing D1:E1', SHEET2, /<mergeCells.*?<\/mergeCells>/, ''],
  ['sheetProtection missing 1 → 0', SHEET2, /<sheetProtection[^>]*>/, ''],
  ['dynamicArray missing A1', SHEET2, ' cm="1"', ''],
  ['definedName missing 税率', BOOK, /<definedName name="税率">.*?<\/definedName>/, ''],
  ['definedName changed 文字', BOOK, '"割勘"', '"割り勘"'],
  ['definedName missing 小計', BOOK, 'name="小計" localSheetId="2"', 'name="小計"'],
  [
    'definedName missing _xlnm.Print_Area',
    BOOK,
    /<definedName name="_xlnm.Print_Area" localSheetId="2">.*?<\/definedName>/,
    '',
  ],
  ['sheetState changed hidden', BOOK, ' state="hidden"', ''],
  ['workbook missing extLst', BOOK, /<extLst>.*?<\/extLst>/, ''],
  ['workbook missing externalReferences', BOOK, /<externalReferences>.*?<\/externalReferences>/, ''],
  ['workbook missing calcPr@iterate', BOOK, ' iterate="1"', ''],
  ['workbook changed workbookPr', BOOK, ' codeName="ThisWorkbook"', ''],
  ['style changed dxfs[0]', 'xl/styles.xml', 'FFFF0000', 'FF00FF00'],
  [
    'table changed xl/tables/table1.xml',
    'xl/tables/table1.xml',
    /<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/,
    '',
  ],
  ['sharedStrings changed xl/sharedStrings.xml', 'xl/sharedStrings.xml', 'ハヤマ', ''],
  ['comments changed xl/comments1.xml', 'xl/comments1.xml', '国勢調査', ''],
  ['extended-properties changed Company', 'docProps/app.xml', '組合', ''],
  [
    'contentType changed xl/workbook.xml',
    '[Content_Types].xml',
    'application/vnd.ms-excel.sheet.macroEnabled',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'vbaProject missing xl/vbaProject.bin',
    'xl/_rels/workbook.xml.rels',
    /<Relationship Id="rId10"[^>]*>/,
    '',
  ],
])('%s', (loss, part, from, to) => {
  expect(lost(tampered(after, part, from, to))).toContain(loss);
});

test.each([
  ['chart', 'xl/charts/chart1.xml'],
  ['drawing', 'xl/drawings/drawing1.xml'],
  ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'],
  ['comments', 'xl/comments1.xml'],
  ['customXml', 'customXml/item1.xml'],
  ['customXmlProps', 'customXml/itemProps1.xml'],
  ['vbaProject', 'xl/vbaProject.bin'],
  ['externalLink', 'xl/externalLinks/externalLink1.xml'],
  ['sheetMetadata', 'xl/metadata.xml'],
  ['table', 'xl/tables/table1.xml'],
])('a missing part is named by its kind: %s', (kind, part) => {
  expect(lost(withParts(after, { [part]: null }))).toContain(`${kind} missing ${part}`);
});

test('a sheet that is gone is named', () => {
  const gone = tampered(after, BOOK, /<sheet name="団体"[^>]*>/, '');
  expect(lost(gone)).toContain('sheet missing 団体');
});

test('a part that only changed its name is not lost', () => {
  const moved = withParts(after, {
    'customXml/item1.xml': null,
    'customXml/item9.xml': '<?xml version="1.0"?><warikan xmlns="urn:example"><run>1</run></warikan>',
  });
  expect(lost(moved)).not.toContain('customXml missing customXml/item1.xml');
});

test('a signature is there but holds no longer', () => {
  const signed = opened(withParts(richWorkbook(), { '_xmlsignatures/sig1.xml': '<Signature/>' }));
  const out = writePlan(signed, twoTowns(), { now: NOW });
  if (isProblems(out)) throw new Error('refused');
  const kinds = comparePackages(signed, opened(out), ours).map((item) => item.kind);
  expect(kinds).toContain('signature');
});

test('an output that cannot be read is named', () => {
  const broken = opened(tampered(after, SHEET1, '</sheetData>', ''));
  expect(comparePackages(before, broken, ours)[0]?.kind).toBe('unreadable');
});
