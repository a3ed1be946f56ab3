/** How the pane's state changes, as situations that a person meets. */
import type { ApplyResult, SavedState } from '../../src/excel';
import { reduce, type Action } from '../../src/taskpane/state/reduce';
import {
  findingsOf,
  initial,
  inputsChanged,
  isOpen,
  STEPS,
  type State,
} from '../../src/taskpane/state/state';
import type { PaneRun, PlannedPane } from '../../src/taskpane/work/paneRun';
import type { AuditReport } from '../../src/workbook/audit';
import type { PlacedIssue, Plan } from '../../src/workbook';

const finding = (code: string, severity: PlacedIssue['severity'] = 'warning'): PlacedIssue => ({
  severity,
  code,
  place: { sheet: '入力 入札', cell: 'H7' },
  values: {},
});

const plan: Plan = { contractVersion: '1.0', sheets: [], names: [], replacedSheets: [], replacedNames: [] };

const planned = (more: Partial<PlannedPane> = {}): PlannedPane => ({
  kind: 'planned',
  found: [],
  jobs: ['forms'],
  conditions: [],
  members: [],
  page: null,
  costs: null,
  scores: null,
  findings: [finding('a'), finding('b'), finding('c')],
  plan,
  inputs: [],
  mark: '1',
  runNumber: 1,
  earlier: null,
  changes: [],
  handChanges: [],
  rounds: [],
  bases: [],
  writes: [],
  removes: [],
  names: 0,
  brought: false,
  stale: [],
  checks: { count: 0, agreeing: 0 },
  ...more,
});

const saved: SavedState = { slot: 'a', before: 'run', run: 1, at: '2026-11-21T10:00:00', bytes: 10 };

const read = (run: PaneRun, more: Partial<Extract<Action, { type: 'refreshed' }>> = {}): Action => ({
  type: 'refreshed',
  run,
  saved: [],
  recordedMark: null,
  remote: false,
  ...more,
});

const after = (...actions: Action[]): State => actions.reduce(reduce, initial);

const applied: ApplyResult = {
  kind: 'applied',
  readBack: { compared: 3, differences: [], more: 0, masterCheck: '一致' },
  findings: [],
  saved,
  syncs: 9,
};

test('a workbook with inputs opens the steps up to the preview; the result is open once there is one', () => {
  const open = (state: State) => STEPS.filter((step) => isOpen(state, step));
  expect(open(after())).toEqual(['inputs']);
  expect(open(after(read({ kind: 'empty', mark: '' })))).toEqual(['inputs']);
  expect(
    open(
      after(
        read({
          kind: 'rejected',
          found: [],
          jobs: ['forms'],
          conditions: [],
          brought: false,
          stale: [],
          findings: [finding('x', 'error')],
          mark: '',
        }),
      ),
    ),
  ).toEqual(['inputs', 'findings', 'conditions']);
  expect(open(after(read(planned())))).toEqual(['inputs', 'findings', 'conditions', 'preview']);
  expect(open(after(read(planned(), { saved: [saved] })))).toEqual([...STEPS]);
});

test('a step that is not open is not gone to', () => {
  expect(after(read(planned()), { type: 'step', step: 'result' }).step).toBe('inputs');
  expect(after(read(planned()), { type: 'step', step: 'preview' }).step).toBe('preview');
});

test('when an input becomes wrong, the preview gives way to the findings', () => {
  const rejected: PaneRun = {
    kind: 'rejected',
    found: [],
    jobs: ['forms'],
    conditions: [],
    brought: false,
    stale: [],
    findings: [finding('x', 'error')],
    mark: '2',
  };
  const state = after(read(planned()), { type: 'step', step: 'preview' }, read(rejected));
  expect(state.step).toBe('findings');
  expect(findingsOf(state).map(({ code }) => code)).toEqual(['x']);
});

test('previous and next stop at the ends; other inputs begin again', () => {
  const choose = (index: number): Action => ({ type: 'choose', index });
  expect(after(read(planned()), choose(7)).chosen).toBe(2);
  expect(after(read(planned()), choose(-3)).chosen).toBe(-1);
  expect(after(read(planned()), choose(1), read(planned())).chosen).toBe(1);
  expect(after(read(planned()), choose(1), read(planned({ mark: '2' }))).chosen).toBe(-1);
});

test('inputs are said to have changed only against a recorded run', () => {
  expect(inputsChanged(after(read(planned())))).toBe(false);
  expect(inputsChanged(after(read(planned(), { recordedMark: '1' })))).toBe(false);
  expect(inputsChanged(after(read(planned({ mark: '2' }), { recordedMark: '1' })))).toBe(true);
});

test('a co-author stays named until the inputs are those of the run again', () => {
  const changed = after(read(planned({ mark: '2' }), { recordedMark: '1', remote: true }));
  expect(reduce(changed, read(planned({ mark: '3' }), { recordedMark: '1' })).remote).toBe(true);
  expect(reduce(changed, read(planned(), { recordedMark: '1' })).remote).toBe(false);
});

test('a write: progress, the result, and what it says', () => {
  const progress = { phase: 'writing', done: 1, total: 2 } as const;
  const began = after(read(planned()), { type: 'began', kind: 'write' }, { type: 'progress', progress });
  expect(began.job).toEqual({ kind: 'write', progress, stopping: false });
  expect(reduce(began, { type: 'stopping' }).job?.stopping).toBe(true);
  const written = reduce(began, { type: 'wrote', runNumber: 1, result: applied });
  expect(written).toMatchObject({ job: null, step: 'result', written: { runNumber: 1, findings: [] } });
});

test('progress after the end of a job changes nothing', () => {
  const state = after(read(planned()));
  expect(reduce(state, { type: 'progress', progress: { phase: 'writing', done: 0, total: 0 } })).toBe(state);
});

test('asked: what a person may agree to; refused: what has to be put right', () => {
  const result: ApplyResult = { kind: 'refused', reasons: [], confirm: [finding('resultChangedByHand')] };
  const asked = after(
    read(planned()),
    { type: 'began', kind: 'write' },
    { type: 'wrote', runNumber: 1, result },
  );
  expect(asked).toMatchObject({ job: null, written: null, refused: [] });
  expect(asked.asked.map(({ code }) => code)).toEqual(['resultChangedByHand']);
  expect(reduce(asked, { type: 'declined' }).asked).toEqual([]);
  // What was asked about other inputs is not agreed to for these.
  expect(reduce(asked, read(planned({ mark: '2' }))).asked).toEqual([]);
  const refused = after(read(planned()), {
    type: 'wrote',
    runNumber: 1,
    result: { kind: 'refused', reasons: [finding('excelSheetProtected', 'error')], confirm: [] },
  });
  expect(refused.refused).toHaveLength(1);
  expect(reduce(refused, { type: 'dismissed' }).refused).toEqual([]);
});

test('stopped: said, and no result', () => {
  const result: ApplyResult = { kind: 'undone', putBack: true, issues: [finding('excelStopped', 'note')] };
  expect(after(read(planned()), { type: 'wrote', runNumber: 1, result })).toMatchObject({
    job: null,
    written: null,
    told: [{ code: 'excelStopped' }],
  });
});

test('restored: the earlier result is no longer shown', () => {
  const written = after(read(planned()), { type: 'wrote', runNumber: 1, result: applied });
  const restored = reduce(written, {
    type: 'restored',
    result: { kind: 'restored', state: saved, saved: null, syncs: 8 },
  });
  expect(restored).toMatchObject({ written: null, restored: saved, step: 'result' });
});

test('the task is what the workbook holds, until a person chooses', () => {
  const costs = read(planned({ jobs: ['costs'] }));
  expect(after(costs).task).toBe('costs');
  const chosen = after(costs, { type: 'task', task: 'forms' });
  expect([chosen.task, isOpen(chosen, 'preview'), isOpen(chosen, 'findings')]).toEqual([
    'forms',
    false,
    false,
  ]);
  expect(reduce(chosen, costs).task).toBe('forms');
  expect(after(read(planned({ jobs: ['forms', 'costs'] }))).task).toBe('forms');
});

test('a task that the workbook does not hold begins with its inputs', () => {
  const state = after(read(planned()), { type: 'step', step: 'preview' }, { type: 'task', task: 'costs' });
  expect(state.step).toBe('inputs');
});

test('tables of no job: the findings that say so can be read', () => {
  const rejected: PaneRun = {
    kind: 'rejected',
    found: [],
    jobs: [],
    conditions: [],
    brought: false,
    stale: [],
    findings: [finding('noJob', 'error')],
    mark: '',
  };
  expect(isOpen(after(read(rejected)), 'findings')).toBe(true);
});

test('a step that is asked for from 検算 is one of the job of the workbook', () => {
  const audit = after(read(planned()), { type: 'task', task: 'audit' });
  expect(reduce(audit, { type: 'step', step: 'preview' })).toMatchObject({ task: 'forms', step: 'preview' });
  expect(reduce(audit, { type: 'step', step: 'result' })).toBe(audit);
});

test('a reading that failed or was stopped is over', () => {
  const reading = after(read(planned()), { type: 'refreshing' });
  expect(reduce(reading, { type: 'readingStopped' })).toMatchObject({
    refreshing: false,
    halted: true,
    run: { mark: '1' },
  });
  expect(after(read(planned()), { type: 'readingStopped' }, { type: 'refreshing' }).halted).toBe(false);
  expect(reduce(reading, { type: 'told', issues: [] }).refreshing).toBe(false);
});

test('an audit: its items are walked through from the first difference to the last note', () => {
  const report = { differences: [finding('a')], doubts: [], notes: [finding('b')] } as unknown as AuditReport;
  const audited = after({ type: 'auditing' }, { type: 'audited', report });
  expect(audited).toMatchObject({ auditing: false, audited: { chosen: -1 } });
  expect(reduce(audited, { type: 'chooseAudited', index: 9 }).audited?.chosen).toBe(1);
  // Stopped: the earlier report stays.
  expect(reduce(audited, { type: 'audited', report: null }).audited?.report).toBe(report);
});
