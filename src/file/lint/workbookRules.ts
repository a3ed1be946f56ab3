import { parseArea } from '../address';
import { isDefinableName, isSheetName, nameKey } from '../names';
import type { Package } from '../package';
import { readPart } from '../package';
import type { TablePart } from '../read/table';
import type { WorkbookIndex } from '../read/workbook';
import { WORKBOOK_ORDER } from '../write/workbookXml';
import type { FindingList } from './finding';
import { lintOrder } from './order';

/** Rules on the workbook part: sheets and names. `ours`: names of the sheets that Warikan wrote. */
export function lintWorkbook(
  pkg: Package,
  index: WorkbookIndex,
  tables: readonly TablePart[],
  isOurs: (sheet: string) => boolean,
  findings: FindingList,
): void {
  const part = pkg.workbookPart;
  const order = lintOrder(WORKBOOK_ORDER, part, findings);
  let depth = 0;
  let active = 0;
  readPart(pkg, part, {
    open(name, a) {
      if (depth++ === 1) order(name);
      if (name === 'workbookView' && a.activeTab !== undefined) active = Number(a.activeTab);
    },
    close() {
      depth--;
    },
  });
  if (active >= index.sheets.length) findings.add('activeTab', part, String(active));
  const sheets = new Set<string>();
  const ids = new Set<number>();
  for (const { name, sheetId } of index.sheets) {
    if (!isSheetName(name)) findings.add('sheetName', part, name);
    if (sheets.has(nameKey(name))) findings.add('sheetNameDuplicate', part, name);
    sheets.add(nameKey(name));
    if (ids.has(sheetId)) findings.add('sheetIdDuplicate', part, name, String(sheetId));
    ids.add(sheetId);
  }
  if (!index.sheets.some((sheet) => sheet.visibility === 'visible')) findings.add('noVisibleSheet', part, '');
  lintNames(index, part, isOurs, findings);
  const global = new Set(index.names.filter((n) => n.localSheetId === undefined).map((n) => nameKey(n.name)));
  for (const { displayName, part: tablePart } of tables) {
    const key = nameKey(displayName);
    if (global.has(key)) findings.add('tableNameIsName', tablePart, displayName);
    if (sheets.has(key)) findings.add('tableNameIsSheet', tablePart, displayName);
  }
}

function lintNames(
  index: WorkbookIndex,
  part: string,
  isOurs: (sheet: string) => boolean,
  findings: FindingList,
): void {
  const seen = new Set<string>();
  for (const { name, refersTo, localSheetId } of index.names) {
    const key = `${localSheetId ?? ''}\n${nameKey(name)}`;
    if (seen.has(key)) findings.add('definedNameDuplicate', part, name);
    seen.add(key);
    if (!/^_xl/i.test(name) && !isDefinableName(name)) findings.add('definedNameInvalid', part, name);
    if (refersTo.startsWith('=')) findings.add('formulaEquals', part, name, refersTo);
    if (localSheetId === undefined) continue;
    const sheet = index.sheets[localSheetId];
    if (!sheet) findings.add('localSheetId', part, name, String(localSheetId));
    else if (isOurs(sheet.name) && name.toLowerCase() === '_xlnm.print_area' && !isAbsolute(refersTo))
      findings.add('printAreaNotAbsolute', part, sheet.name, refersTo);
  }
}

/** `'sheet'!$A$1:$F$20` */
function isAbsolute(refersTo: string): boolean {
  const area = refersTo.slice(refersTo.lastIndexOf('!') + 1);
  return (
    /^\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/.test(area) && parseArea(area) !== undefined && refersTo.includes('!')
  );
}
