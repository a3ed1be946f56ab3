import { contentTypes } from '../contentTypes';
import { nameKey } from '../names';
import type { Package } from '../package';
import { hasPart, partNames, partText } from '../package';
import { FileProblemError } from '../problems';
import { readRelationships, relationshipsPart } from '../relationships';
import type { WorkbookIndex } from '../read/workbook';
import { readWorkbook } from '../read/workbook';
import { reachableParts } from '../write/removal';
import type { LostItem } from './lostItem';
import { sheetFeatures } from './sheetFeatures';
import { compareNames, compareProperties, compareStyles, compareWorkbookPart } from './workbookParts';

export interface CompareOptions {
  /** Workbook names that Warikan wrote in an earlier run. */
  ourNames?: readonly string[];
}

/**
 * What `before` contained and `after` lacks, found by comparing the two packages part by part and sheet by sheet.
 * `ours`: names of the sheets that Warikan wrote, whose content may change. Both packages may be any workbook.
 */
export function comparePackages(
  before: Package,
  after: Package,
  ours: readonly string[],
  options: CompareOptions = {},
): LostItem[] {
  const ourKeys = new Set(ours.map(nameKey));
  const isOurs = (sheet: string): boolean => ourKeys.has(nameKey(sheet));
  try {
    const oldIndex = readWorkbook(before);
    const newIndex = readWorkbook(after);
    const { stylesPart } = oldIndex;
    return [
      ...compareSheets(before, after, oldIndex, newIndex, isOurs),
      ...compareNames(oldIndex, newIndex, isOurs, new Set((options.ourNames ?? []).map(nameKey))),
      ...compareWorkbookPart(before, after),
      ...(stylesPart === undefined ? [] : compareStyles(before, after, stylesPart, newIndex.stylesPart)),
      ...compareParts(before, after, oldIndex, isOurs),
    ];
  } catch (error) {
    if (!(error instanceof FileProblemError)) throw error;
    const part = String(error.problem.values.part ?? '');
    return [{ kind: 'unreadable', how: 'changed', what: part, part, harmless: false }];
  }
}

/** Each of the user's sheets by its name: there, as visible as before, and with all that it held. */
function compareSheets(
  before: Package,
  after: Package,
  oldIndex: WorkbookIndex,
  newIndex: WorkbookIndex,
  isOurs: (sheet: string) => boolean,
): LostItem[] {
  const lost: LostItem[] = [];
  for (const sheet of oldIndex.sheets.filter(({ name }) => !isOurs(name))) {
    const { name, part } = sheet;
    const now = newIndex.sheets.find((other) => nameKey(other.name) === nameKey(name));
    if (!now) {
      lost.push({ kind: 'sheet', how: 'missing', what: name, sheet: name, part, harmless: false });
      continue;
    }
    if (now.visibility !== sheet.visibility)
      lost.push({ kind: 'sheetState', how: 'changed', what: sheet.visibility, sheet: name, harmless: false });
    if (sameContent(before, part, after, now.part)) continue;
    const kept = sheetFeatures(after, now.part);
    const gone: LostItem[] = [];
    for (const [key, count] of sheetFeatures(before, part)) {
      const [kind = '', which = ''] = key.split('\n');
      const missing = count - (kept.get(key) ?? 0);
      if (missing <= 0) continue;
      const what = which || `${count} → ${count - missing}`;
      gone.push({ kind, how: 'missing', what, sheet: name, part, harmless: false });
    }
    // The mark "selected" is the one thing that writing a plan changes in a sheet of the user's.
    if (gone.length === 0 && unselected(before, part) !== unselected(after, now.part))
      gone.push({ kind: 'worksheet', how: 'changed', what: part, sheet: name, part, harmless: false });
    lost.push(...gone);
  }
  return lost;
}

function unselected(pkg: Package, part: string): string {
  return partText(pkg, part).replace(/\s+tabSelected="[^"]*"/, '');
}

/** Equal size and checksum, both of which were verified against the content when the packages were opened. */
function sameContent(before: Package, oldPart: string, after: Package, newPart: string): boolean {
  const a = before.entries.get(oldPart.toLowerCase());
  const b = after.entries.get(newPart.toLowerCase());
  return a !== undefined && b !== undefined && a.size === b.size && a.crc === b.crc;
}

/** Every other part: the same bytes under the same name, or under another one that the writing program chose. */
function compareParts(
  before: Package,
  after: Package,
  index: WorkbookIndex,
  isOurs: (sheet: string) => boolean,
): LostItem[] {
  const sheetParts = new Set(index.sheets.map((sheet) => sheet.part.toLowerCase()));
  const ourParts = new Set(index.sheets.filter((s) => isOurs(s.name)).map((s) => s.part.toLowerCase()));
  const theirs = reachableParts(before, [''], ourParts);
  const all = reachableParts(before);
  const kinds = partKinds(before);
  const contents = new Set(Array.from(after.entries.values(), ({ crc, size }) => `${crc} ${size}`));
  const byMeaning = new Set(
    [before.workbookPart, index.stylesPart ?? '']
      .flatMap((part) => [part, relationshipsPart(part)])
      .map((p) => p.toLowerCase()),
  );
  const oldTypes = contentTypes(before);
  const newTypes = contentTypes(after);
  const lost: LostItem[] = compareWorkbookRelationships(before, after, ourParts);
  for (const part of partNames(before)) {
    const key = part.toLowerCase();
    const source = key.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const onlyOurs = (name: string): boolean => ourParts.has(name) || (all.has(name) && !theirs.has(name));
    if (
      key === '[content_types].xml' ||
      byMeaning.has(key) ||
      sheetParts.has(key) ||
      onlyOurs(key) ||
      onlyOurs(source)
    )
      continue;
    const entry = before.entries.get(key);
    const kind = kinds.get(key) ?? kinds.get(source) ?? 'part';
    const item = { kind, what: part, part, harmless: kind === 'calcChain' };
    if (!hasPart(after, part)) {
      if (!contents.has(`${entry?.crc} ${entry?.size}`)) lost.push({ ...item, how: 'missing' });
      continue;
    }
    if (!sameContent(before, part, after, part)) {
      if (kind === 'extended-properties' || kind === 'extendedProperties')
        lost.push(...compareProperties(before, after, part));
      else if (!contents.has(`${entry?.crc} ${entry?.size}`)) lost.push({ ...item, how: 'changed' });
    }
    if (oldTypes.of(part) !== newTypes.of(part))
      lost.push({ kind: 'contentType', how: 'changed', what: part, part, harmless: false });
  }
  if (oldTypes.of(before.workbookPart) !== newTypes.of(after.workbookPart))
    lost.push({
      kind: 'contentType',
      how: 'changed',
      what: before.workbookPart,
      part: before.workbookPart,
      harmless: false,
    });
  lost.push(...brokenSignatures(before, after));
  return lost;
}

/** What the workbook part leads to, by kind and target: a part that nothing leads to is lost for Excel. */
function compareWorkbookRelationships(
  before: Package,
  after: Package,
  ourParts: ReadonlySet<string>,
): LostItem[] {
  const key = (kind: string, target: string): string => `${kind} ${target.toLowerCase()}`;
  const now = readRelationships(after, after.workbookPart);
  const kept = new Set(now.map(({ kind, target }) => key(kind, target)));
  return (
    readRelationships(before, before.workbookPart)
      .filter(({ kind, target }) => !ourParts.has(target.toLowerCase()) && !kept.has(key(kind, target)))
      // A part that moved is seen by its content, a part that is gone is named as such.
      .filter(({ target, external }) => external || hasPart(after, target))
      .map(({ kind, target }) => ({
        kind,
        how: 'missing',
        what: target,
        part: target,
        harmless: kind === 'calcChain',
      }))
  );
}

/** A signature covers the parts as they were (ISO 29500-2, 10): with any change it holds no longer. */
function brokenSignatures(before: Package, after: Package): LostItem[] {
  const signatures = partNames(before).filter((part) => /^_xmlsignatures\/.*\.xml$/i.test(part));
  const changed = partNames(before).some((part) => !sameContent(before, part, after, part));
  return changed
    ? signatures.map((part) => ({ kind: 'signature', how: 'changed', what: part, part, harmless: false }))
    : [];
}

/** The kind of relationship that leads to each part. */
function partKinds(pkg: Package): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const source of ['', ...partNames(pkg).filter((part) => !part.endsWith('.rels'))]) {
    for (const { kind, target, external } of readRelationships(pkg, source))
      if (!external) kinds.set(target.toLowerCase(), kind);
  }
  return kinds;
}
