/** The pane's verbs against the real client library and the stand-in's host: no mock of Excel. */
import type { Host } from '../../src/standin/host';
import { inputsChanged } from '../../src/taskpane/state/state';
import { ComputeStopped, workerCompute } from '../../src/taskpane/work/inWorker';
import type { Answered, Asked } from '../../src/taskpane/work/worker';
import { createAnswerer } from '../../src/taskpane/work/answer';
import type { Snapshot } from '../../src/workbook';
import { openPane as open } from './openPane';

const sheetsOf = async (host: Host) => (await host.toData()).sheets.map(({ name }) => name);

test('first run → sample → write → an input changes → restore', async () => {
  const { host, store, actions } = open();
  await actions.open();
  expect(store.get()).toMatchObject({ status: 'ready', run: { kind: 'empty' }, told: [] });

  await actions.insert('kanagawa-forms');
  const { run } = store.get();
  if (run?.kind !== 'planned') throw new Error(JSON.stringify(store.get()).slice(0, 2000));
  expect(run.found.map(({ contract, rows }) => [contract, rows])).toEqual(
    expect.arrayContaining([
      ['団体', 4],
      ['発注予定', 12],
      ['決定', 0],
    ]),
  );
  // Kanagawa deck: 229,250 / 222,000 / 229,500 yen; round 1: A saves 25,000 yen, 12.5 %.
  expect(run.rounds.map(({ joint }) => joint)).toEqual([229_250, 222_000, 229_500]);
  expect(run.rounds[0]?.members[0]).toEqual({
    name: 'A町',
    sheets: 50_000,
    alone: 200_000,
    joint: 175_000,
    saving: 25_000,
    rate: 0.125,
  });
  const before = await sheetsOf(host);

  await actions.write(false);
  const written = store.get();
  expect(written).toMatchObject({
    step: 'result',
    job: null,
    written: { runNumber: 1, readBack: { differences: [], masterCheck: '一致' } },
    saved: [{ before: 'run', run: 1 }],
  });
  expect(inputsChanged(written)).toBe(false);
  // The preview's cells are what was written.
  const after = await host.toData();
  for (const { sheet, cells } of run.writes) {
    const found = after.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    expect([sheet, found.length <= cells]).toEqual([sheet, true]);
  }

  host.coauthor.setValues('入力 発注予定', 'D7', [[6_000]]);
  await actions.look();
  const changed = store.get();
  expect(inputsChanged(changed)).toBe(true);
  expect(changed.run?.kind === 'planned' && changed.run.changes.map(({ place }) => place.cell)).toEqual([
    'D7',
  ]);

  host.coauthor.setValues('入力 発注予定', 'D7', [[5_000]]);
  await actions.look();
  expect(inputsChanged(store.get())).toBe(false);

  await actions.restore(1);
  expect(store.get()).toMatchObject({ restored: { run: 1 }, written: null });
  expect(await sheetsOf(host)).toEqual(before);
  await actions.close();
}, 120_000);

test('a name that is already taken is refused with its reason, and nothing is written', async () => {
  const { host, store, actions } = open();
  await actions.open();
  await actions.insert('kanagawa-forms');
  await actions.insert('kanagawa-forms');
  expect(store.get().refused.length).toBeGreaterThan(0);
  expect(store.get().told).toEqual([]);
  expect((await sheetsOf(host)).filter((name) => name === '入力 団体')).toHaveLength(1);
  await actions.close();
}, 60_000);

const nothing: Snapshot = {
  sheets: [],
  tables: [],
  names: [],
  date1904: false,
  calculation: { mode: 'automatic', iterative: false, precisionAsDisplayed: false },
};
const asked = {
  snapshot: nothing,
  ranges: null,
  options: { now: '2026-11-21T10:00:00', user: '', appVersion: '0.1.0', lang: 'ja' },
} as const;

test('where no worker can be started, the page itself prepares', async () => {
  const compute = workerCompute(() => {
    throw new Error('no workers here');
  });
  expect(await compute.ask('prepare', asked)).toMatchObject({ kind: 'empty' });
});

/** A worker of this process, which keeps what it is asked while `isSlow`. */
function workerHere(kinds: string[], isSlow: () => boolean): Worker {
  const answer = createAnswerer();
  const worker = {
    onmessage: null as ((event: { data: Answered }) => void) | null,
    onerror: null,
    terminate: () => {
      worker.onmessage = null;
    },
    postMessage: ({ id, kind, ask }: Asked) => {
      kinds.push(kind);
      if (!isSlow()) queueMicrotask(() => worker.onmessage?.({ data: { id, answer: answer(kind, ask) } }));
    },
  };
  return worker as unknown as Worker;
}

test('a computation that is stopped says so, and the next worker explains what the last one prepared', async () => {
  const kinds: string[] = [];
  let [isSlow, started] = [false, 0];
  const compute = workerCompute(() => {
    started += 1;
    return workerHere(kinds, () => isSlow);
  });
  await compute.ask('prepare', asked);
  isSlow = true;
  const waiting = compute.ask('audit', { snapshot: nothing, lang: 'ja', appVersion: '0.1.0' });
  compute.stop();
  await expect(waiting).rejects.toThrow(ComputeStopped);
  isSlow = false;
  const target = { of: 'burden', member: 'A町' } as const;
  expect(await compute.ask('explain', { target, lang: 'ja' })).toEqual({ lines: [], parts: [] });
  expect([started, kinds]).toEqual([2, ['prepare', 'audit', 'prepare', 'explain']]);
});
