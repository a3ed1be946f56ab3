import type { Plan } from '../../workbook/plan';
import { HEADING_ROW, paperOf, TITLE_ROW } from '../../workbook/plan';
import { absoluteArea, columnLetters, quotedSheet } from '../address';
import type { Flavour } from '../flavour';
import { nameKey } from '../names';
import type { WorkbookIndex } from '../read/workbook';
import type { Element, Tree } from '../xml/dom';
import { childElement, childElements, fragment, insertInOrder, removeElement } from '../xml/dom';
import { decodeXstring, xstringAttribute, xstringText } from '../xml/text';
import { tableArea } from './sheetXml';
import { printedColumns } from './textLayout';

/** Order of CT_Workbook (ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Where each sheet stands afterwards. */
export interface SheetOrder {
  /** Names in their new order. */
  names: string[];
  /** New position by old position; undefined for removed sheets. */
  moved: (number | undefined)[];
  /** Position of the sheet that is shown first. */
  active: number;
  /** Whether that is a sheet of ours, so that the user's must not stay selected beside it. */
  activeIsOurs: boolean;
}

/** Cover sheets before the user's own, all others behind them. */
export function sheetOrder(index: WorkbookIndex, plan: Plan, oldActive: number): SheetOrder {
  const replaced = new Set(plan.replacedSheets.map(nameKey));
  const covers = plan.sheets.filter((sheet) => sheet.role === 'cover').map((sheet) => sheet.name);
  const rest = plan.sheets.filter((sheet) => sheet.role !== 'cover').map((sheet) => sheet.name);
  let next = covers.length;
  const kept: string[] = [];
  const moved = index.sheets.map((sheet) => {
    if (replaced.has(nameKey(sheet.name))) return undefined;
    kept.push(sheet.name);
    return next++;
  });
  const names = [...covers, ...kept, ...rest];
  const old =
    moved[oldActive] ?? moved.find((at, i) => at !== undefined && index.sheets[i]?.visibility === 'visible');
  const active = covers.length ? 0 : (old ?? 0);
  return { names, moved, active, activeIsOurs: covers.length > 0 || old === undefined };
}

/** A new sheet as the workbook part lists it. */
export interface ListedSheet {
  name: string;
  relationshipId: string;
}

/** Edits the workbook part: sheets, names, the sheet shown, full calculation when opened. */
export function editWorkbook(
  tree: Tree,
  plan: Plan,
  order: SheetOrder,
  added: readonly ListedSheet[],
  flavour: Flavour,
): void {
  placeSheets(tree, order, added, flavour);
  editNames(tree, plan, order);
  const calcPr = child(tree, 'calcPr');
  calcPr.setAttribute('fullCalcOnLoad', '1');
  const views = childElement(tree.root, 'bookViews');
  for (const view of views ? childElements(views, 'workbookView') : []) {
    view.setAttribute('activeTab', String(order.active));
    view.removeAttribute('firstSheet');
  }
}

/** The sheet that is shown now. */
export function activeSheet(tree: Tree): number {
  const views = childElement(tree.root, 'bookViews');
  const view = views && childElement(views, 'workbookView');
  return Number(view?.getAttribute('activeTab') ?? 0);
}

function child(tree: Tree, name: string): Element {
  const existing = childElement(tree.root, name);
  if (existing) return existing;
  const made = fragment(tree, `<${name}/>`)[0] as Element;
  insertInOrder(tree.root, made, WORKBOOK_ORDER);
  return made;
}

function placeSheets(tree: Tree, order: SheetOrder, added: readonly ListedSheet[], flavour: Flavour): void {
  const list = child(tree, 'sheets');
  const elements = new Map<string, Element>();
  let lastId = 0;
  childElements(list, 'sheet').forEach((element, i) => {
    lastId = Math.max(lastId, Number(element.getAttribute('sheetId')));
    removeElement(element);
    if (order.moved[i] !== undefined)
      elements.set(decodeXstring(element.getAttribute('name') ?? ''), element);
  });
  for (const { name, relationshipId } of added) {
    const xml = `<sheet name="${xstringAttribute(name)}" sheetId="${++lastId}" r:id="${relationshipId}"/>`;
    elements.set(name, fragment(tree, xml, flavour.relationships)[0] as Element);
  }
  for (const name of order.names) list.appendChild(elements.get(name) as Element);
}

function editNames(tree: Tree, plan: Plan, order: SheetOrder): void {
  const replaced = new Set(plan.replacedNames.map(nameKey));
  const list = child(tree, 'definedNames');
  for (const element of childElements(list, 'definedName')) {
    const local = element.getAttribute('localSheetId');
    if (local === null) {
      if (replaced.has(nameKey(decodeXstring(element.getAttribute('name') ?? '')))) removeElement(element);
      continue;
    }
    // A name of a removed sheet goes with it; the others follow their sheet's new position (18.2.5).
    const moved = order.moved[Number(local)];
    if (moved === undefined) removeElement(element);
    else element.setAttribute('localSheetId', String(moved));
  }
  const add = (attributes: string, refersTo: string): void => {
    for (const element of fragment(tree, `<definedName ${attributes}>${xstringText(refersTo)}</definedName>`))
      list.appendChild(element);
  };
  for (const { name, refersTo } of plan.names) add(`name="${xstringAttribute(name)}"`, refersTo);
  for (const sheet of plan.sheets) {
    const local = `localSheetId="${order.names.indexOf(sheet.name)}"`;
    const quoted = quotedSheet(sheet.name);
    const area = absoluteArea({ ...tableArea(sheet), top: TITLE_ROW, right: printedColumns(sheet) });
    add(`name="_xlnm.Print_Area" ${local}`, `${quoted}!${area}`);
    const rows = `${quoted}!$${HEADING_ROW}:$${HEADING_ROW}`;
    const { titleColumns } = paperOf(sheet);
    const columns = titleColumns > 0 ? `${quoted}!$A:$${columnLetters(titleColumns)},` : '';
    add(`name="_xlnm.Print_Titles" ${local}`, columns + rows);
  }
  if (childElements(list).length === 0) removeElement(list);
}
