/** The custom XML parts of ours in the workbook ("CustomXmlPartCollection", ExcelApi 1.5). */
import { ACTION_BYTES, byteLength, type Session } from '../session';
import { NAMESPACES, pieces, slotNamespace, SLOTS, unwrap, wrap, type Slot } from './xml';

/** Ids of our parts by namespace, after the sync that follows `askParts`. */
export interface AskedParts {
  ids: (namespace: string) => string[];
}

/** Asks which parts there are; their ids are known after the next sync. */
export function askParts(session: Session): AskedParts {
  const collections = new Map(
    [...Object.values(NAMESPACES), ...SLOTS.map(slotNamespace)].map((namespace) => {
      const parts = session.context.workbook.customXmlParts.getByNamespace(namespace);
      parts.load('items/id');
      return [namespace, parts] as const;
    }),
  );
  return { ids: (namespace) => (collections.get(namespace)?.items ?? []).map(({ id }) => id) };
}

/** Asks for the text of the parts of a namespace; it is known after the next sync. Undefined where it is damaged. */
export function askText(
  session: Session,
  parts: AskedParts,
  namespace: string,
): () => string | null | undefined {
  const results = parts
    .ids(namespace)
    .map((id) => session.context.workbook.customXmlParts.getItem(id).getXml());
  return () => (results.length === 0 ? null : joined(results.map(({ value }) => value)));
}

/** Reads a text of any size: one sync for each part, as each may be as large as an answer can be. */
export async function readText(
  session: Session,
  parts: AskedParts,
  namespace: string,
): Promise<string | null | undefined> {
  const found: string[] = [];
  for (const id of parts.ids(namespace)) {
    const xml = session.context.workbook.customXmlParts.getItem(id).getXml();
    await session.sync();
    found.push(xml.value);
  }
  return found.length === 0 ? null : joined(found);
}

function joined(xmls: readonly string[]): string | undefined {
  const wrapped = xmls.map(unwrap);
  const whole = wrapped.flatMap((one) => (one ? [one] : [])).sort((a, b) => a.part - b.part);
  const [first] = whole;
  if (!first || whole.length !== xmls.length || whole.length !== first.of) return undefined;
  return whole.every(({ part }, i) => part === i + 1) ? whole.map(({ text }) => text).join('') : undefined;
}

/** Queues a text as one part or several; gives the parts. */
export async function addText(
  session: Session,
  namespace: string,
  text: string,
): Promise<Excel.CustomXmlPart[]> {
  const added: Excel.CustomXmlPart[] = [];
  const all = pieces(text);
  for (const [i, piece] of all.entries()) {
    const xml = wrap(namespace, piece, i + 1, all.length);
    // Quotes and backslashes of the JSON are escaped once more on the way.
    await session.room(
      ACTION_BYTES + byteLength(xml) + (piece.split('"').length - 1) + (piece.split('\\').length - 1),
    );
    added.push(session.context.workbook.customXmlParts.add(xml));
  }
  return added;
}

/** Queues the deletion of all parts of a namespace. */
export async function deleteParts(session: Session, parts: AskedParts, namespace: string): Promise<void> {
  for (const id of parts.ids(namespace)) {
    await session.room(ACTION_BYTES);
    session.context.workbook.customXmlParts.getItem(id).delete();
  }
}

/** Queues the replacement of a text. */
export async function putText(
  session: Session,
  parts: AskedParts,
  namespace: string,
  text: string | null,
): Promise<void> {
  await deleteParts(session, parts, namespace);
  if (text !== null) await addText(session, namespace, text);
}

export const freeSlot = (used: readonly Slot[]): Slot => SLOTS.find((slot) => !used.includes(slot)) ?? 'e';
