/** Commands of the ribbon; they run in the shared runtime, in the page of the task pane. */
import { localTime } from '../messages/time';

void Office.onReady(() => {
  // Outside of Office there are no actions to be associated.
  if (!('actions' in Office)) return;
  Office.actions.associate('selfCheck', (event: Office.AddinCommands.Event) => {
    void runSelfCheck().finally(() => event.completed());
  });
});

/** Brought when it is asked for: few people ever do. */
async function runSelfCheck(): Promise<void> {
  const { insertTemplate, selfCheck, selfCheckPlan } = await import('../excel');
  const now = localTime(new Date());
  await insertTemplate(selfCheckPlan(await selfCheck(now), now), { now });
}
