import { escapeText } from '../xml/text';
import type { Package } from '../package';
import { TRANSITIONAL } from '../flavour';
import { deflateBytes } from '../zip/writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** A package without sheets: what a plan is written into when there is no workbook of the user's. */
export function blankPackage(now: string, application: string): Package {
  const time = now.replace(/\.\d+(?=Z|[+-])/, '');
  const office = TRANSITIONAL.relationships;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/>` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      `<Override PartName="/docProps/app.xml" ContentType="${TYPE}.extended-properties+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      `<Application>${escapeText(application)}</Application></Properties>`,
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
      ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:creator>${escapeText(application)}</dc:creator>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeText(time)}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${escapeText(time)}</dcterms:modified></cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': BLANK_STYLES,
  };
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([name, text]) =>
    deflateBytes(name, encoder.encode(HEAD + text)),
  );
  return { entries: new Map(entries.map((e) => [e.name.toLowerCase(), e])), workbookPart: 'xl/workbook.xml' };
}

/** Fills 0 and 1 are fixed by Excel: none and gray125 (ECMA-376 part 1, 18.8.20). */
export const BLANK_STYLES =
  `<styleSheet xmlns="${TRANSITIONAL.main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
