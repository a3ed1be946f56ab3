/** How the pane's state changes: one case an event. */
import type { ApplyResult, Progress, Restored, Refused, SavedState, Undone } from '../../excel';
import type { PlacedIssue } from '../../workbook';
import type { AuditReport } from '../../workbook/audit';
import type { PaneRun } from '../work/paneRun';
import {
  auditItems,
  findingsOf,
  isOpen,
  type JobKind,
  type State,
  type StepName,
  type TaskName,
} from './state';

export type Action =
  | { type: 'noHost' }
  | { type: 'opened'; told: readonly PlacedIssue[] }
  | { type: 'refreshing' }
  | {
      type: 'refreshed';
      run: PaneRun;
      saved: readonly SavedState[];
      recordedMark: string | null;
      remote: boolean;
    }
  /** The reading was stopped: what was shown stays. */
  | { type: 'readingStopped' }
  | { type: 'task'; task: TaskName }
  | { type: 'step'; step: StepName }
  | { type: 'choose'; index: number }
  | { type: 'round'; index: number }
  | { type: 'scope'; index: number }
  | { type: 'user'; user: string }
  | { type: 'own'; member: string }
  | { type: 'began'; kind: JobKind }
  | { type: 'progress'; progress: Progress }
  | { type: 'stopping' }
  | { type: 'wrote'; runNumber: number; result: ApplyResult }
  | { type: 'inserted'; result: ApplyResult }
  | { type: 'restored'; result: Restored | Refused | Undone }
  | { type: 'checked'; passed: number; failed: number }
  | { type: 'auditing' }
  | { type: 'audited'; report: AuditReport | null }
  | { type: 'chooseAudited'; index: number }
  | { type: 'guide'; isShown: boolean }
  /** Said beside what is under way, which goes on. */
  | { type: 'noted'; issue: PlacedIssue }
  /** The ribbon asked for the states that can be restored. */
  | { type: 'restoreAsked'; saved: readonly SavedState[] }
  | { type: 'told'; issues: readonly PlacedIssue[] }
  | { type: 'dismissed' }
  | { type: 'declined' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'noHost':
      return { ...state, status: 'noHost' };
    case 'opened':
      return { ...state, status: 'ready', told: action.told };
    case 'refreshing':
      return { ...state, refreshing: true, halted: false };
    case 'refreshed':
      return refreshed(state, action);
    case 'readingStopped':
      return { ...state, refreshing: false, halted: true };
    case 'task':
      return withTask({ ...state, taskChosen: true, asked: [], restoreAsked: 0 }, action.task);
    case 'step':
      return atStep(state, action.step);
    case 'choose':
      return { ...state, chosen: within(action.index, findingsOf(state).length) };
    case 'round':
      return { ...state, round: action.index };
    case 'scope':
      return { ...state, scope: action.index };
    case 'own':
      return { ...state, own: action.member };
    case 'user':
      return { ...state, user: action.user };
    case 'began':
      return {
        ...state,
        job: { kind: action.kind, progress: null, stopping: false },
        asked: [],
        refused: [],
        told: [],
        restoreAsked: 0,
      };
    case 'progress':
      return state.job ? { ...state, job: { ...state.job, progress: action.progress } } : state;
    case 'stopping':
      return state.job ? { ...state, job: { ...state.job, stopping: true } } : state;
    case 'wrote':
      return wrote(state, action.runNumber, action.result);
    case 'inserted':
      return ended(state, action.result);
    case 'restored':
      return action.result.kind === 'restored'
        ? { ...state, job: null, written: null, restored: action.result.state, step: 'result' }
        : ended(state, action.result);
    case 'checked':
      return checked({ ...state, job: null, checked: { passed: action.passed, failed: action.failed } });
    case 'auditing':
      return { ...state, auditing: true, told: [] };
    case 'audited':
      return {
        ...state,
        auditing: false,
        audited: action.report ? { report: action.report, chosen: -1 } : state.audited,
      };
    case 'chooseAudited':
      return state.audited
        ? {
            ...state,
            audited: {
              ...state.audited,
              chosen: within(action.index, auditItems(state.audited).length),
            },
          }
        : state;
    case 'guide':
      return { ...state, guide: action.isShown };
    case 'noted':
      return { ...state, told: [...state.told, action.issue] };
    case 'restoreAsked':
      return restoreAsked(state, action.saved);
    case 'told':
      return {
        ...state,
        job: null,
        refreshing: false,
        auditing: false,
        told: [...state.told, ...action.issues],
      };
    case 'dismissed':
      return { ...state, told: [], refused: [] };
    case 'declined':
      return { ...state, asked: [] };
  }
}

/** 検算 has no steps: from there it is a step of the workbook's job. */
function atStep(state: State, step: StepName): State {
  const next = { ...state, task: jobTask(state) };
  return isOpen(next, step) ? { ...next, step, asked: [], restoreAsked: 0 } : state;
}

/** Where the self check says what it found: with the inputs of a job. */
function checked(state: State): State {
  return withTask({ ...state, step: 'inputs' }, jobTask(state));
}

function restoreAsked(state: State, saved: readonly SavedState[]): State {
  const next = { ...withTask(state, jobTask(state)), saved, restoreAsked: state.restoreAsked + 1 };
  return isOpen(next, 'result') ? { ...next, step: 'result' } : next;
}

/** The task that is shown, or, where it has no steps, that of the workbook. */
const jobTask = ({ task, run }: State): TaskName =>
  task !== 'audit' ? task : run ? taskOf(run, 'forms') : 'forms';

function refreshed(state: State, action: Extract<Action, { type: 'refreshed' }>): State {
  const { run, saved, recordedMark, remote } = action;
  const same = state.run?.mark === run.mark;
  const next: State = {
    ...state,
    run,
    saved,
    recordedMark,
    remote: remote || (state.remote && recordedMark !== null && run.mark !== recordedMark),
    refreshing: false,
    halted: false,
    chosen: same ? state.chosen : -1,
    asked: same ? state.asked : [],
  };
  const rounds = run.kind === 'planned' ? run.rounds.length : 0;
  const scopes = run.kind === 'planned' ? (run.costs?.scopes.length ?? 0) : 0;
  const round = Math.max(0, within(state.round, rounds));
  const scope = Math.max(0, within(state.scope, scopes));
  return withTask({ ...next, round, scope }, state.taskChosen ? state.task : taskOf(run, state.task));
}

/** What the workbook holds; forms first. */
function taskOf(run: PaneRun, task: TaskName): TaskName {
  const job = run.kind === 'empty' ? undefined : run.jobs[0];
  return job === 'scores' ? 'rounds' : (job ?? task);
}

/** A step that has nothing to show any more gives way to the last one that has. */
function withTask(state: State, task: TaskName): State {
  const next = { ...state, task };
  if (isOpen(next, next.step)) return next;
  const step = (['preview', 'findings'] as const).find((one) => isOpen(next, one)) ?? 'inputs';
  return { ...next, step };
}

function wrote(state: State, runNumber: number, result: ApplyResult): State {
  if (result.kind !== 'applied') return ended(state, result);
  const { readBack, findings } = result;
  return { ...state, job: null, step: 'result', restored: null, written: { runNumber, readBack, findings } };
}

/** A job that changed nothing, or a template that is in. */
function ended(state: State, result: ApplyResult | Refused | Undone): State {
  switch (result.kind) {
    case 'applied':
      return { ...state, job: null, told: result.findings };
    case 'refused':
      return { ...state, job: null, asked: result.confirm, refused: result.reasons };
    case 'undone':
      return { ...state, job: null, told: result.issues };
  }
}

const within = (index: number, count: number): number => Math.min(Math.max(-1, index), count - 1);
