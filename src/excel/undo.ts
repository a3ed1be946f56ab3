/** After an error or a stop: the workbook is put back, or the work turns out to have been complete. */
import type { PlacedIssue, Plan } from '../workbook';
import type { Applied, ApplyOptions, Course, Undone } from './applyResult';
import { readWithInputs } from './checks/inputs';
import { excelIssue } from './issues';
import { mendIn } from './mend';
import { compareWithPlan, planBlocks } from './readBack';
import { readIndex } from './saved/journal';
import { askParts, askText } from './saved/parts';
import { NAMESPACES } from './saved/xml';
import { errorCode, errorPlace, inExcel, sessionOn, Stopped, type SessionOptions } from './session';

/** `complete`: all was written, and only the answer or the last step was lost. */
export async function undoOrComplete(
  error: unknown,
  course: Course,
  options: SessionOptions,
): Promise<Undone | 'complete'> {
  const stopped = error instanceof Stopped;
  const issue = stopped
    ? excelIssue('excelStopped', 'note')
    : excelIssue('excelFailed', 'error', {}, { reason: errorCode(error), where: errorPlace(error) });
  if (!course.began) return { kind: 'undone', putBack: true, issues: [issue] };
  // Putting back cannot be stopped.
  const told = options.onProgress ? { onProgress: options.onProgress } : {};
  for (let tries = 0; tries < 2; tries++) {
    try {
      const mended = await inExcel((context) => mendIn(sessionOn(context, told), stopped));
      const damaged: PlacedIssue[] = mended.issues.filter(({ severity }) => severity === 'error');
      // No journal any more although the work came to its end: only the answer was lost.
      const complete = mended.kind === 'forward' || (mended.kind === 'nothing' && course.finishing);
      if (complete && damaged.length === 0) return 'complete';
      return { kind: 'undone', putBack: damaged.length === 0, issues: [issue, ...damaged] };
    } catch {
      // Once more; then the journal stays for the next opening.
    }
  }
  return { kind: 'undone', putBack: false, issues: [issue, excelIssue('excelPutBackFailed', 'error')] };
}

/** All was written, but the way back failed: plan and inputs are read once more, and said when that fails too. */
export async function verifyLate(
  plan: Plan,
  error: unknown,
  { inputs = [] }: ApplyOptions,
  course: Course,
): Promise<Applied> {
  const late = await inExcel(async (context) => {
    const session = sessionOn(context);
    const parts = askParts(session);
    await session.sync();
    const index = askText(session, parts, NAMESPACES.index);
    const read = await readWithInputs(session, inputs, planBlocks(plan));
    return { ...read, states: readIndex(index()) };
  }).catch(() => null);
  const unread = excelIssue('excelNotVerified', 'warning', {}, { reason: errorCode(error) });
  return {
    kind: 'applied',
    readBack: late && compareWithPlan(plan, late.contents),
    findings: [...(course.findings ?? []), ...(late ? late.changed : [unread])],
    // Another pane may have put back meanwhile what this one had begun, and taken the state away with it.
    saved: late?.states.find(({ slot, at }) => slot === course.saved?.slot && at === course.saved.at) ?? null,
    syncs: 0,
  };
}
