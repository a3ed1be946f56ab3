import type { Package } from '../package';
import { hasPart, partText } from '../package';
import { nameKey } from '../names';
import type { WorkbookIndex } from '../read/workbook';
import type { Element } from '../xml/dom';
import { childElement, childElements, elementText, parseTree } from '../xml/dom';
import type { LostItem } from './lostItem';

/** What writing a plan has to change in the workbook part, and so is compared by its meaning. */
const BY_MEANING = new Set(['sheets', 'definedNames', 'calcPr', 'bookViews']);

/** Defined names with their sheet; Excel's own names count too (print areas). */
export function compareNames(
  before: WorkbookIndex,
  after: WorkbookIndex,
  isOurs: (sheet: string) => boolean,
  ourNames: ReadonlySet<string>,
): LostItem[] {
  const scoped = (index: WorkbookIndex): Map<string, { name: string; refersTo: string; sheet: string }> =>
    new Map(
      index.names.map(({ name, refersTo, localSheetId }) => {
        const sheet = localSheetId === undefined ? '' : (index.sheets[localSheetId]?.name ?? '');
        return [`${nameKey(name)}\n${nameKey(sheet)}`, { name, refersTo, sheet }];
      }),
    );
  const kept = scoped(after);
  const lost: LostItem[] = [];
  for (const [key, { name, refersTo, sheet }] of scoped(before)) {
    if (isOurs(sheet) || (sheet === '' && ourNames.has(nameKey(name)))) continue;
    const now = kept.get(key);
    if (now?.refersTo === refersTo) continue;
    const item: LostItem = {
      kind: 'definedName',
      how: now ? 'changed' : 'missing',
      what: name,
      harmless: false,
    };
    lost.push(sheet === '' ? item : { ...item, sheet });
  }
  return lost;
}

/** Settings of the workbook part: each child element as it stands; calculation and windows by attribute. */
export function compareWorkbookPart(before: Package, after: Package): LostItem[] {
  const old = root(before, before.workbookPart);
  const now = root(after, after.workbookPart);
  const lost: LostItem[] = [];
  const lose = (what: string, how: LostItem['how']): void => {
    lost.push({ kind: 'workbook', how, what, part: before.workbookPart, harmless: false });
  };
  for (const element of childElements(old)) {
    const name = element.localName ?? '';
    const same = childElement(now, name);
    if (name === 'calcPr') missingAttributes(element, same, new Set(['fullCalcOnLoad']), lose);
    if (BY_MEANING.has(name)) continue;
    if (!same) lose(name, 'missing');
    else if (!childElements(now, name).some((other) => elementText(other) === elementText(element)))
      lose(name, 'changed');
  }
  const view = (parent: Element): Element | undefined => {
    const views = childElement(parent, 'bookViews');
    return views && childElement(views, 'workbookView');
  };
  const oldView = view(old);
  if (oldView) missingAttributes(oldView, view(now), new Set(['activeTab', 'firstSheet']), lose);
  return lost;
}

function missingAttributes(
  old: Element,
  now: Element | undefined,
  free: ReadonlySet<string>,
  lose: (what: string, how: LostItem['how']) => void,
): void {
  for (const { name, value } of old.attributes) {
    const kept = now?.getAttribute(name) ?? null;
    if (!free.has(name) && kept !== value)
      lose(`${old.localName ?? ''}@${name}`, kept === null ? 'missing' : 'changed');
  }
}

/** Cells point to styles by index: each list must begin with what it held before. */
export function compareStyles(
  before: Package,
  after: Package,
  oldPart: string,
  newPart: string | undefined,
): LostItem[] {
  const item = { kind: 'style', part: oldPart, harmless: false } as const;
  if (newPart === undefined || !hasPart(after, newPart)) return [{ ...item, how: 'missing', what: oldPart }];
  const now = root(after, newPart);
  const lost: LostItem[] = [];
  for (const list of childElements(root(before, oldPart))) {
    const name = list.localName ?? '';
    const kept = childElement(now, name);
    const members = kept ? childElements(kept).map(elementText) : [];
    childElements(list).forEach((member, i) => {
      if (members[i] === undefined) lost.push({ ...item, how: 'missing', what: `${name}[${i}]` });
      else if (members[i] !== elementText(member))
        lost.push({ ...item, how: 'changed', what: `${name}[${i}]` });
    });
  }
  return lost;
}

/** The file's properties; the list of sheet titles is Excel's to write. */
export function compareProperties(before: Package, after: Package, part: string): LostItem[] {
  const titles = new Set(['HeadingPairs', 'TitlesOfParts']);
  const now = childElements(root(after, part)).map(elementText);
  return childElements(root(before, part))
    .filter((element) => !titles.has(element.localName ?? '') && !now.includes(elementText(element)))
    .map((element) => ({
      kind: 'extended-properties',
      how: 'changed' as const,
      what: element.localName ?? '',
      part,
      harmless: false,
    }));
}

function root(pkg: Package, part: string): Element {
  return parseTree(part, partText(pkg, part)).root;
}
