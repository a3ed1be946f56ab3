/** Cell formats of a styles part (ECMA-376 part 1, 18.8) as the host's cells have them. */
import type { BorderLine, CellStyle } from '../../host';
import { childElement, childElements, parseTree, type Element } from '../../../file/xml/dom';

/** Built-in number formats that cells commonly have (18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  49: '@',
};

const HORIZONTAL: Readonly<Record<string, string>> = { left: 'Left', center: 'Center', right: 'Right' };
const VERTICAL: Readonly<Record<string, string>> = { top: 'Top', center: 'Center', bottom: 'Bottom' };
const EDGES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

const rgb = (element: Element | undefined): string | undefined => {
  const value = element?.getAttribute('rgb');
  return value && /^[0-9A-F]{8}$/i.test(value) ? `#${value.slice(2).toUpperCase()}` : undefined;
};

const listed = (root: Element, name: string): Element[] => {
  const list = childElement(root, name);
  return list ? childElements(list) : [];
};

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false'].includes(element.getAttribute('val') ?? '1');

function fontStyle(font: Element | undefined, standard: Element | undefined): CellStyle {
  if (!font) return {};
  const size = Number(childElement(font, 'sz')?.getAttribute('val') ?? NaN);
  const usual = Number((standard && childElement(standard, 'sz'))?.getAttribute('val') ?? NaN);
  const color = rgb(childElement(font, 'color'));
  return {
    ...(isOn(childElement(font, 'b')) ? { bold: true } : {}),
    ...(isOn(childElement(font, 'i')) ? { italic: true } : {}),
    ...(color ? { fontColor: color } : {}),
    ...(Number.isNaN(size) || size === usual ? {} : { fontSize: size }),
  };
}

function fillStyle(fill: Element | undefined): CellStyle {
  const pattern = fill && childElement(fill, 'patternFill');
  const color = pattern && rgb(childElement(pattern, 'fgColor'));
  return pattern?.getAttribute('patternType') === 'solid' && color ? { fill: color } : {};
}

function borderStyle(border: Element | undefined): CellStyle {
  if (!border) return {};
  const lines = Object.entries(EDGES).flatMap(([side, edge]): [string, BorderLine][] => {
    const line = childElement(border, side);
    if (!line?.getAttribute('style')) return [];
    return [
      [edge, { style: 'Continuous', color: rgb(childElement(line, 'color')) ?? '#000000', weight: 'Thin' }],
    ];
  });
  return lines.length > 0 ? { borders: Object.fromEntries(lines) } : {};
}

function alignmentStyle(xf: Element): CellStyle {
  const alignment = childElement(xf, 'alignment');
  const across = HORIZONTAL[alignment?.getAttribute('horizontal') ?? ''];
  const down = VERTICAL[alignment?.getAttribute('vertical') ?? ''];
  return {
    ...(across ? { horizontalAlignment: across } : {}),
    ...(down && down !== 'Bottom' ? { verticalAlignment: down } : {}),
    ...(['1', 'true'].includes(alignment?.getAttribute('wrapText') ?? '') ? { wrapText: true } : {}),
  };
}

/** One style for each cell format, by its number. */
export function readCellStyles(part: string, text: string): CellStyle[] {
  const { root } = parseTree(part, text);
  const [fonts, fills, borders] = ['fonts', 'fills', 'borders'].map((name) => listed(root, name)) as [
    Element[],
    Element[],
    Element[],
  ];
  const formats = new Map(
    listed(root, 'numFmts').map((f) => [
      Number(f.getAttribute('numFmtId')),
      f.getAttribute('formatCode') ?? '',
    ]),
  );
  return listed(root, 'cellXfs').map((xf): CellStyle => {
    const at = (name: string): number => Number(xf.getAttribute(name) ?? 0);
    const format = formats.get(at('numFmtId')) ?? BUILT_IN[at('numFmtId')];
    const protection = childElement(xf, 'protection');
    return {
      ...(format ? { numberFormat: format } : {}),
      ...fontStyle(fonts[at('fontId')], fonts[0]),
      ...fillStyle(fills[at('fillId')]),
      ...borderStyle(borders[at('borderId')]),
      ...alignmentStyle(xf),
      ...(protection && ['0', 'false'].includes(protection.getAttribute('locked') ?? '')
        ? { unlocked: true }
        : {}),
    };
  });
}
