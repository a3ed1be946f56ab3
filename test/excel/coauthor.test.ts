/** Somebody else works in the same workbook while we do, or afterwards. */
import {
  applyPlan,
  inExcel,
  mend,
  savedStates,
  takeSnapshot,
  watchInputs,
  type InputNotice,
} from '../../src/excel';
import { connectClient } from '../../src/standin/bridge';
import type { Snapshot, TableSnapshot } from '../../src/workbook';
import { dump, join, namespaces, noEngine, NOW, open, type Opened } from './harness';
import { smallPlan } from './smallPlan';

const withInputs = (): Opened =>
  open(
    {
      sheets: [
        {
          name: '入力',
          cells: [
            { address: 'A1', value: '団体名' },
            { address: 'B1', value: '枚数' },
            { address: 'A2', value: '葉山町' },
            { address: 'B2', value: 1000 },
          ],
          tables: [{ name: '団体', address: 'A1:B2' }],
        },
        { name: 'メモ' },
      ],
    },
    { engine: noEngine },
  );

const inputsNow = async (): Promise<readonly TableSnapshot[]> =>
  (await inExcel((context) => takeSnapshot(context))).tables.filter(({ sheet }) => sheet === '入力');

/** Does something just before the nth request is sent. */
function before(opened: Opened, n: number, work: () => void): void {
  const { connection } = opened.client;
  const { request } = connection;
  let seen = 0;
  Object.assign(connection, {
    request: (body: string) => {
      if (++seen === n) work();
      return request(body);
    },
  });
}

test('an input changed between preview and write: asked about, nothing written', async () => {
  const { host } = withInputs();
  const inputs = await inputsNow();
  host.coauthor.setValues('入力', 'B2', [[1200]]);
  const was = await dump(host);
  expect(await applyPlan(smallPlan(), { now: NOW, inputs })).toMatchObject({
    kind: 'refused',
    reasons: [],
    confirm: [{ code: 'excelInputsChanged', place: { sheet: '入力', table: '団体' } }],
  });
  expect(await dump(host)).toEqual(was);
});

test('an input changed in the middle of the write, at every sync: asked about or found afterwards, never unseen', async () => {
  const seen: string[] = [];
  for (let n = 1; n <= 5; n++) {
    const opened = withInputs();
    const inputs = await inputsNow();
    before(opened, n, () => opened.host.coauthor.setValues('入力', 'B2', [[1200]]));
    const result = await applyPlan(smallPlan(), { now: NOW, inputs });
    const codes =
      result.kind === 'refused' ? result.confirm : result.kind === 'applied' ? result.findings : [];
    expect([n, codes.map(({ code }) => code)]).toEqual([n, ['excelInputsChanged']]);
    seen.push(result.kind);
    expect(opened.host.model.eventsEnabled).toBe(true);
  }
  expect(new Set(seen)).toEqual(new Set(['refused', 'applied']));
});

test.each<[string, (opened: Opened) => void]>([
  ['deleted with its sheet', ({ host }) => host.coauthor.deleteSheet('入力')],
  ['on a sheet that was renamed', ({ host }) => host.coauthor.renameSheet('入力', '入力元')],
])(
  'an input table is %s, before or in the middle: asked about or found afterwards, never unseen',
  async (_, change) => {
    const seen: string[] = [];
    for (let n = 0; n <= 5; n++) {
      const opened = withInputs();
      const inputs = await inputsNow();
      if (n === 0) change(opened);
      else before(opened, n, () => change(opened));
      const result = await applyPlan(smallPlan(), { now: NOW, inputs });
      const issues =
        result.kind === 'refused' ? result.confirm : result.kind === 'applied' ? result.findings : [];
      expect([n, issues]).toMatchObject([n, [{ code: 'excelInputsChanged', place: { table: '団体' } }]]);
      if (result.kind === 'applied') {
        expect(result.readBack?.compared).toBeGreaterThan(30);
        expect(result.saved).not.toBeNull();
      }
      seen.push(result.kind);
    }
    expect(new Set(seen)).toEqual(new Set(['refused', 'applied']));
  },
);

test('a result changed while it is written is a difference of the read-back', async () => {
  const opened = withInputs();
  before(opened, 4, () => opened.host.coauthor.setValues('割勘 枚数', 'B5', [[77]]));
  const result = await applyPlan(smallPlan(), { now: NOW });
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  expect(result.readBack?.differences).toContainEqual({
    sheet: '割勘 枚数',
    table: '割勘枚数',
    row: 1,
    column: '葉山町',
    cell: 'B5',
    kind: 'value',
    expected: 1000,
    found: 77,
  });
});

test('a sheet of ours renamed or deleted by somebody else in the middle: put back', async () => {
  const first = smallPlan();
  for (const [n, change] of [
    [5, 'rename'],
    [5, 'delete'],
  ] as const) {
    const opened = withInputs();
    await applyPlan(first, { now: NOW });
    opened.client = join(opened.host);
    before(opened, n, () => {
      if (change === 'rename') opened.host.coauthor.renameSheet('割勘 負担', 'もらった');
      else opened.host.coauthor.deleteSheet('割勘 負担');
    });
    const result = await applyPlan(smallPlan({ price: 10, replaces: first }), { now: NOW });
    expect(['undone', 'applied']).toContain(result.kind);
    const names = (await dump(opened.host)).sheets.map(({ name }) => name);
    expect(names).toContain('割勘 負担');
    expect(opened.host.model.eventsEnabled).toBe(true);
  }
});

test('another pane opens while this one writes: no journal is left, and only a state that is kept is said to be', async () => {
  const first = smallPlan();
  for (let n = 5; n <= 9; n++) {
    const { host } = withInputs();
    await applyPlan(first, { now: NOW });
    const own = join(host);
    const { request } = own.connection;
    let seen = 0;
    Object.assign(own.connection, {
      request: async (body: string) => {
        if (++seen === n) {
          const other = connectClient(host);
          own.uninstall();
          other.install();
          await mend();
          other.uninstall();
          own.install();
        }
        return request(body);
      },
    });
    const plan = smallPlan({ price: 10, replaces: first });
    const result = await applyPlan(plan, { now: '2026-11-22T10:00:00', confirmed: true });
    const states = await savedStates();
    const kept = result.kind === 'applied' ? result.saved : null;
    expect([n, result.kind, kept === null || states.some(({ at }) => at === kept.at)]).toEqual([
      n,
      'applied',
      true,
    ]);
    expect(namespaces(host).filter((ns) => /journal|written/.test(ns))).toEqual([]);
    expect(host.model.eventsEnabled).toBe(true);
  }
});

const markOf = ({ tables }: Snapshot): string =>
  JSON.stringify(tables.filter(({ sheet }) => sheet === '入力').map(({ rows }) => rows));
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

test('changed inputs are told once, own writes are not, and changing back is told as well', async () => {
  const { host } = withInputs();
  const notices: InputNotice[] = [];
  const watch = await watchInputs({
    markOf,
    expected: null,
    onNotice: (notice) => notices.push(notice),
    wait: 5,
  });
  await watch.look();
  expect(notices).toMatchObject([{ changed: false }]);
  await applyPlan(smallPlan(), { now: NOW });
  await soon();
  expect(notices).toHaveLength(1);
  host.coauthor.setValues('入力', 'B2', [[1200]]);
  host.coauthor.setValues('入力', 'B2', [[1300]]);
  await soon();
  expect(notices.slice(1)).toMatchObject([{ changed: true, remote: true }]);
  host.coauthor.setValues('入力', 'B2', [[1000]]);
  await soon();
  expect(notices.slice(2)).toMatchObject([{ changed: false }]);
  await watch.stop();
  host.coauthor.setValues('入力', 'B2', [[5]]);
  await soon();
  expect(notices).toHaveLength(3);
});

test('events that never came: a look finds the change all the same', async () => {
  const { host } = withInputs();
  const notices: InputNotice[] = [];
  const watch = await watchInputs({
    markOf,
    expected: null,
    onNotice: (notice) => notices.push(notice),
    wait: 5,
  });
  await watch.look();
  host.model.eventsEnabled = false;
  host.coauthor.setValues('入力', 'B2', [[1200]]);
  host.model.eventsEnabled = true;
  expect(await watch.look()).toMatchObject({ changed: true });
  watch.expect((await watch.look()).mark);
  await soon();
  expect(notices.at(-1)).toMatchObject({ changed: false });
  await watch.stop();
});
