/** What the pane knows. Changed by `reduce` alone; the views only show it. */
import type { Progress, ReadBack, SavedState } from '../../excel';
import type { PlacedIssue } from '../../workbook';
import type { PaneRun } from '../work/paneRun';

/** The four steps of a job, in their order. */
export const STEPS = ['inputs', 'findings', 'preview', 'result'] as const;
export type StepName = (typeof STEPS)[number];

export type JobKind = 'write' | 'restore' | 'template' | 'selfCheck';

export interface Job {
  kind: JobKind;
  progress: Progress | null;
  /** A person pressed stop; what was done is being put back. */
  stopping: boolean;
}

/** What a write left behind. */
export interface Written {
  runNumber: number;
  readBack: ReadBack | null;
  findings: readonly PlacedIssue[];
}

export interface State {
  status: 'starting' | 'ready' | 'noHost';
  step: StepName;
  run: PaneRun | null;
  refreshing: boolean;
  job: Job | null;
  /** What a person has to agree to before a write. */
  asked: readonly PlacedIssue[];
  /** What stands in the way of a write or a restore. */
  refused: readonly PlacedIssue[];
  /** What happened beside what was asked for: work that was mended, stopped, failed. */
  told: readonly PlacedIssue[];
  written: Written | null;
  /** When the workbook was restored last in this pane: the run that was undone. */
  restored: SavedState | null;
  saved: readonly SavedState[];
  /** Mark of the inputs of the run that is in the workbook; null when there is none. */
  recordedMark: string | null;
  /** What the self check gave; null before one. */
  checked: { passed: number; failed: number } | null;
  /** A co-author changed inputs since then. */
  remote: boolean;
  /** Position of the finding in the list; −1 before one is chosen. */
  chosen: number;
  round: number;
  user: string;
}

export const initial: State = {
  status: 'starting',
  step: 'inputs',
  run: null,
  refreshing: false,
  job: null,
  asked: [],
  refused: [],
  told: [],
  written: null,
  restored: null,
  saved: [],
  recordedMark: null,
  checked: null,
  remote: false,
  chosen: -1,
  round: 0,
  user: '',
};

/** Findings and what stands in the way are one list: each has a place to jump to. */
export function findingsOf({ run }: State): readonly PlacedIssue[] {
  return run && run.kind !== 'empty' ? run.findings : [];
}

/** Inputs are not those of the results that stand in the workbook. */
export function inputsChanged({ run, recordedMark }: State): boolean {
  return run !== null && recordedMark !== null && run.mark !== recordedMark;
}

/** Whether a step has something to show. */
export function isOpen(state: State, step: StepName): boolean {
  switch (step) {
    case 'inputs':
      return true;
    case 'findings':
      return state.run !== null && state.run.kind !== 'empty';
    case 'preview':
      return state.run?.kind === 'planned';
    case 'result':
      return state.written !== null || state.saved.length > 0 || state.restored !== null;
  }
}
