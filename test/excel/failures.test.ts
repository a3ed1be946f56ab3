/**
 * Whatever happens while something is written: the workbook is as before, or it is mended at the next opening.
 * Every sync fails once, in each way that a host can fail; the workbook is compared cell by cell.
 */
import { applyPlan, mend, restore } from '../../src/excel';
import { createHost, type FaultKind, type Host, type HostWorkbook } from '../../src/standin/host';
import { dump, join, namespaces, noEngine, NOW, open } from './harness';
import { smallPlan } from './smallPlan';

const later = '2026-11-22T10:00:00';
const first = smallPlan();
/** Another town, another price, one sheet less: sheets written over, tables changed, a sheet that goes. */
const second = smallPlan({
  members: ['葉山町', '寒川町', '大磯町'],
  price: 10,
  extra: false,
  replaces: first,
});

/** A person's own sheets and name. */
const OWN: HostWorkbook = {
  sheets: [
    {
      name: 'メモ',
      cells: [
        { address: 'A1', value: '自分の表' },
        { address: 'B2', value: 2 },
      ],
    },
    { name: '資料' },
  ],
  names: [{ name: '税率', formula: '=0.1' }],
  activeSheet: '資料',
};

/** The workbook with one run in it. */
async function prepared(): Promise<Host> {
  const { host } = open(OWN, { engine: noEngine });
  const result = await applyPlan(first, { now: NOW });
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result).slice(0, 1000));
  // A person's formula that looks at a result of ours has to stay whole.
  host.coauthor.setValues('メモ', 'B3', [["='割勘 負担'!C5"]]);
  return host;
}

/** A workbook of its own for each case, from the same data. */
async function again(base: Host): Promise<Host> {
  const host = createHost(await base.toData(), { engine: noEngine });
  join(host);
  return host;
}

async function syncsOf(host: Host, work: () => Promise<unknown>): Promise<number> {
  const client = join(host);
  await work();
  return client.connection.traffic.syncs;
}

describe.each<FaultKind>(['refused', 'midway', 'unanswered'])('a sync that is %s', (kind) => {
  test('in the first run', async () => {
    const { host: sample } = open(OWN, { engine: noEngine });
    const plan = first;
    const total = await syncsOf(await again(sample), () => applyPlan(plan, { now: NOW }));
    expect(total).toBeGreaterThan(4);
    for (let n = 1; n <= total; n++) {
      const host = await again(sample);
      const before = await dump(host);
      host.faults.failAtSync(n, kind);
      const result = await applyPlan(plan, { now: NOW });
      expect([n, host.model.eventsEnabled]).toEqual([n, true]);
      if (result.kind === 'applied')
        expect((await dump(host)).sheets.length).toBeGreaterThan(before.sheets.length);
      else {
        expect([n, result]).toMatchObject([n, { kind: 'undone', putBack: true }]);
        expect(await dump(host)).toEqual(before);
      }
      expect(namespaces(host).filter((ns) => /journal|written/.test(ns))).toEqual([]);
    }
  }, 60_000);

  test('in a run that replaces another', async () => {
    const base = await prepared();
    const plan = second;
    const total = await syncsOf(await again(base), () => applyPlan(plan, { now: later, confirmed: true }));
    let undone = 0;
    for (let n = 1; n <= total; n++) {
      const host = await again(base);
      const before = await dump(host);
      host.faults.failAtSync(n, kind);
      const result = await applyPlan(plan, { now: later, confirmed: true });
      expect([n, host.model.eventsEnabled]).toEqual([n, true]);
      if (result.kind !== 'undone') continue;
      undone += 1;
      expect([n, result.putBack]).toEqual([n, true]);
      expect(await dump(host)).toEqual(before);
      expect(namespaces(host)).toEqual(namespaces(base));
    }
    expect(undone).toBeGreaterThan(3);
  }, 60_000);

  test('in a restore', async () => {
    const base = await prepared();
    const total = await syncsOf(await again(base), () => restore(1, { now: later }));
    let undone = 0;
    for (let n = 1; n <= total; n++) {
      const host = await again(base);
      const before = await dump(host);
      host.faults.failAtSync(n, kind);
      const result = await restore(1, { now: later });
      expect([n, host.model.eventsEnabled]).toEqual([n, true]);
      if (result.kind !== 'undone') continue;
      undone += 1;
      expect([n, result.putBack]).toEqual([n, true]);
      expect(await dump(host)).toEqual(before);
    }
    expect(undone).toBeGreaterThan(3);
  }, 60_000);
});

/** The host goes silent at a sync, as when Excel dies: whatever was done until then is what is opened again. */
describe('a crash', () => {
  const crashed = async (
    base: Host,
    n: number,
    kind: FaultKind,
    work: () => Promise<unknown>,
  ): Promise<Host> => {
    const host = await again(base);
    host.faults.failAtSync(n, kind);
    // From here on nothing is answered any more: the work never ends.
    for (let more = 1; more < 40; more++) host.faults.failAtSync(n + more, 'silent');
    void work().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    host.crash();
    return again(host);
  };

  test.each<FaultKind>(['silent', 'midway', 'unanswered'])(
    'at every sync of a run (%s), then the next opening',
    async (kind) => {
      const base = await prepared();
      const plan = second;
      const done = await again(base);
      const total = await syncsOf(done, () => applyPlan(plan, { now: later, confirmed: true }));
      const [before, after] = [await dump(base), await dump(done)];
      const kinds = new Set<string>();
      for (let n = 1; n <= total; n++) {
        const host = await crashed(base, n, kind, () => applyPlan(plan, { now: later, confirmed: true }));
        const mended = await mend();
        kinds.add(mended.kind);
        const now = await dump(host);
        expect([n, now]).toEqual([
          n,
          mended.kind === 'forward' || JSON.stringify(now) === JSON.stringify(after) ? after : before,
        ]);
        expect(namespaces(host).filter((ns) => /journal|written/.test(ns))).toEqual([]);
        expect(host.model.eventsEnabled).toBe(true);
        expect((await mend()).kind).toBe('nothing');
      }
      expect(kinds).toContain('back');
      expect(kinds).toContain('forward');
    },
    90_000,
  );

  test('while it is being mended: mended the next time', async () => {
    const base = await prepared();
    const plan = second;
    const before = await dump(base);
    // The write is cut in half, and each sync of the mending after it as well.
    for (let n = 1; n <= 8; n++) {
      const broken = await crashed(base, 5, 'midway', () => applyPlan(plan, { now: later, confirmed: true }));
      const again2 = await crashed(broken, n, 'midway', () => mend());
      await mend();
      expect([n, await dump(again2)]).toEqual([n, before]);
    }
  }, 60_000);
});

test('stopped at every sync: as before', async () => {
  const base = await prepared();
  const plan = second;
  const total = await syncsOf(await again(base), () => applyPlan(plan, { now: later, confirmed: true }));
  let stopped = 0;
  for (let n = 1; n <= total; n++) {
    const host = await again(base);
    const client = join(host);
    const before = await dump(host);
    const controller = new AbortController();
    const { request } = client.connection;
    let seen = 0;
    Object.assign(client.connection, {
      request: (body: string) => {
        if (++seen === n) controller.abort();
        return request(body);
      },
    });
    const result = await applyPlan(plan, { now: later, confirmed: true, signal: controller.signal });
    if (result.kind !== 'undone') continue;
    stopped += 1;
    expect(result).toMatchObject({ putBack: true, issues: [{ code: 'excelStopped' }] });
    expect(await dump(host)).toEqual(before);
    expect(host.model.eventsEnabled).toBe(true);
  }
  expect(stopped).toBeGreaterThan(4);
}, 60_000);
