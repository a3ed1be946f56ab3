import { packed } from './tamper';

const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const T = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const rel = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${R}/${type}`}" Target="${target}"${more}/>`;
const rels = (...items: string[]): string =>
  `${HEAD}<Relationships xmlns="${P}/relationships">${items.join('')}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

/**
 * A workbook as people make them, with everything that libraries lose: a table with a calculated column in a
 * shared formula, names (constant, sheet-scoped, built-in), chart, note, thread of comments, validation,
 * conditional format, custom XML, dynamic array, furigana, a hidden and a protected sheet, a calculation chain,
 * VBA, an external link. Written by hand here, in the shapes that Excel writes.
 */
export function richParts(): Record<string, string> {
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${P}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Default Extension="vml" ContentType="${T}.vmlDrawing"/>` +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      override('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml') +
      [1, 2, 3]
        .map((n) => override(`xl/worksheets/sheet${n}.xml`, `${T}.spreadsheetml.worksheet+xml`))
        .join('') +
      override('xl/tables/table1.xml', `${T}.spreadsheetml.table+xml`) +
      override('xl/styles.xml', `${T}.spreadsheetml.styles+xml`) +
      override('xl/sharedStrings.xml', `${T}.spreadsheetml.sharedStrings+xml`) +
      override('xl/metadata.xml', `${T}.spreadsheetml.sheetMetadata+xml`) +
      override('xl/calcChain.xml', `${T}.spreadsheetml.calcChain+xml`) +
      override('xl/comments1.xml', `${T}.spreadsheetml.comments+xml`) +
      override('xl/drawings/drawing1.xml', `${T}.drawing+xml`) +
      override('xl/charts/chart1.xml', `${T}.drawingml.chart+xml`) +
      override('xl/externalLinks/externalLink1.xml', `${T}.spreadsheetml.externalLink+xml`) +
      override('customXml/itemProps1.xml', `${T}.customXmlProperties+xml`) +
      override('docProps/app.xml', `${T}.extended-properties+xml`) +
      '</Types>',
    '_rels/.rels': rels(
      rel('rId1', 'officeDocument', 'xl/workbook.xml'),
      rel('rId2', 'extended-properties', 'docProps/app.xml'),
    ),
    'docProps/app.xml':
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"` +
      ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>' +
      '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>ワークシート</vt:lpstr></vt:variant>' +
      '<vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr">' +
      '<vt:lpstr>団体</vt:lpstr><vt:lpstr>集計</vt:lpstr><vt:lpstr>控え</vt:lpstr></vt:vector></TitlesOfParts>' +
      '<Company>組合</Company></Properties>',
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${M}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
      ' mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">' +
      '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>' +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000" firstSheet="1" activeTab="1"/></bookViews>' +
      '<sheets><sheet name="団体" sheetId="1" r:id="rId1"/><sheet name="集計" sheetId="4" r:id="rId2"/>' +
      '<sheet name="控え" sheetId="7" state="hidden" r:id="rId3"/></sheets>' +
      '<externalReferences><externalReference r:id="rId9"/></externalReferences>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">団体!$A$3:$D$6</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">集計!$A$1:$C$9</definedName>' +
      '<definedName name="税率">0.1</definedName><definedName name="小計" localSheetId="1">集計!$B$2</definedName>' +
      '<definedName name="文字">"割勘"</definedName></definedNames>' +
      '<calcPr calcId="191029" calcMode="manual" iterate="1"/>' +
      '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': rels(
      rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      rel('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
      rel('rId3', 'worksheet', 'worksheets/sheet3.xml'),
      rel('rId4', 'styles', 'styles.xml'),
      rel('rId5', 'sharedStrings', 'sharedStrings.xml'),
      rel('rId6', 'sheetMetadata', 'metadata.xml'),
      rel('rId7', 'calcChain', 'calcChain.xml'),
      rel('rId8', 'customXml', '../customXml/item1.xml'),
      rel('rId9', 'externalLink', 'externalLinks/externalLink1.xml'),
      rel('rId10', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
    ),
    'xl/worksheets/sheet1.xml':
      `${HEAD}<worksheet xmlns="${M}" xmlns:r="${R}"><dimension ref="A1:D6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
      '<sheetFormatPr defaultRowHeight="18.75"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>32000</v></c><c r="C4"><f t="shared" ref="C4:C5" si="0">B4*税率+LOG10(100)</f><v>3202</v></c><c r="D4" t="b"><v>1</v></c></row>' +
      '<row r="5" hidden="1"><c r="A5" t="s"><v>6</v></c><c r="B5"><v>48000</v></c><c r="C5"><f t="shared" si="0"/><v>4802</v></c><c r="D5" t="e"><v>#N/A</v></c></row>' +
      '<row r="6"><c r="A6" t="s"><v>7</v></c><c r="B6"><f>SUBTOTAL(109,団体表[人口])</f><v>80000</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="B4:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>40000</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="B4:B5"><formula1>0</formula1><formula2>9999999</formula2></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId4"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      rel('rId1', 'drawing', '../drawings/drawing1.xml'),
      rel('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      rel('rId3', 'table', '../tables/table1.xml'),
      rel('rId4', 'hyperlink', 'https://example.jp/', ' TargetMode="External"'),
      rel('rId5', 'comments', '../comments1.xml'),
    ),
    'xl/worksheets/sheet2.xml':
      `${HEAD}<worksheet xmlns="${M}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2"/></sheetView></sheetViews>` +
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(団体表[人口])</f><v>32000</v></c></row>' +
      '<row r="2"><c r="A2"><v>48000</v></c><c r="B2"><f>SUM(団体表[人口])</f><v>80000</v></c></row></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells></worksheet>',
    'xl/worksheets/sheet3.xml': `${HEAD}<worksheet xmlns="${M}"><sheetData><row><c t="inlineStr"><is><t>控え</t></is></c></row></sheetData></worksheet>`,
    'xl/tables/table1.xml':
      `${HEAD}<table xmlns="${M}" id="5" name="団体表" displayName="団体表" ref="A3:D6" totalsRowCount="1"><autoFilter ref="A3:D5"/>` +
      '<tableColumns count="4"><tableColumn id="1" name="団体名" totalsRowLabel="計"/><tableColumn id="2" name="人口" totalsRowFunction="sum"/>' +
      '<tableColumn id="3" name="税_x000a_相当"><calculatedColumnFormula>B4*税率+LOG10(100)</calculatedColumnFormula></tableColumn>' +
      '<tableColumn id="4" name="対象"/></tableColumns></table>',
    'xl/styles.xml':
      `${HEAD}<styleSheet xmlns="${M}"><fonts count="1"><font><sz val="10"/><color theme="1"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>',
    'xl/sharedStrings.xml':
      `${HEAD}<sst xmlns="${M}" count="8" uniqueCount="8"><si><t>表題</t></si><si><t>団体名</t></si><si><t>人口</t></si>` +
      '<si><t xml:space="preserve">税\n相当</t></si><si><t>対象</t></si>' +
      '<si><t>葉山町</t><rPh sb="0" eb="2"><t>ハヤマ</t></rPh><rPh sb="2" eb="3"><t>マチ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><r><t>寒川</t></r><r><rPr><b/></rPr><t>町</t></r><rPh sb="0" eb="2"><t>サムカワ</t></rPh></si><si><t>計</t></si></sst>',
    'xl/metadata.xml': `${HEAD}<metadata xmlns="${M}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${M}"><c r="C4" i="1"/><c r="B2" i="4"/></calcChain>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${M}"><authors><author>係</author></authors><commentList><comment ref="B4" authorId="0"><text><t>国勢調査</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/drawings/_rels/drawing1.xml.rels': rels(rel('rId1', 'chart', '../charts/chart1.xml')),
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
    'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink xmlns="${M}"/>`,
    'xl/vbaProject.bin': 'macro',
    'customXml/item1.xml': '<?xml version="1.0"?><warikan xmlns="urn:example"><run>1</run></warikan>',
    'customXml/itemProps1.xml':
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{A}"/>',
    'customXml/_rels/item1.xml.rels': rels(rel('rId1', 'customXmlProps', 'itemProps1.xml')),
  };
}

export function richWorkbook(): Uint8Array {
  return packed(richParts());
}

/** The same as Strict Open XML, with prefixed elements in the workbook part. */
export function strictWorkbook(): Uint8Array {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const parts = richParts();
  for (const [name, text] of Object.entries(parts))
    parts[name] = text
      .split(M)
      .join(strict)
      .split(R)
      .join('http://purl.oclc.org/ooxml/officeDocument/relationships');
  const book = parts['xl/workbook.xml'] as string;
  parts['xl/workbook.xml'] = book
    .replace(`xmlns="${strict}"`, `xmlns:x="${strict}"`)
    .replace(/<(\/?)([a-z]\w+)(?=[\s>/])/gi, '<$1x:$2');
  return packed(parts);
}
