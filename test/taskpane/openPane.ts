/** The pane's verbs on the real client library and the stand-in's host, without a screen and without a worker. */
import { connectClient, type ConnectedClient } from '../../src/standin/bridge';
import { createHost, type Host } from '../../src/standin/host';
import { initial } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { createActions } from '../../src/taskpane/work/actions';
import { createAnswerer } from '../../src/taskpane/work/answer';
import type { Compute } from '../../src/taskpane/work/inWorker';

let client: ConnectedClient | undefined;
afterEach(() => {
  client?.uninstall();
  client = undefined;
});

/** What goes to a worker and comes from it is plain data. */
export function computeHere(): Compute {
  const answer = createAnswerer();
  return {
    ask: async (kind, ask) => structuredClone(answer(kind, structuredClone(ask))),
    stop: () => undefined,
  };
}

export function openPane(
  host: Host = createHost({ sheets: [{ name: 'メモ' }] }),
  compute: Compute = computeHere(),
) {
  client = connectClient(host);
  client.install();
  const store = createStore({ ...initial, user: '総務課' });
  const actions = createActions({
    dispatch: store.dispatch,
    state: store.get,
    compute,
    now: () => '2026-11-21T10:00:00',
    lang: 'ja',
    version: '0.1.0',
  });
  return { host, store, actions, connection: client.connection };
}

export type OpenedPane = ReturnType<typeof openPane>;

export function plannedRun({ store }: OpenedPane) {
  const { run } = store.get();
  if (run?.kind !== 'planned') throw new Error(JSON.stringify(store.get()).slice(0, 2000));
  return run;
}

/** Content of every cell by `sheet!A1`: its formula, or its value. */
export async function contentsOf(host: Host): Promise<Map<string, unknown>> {
  const { sheets } = await host.toData();
  return new Map(
    sheets.flatMap(({ name, cells = [] }) =>
      cells
        .map(({ address, value, formula }) => [`${name}!${address}`, formula ?? value ?? null] as const)
        .filter(([, content]) => content !== null && content !== ''),
    ),
  );
}
