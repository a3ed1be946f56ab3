/** Collects the looks of cells into a styles part (ECMA-376 part 1, 18.8), each once. */
import { escapeAttribute } from '../../../file/xml/text';
import type { CellStyle } from '../../host';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Numbers of the formats that every file has (18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  'yyyy/m/d': 14,
  '@': 49,
};
/** Own formats are numbered from here. */
const FIRST_OWN = 164;

const EDGES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

export interface StyleSheet {
  /** Number of the cell format. */
  index: (style: CellStyle | undefined, isFormulaLikeText: boolean) => number;
  xml: () => string;
}

const color = (value: string): string => `<color rgb="FF${value.replace('#', '').toUpperCase()}"/>`;

/** A list whose equal members are kept once. */
function collected(first: readonly string[]): { of: (xml: string) => number; xml: (name: string) => string } {
  const members = [...first];
  return {
    of: (xml) => {
      const at = members.indexOf(xml);
      return at >= 0 ? at : members.push(xml) - 1;
    },
    xml: (name) => `<${name} count="${members.length}">${members.join('')}</${name}>`,
  };
}

function fontXml({ bold, italic, fontSize = 11, fontColor }: CellStyle): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  const tint = fontColor ? color(fontColor) : '';
  return `<font>${marks}<sz val="${fontSize}"/>${tint}<name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>`;
}

function fillXml({ fill }: CellStyle): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  const fg = color(fill).replace('<color', '<fgColor');
  return `<fill><patternFill patternType="solid">${fg}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ borders = {} }: CellStyle): string {
  const sides = Object.entries(EDGES).map(([side, edge]) => {
    const line = borders[edge];
    return line && line.style !== 'None'
      ? `<${side} style="thin">${color(line.color)}</${side}>`
      : `<${side}/>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontalAlignment: across, verticalAlignment: down, wrapText }: CellStyle): string {
  const attributes = [
    across && across !== 'General' ? ` horizontal="${across.toLowerCase()}"` : '',
    down && down !== 'Bottom' ? ` vertical="${down.toLowerCase()}"` : '',
    wrapText ? ' wrapText="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

export function styleSheet(): StyleSheet {
  const fonts = collected([fontXml({})]);
  const fills = collected([fillXml({}), '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = collected([borderXml({})]);
  const xfs = collected(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const formats: string[] = [];
  const formatOf = (code: string): number => {
    const known = BUILT_IN[code];
    if (known !== undefined) return known;
    const at = formats.indexOf(code);
    return FIRST_OWN + (at >= 0 ? at : formats.push(code) - 1);
  };
  return {
    index: (style = {}, isFormulaLikeText) => {
      const ids = `numFmtId="${formatOf(style.numberFormat ?? 'General')}" fontId="${fonts.of(fontXml(style))}" fillId="${fills.of(fillXml(style))}" borderId="${borders.of(borderXml(style))}"`;
      const plain = `<xf ${ids} xfId="0"`;
      const inner = `${alignmentXml(style)}${style.unlocked ? '<protection locked="0"/>' : ''}`;
      const quoted = isFormulaLikeText ? ' quotePrefix="1"' : '';
      if (
        inner === '' &&
        quoted === '' &&
        plain.endsWith('numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"')
      )
        return 0;
      const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
      const locked = style.unlocked ? ' applyProtection="1"' : '';
      return xfs.of(`${plain} ${applied}${locked}${quoted}${inner === '' ? '/>' : `>${inner}</xf>`}`);
    },
    xml: () => {
      const own = formats.map(
        (code, i) => `<numFmt numFmtId="${FIRST_OWN + i}" formatCode="${escapeAttribute(code)}"/>`,
      );
      return (
        `<styleSheet xmlns="${MAIN}">` +
        (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
        fonts.xml('fonts') +
        fills.xml('fills') +
        borders.xml('borders') +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        xfs.xml('cellXfs') +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
      );
    },
  };
}
