/** A stop, a failure or a reading that comes at another moment than a person expects: what is shown is what stands. */
import { renderToStaticMarkup } from 'react-dom/server';
import { insertTemplate } from '../../src/excel';
import { type Host } from '../../src/standin/host';
import { Content } from '../../src/taskpane/view/Content';
import { Pane } from '../../src/taskpane/view/context';
import { ComputeStopped, type Compute } from '../../src/taskpane/work/inWorker';
import { kanagawaForms } from '../../src/workbook/templates/kanagawaForms';
import { computeHere, contentsOf, openPane, plannedRun, type OpenedPane } from './openPane';

const NOW = '2026-11-21T10:00:00';

/** A workbook with the sample's inputs. */
async function withInputs(): Promise<Host> {
  const { host } = openPane();
  await insertTemplate(kanagawaForms(), { now: NOW });
  return host;
}

/** …and with results of one run. */
async function withResults(): Promise<Host> {
  const { host, actions } = openPane(await withInputs());
  await actions.open();
  await actions.write(false);
  await actions.close();
  return host;
}

/** A computation that waits where it is told to; a stop ends it. */
function slowCompute() {
  const here = computeHere();
  let wait: Promise<void> | null = null;
  let stop = (): void => undefined;
  const computing = { asked: () => undefined as void, answered: () => undefined as void };
  const compute: Compute = {
    ask: async (kind, ask) => {
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(new ComputeStopped());
      });
      stopped.catch(() => undefined);
      computing.asked();
      if (wait) await Promise.race([wait, stopped]);
      const answer = await here.ask(kind, ask);
      computing.answered();
      return answer;
    },
    stop: () => stop(),
  };
  /** From now on it waits until the function that is given back is called. */
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    wait = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      wait = null;
      release();
    };
  };
  return { compute, computing, hold };
}

const turns = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does something before each request that follows. */
function onRequest({ connection }: OpenedPane, work: () => void): void {
  const { request } = connection;
  Object.assign(connection, {
    request: (body: string) => {
      work();
      return request(body);
    },
  });
}

describe('計算をやめる', () => {
  test('after the computation, while Excel still says what can be restored: nothing new is shown, and it is said to be older', async () => {
    const { compute, computing } = slowCompute();
    const pane = openPane(await withInputs(), compute);
    const { actions, store, host } = pane;
    await actions.open();
    const { run } = store.get();
    let isComputed = false;
    computing.answered = () => {
      isComputed = true;
    };
    onRequest(pane, () => {
      if (isComputed) actions.stopComputing();
      isComputed = false;
    });
    host.coauthor.setValues('入力 発注予定', 'D7', [[6_000]]);
    await actions.refresh();
    await turns(100);
    expect(store.get()).toMatchObject({ halted: true, refreshing: false });
    expect(store.get().run).toBe(run);
    // Read anew, it is no longer said.
    computing.answered = () => undefined;
    await actions.refresh();
    expect(store.get().halted).toBe(false);
    expect(store.get().run).not.toBe(run);
    await actions.close();
  });

  test.each(['while Excel answers', 'while it is computed'])(
    'the first reading, %s: it does not begin again by itself, only with a change',
    async (when) => {
      const { compute, computing, hold } = slowCompute();
      const pane = openPane(await withInputs(), compute);
      const { actions, store, host } = pane;
      const release = hold();
      const stop = () => void setTimeout(actions.stopComputing);
      let readings = 0;
      store.subscribe(() => {
        if (store.get().refreshing && readings++ === 0 && when === 'while Excel answers')
          queueMicrotask(actions.stopComputing);
      });
      if (when !== 'while Excel answers') computing.asked = stop;
      await actions.open();
      computing.asked = () => undefined;
      release();
      expect(store.get()).toMatchObject({ run: null, halted: true });
      // The pane comes to the front; and what the watch looks at by itself.
      await actions.look();
      await turns(500);
      await actions.look();
      expect(store.get()).toMatchObject({ run: null, halted: true });
      host.coauthor.setValues('入力 発注予定', 'D7', [[6_000]]);
      await actions.look();
      expect(store.get()).toMatchObject({ halted: false, run: { kind: 'planned' } });
      await actions.close();
    },
  );

  test('the reading that a write begins with: nothing is written, and the next write reads for itself', async () => {
    const { compute, computing, hold } = slowCompute();
    const { actions, store, host } = openPane(await withInputs(), compute);
    await actions.open();
    const before = await contentsOf(host);
    store.dispatch({ type: 'user', user: '企画課' });
    const release = hold();
    computing.asked = () => void setTimeout(actions.stopComputing);
    await actions.write(false);
    expect(store.get()).toMatchObject({ halted: true, written: null });
    expect(await contentsOf(host)).toEqual(before);
    computing.asked = () => undefined;
    release();
    await actions.write(false);
    expect(store.get().written).not.toBeNull();
    expect([...(await contentsOf(host)).values()]).toContain('企画課');
    await actions.close();
  });

  test('元に戻す of the ribbon, where nothing was read: the states are shown all the same', async () => {
    const pane = openPane(await withResults());
    const { actions, store } = pane;
    let readings = 0;
    const deaf = store.subscribe(() => {
      if (store.get().refreshing && readings++ === 0) queueMicrotask(actions.stopComputing);
    });
    await actions.open();
    deaf();
    await actions.carryOut({ command: 'restore', notShown: null });
    expect(store.get()).toMatchObject({ run: null, step: 'result', restoreAsked: 1 });
    const html = renderToStaticMarkup(
      <Pane.Provider value={{ lang: 'ja', actions, dispatch: store.dispatch }}>
        <Content state={store.get()} />
      </Pane.Provider>,
    );
    expect(html).toContain('ブックをまだ読んでいない');
    expect(html).toContain('aria-label="戻す：実行番号 1 の前');
    await actions.restore(1);
    expect(store.get().restored).not.toBeNull();
    await actions.close();
  });
});

describe('元に戻す', () => {
  test("中止 while the staff's sheets are read: nothing is restored", async () => {
    const { actions, store, host } = openPane(await withResults());
    await actions.open();
    const before = await contentsOf(host);
    const restoring = actions.restore(1);
    actions.stop();
    await restoring;
    expect(store.get()).toMatchObject({ job: null, restored: null, told: [{ code: 'excelStopped' }] });
    expect(await contentsOf(host)).toEqual(before);
    await actions.close();
  });

  test("the staff's sheets cannot be read: the pane stays closed until it is restored, then it is said", async () => {
    const { actions, store, host } = openPane(await withResults());
    await actions.open();
    await turns(500);
    const jobs: (string | undefined)[] = [];
    store.subscribe(() => {
      if (!store.get().restored) jobs.push(store.get().job?.kind);
    });
    host.faults.failAtSync(1, 'refused');
    await actions.restore(1);
    expect(new Set(jobs)).toEqual(new Set(['restore']));
    expect(store.get().restored).not.toBeNull();
    expect(store.get().told.map(({ code }) => code)).toEqual(['excelFailed']);
    await actions.close();
  });

  test('a list of states that is no longer that of the workbook: nothing is restored, and it is shown anew', async () => {
    const { actions, store, host } = openPane(await withResults());
    await actions.open();
    const { saved } = store.get();
    // What is shown is of before another write, whose reading was stopped.
    store.dispatch({
      type: 'restoreAsked',
      saved: saved.map((one) => ({ ...one, at: '2020-01-01T00:00:00' })),
    });
    const before = await contentsOf(host);
    await actions.restore(1);
    expect(store.get().restored).toBeNull();
    expect(store.get().refused.map(({ code }) => code)).toEqual(['excelStatesChanged']);
    expect(await contentsOf(host)).toEqual(before);
    expect(store.get().saved).toEqual(saved);
    await actions.close();
  });

  test('while a reading is under way that began before: the workbook is read once more', async () => {
    const { compute, hold } = slowCompute();
    const pane = openPane(await withResults(), compute);
    const { actions, store } = pane;
    await actions.open();
    expect(plannedRun(pane).runNumber).toBe(2);
    const release = hold();
    const reading = actions.refresh();
    store.subscribe(() => {
      if (store.get().restored) release();
    });
    await turns(300);
    await actions.restore(1);
    await reading;
    expect(plannedRun(pane).runNumber).toBe(1);
    await actions.close();
  });
});
