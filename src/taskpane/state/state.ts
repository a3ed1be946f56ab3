/** What the pane knows. Changed by `reduce` alone; the views only show it. */
import type { Progress, ReadBack, SavedState } from '../../excel';
import type { PlacedIssue } from '../../workbook';
import type { AuditReport } from '../../workbook/audit';
import type { JobName, PaneRun } from '../work/paneRun';

/** What a person comes for: 費用按分, 帳票共同調達, 回次比較・提案評価, 検算. */
export const TASKS = ['costs', 'forms', 'rounds', 'audit'] as const;
export type TaskName = (typeof TASKS)[number];

/** The steps of a task, in their order; 検算 has none. */
export const STEPS = ['inputs', 'findings', 'conditions', 'preview', 'result'] as const;
export type StepName = (typeof STEPS)[number];

/** Work under way that changes the workbook. */
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

/** What 検算 found, and which of its items was chosen last (−1: none). */
export interface Audited {
  report: AuditReport;
  chosen: number;
}

export interface State {
  status: 'starting' | 'ready' | 'noHost';
  task: TaskName;
  /** False until a person chooses: then the task is what the workbook holds. */
  taskChosen: boolean;
  step: StepName;
  run: PaneRun | null;
  refreshing: boolean;
  /** The last reading was stopped: what is shown is older than the workbook. */
  halted: boolean;
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
  auditing: boolean;
  audited: Audited | null;
  /** A co-author changed inputs since then. */
  remote: boolean;
  /** Position of the finding in the list; −1 before one is chosen. */
  chosen: number;
  round: number;
  scope: number;
  user: string;
  /** 自団体; '' where none was chosen. */
  own: string;
  /** Whether the guide is shown instead of the step. */
  guide: boolean;
  /** The ribbon asked for the states that can be restored: how many times, since a person went elsewhere. */
  restoreAsked: number;
}

export const initial: State = {
  status: 'starting',
  task: 'forms',
  taskChosen: false,
  step: 'inputs',
  run: null,
  refreshing: false,
  halted: false,
  job: null,
  asked: [],
  refused: [],
  told: [],
  written: null,
  restored: null,
  saved: [],
  recordedMark: null,
  checked: null,
  auditing: false,
  audited: null,
  remote: false,
  chosen: -1,
  round: 0,
  scope: 0,
  user: '',
  own: '',
  guide: false,
  restoreAsked: 0,
};

/** Findings and what stands in the way are one list: each has a place to jump to. */
export function findingsOf({ run }: State): readonly PlacedIssue[] {
  return run && run.kind !== 'empty' ? run.findings : [];
}

/** What an audit found, in the order in which it is gone through. */
export function auditItems({ report }: Audited): readonly PlacedIssue[] {
  return [...report.differences, ...report.doubts, ...report.notes];
}

/** Inputs are not those of the results that stand in the workbook. */
export function inputsChanged({ run, recordedMark }: State): boolean {
  return run !== null && recordedMark !== null && run.mark !== recordedMark;
}

/** The jobs of the workbook that a task is about. */
export function jobsOf(task: TaskName): readonly JobName[] {
  return task === 'costs' || task === 'forms' ? [task] : ['forms', 'costs', 'scores'];
}

/** Whether the workbook has what the task is about. */
export function holds(run: PaneRun | null, task: TaskName): boolean {
  if (!run || run.kind === 'empty') return false;
  // Tables of ours, but of no job: the findings say what is missing.
  if (run.jobs.length === 0) return task !== 'audit';
  if (!jobsOf(task).some((job) => run.jobs.includes(job))) return false;
  if (task !== 'rounds' || run.kind !== 'planned') return true;
  return run.rounds.length > 0 || (run.costs?.quoteRounds.length ?? 0) > 0 || run.scores !== null;
}

/** Whether a step has something to show. */
export function isOpen(state: State, step: StepName): boolean {
  const { run, task } = state;
  switch (step) {
    case 'inputs':
      return true;
    case 'findings':
    case 'conditions':
      return holds(run, task);
    case 'preview':
      return run?.kind === 'planned' && holds(run, task);
    case 'result':
      return state.written !== null || state.saved.length > 0 || state.restored !== null;
  }
}
