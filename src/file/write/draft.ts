import type { Package } from '../package';
import { hasPart, partText } from '../package';
import { relationshipsPart } from '../relationships';
import type { Tree } from '../xml/dom';
import { childElements, fragment, parseTree, removeElement, serializeTree } from '../xml/dom';
import { escapeAttribute } from '../xml/text';
import type { ZipEntry } from '../zip/entries';
import { deflateBytes } from '../zip/writer';

/** A package being edited: parts replaced, added and removed; the rest keeps its compressed bytes. */
export interface Draft extends Package {
  readonly entries: Map<string, ZipEntry>;
}

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A draft on a package, which itself is not changed. */
export function draftOf(pkg: Package): Draft {
  return { entries: new Map(pkg.entries), workbookPart: pkg.workbookPart };
}

/** Adds or replaces a part; a replaced one keeps its place in the archive. */
export function putPart(draft: Draft, entry: ZipEntry): void {
  draft.entries.set(entry.name.toLowerCase(), entry);
}

export function putText(draft: Draft, part: string, text: string): void {
  const name = draft.entries.get(part.toLowerCase())?.name ?? part;
  putPart(draft, deflateBytes(name, new TextEncoder().encode(text)));
}

/** Edits a small part as a tree. */
export function editPart(draft: Draft, part: string, edit: (tree: Tree) => void): void {
  const tree = parseTree(part, partText(draft, part));
  edit(tree);
  putText(draft, part, serializeTree(tree));
}

/** Removes parts with their relationships and content types. */
export function removeParts(draft: Draft, parts: readonly string[]): void {
  if (parts.length === 0) return;
  const gone = new Set(parts.flatMap((part) => [part.toLowerCase(), relationshipsPart(part).toLowerCase()]));
  for (const name of gone) draft.entries.delete(name);
  editPart(draft, CONTENT_TYPES, (tree) => {
    for (const override of childElements(tree.root, 'Override')) {
      const name = (override.getAttribute('PartName') ?? '').replace(/^\//, '').toLowerCase();
      if (gone.has(name)) removeElement(override);
    }
  });
}

/** Declares the types of new parts. */
export function addContentTypes(
  draft: Draft,
  types: readonly (readonly [part: string, type: string])[],
): void {
  if (types.length === 0) return;
  editPart(draft, CONTENT_TYPES, (tree) => {
    for (const [part, type] of types) {
      const xml = `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
      for (const element of fragment(tree, xml)) tree.root.appendChild(element);
    }
  });
}

export interface NewRelationship {
  type: string;
  /** As written: relative to the source part. */
  target: string;
}

/** Adds relationships to a part; gives their ids, new ones that no other relationship of the part has. */
export function addRelationships(draft: Draft, source: string, added: readonly NewRelationship[]): string[] {
  const part = relationshipsPart(source);
  if (!hasPart(draft, part)) putText(draft, part, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
  const ids: string[] = [];
  editPart(draft, part, (tree) => {
    const taken = new Set(childElements(tree.root).map((element) => element.getAttribute('Id')));
    let number = taken.size;
    for (const { type, target } of added) {
      do number++;
      while (taken.has(`rId${number}`));
      const id = `rId${number}`;
      ids.push(id);
      const xml = `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
      for (const element of fragment(tree, xml)) tree.root.appendChild(element);
    }
  });
  return ids;
}

/** Removes relationships of a part by id. */
export function removeRelationships(draft: Draft, source: string, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  editPart(draft, relationshipsPart(source), (tree) => {
    for (const element of childElements(tree.root)) {
      if (ids.has(element.getAttribute('Id') ?? '')) removeElement(element);
    }
  });
}

/** The next part name of a series that is free: `xl/tables/table` → `xl/tables/table3.xml`. */
export function freePart(draft: Draft, stem: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const part = `${stem}${number}.xml`;
    if (hasPart(draft, part) || taken.has(part.toLowerCase())) continue;
    taken.add(part.toLowerCase());
    return part;
  }
}
