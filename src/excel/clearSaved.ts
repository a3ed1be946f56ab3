/** Takes the saved states and the run record out of the workbook, as before it is given to somebody else. */
import type { PlacedIssue } from '../workbook';
import { excelIssue } from './issues';
import { askParts, deleteParts, type AskedParts } from './saved/parts';
import { NAMESPACES, slotNamespace, SLOTS } from './saved/xml';
import { inExcel, sessionOn } from './session';

const KEPT = [NAMESPACES.index, NAMESPACES.run, ...SLOTS.map(slotNamespace)];

const unfinished = (parts: AskedParts): boolean => parts.ids(NAMESPACES.journal).length > 0;

/**
 * What is on the sheets (記録, 控え) stays. Nothing can be restored after this. Refused while work that was broken off
 * waits to be mended: it needs the state that it began with.
 */
export async function clearSavedStates(): Promise<PlacedIssue | null> {
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const parts = askParts(session);
    await session.sync();
    if (unfinished(parts)) return excelIssue('excelUnfinished', 'error');
    for (const namespace of KEPT) await deleteParts(session, parts, namespace);
    await session.sync();
    return null;
  });
}

/** Whether anything of ours is kept in the workbook: states, a record, or work that was broken off. */
export async function keepsAnything(): Promise<boolean> {
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const parts = askParts(session);
    await session.sync();
    return unfinished(parts) || KEPT.some((namespace) => parts.ids(namespace).length > 0);
  });
}
