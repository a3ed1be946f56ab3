import { isProblems, lintPackage, writePlan } from '../../src/file';
import { column, NOW, plan, sheet, twoTowns } from './samplePlan';
import { tampered, withParts } from './tamper';

function build(): Uint8Array {
  const out = writePlan(null, twoTowns(), { now: NOW });
  if (isProblems(out)) throw new Error(JSON.stringify(out));
  return out;
}

const good = build();
const rules = (bytes: Uint8Array, ours?: string[]): string[] => [
  ...new Set(lintPackage(bytes, ours ? { ours } : {}).map((finding) => finding.rule)),
];

test('what we write has no finding', () => {
  expect(lintPackage(good)).toEqual([]);
});

test('an empty table, odd headings and texts have no finding', () => {
  const odd = plan([
    sheet('空', '空表', [column('甲', []), column('乙', [], { formula: '=空表[[#This Row],[甲]]*2' })]),
    sheet('見出し', '見出表', [
      column("人口\n(人) [x] #1'", ['_x0041_', '=1']),
      column('計', [1, 2], { formula: "=見出表[[#This Row],[人口\n(人) '[x'] '#1'']]*1" }),
    ]),
  ]);
  const out = writePlan(null, odd, { now: NOW });
  expect(isProblems(out) || lintPackage(out)).toEqual([]);
});

const SHEET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table3.xml';
const BOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';

/** Each rule with a fault planted: part, what is replaced, by what. */
test.each<[rule: string, part: string, from: string | RegExp, to: string]>([
  ['formulaAt', SHEET, '費用[[#This Row],[番号]]', '費用[@番号]'],
  ['formulaEquals', SHEET, '<f>SUMIFS', '<f>=SUMIFS'],
  ['formulaTable', SHEET, '発注[番号]', '受注[番号]'],
  ['formulaColumn', SHEET, '発注[番号]', '発注[整理番号]'],
  ['formulaSheet', SHEET, '*単価', "*'無い'!$A$1"],
  ['formulaUnbalanced', SHEET, '<f>SUMIFS(', '<f>(SUMIFS('],
  ['formulaVolatile', SHEET, '*単価', '*TODAY()'],
  ['formulaFunction', SHEET, '*単価', '*XLOOKUP(1,1,1)'],
  ['formulaFunction', TABLE, '*単価', '*_xlfn.LET(1,1,1)'],
  ['formulaTooLong', SHEET, '*単価', `*単価${'+1'.repeat(5000)}`],
  ['headerCell', SHEET, '<t>費用</t></is></c></row>', '<t>経費</t></is></c></row>'],
  ['headerCell', SHEET, /<c r="B4"[^]*?<\/c>/, ''],
  ['calculatedColumnCell', SHEET, '*単価</f>', '*12.5</f>'],
  ['calculatedColumnCell', SHEET, /<f>[^<]*<\/f>/, ''],
  ['calculatedColumnCell', SHEET, /<c r="C6"[^]*?<\/c>/, ''],
  ['rowOrder', SHEET, '<row r="6">', '<row r="5">'],
  ['cellOrder', SHEET, /(<c r="A5"[^]*?<\/c>)/, '<c r="B5"/><c r="A5"/>'],
  ['cellAddress', SHEET, 'r="B5"', 'r="B7"'],
  ['cellAddress', SHEET, 'r="B5"', 'r="XFE5"'],
  ['cellType', SHEET, 't="inlineStr"', 't="text"'],
  ['cellValue', SHEET, '<v>12500</v>', '<v>12,500</v>'],
  ['cellValue', SHEET, '<v>12500</v>', '<v>NaN</v>'],
  ['styleIndex', SHEET, 's="2"', 's="999"'],
  ['sharedStringIndex', SHEET, '<c r="A5" s="9">', '<c r="A5" s="9" t="s">'],
  ['textTooLong', SHEET, '葉山町', 'あ'.repeat(32768)],
  ['elementOrder', SHEET, /<cols>[^]*?<\/cols>(<sheetData>)/, '<sheetData/><cols/><sheetData>'],
  ['elementOrder', SHEET, '<pageMargins', '<tableParts count="0"/><pageMargins'],
  ['mergedCells', SHEET, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'],
  ['tablePartMissing', SHEET, /<tableParts.*?<\/tableParts>/, ''],
  ['groupedSheets', SHEET, '<sheetView ', '<sheetView tabSelected="1" '],
  ['dxfIndex', 'xl/worksheets/sheet1.xml', 'dxfId="0"', 'dxfId="7"'],
  ['xmlMalformed', SHEET, '</sheetData>', ''],
  ['tableIdDuplicate', TABLE, 'id="3"', 'id="2"'],
  ['tableNameDuplicate', TABLE, 'displayName="費用"', 'displayName="発注"'],
  ['tableNameInvalid', TABLE, /"費用" displayName="費用"/, '"AB12" displayName="AB12"'],
  ['tableNameInvalid', TABLE, /"費用" displayName="費用"/, '"R1C1" displayName="R1C1"'],
  ['tableNameIsName', TABLE, /"費用" displayName="費用"/, '"単価" displayName="単価"'],
  ['tableNameIsSheet', BOOK, 'sheet name="割勘 費用"', 'sheet name="費用"'],
  ['autoFilterRange', TABLE, '<autoFilter ref="A4:C6"', '<autoFilter ref="A4:C4"'],
  ['tableNoDataRow', TABLE, 'ref="A4:C6" totals', 'ref="A4:C4" totals'],
  ['tableColumnCount', TABLE, 'ref="A4:C6" totals', 'ref="A4:D6" totals'],
  ['tableColumnCount', TABLE, 'count="3"', 'count="4"'],
  ['tableColumnDuplicate', TABLE, 'name="団体名"', 'name="番号"'],
  ['tableColumnIdDuplicate', TABLE, 'tableColumn id="2"', 'tableColumn id="1"'],
  ['sheetName', BOOK, 'sheet name="割勘 費用"', 'sheet name="割勘:費用"'],
  ['sheetName', BOOK, 'sheet name="割勘 費用"', `sheet name="${'長'.repeat(32)}"`],
  ['sheetNameDuplicate', BOOK, 'sheet name="割勘 費用"', 'sheet name="割勘 入力"'],
  ['sheetIdDuplicate', BOOK, 'sheetId="2"', 'sheetId="1"'],
  ['activeTab', BOOK, 'activeTab="0"', 'activeTab="4"'],
  ['definedNameInvalid', BOOK, 'name="単価"', 'name="TAX2024"'],
  ['definedNameInvalid', BOOK, 'name="単価"', 'name="単 価"'],
  [
    'definedNameDuplicate',
    BOOK,
    /<definedName name="単価">.*?<\/definedName>/,
    '<definedName name="aB">1</definedName><definedName name="Ab">2</definedName>',
  ],
  ['localSheetId', BOOK, 'localSheetId="3"', 'localSheetId="9"'],
  ['printAreaNotAbsolute', BOOK, '$A$1:$C$6', '$A1:$C6'],
  ['elementOrder', BOOK, /<calcPr[^>]*>/, '<bookViews/>'],
  ['contentTypeMissing', TYPES, '<Default Extension="xml" ContentType="application/xml"/>', ''],
  ['contentTypeOrphan', TYPES, '</Types>', '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>'],
  [
    'contentTypeDuplicate',
    TYPES,
    '</Types>',
    '<Override PartName="/xl/styles.xml" ContentType="a/b"/></Types>',
  ],
  ['relationshipTarget', '_rels/.rels', 'docProps/core.xml', 'docProps/other.xml'],
  ['relationshipIdDuplicate', '_rels/.rels', 'Id="rId3"', 'Id="rId2"'],
  ['partOrphan', '_rels/.rels', /<Relationship Id="rId3"[^>]*>/, ''],
  ['styleReference', 'xl/styles.xml', 'fontId="1"', 'fontId="99"'],
  ['styleCount', 'xl/styles.xml', '<fonts count="4"', '<fonts count="9"'],
])('%s is found in %s', (rule, part, from, to) => {
  // What stands in a part without a type of its own is there to be missed.
  const extra = rule === 'contentTypeMissing' ? withParts(good, { 'xl/a.xml': '<a/>' }) : good;
  expect(rules(tampered(extra, part, from, to))).toContain(rule);
});

test('noVisibleSheet', () => {
  const hidden = withParts(good, { [BOOK]: (text) => text.replace(/<sheet /g, '<sheet state="hidden" ') });
  expect(rules(hidden)).toContain('noVisibleSheet');
});

test('tableOverlap', () => {
  const rels = 'xl/worksheets/_rels/sheet3.xml.rels';
  const twice = withParts(good, {
    [rels]: (text) =>
      text.replace(/<Relationship [^>]*>/, (r) => r + r.replace('rId1', 'rId2').replace('table3', 'table4')),
    'xl/worksheets/_rels/sheet4.xml.rels': null,
    'xl/worksheets/sheet4.xml': (text) => text.replace(/<tableParts.*?<\/tableParts>/, ''),
    [SHEET]: (text) => text.replace('</tableParts>', '<tablePart r:id="rId2"/></tableParts>'),
  });
  expect(rules(twice)).toContain('tableOverlap');
});

test('packageUnreadable', () => {
  expect(rules(good.subarray(0, 500))).toEqual(['packageUnreadable']);
});

test("our own rules do not hold for the user's sheets, the format's do", () => {
  const theirs = tampered(good, SHEET, '*単価', '*TODAY()');
  expect(rules(theirs, ['割勘 表紙'])).toEqual([]);
  const found = rules(tampered(good, SHEET, '費用[[#This Row],[番号]]', '費用[@番号]'), ['割勘 表紙']);
  expect(found).toContain('formulaAt');
  expect(found).not.toContain('calculatedColumnCell');
});
