import type { CellFormat, CellStyle, PlannedHighlight } from '../../workbook/plan';
import type { Element, Tree } from '../xml/dom';
import { childElement, childElements, elementText, fragment, insertInOrder } from '../xml/dom';
import { escapeAttribute } from '../xml/text';
import { wraps } from './textLayout';

/** Order of CT_Stylesheet (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Built-in number formats by id (18.8.30), or a code of our own. */
const NUMBER_FORMATS: Record<CellFormat, number | string> = {
  general: 0,
  yen: 3,
  integer: 3,
  price: 4,
  text: 49,
  rate: '0.0%',
  date: 'yyyy/m/d',
};

const BORDER =
  '<border>' +
  ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
    .join('') +
  '<diagonal/></border>';

const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Light enough to print as paper white; told apart in black and white by the words beside them too. */
const INPUT_FILL = solid('FFFFF8D6');
const HEADING_FILL = solid('FFE7E6E6');
const INPUT_COLOUR = '<color rgb="FF1F3FBF"/>';

export interface StyleAppender {
  /** Index of the cell format. `text`: the cell holds text that would read as a formula when retyped. */
  cell(style: CellStyle, format: CellFormat, hasFormula: boolean, quoted: boolean): number;
  heading(): number;
  title(): number;
  note(): number;
  /** Index of the differential format. */
  tone(tone: PlannedHighlight['tone']): number;
}

/** Adds our formats behind the user's own, whose indices never change; an equal one is used again. */
export function styleAppender(tree: Tree): StyleAppender {
  const fonts = list(tree, 'fonts');
  const fills = list(tree, 'fills');
  const borders = list(tree, 'borders');
  const xfs = list(tree, 'cellXfs');
  const known = new Map<string, number>();
  const remembered = (key: string, make: () => number): number => {
    const index = known.get(key) ?? make();
    known.set(key, index);
    return index;
  };
  const font = (before: string, after: string): number =>
    remembered(`font ${before}${after}`, () => fonts(fontXml(tree, before, after)));
  const xf = (
    numFmt: number,
    fontId: number,
    fillId: number,
    borderId: number,
    rest: string,
    quoted = false,
  ): number =>
    xfs(
      `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${rest}</xf>`,
    );
  return {
    cell: (style, format, hasFormula, quoted) =>
      remembered(`cell ${style} ${format} ${hasFormula} ${quoted}`, () => {
        // A formula retyped in a cell of format `@` would turn into text.
        const numFmt = hasFormula && format === 'text' ? 0 : numberFormat(tree, format);
        const fontId = style === 'input' ? font('', INPUT_COLOUR) : style === 'result' ? font('<b/>', '') : 0;
        const fill = style === 'input' ? fills(INPUT_FILL) : 0;
        const across = style === 'check' ? ' horizontal="center"' : '';
        const wrap = wraps({ format }) ? ' wrapText="1"' : '';
        return xf(
          numFmt,
          fontId,
          fill,
          borders(BORDER),
          `<alignment${across} vertical="center"${wrap}/>`,
          quoted,
        );
      }),
    heading: () =>
      remembered('heading', () =>
        xf(
          0,
          font('<b/>', ''),
          fills(HEADING_FILL),
          borders(BORDER),
          '<alignment horizontal="center" vertical="center" wrapText="1"/>',
        ),
      ),
    title: () =>
      remembered('title', () =>
        xf(0, font('<b/>', '<sz val="14"/>'), 0, 0, '<alignment vertical="center"/>'),
      ),
    note: () => remembered('note', () => xf(0, 0, 0, 0, '<alignment vertical="center"/>')),
    tone: (tone) => {
      const [text, fill] = tone === 'good' ? ['FF006100', 'FFC6EFCE'] : ['FF9C0006', 'FFFFC7CE'];
      return list(
        tree,
        'dxfs',
      )(
        `<dxf><font><b/><color rgb="${text}"/></font><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill></dxf>`,
      );
    },
  };
}

/** Finds a list of the style sheet (made where missing); gives a function that finds or appends a member. */
function list(tree: Tree, name: string): (xml: string) => number {
  let parent = childElement(tree.root, name);
  if (!parent) {
    parent = fragment(tree, `<${name} count="0"/>`)[0] as Element;
    insertInOrder(tree.root, parent, ORDER);
  }
  const owner = parent;
  const members = childElements(owner).map(elementText);
  return (xml) => {
    const element = fragment(tree, xml)[0] as Element;
    owner.appendChild(element);
    const text = elementText(element);
    const same = members.indexOf(text);
    if (same >= 0) {
      owner.removeChild(element);
      return same;
    }
    members.push(text);
    owner.setAttribute('count', String(members.length));
    return members.length - 1;
  };
}

/**
 * The workbook's default font with something added, in the order of CT_Font (18.8.22): `<b/>` first; size,
 * colour, name follow.
 */
function fontXml(tree: Tree, bold: string, change: string): string {
  const fonts = childElement(tree.root, 'fonts');
  const base = fonts && childElement(fonts, 'font');
  const kept = (name: string): string => {
    const element = base && childElement(base, name);
    const val = element?.getAttribute('val');
    if (element && name === 'color') return colour(element);
    return val ? `<${name} val="${escapeAttribute(val)}"/>` : '';
  };
  const size = change.startsWith('<sz') ? change : kept('sz');
  const color = change.startsWith('<color') ? change : kept('color');
  return `<font>${bold}${size}${color}${['name', 'family', 'charset', 'scheme'].map(kept).join('')}</font>`;
}

function colour(element: Element): string {
  const attributes = ['auto', 'indexed', 'rgb', 'theme', 'tint']
    .map((name) => [name, element.getAttribute(name)] as const)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`);
  return `<color${attributes.join('')}/>`;
}

/** A number format's id: built in, already there, or the next free one from 164 on. */
function numberFormat(tree: Tree, format: CellFormat): number {
  const code = NUMBER_FORMATS[format];
  if (typeof code === 'number') return code;
  const add = list(tree, 'numFmts');
  const formats = childElements(childElement(tree.root, 'numFmts') as Element);
  const same = formats.find((element) => element.getAttribute('formatCode') === code);
  if (same) return Number(same.getAttribute('numFmtId'));
  const id = Math.max(163, ...formats.map((element) => Number(element.getAttribute('numFmtId')))) + 1;
  add(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}
