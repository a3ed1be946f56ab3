/** The record of the last run in the workbook, beside the sheets 記録 and 控え (libraries for .xlsx may drop it). */
import { askParts, askText } from './saved/parts';
import { readRunPart, type RunPart } from './saved/journal';
import { NAMESPACES } from './saved/xml';
import { inExcel, sessionOn } from './session';

/** Null when Warikan has not written into this workbook through Excel. */
export async function runRecord(): Promise<RunPart | null> {
  return inExcel(async (context) => {
    const session = sessionOn(context);
    const parts = askParts(session);
    await session.sync();
    const text = askText(session, parts, NAMESPACES.run);
    await session.sync();
    return readRunPart(text());
  });
}
