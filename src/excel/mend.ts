/** At opening, and after a failure: work that was broken off is undone, or completed when all of it was written. */
import type { PlacedIssue } from '../workbook';
import { excelIssue } from './issues';
import { takeOverview } from './overview';
import { sameName } from './address';
import { lookAtStanding } from './checks/standing';
import { dropStates, removeSheets, storeKept } from './saved/begin';
import { readIndex, readJournal, type SavedState } from './saved/journal';
import { askText, deleteParts } from './saved/parts';
import { putBack } from './saved/putBack';
import { readState } from './saved/state';
import { NAMESPACES, SLOTS, slotNamespace } from './saved/xml';
import { inExcel, sessionOn, type Session, type SessionOptions } from './session';
import { eventsOn } from './events';

export interface Mended {
  /**
   * `nothing`: there was no journal, or something stands in the way, which `issues` says: the journal stays then.
   * `back`: as before the work. `forward`: the work was complete.
   */
  kind: 'nothing' | 'back' | 'forward';
  /** What to tell the person. */
  issues: readonly PlacedIssue[];
}

/** To be called when the pane opens. Rejects only where Excel does; the journal stays then, for the next time. */
export async function mend(options: SessionOptions = {}): Promise<Mended> {
  try {
    return await inExcel((context) => mendIn(sessionOn(context, options), false));
  } finally {
    await eventsOn();
  }
}

/** `forceBack`: a person stopped the work: it is undone even where it was complete. */
export async function mendIn(session: Session, forceBack: boolean): Promise<Mended> {
  const overview = await takeOverview(session);
  const { parts } = overview;
  const ids = (namespace: string): string[] => parts.ids(namespace);
  if (ids(NAMESPACES.journal).length === 0) return await tidy(session, overview);
  const journalText = askText(session, parts, NAMESPACES.journal);
  await session.sync();
  const journal = readJournal(journalText());
  if (!journal) return await giveUp(session, parts);
  const values = { at: journal.at, work: journal.work };
  if (ids(NAMESPACES.written).length > 0 && !forceBack) {
    if (journal.removes.length > 0 && overview.workbookProtected)
      return waiting([excelIssue('excelWorkbookProtected', 'error')]);
    await removeSheets(
      session,
      overview.sheets
        .map(({ name }) => name)
        .filter((name) => journal.removes.some((one) => sameName(one, name))),
    );
    await storeKept(session, parts, journal.run, journal.index);
    await takeJournalAway(session, parts, journal.index);
    return { kind: 'forward', issues: [excelIssue('excelMendedForward', 'note', {}, values)] };
  }
  const before = await readState(session, parts, journal.slot);
  if (!before) return await giveUp(session, parts);
  // Protected, filtered or hidden since then: nothing is written, and the journal waits until that is put right.
  const touched = [...before.sheets.map(({ name }) => name), ...journal.sheets, ...journal.removes];
  const { reasons } = await lookAtStanding(session, overview, touched, before.sheets);
  if (reasons.length > 0) return waiting(reasons);
  session.context.runtime.enableEvents = false;
  // Without the mark, whatever breaks off from here on is put back again the next time.
  await deleteParts(session, parts, NAMESPACES.written);
  await putBack(session, overview, before, journal);
  await session.sync();
  await storeKept(session, parts, before.run, journal.indexBefore);
  await takeJournalAway(session, parts, journal.indexBefore, true);
  return { kind: 'back', issues: [excelIssue('excelMendedBack', 'note', {}, values)] };
}

const waiting = (reasons: readonly PlacedIssue[]): Mended => ({
  kind: 'nothing',
  issues: [...reasons, excelIssue('excelUnfinished', 'error')],
});

type Parts = Awaited<ReturnType<typeof takeOverview>>['parts'];

/** The journal first: what breaks off after that leaves only parts that nothing points at. */
async function takeJournalAway(
  session: Session,
  parts: Parts,
  index: readonly SavedState[],
  unmarked = false,
): Promise<void> {
  await deleteParts(session, parts, NAMESPACES.journal);
  await dropStates(session, parts, index);
  if (!unmarked) await deleteParts(session, parts, NAMESPACES.written);
  await session.sync();
}

/** The journal or its state cannot be read: it is said, and the workbook is left as it is. */
async function giveUp(session: Session, parts: Parts): Promise<Mended> {
  await deleteParts(session, parts, NAMESPACES.journal);
  await deleteParts(session, parts, NAMESPACES.written);
  await session.sync();
  return { kind: 'nothing', issues: [excelIssue('excelSavedStateDamaged', 'error')] };
}

/** Without a journal, a state that the index does not name was saved for work that never began. */
async function tidy(session: Session, { parts }: Awaited<ReturnType<typeof takeOverview>>): Promise<Mended> {
  const nothing: Mended = { kind: 'nothing', issues: [] };
  if (SLOTS.every((slot) => parts.ids(slotNamespace(slot)).length === 0)) return nothing;
  const index = askText(session, parts, NAMESPACES.index);
  await session.sync();
  await dropStates(session, parts, readIndex(index()));
  await deleteParts(session, parts, NAMESPACES.written);
  await session.sync();
  return nothing;
}
