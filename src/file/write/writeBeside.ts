import type { BesideCell } from '../../workbook/bring';
import { columnLetters, columnNumber, parseCell } from '../address';
import { nameKey } from '../names';
import type { Package } from '../package';
import { partText } from '../package';
import type { FileProblem } from '../problems';
import { problemsOf } from '../problems';
import { readWorkbook } from '../read/workbook';
import type { Element, Tree } from '../xml/dom';
import { childElement, childElements, fragment, parseTree, serializeTree } from '../xml/dom';
import { writeArchive } from '../zip/writer';
import { BLANK_STYLES } from './blank';
import { formulaCell, formulaElement, textCell } from './cells';
import { draftOf, putText } from './draft';
import { styleAppender } from './styles';

/**
 * Puts cells into a sheet of the user's. Every other cell, and everything else in the sheet, stays as it is; who calls
 * has made sure that the cells are empty or ours.
 */
export function writeBeside(
  pkg: Package,
  sheetName: string,
  cells: readonly BesideCell[],
): Uint8Array | FileProblem[] {
  return problemsOf(() => {
    const draft = draftOf(pkg);
    const index = readWorkbook(pkg);
    const sheet = index.sheets.find(({ name }) => nameKey(name) === nameKey(sheetName));
    const { stylesPart } = index;
    if (!sheet) return writeArchive([...draft.entries.values()]);
    const styleTree = parseTree(
      stylesPart ?? '',
      stylesPart === undefined ? BLANK_STYLES : partText(pkg, stylesPart),
    );
    const styles = styleAppender(styleTree);
    // Without a styles part the cells stay plain: a new part is not worth it.
    const heading = stylesPart === undefined ? 0 : styles.heading();
    const figure = stylesPart === undefined ? 0 : styles.cell('result', 'yen', true, false);
    const tree = parseTree(sheet.part, partText(pkg, sheet.part));
    const data = childElement(tree.root, 'sheetData');
    if (data) nameCells(data);
    for (const { cell, formula, value } of data ? cells : [])
      putCell(
        tree,
        data!,
        cell,
        formula === null
          ? textCell(cell, heading, String(value))
          : formulaCell(cell, figure, formulaElement(formula), value),
      );
    const dimension = childElement(tree.root, 'dimension');
    // What the sheet's extent says is a hint that would be wrong now (18.3.1.35).
    if (dimension) tree.root.removeChild(dimension);
    putText(draft, sheet.part, serializeTree(tree));
    if (stylesPart !== undefined) putText(draft, stylesPart, serializeTree(styleTree));
    return writeArchive([...draft.entries.values()]);
  });
}

/** Addresses that a program left out, as it may (18.3.1.4, 18.3.1.73): each is the next one. */
function nameCells(data: Element): void {
  let number = 0;
  for (const row of childElements(data, 'row')) {
    number = row.hasAttribute('r') ? Number(row.getAttribute('r')) : number + 1;
    row.setAttribute('r', String(number));
    let column = 0;
    for (const cell of childElements(row, 'c')) {
      column = cell.hasAttribute('r') ? columnOf(cell) : column + 1;
      cell.setAttribute('r', `${columnLetters(column)}${number}`);
    }
  }
}

function columnOf(cell: Element): number {
  return columnNumber(/^[A-Z]+/i.exec(cell.getAttribute('r') ?? '')?.[0] ?? '');
}

function putCell(tree: Tree, data: Element, address: string, xml: string): void {
  const at = parseCell(address)!;
  const made = fragment(tree, xml)[0] as Element;
  const row = rowElement(tree, data, at.row);
  row.removeAttribute('spans');
  for (const element of childElements(row, 'c')) {
    const column = columnOf(element);
    if (column === at.column) return void row.replaceChild(made, element);
    if (column > at.column) return void row.insertBefore(made, element);
  }
  row.appendChild(made);
}

function rowElement(tree: Tree, data: Element, number: number): Element {
  const rows = childElements(data, 'row');
  const found = rows.find((row) => Number(row.getAttribute('r')) === number);
  if (found) return found;
  const made = fragment(tree, `<row r="${number}"/>`)[0] as Element;
  data.insertBefore(made, rows.find((row) => Number(row.getAttribute('r')) > number) ?? null);
  return made;
}
