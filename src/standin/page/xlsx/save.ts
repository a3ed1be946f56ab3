/**
 * The host's workbook as an .xlsx file: cells, looks, tables, names, lists, custom XML parts. Charts and conditional
 * formats are not written: docs/standin.md.
 */
import { escapeText, xstringAttribute } from '../../../file/xml/text';
import { deflateText, writeArchive } from '../../../file/zip/writer';
import type { HostName, HostWorkbook } from '../../host';
import { sheetXml, tableXml } from './sheetPart';
import { styleSheet } from './styleSheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const MODES = {
  Automatic: '',
  AutomaticExceptTables: ' calcMode="autoNoTable"',
  Manual: ' calcMode="manual"',
} as const;
const STATES = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

interface Relationship {
  id: string;
  kind: string;
  target: string;
}

const relationships = (list: readonly Relationship[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function workbookXml(workbook: HostWorkbook, active: number): string {
  const { sheets, names = [], calculationMode = 'Automatic' } = workbook;
  const list = sheets.map(
    ({ name, visibility = 'Visible' }, i) =>
      `<sheet name="${xstringAttribute(name)}" sheetId="${i + 1}"${STATES[visibility]} r:id="rId${i + 1}"/>`,
  );
  const defined = [
    ...names.map((name) => nameXml(name)),
    ...sheets.flatMap((sheet, i) => (sheet.names ?? []).map((name) => nameXml(name, i))),
  ];
  const iterate = workbook.iterative ? ' iterate="1"' : '';
  const precision = workbook.precisionAsDisplayed ? ' fullPrecision="0"' : '';
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    (workbook.protected ? '<workbookProtection lockStructure="1"/>' : '') +
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${list.join('')}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '') +
    `<calcPr calcId="191029"${MODES[calculationMode]}${iterate}${precision} fullCalcOnLoad="1"/></workbook>`
  );
}

function nameXml({ name, formula, visible = true }: HostName, sheet?: number): string {
  const scope = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  const text = escapeText(formula.replace(/^=/, ''));
  return `<definedName name="${xstringAttribute(name)}"${scope}${visible ? '' : ' hidden="1"'}>${text}</definedName>`;
}

export function saveXlsx(workbook: HostWorkbook): Uint8Array {
  const parts: [name: string, text: string][] = [];
  const types: [part: string, type: string][] = [];
  const styles = styleSheet();
  const active = Math.max(
    0,
    workbook.sheets.findIndex(({ name }) => name === workbook.activeSheet),
  );
  const ofWorkbook: Relationship[] = [];
  let tableCount = 0;
  workbook.sheets.forEach((sheet, i) => {
    const own = (sheet.tables ?? []).map((table, j): Relationship => {
      tableCount += 1;
      const target = `xl/tables/table${tableCount}.xml`;
      parts.push([target, tableXml(sheet, table, tableCount)]);
      types.push([target, `${TYPE}.spreadsheetml.table+xml`]);
      return { id: `rId${j + 1}`, kind: 'table', target: `/${target}` };
    });
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const ids = own.map(({ id }) => id);
    parts.push([part, sheetXml(sheet, styles, ids, i === active)]);
    types.push([part, `${TYPE}.spreadsheetml.worksheet+xml`]);
    if (own.length > 0) parts.push([`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(own)]);
    ofWorkbook.push({ id: `rId${i + 1}`, kind: 'worksheet', target: `worksheets/sheet${i + 1}.xml` });
  });
  ofWorkbook.push({ id: 'rIdStyles', kind: 'styles', target: 'styles.xml' });
  (workbook.customXml ?? []).forEach(({ id, xml }, i) => {
    const properties = `customXml/itemProps${i + 1}.xml`;
    parts.push([`customXml/item${i + 1}.xml`, xml]);
    parts.push([properties, `<ds:datastoreItem ds:itemID="${xstringAttribute(id)}" xmlns:ds="${CUSTOM}"/>`]);
    types.push([properties, `${TYPE}.customXmlProperties+xml`]);
    const toProperties = [{ id: 'rId1', kind: 'customXmlProps', target: `itemProps${i + 1}.xml` }];
    parts.push([`customXml/_rels/item${i + 1}.xml.rels`, relationships(toProperties)]);
    ofWorkbook.push({ id: `rIdCustom${i + 1}`, kind: 'customXml', target: `../customXml/item${i + 1}.xml` });
  });
  types.push(
    ['xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`],
    ['xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`],
  );
  const overrides = types
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('');
  const first: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ],
    ['_rels/.rels', relationships([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', workbookXml(workbook, active)],
    ['xl/_rels/workbook.xml.rels', relationships(ofWorkbook)],
    ['xl/styles.xml', styles.xml()],
  ];
  const withHead = (text: string): string => (text.startsWith('<?xml') ? text : HEAD + text);
  return writeArchive([...first, ...parts].map(([name, text]) => deflateText(name, [withHead(text)])));
}
