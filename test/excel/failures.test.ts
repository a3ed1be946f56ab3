/**
 * Whatever happens while something is written: the workbook is as before, or it is mended at the next opening.
 * Every sync fails once, in each way that a host can fail; the workbook is compared cell by cell.
 */
import { applyPlan, inExcel, mend, restore, takeSnapshot } from '../../src/excel';
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

/** The sync that writes, where a run replaces another: look, shapes, looks, cells and the journal come before it. */
const WRITE = 6;

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

const sheetOf = (host: Host) => {
  const sheet = host.model.sheets.find(({ name }) => name === '割勘 枚数');
  if (!sheet) throw new Error('割勘 枚数');
  return sheet;
};

describe('a crash', () => {
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
      const broken = await crashed(base, WRITE, 'midway', () =>
        applyPlan(plan, { now: later, confirmed: true }),
      );
      expect([n, namespaces(broken)]).toEqual([n, expect.arrayContaining(['urn:warikan:journal:1'])]);
      const again2 = await crashed(broken, n, 'midway', () => mend());
      await mend();
      expect([n, await dump(again2)]).toEqual([n, before]);
    }
  }, 60_000);
});

test('all was written and only an answer was lost: the same is said as without the failure', async () => {
  const base = await prepared();
  base.model.iterative = true;
  const inputsOf = async () =>
    (await inExcel((context) => takeSnapshot(context))).tables.filter(({ name }) => name === '割勘基準');
  const said = async (host: Host, n: number, kind: FaultKind) => {
    const inputs = await inputsOf();
    if (n > 0) host.faults.failAtSync(n, kind);
    const result = await applyPlan(second, { now: later, confirmed: true, inputs });
    return result.kind === 'applied' ? { ...result, syncs: 0 } : null;
  };
  const clean = await again(base);
  const whole = await said(clean, 0, 'refused');
  // 割勘基準 stands for an input that somebody changed: the run itself writes over it.
  expect(whole?.findings.map(({ code }) => code)).toEqual([
    'excelCalculationIterative',
    'excelInputsChanged',
  ]);
  expect(whole?.saved).not.toBeNull();
  let late = 0;
  for (let n = 6; n <= 10; n++)
    for (const kind of ['refused', 'unanswered'] as const) {
      const found = await said(await again(base), n, kind);
      if (!found) continue;
      late += 1;
      expect([n, kind, found]).toEqual([n, kind, whole]);
    }
  expect(late).toBeGreaterThan(4);
}, 60_000);

test.each<[string, (host: Host) => void, (host: Host) => void, string]>([
  [
    'filtered',
    (host) => sheetOf(host).tables.forEach((table) => (table.filtered = true)),
    (host) => sheetOf(host).tables.forEach((table) => (table.filtered = false)),
    'excelSheetFiltered',
  ],
  [
    'with hidden rows',
    (host) => void sheetOf(host).hiddenRows.add(4),
    (host) => sheetOf(host).hiddenRows.clear(),
    'excelRowsHidden',
  ],
  [
    'protected',
    (host) => void (sheetOf(host).protected = true),
    (host) => void (sheetOf(host).protected = false),
    'excelSheetProtected',
  ],
  [
    'in a protected workbook',
    (host) => void (host.model.protected = true),
    (host) => void (host.model.protected = false),
    'excelWorkbookProtected',
  ],
])(
  'broken-off work on a sheet that is %s by the next opening: said, and mended when that is put right',
  async (_, bar, free, code) => {
    const base = await prepared();
    const before = await dump(base);
    const host = await crashed(base, WRITE, 'midway', () =>
      applyPlan(second, { now: later, confirmed: true }),
    );
    bar(host);
    const found = await dump(host);
    expect(await mend()).toMatchObject({ kind: 'nothing', issues: [{ code }, { code: 'excelUnfinished' }] });
    expect(await dump(host)).toEqual(found);
    expect(namespaces(host)).toContain('urn:warikan:journal:1');
    free(host);
    expect((await mend()).kind).toBe('back');
    expect(await dump(host)).toEqual(before);
  },
);

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
