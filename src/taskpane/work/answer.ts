/** What is computed for the pane: prepares a run, explains its figures, audits. Keeps the run that it prepared last. */
import { sentence } from '../../messages';
import type { Lang } from '../../messages';
import type { Snapshot } from '../../workbook';
import { auditWorkbook, type AuditReport } from '../../workbook/audit';
import type { RangeAnswer } from '../../workbook/bring';
import type { PlannedRun } from '../../workbook/run';
import { explain, type Explained, type Target } from './explain';
import type { PaneRun } from './paneRun';
import { prepare, type PrepareOptions } from './prepare';

export interface Answers {
  prepare: {
    /** `ranges`: the staff's own, where the workbook keeps how they were brought in. */
    ask: { snapshot: Snapshot; ranges: readonly RangeAnswer[] | null; options: PrepareOptions };
    answer: PaneRun;
  };
  explain: { ask: { target: Target; lang: Lang }; answer: Explained };
  audit: { ask: { snapshot: Snapshot; lang: Lang; appVersion: string }; answer: AuditReport };
}

export type Kind = keyof Answers;
export type Ask<K extends Kind> = Answers[K]['ask'];
export type Answer<K extends Kind> = Answers[K]['answer'];
export type Answerer = <K extends Kind>(kind: K, ask: Ask<K>) => Answer<K>;

export function createAnswerer(): Answerer {
  let held: PlannedRun | null = null;
  const work: { [K in Kind]: (ask: Ask<K>) => Answer<K> } = {
    prepare: ({ snapshot, ranges, options }) => {
      const { pane, run } = prepare(snapshot, options, ranges);
      held = run;
      return pane;
    },
    explain: ({ target, lang }) => (held ? explain(held, target, lang) : { lines: [], parts: [] }),
    audit: ({ snapshot, lang, appVersion }) =>
      auditWorkbook(snapshot, {
        appVersion,
        word: (issue) => sentence({ ...issue, place: {} }, lang),
      }),
  };
  return (kind, ask) => work[kind](ask);
}
