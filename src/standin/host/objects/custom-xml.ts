/** CustomXmlPartCollection: XML that is kept in the workbook. */
import { DOMParser } from '@xmldom/xmldom';
import { invalidArgument, itemNotFound } from '../errors';
import { newId } from '../model';
import { readOnly, text, type HostObject } from '../object';
import type { HostContext } from './context';

type Part = HostContext['model']['customXml'][number];

/** "XML content. Must be a valid XML fragment." Gives the namespace of the root element. */
function namespaceOf(xml: string): string {
  const refuse = (): never => {
    throw invalidArgument('The content is not well-formed XML.');
  };
  try {
    const root = new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml').documentElement;
    return root ? (root.namespaceURI ?? '') : refuse();
  } catch {
    return refuse();
  }
}

function partObject(context: HostContext, part: Part): HostObject {
  const { model } = context;
  return {
    type: 'CustomXmlPart',
    id: part.id,
    scalars: { Id: readOnly(() => part.id), NamespaceUri: readOnly(() => namespaceOf(part.xml)) },
    methods: {
      GetXml: () => part.xml,
      SetXml: (args) => {
        const xml = text(args, 0);
        namespaceOf(xml);
        part.xml = xml;
        model.dirty = true;
      },
      Delete: () => {
        model.customXml = model.customXml.filter((other) => other !== part);
        model.dirty = true;
      },
    },
  };
}

function collection(
  context: HostContext,
  type: string,
  list: () => Part[],
  methods: HostObject['methods'],
): HostObject {
  const object = (part: Part | undefined): HostObject => {
    if (!part) throw itemNotFound();
    return partObject(context, part);
  };
  const find = (id: string): Part | undefined => list().find((part) => part.id === id);
  return {
    type,
    scalars: {},
    items: () => list().map(object),
    item: (id) => object(find(String(id))),
    methods: {
      GetCount: () => list().length,
      GetItemOrNullObject: (args) => {
        const part = find(text(args, 0));
        return part ? object(part) : null;
      },
      ...methods,
    },
  };
}

/** "Gets a new scoped collection of custom XML parts whose namespaces match the given namespace." */
function scoped(context: HostContext, namespace: string): HostObject {
  const list = (): Part[] => context.model.customXml.filter((part) => namespaceOf(part.xml) === namespace);
  const only = (): HostObject | null => {
    const [part, ...others] = list();
    return part && others.length === 0 ? partObject(context, part) : null;
  };
  return collection(context, 'CustomXmlPartScopedCollection', list, {
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    GetOnlyItem: () => {
      const part = only();
      if (!part) throw itemNotFound();
      return part;
    },
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method returns `null`."
    GetOnlyItemOrNullObject: only,
  });
}

export function customXmlObject(context: HostContext): HostObject {
  const { model } = context;
  return collection(context, 'CustomXmlPartCollection', () => model.customXml, {
    // "Adds a new custom XML part to the workbook."
    Add: (args) => {
      const part = { id: newId(model), xml: text(args, 0) };
      namespaceOf(part.xml);
      model.customXml.push(part);
      model.dirty = true;
      return partObject(context, part);
    },
    GetByNamespace: (args) => scoped(context, text(args, 0)),
  });
}
