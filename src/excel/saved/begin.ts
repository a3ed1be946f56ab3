/**
 * Begins and ends a piece of work. The journal is in the workbook before the first write and gone after the last:
 * what is found at an opening with a journal in it was broken off.
 */
import { imageToJson, type WorkbookImage } from '../image/codec';
import { ACTION_BYTES, byteLength, type Session } from '../session';
import type { Journal, SavedState } from './journal';
import { addText, deleteParts, freeSlot, putText, type AskedParts } from './parts';
import { NAMESPACES, SLOTS, slotNamespace, type Slot } from './xml';

export interface Begun {
  journal: Journal;
  /** Parts that go when the work is complete. */
  parts: Excel.CustomXmlPart[];
}

export interface Beginning {
  work: Journal['work'];
  at: string;
  before: WorkbookImage;
  json: string;
  sheets: readonly string[];
  names: readonly string[];
  removes: readonly string[];
  run: string | null;
  /** Index after the work, without the state that is saved now; `keep`: with it, as this entry. */
  index: readonly SavedState[];
  indexBefore: readonly SavedState[];
  keep: Omit<SavedState, 'slot' | 'bytes'> | null;
  limit: number;
}

export const stateJson = (before: WorkbookImage): { json: string; bytes: number } => {
  const json = imageToJson(before);
  return { json, bytes: byteLength(json) };
};

/** Saves the state, then writes the journal that points at it, and switches events off. Ends with a sync. */
export async function begin(session: Session, parts: AskedParts, work: Beginning): Promise<Begun> {
  const slot = freeSlot(work.indexBefore.map((state) => state.slot));
  const kept = work.keep ? [{ ...work.keep, slot, bytes: byteLength(work.json) }] : [];
  const journal: Journal = {
    work: work.work,
    at: work.at,
    slot,
    sheets: work.sheets,
    names: work.names,
    removes: work.removes,
    run: work.run,
    index: [...kept, ...work.index].slice(0, work.limit),
    indexBefore: work.indexBefore,
  };
  // "Toggle JavaScript events in the current task pane or content add-in" (Runtime.enableEvents).
  session.context.runtime.enableEvents = false;
  await deleteParts(session, parts, slotNamespace(slot));
  await addText(session, slotNamespace(slot), work.json);
  const own = await addText(session, NAMESPACES.journal, JSON.stringify(journal));
  await session.sync();
  return { journal, parts: own };
}

/** Queues the mark that every write before it was done: from here on, broken-off work is completed. */
export async function markWritten(session: Session, begun: Begun): Promise<void> {
  begun.parts.push(...(await addText(session, NAMESPACES.written, '"written"')));
}

/** Queues the deletion of sheets. A very hidden one cannot be deleted ("Worksheet.delete"). */
export async function removeSheets(session: Session, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await session.room(2 * ACTION_BYTES);
    const sheet = session.context.workbook.worksheets.getItem(name);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}

/** Stores what is kept, and takes the journal away. Ends with a sync. */
export async function finish(
  session: Session,
  parts: AskedParts,
  { journal, parts: own }: Begun,
): Promise<void> {
  await removeSheets(session, journal.removes);
  await storeKept(session, parts, journal.run, journal.index);
  const [first, ...marks] = own;
  for (const part of [first, ...marks.slice(0, -1)]) part?.delete();
  await dropStates(session, parts, journal.index);
  marks.at(-1)?.delete();
  await session.sync();
}

/** Queues run record and index. States stay until the journal is gone: whatever breaks off before that can be undone. */
export async function storeKept(
  session: Session,
  parts: AskedParts,
  run: string | null,
  index: readonly SavedState[],
): Promise<void> {
  await putText(session, parts, NAMESPACES.run, run);
  await putText(session, parts, NAMESPACES.index, index.length > 0 ? JSON.stringify(index) : null);
}

/** Queues the deletion of every state that the index does not name. */
export async function dropStates(
  session: Session,
  parts: AskedParts,
  index: readonly SavedState[],
): Promise<void> {
  const kept: readonly Slot[] = index.map(({ slot }) => slot);
  for (const slot of SLOTS) if (!kept.includes(slot)) await deleteParts(session, parts, slotNamespace(slot));
}
