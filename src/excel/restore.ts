/** Saved states: the workbook as it was before each of the last three runs, kept in the workbook itself. */
import type { PlacedIssue } from '../workbook';
import { sameName } from './address';
import { lookAtStanding } from './checks/standing';
import { eventsOn } from './events';
import type { WorkbookImage } from './image/codec';
import { excelIssue } from './issues';
import { takeOverview } from './overview';
import { begin, finish, markWritten, stateJson } from './saved/begin';
import { KEPT_STATES, readIndex, readRunPart, STATE_LIMIT, type SavedState } from './saved/journal';
import { askText } from './saved/parts';
import { putBack } from './saved/putBack';
import { captureState, readState } from './saved/state';
import { NAMESPACES } from './saved/xml';
import { inExcel, sessionOn, type Session, type SessionOptions } from './session';
import { undoOrComplete } from './undo';
import type { Course, Refused, Undone } from './applyResult';

export interface Restored {
  kind: 'restored';
  /** The state that is in the workbook now. */
  state: SavedState;
  /** The state from before the restore, so that it can be undone; null when it was too large to be kept. */
  saved: SavedState | null;
  syncs: number;
}

export interface RestoreOptions extends SessionOptions {
  /** ISO 8601, passed in. */
  now: string;
  stateLimit?: number;
  /** The state that the person chose; refused where another one stands in its place by now. */
  chosen?: SavedState;
}

/** The states that can be restored, from the newest to the oldest. Two syncs. */
export async function savedStates(): Promise<readonly SavedState[]> {
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const overview = await takeOverview(session);
    const index = askText(session, overview.parts, NAMESPACES.index);
    await session.sync();
    return readIndex(index());
  });
}

/**
 * Restores the nth newest state (1 = before the last run): our sheets, tables, names, charts and the order of the
 * sheets are as they were; what people wrote on their own sheets since then stays. The state from before the
 * restore takes its place among the three, so that a restore can be undone by another one.
 */
export async function restore(n: number, options: RestoreOptions): Promise<Restored | Refused | Undone> {
  const course: Course = { began: false, finishing: false };
  const done: { restored: Restored | null } = { restored: null };
  try {
    return await inExcel((context) => restoreIn(sessionOn(context, options), n, options, course, done));
  } catch (error) {
    const undone = await undoOrComplete(error, course, options);
    return undone === 'complete' && done.restored ? done.restored : (undone as Undone);
  } finally {
    if (course.began) await eventsOn();
  }
}

const refused = (...reasons: PlacedIssue[]): Refused => ({ kind: 'refused', reasons, confirm: [] });

async function restoreIn(
  session: Session,
  n: number,
  options: RestoreOptions,
  course: Course,
  done: { restored: Restored | null },
): Promise<Restored | Refused> {
  const overview = await takeOverview(session);
  const { parts } = overview;
  if (parts.ids(NAMESPACES.journal).length > 0) return refused(excelIssue('excelUnfinished', 'error'));
  const [indexText, runText] = [
    askText(session, parts, NAMESPACES.index),
    askText(session, parts, NAMESPACES.run),
  ];
  await session.sync();
  const index = readIndex(indexText());
  const state = index[n - 1];
  if (!state) return refused(excelIssue('excelNothingSaved', 'error', {}, { count: index.length }));
  const { chosen } = options;
  if (chosen && (chosen.slot !== state.slot || chosen.at !== state.at))
    return refused(excelIssue('excelStatesChanged', 'error'));
  const target = await readState(session, parts, state.slot);
  if (!target) return refused(excelIssue('excelSavedStateDamaged', 'error'));

  const run = runText() ?? null;
  const part = readRunPart(run);
  // What the last run wrote and what stood before it: all of it may change now.
  const touched = [...(part?.sheets ?? []), ...target.sheets.map(({ name }) => name)];
  const names = [...(part?.names ?? []), ...target.names.map(({ name }) => name)];
  const {
    names: standing,
    shapes,
    reasons,
  } = await lookAtStanding(session, overview, touched, target.sheets);
  if (reasons.length > 0) return refused(...reasons);

  session.tell('saving');
  const before = await captureState(session, overview, shapes, names, { part, text: run });
  const { json, bytes } = stateJson(before);
  const keep = bytes <= (options.stateLimit ?? STATE_LIMIT);
  const runNumber = (readRunPart(target.run)?.run ?? 0) + 1;
  const removes = goingSheets(standing, target);
  course.began = true;
  const begun = await begin(session, parts, {
    work: 'restore',
    at: options.now,
    before,
    json,
    sheets: touched,
    names,
    removes,
    run: target.run,
    index: index.filter(({ slot }) => slot !== state.slot),
    indexBefore: index,
    keep: keep ? { before: 'restore', run: runNumber, at: options.now } : null,
    limit: KEPT_STATES,
  });
  const saved = begun.journal.index.find(({ slot }) => slot === begun.journal.slot) ?? null;
  done.restored = { kind: 'restored', state, saved, syncs: session.count() + 3 };
  await putBack(session, overview, target, { sheets: [], names });
  await markWritten(session, begun);
  await session.sync();
  session.tell('finishing');
  course.finishing = true;
  await finish(session, parts, begun);
  return done.restored;
}

/** Sheets that did not exist then; one that did and was not ours is left alone. */
function goingSheets(standing: readonly string[], target: WorkbookImage): string[] {
  const there = [...target.sheets.map(({ name }) => name), ...target.order];
  return standing.filter((name) => !there.some((one) => sameName(one, name)));
}
