/** What the pane does: each verb reads or writes the workbook through src/excel, and says what came of it. */
import {
  applyPlan,
  inExcel,
  insertTemplate,
  mend,
  restore,
  runRecord,
  savedStates,
  selfCheck,
  selfCheckPlan,
  selectCell,
  takeSnapshot,
  watchInputs,
  type Watch,
} from '../../excel';
import type { Lang } from '../../messages';
import type { Place } from '../../workbook';
import type { Action } from '../state/reduce';
import type { State } from '../state/state';
import type { Prepare } from './inWorker';
import { quickMark } from './mark';

export interface Surroundings {
  dispatch: (action: Action) => void;
  state: () => State;
  prepare: Prepare;
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
  /** Checks this Excel, and writes the report on a sheet. */
  selfCheck: () => Promise<void>;
  stop: () => void;
  close: () => Promise<void>;
}

export function createActions({ dispatch, state, prepare, now, lang, version }: Surroundings): Actions {
  let watch: Watch | null = null;
  let stopper: AbortController | null = null;
  let refreshing: Promise<void> | null = null;
  /** Whose name the plan has. */
  let plannedFor = '';
  /** Quick mark of the inputs that are shown. */
  let shown = '';

  const failed = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    dispatch({
      type: 'told',
      issues: [{ severity: 'error', code: 'excelFailed', place: {}, values: { reason } }],
    });
  };
  /** Whatever Excel throws becomes a message; nothing is left unsaid. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  };
  const session = () => ({
    signal: (stopper = new AbortController()).signal,
    onProgress: (progress: Extract<Action, { type: 'progress' }>['progress']) =>
      dispatch({ type: 'progress', progress }),
  });

  async function read(remote: boolean): Promise<void> {
    dispatch({ type: 'refreshing' });
    const snapshot = await inExcel((context) => takeSnapshot(context));
    plannedFor = state().user;
    shown = quickMark(snapshot);
    const run = await prepare(snapshot, { now: now(), user: plannedFor, appVersion: version, lang });
    const [saved, record] = [await savedStates(), await runRecord()];
    dispatch({ type: 'refreshed', run, saved, recordedMark: record?.inputHash ?? null, remote });
    watch?.expect(shown);
  }

  /** One reading at a time. */
  const refresh = (remote = false): Promise<void> =>
    (refreshing ??= guarded(() => read(remote)).finally(() => {
      refreshing = null;
    }));

  const look = (): Promise<void> =>
    guarded(async () => {
      const notice = await watch?.look();
      if (notice && notice.mark !== shown) await refresh(notice.remote);
    });

  return {
    open: () =>
      guarded(async () => {
        const { issues } = await mend();
        dispatch({ type: 'opened', told: issues });
        await refresh();
        watch = await watchInputs({
          markOf: quickMark,
          expected: shown,
          onNotice: (notice) => {
            if (notice.changed && !state().job) void refresh(notice.remote);
          },
          onError: failed,
        });
      }),
    refresh,
    look,
    write: (confirmed) =>
      guarded(async () => {
        if (state().job) return;
        const seen = state().run;
        if (plannedFor !== state().user) await refresh();
        const { run } = state();
        // What was read just now is not what the person saw: it is shown first.
        if (run?.kind !== 'planned' || run.mark !== seen?.mark) return;
        dispatch({ type: 'began', kind: 'write' });
        const result = await applyPlan(run.plan, { ...session(), now: now(), inputs: run.inputs, confirmed });
        dispatch({ type: 'wrote', runNumber: run.runNumber, result });
        // Changed meanwhile: what would be written is computed again, and shown before it is asked for again.
        const stale =
          result.kind === 'refused' && result.confirm.some(({ code }) => code === 'excelInputsChanged');
        if (result.kind !== 'refused' || stale) await refresh();
      }),
    restore: (n) =>
      guarded(async () => {
        if (state().job) return;
        dispatch({ type: 'began', kind: 'restore' });
        dispatch({ type: 'restored', result: await restore(n, { ...session(), now: now() }) });
        await refresh();
      }),
    insert: (template) =>
      guarded(async () => {
        const { templates } = await import('../../workbook/templates');
        const plan = Object.hasOwn(templates, template) ? templates[template]?.() : undefined;
        if (!plan || state().job) return;
        dispatch({ type: 'began', kind: 'template' });
        dispatch({ type: 'inserted', result: await insertTemplate(plan, { ...session(), now: now() }) });
        await refresh();
      }),
    select: (place) =>
      guarded(async () => {
        const gone = await selectCell(place);
        if (gone) dispatch({ type: 'told', issues: [gone] });
      }),
    selfCheck: () =>
      guarded(async () => {
        if (state().job) return;
        dispatch({ type: 'began', kind: 'selfCheck' });
        const at = now();
        const report = await selfCheck(at);
        const passed = report.rows.filter(({ ok }) => ok).length;
        const written = await insertTemplate(selfCheckPlan(report, at), { now: at });
        dispatch({ type: 'checked', passed, failed: report.rows.length - passed });
        if (written.kind !== 'applied') dispatch({ type: 'inserted', result: written });
        await refresh();
      }),
    stop: () => {
      dispatch({ type: 'stopping' });
      stopper?.abort();
    },
    close: async () => {
      await watch?.stop();
    },
  };
}
