/** What the pane does: each verb reads or writes the workbook through src/excel, and says what came of it. */
import type { Asked, CommandName } from '../../commands';
import type { SessionOptions, Watch } from '../../excel';
import type { Lang } from '../../messages';
import type { Place, PlacedIssue, Snapshot } from '../../workbook';
import type { RangeAnswer } from '../../workbook/bring';
import type { Action } from '../state/reduce';
import type { State } from '../state/state';
import { createBesides, type Besides } from './besides';
import { createBringing, type Bringing } from './bringing';
import type { Condition } from './conditions';
import type { Explained, Target } from './explain';
import { ComputeStopped, type Compute } from './inWorker';
import { keptRanges } from './keptRanges';

export interface Surroundings {
  dispatch: (action: Action) => void;
  state: () => State;
  compute: Compute;
  /** Local date and time, ISO 8601. */
  now: () => string;
  lang: Lang;
  version: string;
}

export interface Actions {
  /** At the start: mends what was broken off, reads, and watches. */
  open: () => Promise<void>;
  refresh: (remote?: boolean) => Promise<void>;
  /** Reads again where the inputs are not those that are shown. */
  look: () => Promise<void>;
  write: (confirmed: boolean) => Promise<void>;
  restore: (n: number) => Promise<void>;
  /** One of the templates, by its name. */
  insert: (template: string) => Promise<void>;
  select: (place: Place) => Promise<void>;
  /** Writes a value into the cell of a condition, or a row with it into the table; then reads again. */
  setCondition: (condition: Condition, value: string | number) => Promise<void>;
  /** The steps of a figure; null where it cannot be explained any more. */
  explain: (target: Target) => Promise<Explained | null>;
  /** Ranges of the staff's own sheets. */
  bringing: Bringing;
  /** Results beside them. */
  besides: Besides;
  audit: () => Promise<void>;
  /** Checks this Excel, and writes the report on a sheet. */
  selfCheck: () => Promise<void>;
  /** What a button of the ribbon asks for; the pane shows it, or why not. */
  carryOut: (asked: Asked) => Promise<void>;
  /** Stops a write: the workbook is as it was. */
  stop: () => void;
  /** Stops what is being computed. */
  stopComputing: () => void;
  close: () => Promise<void>;
}

const isBrought = ({ run }: State): boolean => run !== null && run.kind !== 'empty' && run.brought;

function failureOf(error: unknown): PlacedIssue {
  const reason = error instanceof Error ? error.message : String(error);
  return { severity: 'error', code: 'excelFailed', place: {}, values: { reason } };
}

/** Brought after the first controls are there: the pane is usable before it talks to the workbook. */
const host = () => import('../../excel');

export function createActions({ dispatch, state, compute, now, lang, version }: Surroundings): Actions {
  let watch: Watch | null = null;
  let stopper: AbortController | null = null;
  let refreshing: Promise<void> | null = null;
  /** Whose name the plan has. */
  let plannedFor = '';
  /** Quick mark of the inputs that are shown. */
  let shown = '';
  /** How often a person stopped a computation: it holds for what is under way, not only for the worker. */
  let stops = 0;
  const stopping = new Set<() => void>();
  /** Changes of conditions, one after the other: each finds the row that the one before it made. */
  let changing: Promise<void> = Promise.resolve();
  let waiting = 0;
  /** What they wrote, as text by 条件名, until none waits any more. */
  const written = new Map<string, string>();

  const tell = (...issues: PlacedIssue[]): void => dispatch({ type: 'told', issues });
  const failed = (error: unknown): void => tell(failureOf(error));
  /** Whatever Excel throws becomes a message; nothing is left unsaid. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  };
  const session = (): Required<SessionOptions> => ({
    signal: (stopper = new AbortController()).signal,
    onProgress: (progress) => dispatch({ type: 'progress', progress }),
  });

  const besides = createBesides({ state, failed });

  async function snapshotNow() {
    const { inExcel, takeSnapshot } = await host();
    return inExcel((context) => takeSnapshot(context));
  }

  /** Tells the inputs apart, and the staff's own ranges that they were brought in from. */
  async function marked(snapshot: Snapshot, ranges?: readonly RangeAnswer[] | null): Promise<string> {
    const { quickMark } = await import('./mark');
    const kept = ranges === undefined ? await keptRanges(snapshot) : ranges;
    return quickMark(snapshot) + (kept ? JSON.stringify(kept) : '');
  }

  async function read(remote: boolean): Promise<void> {
    dispatch({ type: 'refreshing' });
    const before = stops;
    const { runRecord, savedStates } = await host();
    const snapshot = await snapshotNow();
    const ranges = await keptRanges(snapshot);
    const { user } = state();
    const options = { now: now(), user, appVersion: version, lang };
    const mark = await marked(snapshot, ranges);
    const unlessOver = (): void => {
      if (stops !== before) throw new ComputeStopped();
    };
    try {
      unlessOver();
      const run = await compute.ask('prepare', { snapshot, ranges, options });
      const [saved, record] = [await savedStates(), await runRecord()];
      unlessOver();
      [shown, plannedFor] = [mark, user];
      dispatch({ type: 'refreshed', run, saved, recordedMark: record?.inputHash ?? null, remote });
      watch?.expect(shown);
    } catch (error) {
      // What a person stopped does not begin again by itself, only with another change.
      if (error instanceof ComputeStopped) {
        shown = mark;
        watch?.expect(shown);
      }
      throw error;
    }
  }

  /** A stop is seen at once, also while Excel is still answering; what it answers then is dropped. */
  function unlessStopped<T>(work: Promise<T>): Promise<T> {
    let stop: () => void;
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(new ComputeStopped());
      stopping.add(stop);
    });
    return Promise.race([work, stopped]).finally(() => stopping.delete(stop));
  }

  async function readUnlessStopped(remote: boolean): Promise<void> {
    try {
      await unlessStopped(read(remote));
    } catch (error) {
      if (!(error instanceof ComputeStopped)) throw error;
      dispatch({ type: 'readingStopped' });
    }
  }

  /** One reading at a time. */
  const refresh = (remote = false): Promise<void> =>
    (refreshing ??= guarded(() => readUnlessStopped(remote)).finally(() => {
      refreshing = null;
    }));

  /** After a change: a reading under way may have begun before it. */
  const readAnew = async (): Promise<void> => {
    await refreshing;
    await refresh();
  };

  const look = (): Promise<void> =>
    guarded(async () => {
      const notice = await watch?.look();
      if (notice?.changed) await refresh(notice.remote);
    });

  /**
   * The condition as it was read since the person changed it: a change before this one may have given it a row or a
   * table with the default that was shown, or may have been of the same cell. Whatever else stands there is not taken.
   */
  function sinceSeen(condition: Condition): Condition {
    const { run } = state();
    const now =
      run && run.kind !== 'empty' ? run.conditions.find(({ name }) => name === condition.name) : undefined;
    if (!now) return condition;
    const isOurs =
      now.cell === written.get(now.name) || (!condition.place && now.inForce === condition.inForce);
    return isOurs ? now : condition;
  }

  /** Into its cell, into a row of its own, or into a table that the workbook has not had. */
  async function conditionWritten(
    { name, cell, place, added }: Condition,
    value: string | number,
  ): Promise<PlacedIssue | null> {
    const { addInput, insertTemplate, writeInput } = await host();
    if (place) return writeInput({ place, key: name, seen: cell, value });
    const { run } = state();
    if (!added || run === null || run.kind === 'empty') return null;
    if (added.table !== null)
      return addInput({ ...added, table: added.table, cells: { ...added.cells, [added.value]: value } });
    const { newConditions } = await import('./newConditions');
    dispatch({ type: 'began', kind: 'template' });
    const plan = newConditions(run.jobs, name, value);
    dispatch({ type: 'inserted', result: await insertTemplate(plan, { ...session(), now: now() }) });
    return null;
  }

  async function changeCondition(condition: Condition, value: string | number): Promise<void> {
    if (state().job) return;
    const issue = await conditionWritten(sinceSeen(condition), value);
    if (issue) tell(issue);
    else written.set(condition.name, String(value));
    await readAnew();
  }

  const audit = (): Promise<void> =>
    guarded(async () => {
      if (state().auditing || state().job) return;
      dispatch({ type: 'auditing' });
      try {
        const snapshot = await unlessStopped(snapshotNow());
        const report = await compute.ask('audit', { snapshot, lang, appVersion: version });
        dispatch({ type: 'audited', report });
      } catch (error) {
        if (!(error instanceof ComputeStopped)) throw error;
        dispatch({ type: 'audited', report: null });
      }
    });

  const selfCheck = (): Promise<void> =>
    guarded(async () => {
      if (state().job) return;
      dispatch({ type: 'began', kind: 'selfCheck' });
      const at = now();
      const { insertTemplate, selfCheck: check, selfCheckPlan } = await host();
      const report = await check(at);
      const passed = report.rows.filter(({ ok }) => ok).length;
      const written = await insertTemplate(selfCheckPlan(report, at), { now: at });
      dispatch({ type: 'checked', passed, failed: report.rows.length - passed });
      if (written.kind !== 'applied') dispatch({ type: 'inserted', result: written });
      await readAnew();
    });

  /** Said beside whatever is under way. */
  const note = (code: string, values: PlacedIssue['values'] = {}): void =>
    dispatch({ type: 'noted', issue: { severity: 'warning', code, place: {}, values } });

  /** What the buttons of the ribbon do once the pane is shown. */
  const carryOut: Record<CommandName, () => Promise<void>> = {
    audit: () => {
      dispatch({ type: 'task', task: 'audit' });
      return audit();
    },
    restore: async () => {
      const { savedStates } = await host();
      const saved = await savedStates();
      dispatch({ type: 'restoreAsked', saved });
      if (saved.length === 0) note('ribbonNothingToRestore');
    },
    selfCheck,
  };

  return {
    open: () =>
      guarded(async () => {
        const { mend, watchInputs } = await host();
        const { issues } = await mend();
        dispatch({ type: 'opened', told: issues });
        await refresh();
        // A first reading that was stopped may not know yet what it read: then it says so later, or the first look takes it.
        const known = shown;
        watch = await watchInputs({
          markOf: (snapshot) => marked(snapshot),
          cells: () => isBrought(state()),
          expected: known === '' && state().halted ? null : known,
          onNotice: (notice) => {
            if (notice.changed && !state().job) void refresh(notice.remote);
          },
          onError: failed,
        });
        if (shown !== known) watch.expect(shown);
      }),
    refresh,
    look,
    write: (confirmed) =>
      guarded(async () => {
        if (state().job) return;
        const seen = state().run;
        const before = stops;
        if (plannedFor !== state().user) await readAnew();
        // The staff's own cells are no input table: only a look tells whether they are as they were brought in.
        else if (isBrought(state())) await look();
        const { run } = state();
        // Stopped: what is shown was not read for this write.
        if (stops !== before) return;
        // What was read just now is not what the person saw: it is shown first.
        if (run?.kind !== 'planned' || run.mark !== seen?.mark) return;
        dispatch({ type: 'began', kind: 'write' });
        const { applyPlan } = await host();
        const result = await applyPlan(run.plan, { ...session(), now: now(), inputs: run.inputs, confirmed });
        dispatch({ type: 'wrote', runNumber: run.runNumber, result });
        // Changed meanwhile: what would be written is computed again, and shown before it is asked for again.
        const stale =
          result.kind === 'refused' && result.confirm.some(({ code }) => code === 'excelInputsChanged');
        if (result.kind !== 'refused' || stale) await readAnew();
      }),
    restore: (n) =>
      guarded(async () => {
        if (state().job) return;
        dispatch({ type: 'began', kind: 'restore' });
        // From here on it can be stopped, also while the staff's sheets are read.
        const chosen = state().saved[n - 1];
        const options = { ...session(), now: now(), ...(chosen ? { chosen } : {}) };
        const { restore } = await host();
        const said: PlacedIssue[] = [];
        // What fails beside the restore does not keep it from being done, and is told when it is.
        const unlessFailed = async <T>(work: () => Promise<readonly T[]>): Promise<readonly T[]> => {
          try {
            return await work();
          } catch (error) {
            said.push(failureOf(error));
            return [];
          }
        };
        const beside = await unlessFailed(besides.standing);
        const result = await restore(n, options);
        // Before it is said to be restored: formulas beside a range of the staff's may have lost their tables.
        if (result.kind === 'restored') said.push(...(await unlessFailed(() => besides.takeAway(beside))));
        dispatch({ type: 'restored', result });
        if (said.length > 0) tell(...said);
        await readAnew();
      }),
    insert: (template) =>
      guarded(async () => {
        const { templates } = await import('../../workbook/templates');
        const plan = Object.hasOwn(templates, template) ? templates[template]?.() : undefined;
        if (!plan || state().job) return;
        dispatch({ type: 'began', kind: 'template' });
        const { insertTemplate } = await host();
        dispatch({ type: 'inserted', result: await insertTemplate(plan, { ...session(), now: now() }) });
        await readAnew();
      }),
    select: (place) =>
      guarded(async () => {
        const { selectCell } = await host();
        const gone = await selectCell(place);
        if (gone) tell(gone);
      }),
    setCondition: (condition, value) => {
      waiting += 1;
      changing = changing
        .then(() => guarded(() => changeCondition(condition, value)))
        .then(() => {
          if (--waiting === 0) written.clear();
        });
      return changing;
    },
    explain: async (target) => {
      try {
        return await compute.ask('explain', { target, lang });
      } catch (error) {
        if (!(error instanceof ComputeStopped)) failed(error);
        return null;
      }
    },
    bringing: createBringing({ dispatch, state, now, session, failed, refresh: readAnew }),
    besides,
    audit,
    selfCheck,
    carryOut: ({ command, notShown }) =>
      guarded(async () => {
        if (state().job) note('ribbonBusy');
        else {
          dispatch({ type: 'guide', isShown: false });
          await carryOut[command]();
        }
        if (notShown !== null) note('ribbonPaneNotShown', { reason: notShown });
      }),
    stop: () => {
      dispatch({ type: 'stopping' });
      stopper?.abort();
    },
    stopComputing: () => {
      stops += 1;
      stopping.forEach((stop) => stop());
      compute.stop();
    },
    close: async () => {
      await watch?.stop();
    },
  };
}
