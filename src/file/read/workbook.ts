import type { NameSnapshot, SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import type { Package } from '../package';
import { hasPart, readPart } from '../package';
import { damaged } from '../problems';
import { readRelationships } from '../relationships';
import { isTrue, prefixed } from '../xml/sax';
import { decodeXstring } from '../xml/text';

export interface WorkbookSheet {
  name: string;
  /** Part name; undefined where the relationship is missing. */
  part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet` … */
  kind: string;
  sheetId: number;
  relationshipId: string;
  visibility: SheetSnapshot['visibility'];
}

export interface WorkbookName {
  name: string;
  refersTo: string;
  /** Position of the sheet for sheet-scoped names. */
  localSheetId?: number;
  hidden: boolean;
}

/** What the workbook part says (ECMA-376 part 1, 18.2). */
export interface WorkbookIndex {
  sheets: WorkbookSheet[];
  names: WorkbookName[];
  date1904: boolean;
  calculation: Snapshot['calculation'];
  sharedStringsPart?: string;
  stylesPart?: string;
}

/** Reads the workbook part. Throws FileProblemError where a sheet's part is missing. */
export function readWorkbook(pkg: Package): WorkbookIndex {
  const part = pkg.workbookPart;
  const relationships = readRelationships(pkg, part);
  const sheets: WorkbookSheet[] = [];
  const names: WorkbookName[] = [];
  let date1904 = false;
  const calculation: WorkbookIndex['calculation'] = {
    mode: 'automatic',
    iterative: false,
    precisionAsDisplayed: false,
  };
  let name: WorkbookName | undefined;
  const path: string[] = [];
  readPart(pkg, part, {
    open(tag, a) {
      const parent = path[path.length - 1];
      path.push(tag);
      if (tag === 'workbookPr' && parent === 'workbook') date1904 = isTrue(a.date1904);
      if (tag === 'calcPr') {
        if (a.calcMode === 'manual') calculation.mode = 'manual';
        if (a.calcMode === 'autoNoTable') calculation.mode = 'automaticExceptTables';
        calculation.iterative = isTrue(a.iterate);
        // fullPrecision="0" is Excel's "set precision as displayed" (18.2.2).
        calculation.precisionAsDisplayed = a.fullPrecision !== undefined && !isTrue(a.fullPrecision);
      }
      if (tag === 'sheet' && parent === 'sheets') {
        const id = prefixed(a, 'id') ?? '';
        const target = relationships.find((r) => r.id === id);
        if (!target || !hasPart(pkg, target.target)) throw damaged('missing', target?.target ?? a.name ?? id);
        sheets.push({
          name: decodeXstring(a.name ?? ''),
          part: target.target,
          kind: target.kind,
          sheetId: Number(a.sheetId),
          relationshipId: id,
          visibility: a.state === 'hidden' || a.state === 'veryHidden' ? a.state : 'visible',
        });
      }
      if (tag === 'definedName' && parent === 'definedNames') {
        name = { name: decodeXstring(a.name ?? ''), refersTo: '', hidden: isTrue(a.hidden) };
        if (a.localSheetId !== undefined) name.localSheetId = Number(a.localSheetId);
        names.push(name);
      }
    },
    text(text) {
      if (name) name.refersTo += text;
    },
    close(tag) {
      path.pop();
      if (tag !== 'definedName' || !name) return;
      name.refersTo = decodeXstring(name.refersTo).trim();
      name = undefined;
    },
  });
  const index: WorkbookIndex = { sheets, names, date1904, calculation };
  const related = (kind: string): string | undefined =>
    relationships.find((r) => r.kind === kind && hasPart(pkg, r.target))?.target;
  const sharedStrings = related('sharedStrings');
  const styles = related('styles');
  if (sharedStrings !== undefined) index.sharedStringsPart = sharedStrings;
  if (styles !== undefined) index.stylesPart = styles;
  return index;
}

/** Names a person defined: Excel's own (`_xlnm.Print_Area`, `_xlfn.…`, `_xlpm.…`) are left out. */
export function userNames(index: WorkbookIndex): NameSnapshot[] {
  return index.names
    .filter((name) => !/^_xl/i.test(name.name))
    .map(({ name, refersTo, localSheetId }) => {
      const sheet = localSheetId === undefined ? undefined : index.sheets[localSheetId]?.name;
      return sheet === undefined ? { name, refersTo } : { name, refersTo, sheet };
    });
}
