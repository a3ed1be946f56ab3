/** Takes the saved states and the run record out of the workbook, as before it is given to somebody else. */
import { askParts, deleteParts } from './saved/parts';
import { NAMESPACES, slotNamespace, SLOTS } from './saved/xml';
import { inExcel, sessionOn } from './session';

/** What is on the sheets (記録, 控え) stays. Nothing can be restored after this. */
export async function clearSavedStates(): Promise<void> {
  await inExcel(async (context) => {
    const session = sessionOn(context);
    const parts = askParts(session);
    await session.sync();
    for (const namespace of [NAMESPACES.index, NAMESPACES.run, ...SLOTS.map(slotNamespace)])
      await deleteParts(session, parts, namespace);
    await session.sync();
  });
}
