import type { Plan, PlannedSheet } from '../../workbook/plan';
import type { Flavour } from '../flavour';
import { flavourOf } from '../flavour';
import { nameKey } from '../names';
import type { Package } from '../package';
import { hasPart, partText } from '../package';
import type { FileProblem } from '../problems';
import { problemsOf } from '../problems';
import type { TablePart } from '../read/table';
import { readTable } from '../read/table';
import type { WorkbookIndex } from '../read/workbook';
import { readWorkbook, userNames } from '../read/workbook';
import { readRelationships, relationshipsPart, relativeTarget } from '../relationships';
import { childElement, parseTree, removeElement, serializeTree } from '../xml/dom';
import { deflateText, writeArchive } from '../zip/writer';
import { BLANK_STYLES, blankPackage } from './blank';
import { checkPlan } from './checkPlan';
import type { Draft } from './draft';
import { addContentTypes, addRelationships, draftOf, editPart, freePart, putPart, putText } from './draft';
import { removeCalcChain, removeSheets } from './removal';
import { deselectSheet } from './selection';
import { sheetXml, tableArea } from './sheetXml';
import type { StyleAppender } from './styles';
import { styleAppender } from './styles';
import { tableXml } from './tableXml';
import type { ListedSheet } from './workbookXml';
import { activeSheet, editWorkbook, sheetOrder } from './workbookXml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface WriteOptions {
  /** Time of writing, ISO 8601; kept in a new file's properties. The clock is never read. */
  now: string;
  /** Program named in a new file's properties. */
  application?: string;
}

/**
 * Writes a plan into a package (null: a new one) and gives the new file's bytes. Sheets, names and styles are
 * added to what is there; every other part keeps its bytes. Same input, same bytes. Gives problems instead
 * where a name is taken or a value fits no cell; nothing is written then.
 */
export function writePlan(
  pkg: Package | null,
  plan: Plan,
  options: WriteOptions,
): Uint8Array | FileProblem[] {
  return problemsOf(() => {
    const base = pkg ?? blankPackage(options.now, options.application ?? 'Warikan');
    const index = readWorkbook(base);
    const replacedSheets = new Set(plan.replacedSheets.map(nameKey));
    const replaced = index.sheets.filter((sheet) => replacedSheets.has(nameKey(sheet.name)));
    const kept = index.sheets.filter((sheet) => !replaced.includes(sheet));
    const tables = kept.flatMap((sheet) => tablesOf(base, sheet.part));
    const problems = checkPlan(plan, {
      sheets: kept.map((sheet) => sheet.name),
      tables: tables.map((table) => table.displayName),
      names: keptNames(index, plan),
    });
    if (problems.length) return problems;

    const draft = draftOf(base);
    const workbook = parseTree(base.workbookPart, partText(base, base.workbookPart));
    const order = sheetOrder(index, plan, activeSheet(workbook));
    const flavour = flavourOf(base);
    removeSheets(draft, replaced);
    removeCalcChain(draft);
    if (order.activeIsOurs) for (const sheet of kept) deselectSheet(draft, sheet.part);
    const lastTableId = Math.max(0, ...tables.map((table) => table.id));
    const added = addSheets(draft, plan, index, flavour, lastTableId, order.activeIsOurs ? order.active : -1);
    editWorkbook(workbook, plan, order, added, flavour);
    putText(draft, base.workbookPart, serializeTree(workbook));
    dropTitles(draft);
    return writeArchive([...draft.entries.values()]);
  });
}

function tablesOf(pkg: Package, sheetPart: string): TablePart[] {
  return readRelationships(pkg, sheetPart)
    .filter((r) => r.kind === 'table' && hasPart(pkg, r.target))
    .map((r) => readTable(pkg, r.target));
}

/** Workbook names that the plan leaves in place. */
function keptNames(index: WorkbookIndex, plan: Plan): string[] {
  const replaced = new Set(plan.replacedNames.map(nameKey));
  return userNames(index)
    .filter(({ name, sheet }) => sheet === undefined && !replaced.has(nameKey(name)))
    .map(({ name }) => name);
}

/** Writes sheets and tables; gives the sheets as the workbook part is to list them. */
function addSheets(
  draft: Draft,
  plan: Plan,
  index: WorkbookIndex,
  flavour: Flavour,
  lastTableId: number,
  active: number,
): ListedSheet[] {
  const { workbookPart } = draft;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const stylesPart = index.stylesPart ?? `${folder}styles.xml`;
  const styleTree = parseTree(
    stylesPart,
    index.stylesPart === undefined ? BLANK_STYLES : partText(draft, stylesPart),
  );
  const styles = styleAppender(styleTree);
  const taken = new Set<string>();
  const types: [string, string][] = [];
  const listed: { name: string; part: string }[] = [];
  const firstOfOurs = plan.sheets.find((sheet) => sheet.role === 'cover') ?? plan.sheets[0];
  plan.sheets.forEach((sheet, i) => {
    const part = freePart(draft, `${folder}worksheets/sheet`, taken);
    const tablePart = freePart(draft, `${folder}tables/table`, taken);
    const selected = active >= 0 && sheet === firstOfOurs;
    writeSheet(draft, sheet, part, tablePart, styles, flavour, selected);
    putText(draft, tablePart, tableXml(sheet.table, lastTableId + 1 + i, tableArea(sheet), flavour));
    types.push([part, `${SPREADSHEET}.worksheet+xml`], [tablePart, `${SPREADSHEET}.table+xml`]);
    listed.push({ name: sheet.name, part });
  });
  putText(draft, stylesPart, serializeTree(styleTree));
  const relationships = listed.map(({ part }) => ({
    type: `${flavour.relationships}/worksheet`,
    target: relativeTarget(workbookPart, part),
  }));
  if (index.stylesPart === undefined) {
    types.push([stylesPart, `${SPREADSHEET}.styles+xml`]);
    relationships.push({
      type: `${flavour.relationships}/styles`,
      target: relativeTarget(workbookPart, stylesPart),
    });
  }
  addContentTypes(draft, types);
  const ids = addRelationships(draft, workbookPart, relationships);
  return listed.map(({ name }, i) => ({ name, relationshipId: ids[i] as string }));
}

function writeSheet(
  draft: Draft,
  sheet: PlannedSheet,
  part: string,
  tablePart: string,
  styles: StyleAppender,
  flavour: Flavour,
  selected: boolean,
): void {
  putPart(draft, deflateText(part, sheetXml(sheet, styles, flavour, { table: 'rId1' }, selected)));
  const target = relativeTarget(part, tablePart);
  putText(
    draft,
    relationshipsPart(part),
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${flavour.relationships}/table" Target="${target}"/></Relationships>`,
  );
}

/** The list of sheet titles in the file's properties would be wrong now; Excel writes it anew when it saves. */
function dropTitles(draft: Draft): void {
  const app = readRelationships(draft, '').find(
    (r) => r.kind === 'extended-properties' || r.kind === 'extendedProperties',
  );
  if (!app || !hasPart(draft, app.target)) return;
  if (!/TitlesOfParts|HeadingPairs/.test(partText(draft, app.target))) return;
  editPart(draft, app.target, (tree) => {
    for (const name of ['HeadingPairs', 'TitlesOfParts']) {
      const element = childElement(tree.root, name);
      if (element) removeElement(element);
    }
  });
}
