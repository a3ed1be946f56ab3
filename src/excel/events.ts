/** Events are switched off while we write, and always on again. */
import { inExcel } from './session';

/** Switches events on; tries twice. False when Excel does not answer: then the pane must be opened again. */
export async function eventsOn(): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      await inExcel(async (context) => {
        context.runtime.enableEvents = true;
        await context.sync();
      });
      return true;
    } catch {
      // Once more; after that the caller tells the person.
    }
  }
  return false;
}
