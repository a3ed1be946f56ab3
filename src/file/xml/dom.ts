import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { damaged } from '../problems';

export type { Document, Element } from '@xmldom/xmldom';

/** Trees are for the small parts only (workbook, styles, relationships, content types). */
export interface Tree {
  document: Document;
  root: Element;
}

/** Parses a small part. Throws FileProblemError (`xml`) with its name. */
export function parseTree(part: string, text: string): Tree {
  const fail = (message: string): never => {
    throw damaged('xml', part, message);
  };
  let document: Document | undefined;
  try {
    const parser = new DOMParser({
      onError: (level, message) => (level === 'warning' ? undefined : fail(message)),
    });
    document = parser.parseFromString(text.replace(/^\ufeff/, ''), 'text/xml');
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  const root = document?.documentElement;
  if (!document || !root) return fail('no root element');
  return { document, root };
}

/** Text of a part; the XML declaration is written anew, as a file's encoding is always UTF-8 here. */
export function serializeTree(tree: Tree): string {
  const text = new XMLSerializer().serializeToString(tree.root);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** Child elements, those with the given local name only where one is given. */
export function childElements(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

export function childElement(parent: Element, name: string): Element | undefined {
  return childElements(parent, name)[0];
}

/** Elements from text, in the tree's main namespace; `r:` is bound to `relationships`. */
export function fragment(tree: Tree, xml: string, relationships = ''): Element[] {
  const namespace = tree.root.namespaceURI ?? '';
  const bound = relationships === '' ? '' : ` xmlns:r="${relationships}"`;
  const wrapper = parseTree('', `<x xmlns="${namespace}"${bound}>${xml}</x>`).root;
  return childElements(wrapper).map((element) => tree.document.importNode(element, true));
}

/** Puts a child where the schema's sequence wants it: before the first one that comes later in `order`. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const rank = order.indexOf(child.localName ?? '');
  const later = childElements(parent).find(
    (other) => other.namespaceURI === parent.namespaceURI && order.indexOf(other.localName ?? '') > rank,
  );
  parent.insertBefore(child, later ?? null);
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** An element's own text for comparing two of them. */
export function elementText(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}
