/** The self-check passes in the stand-in, removes what it wrote, and finds an Excel that behaves otherwise. */
import { applyPlan, clearSavedStates, insertTemplate, mend, selfCheck, selfCheckPlan } from '../../src/excel';
import { createHost } from '../../src/standin/host';
import { dump, join, namespaces, noEngine, NOW, open } from './harness';
import { smallPlan } from './smallPlan';

jest.setTimeout(60_000);

test('every check passes, the workbook is as before', async () => {
  const { host } = open({
    sheets: [{ name: 'メモ', cells: [{ address: 'A1', value: 1 }] }, { name: '資料' }],
    activeSheet: '資料',
  });
  const before = await dump(host);
  const report = await selfCheck(NOW);
  expect(report.rows.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.rows.length).toBeGreaterThan(14);
  expect(report).toMatchObject({ ok: true, apiSet: '1.14' });
  expect(await dump(host)).toEqual(before);
  expect(namespaces(host)).toEqual([]);
  expect(host.model.eventsEnabled).toBe(true);
});

test('the report can be kept as a sheet', async () => {
  const { host } = open();
  const report = await selfCheck(NOW);
  expect(await insertTemplate(selfCheckPlan(report, NOW), { now: NOW })).toMatchObject({
    kind: 'applied',
    readBack: { differences: [] },
  });
  expect((await host.toData()).sheets.map(({ name }) => name)).toContain('割勘診断結果');
});

test('an Excel that recalculates nothing is found out', async () => {
  open(undefined, {
    engine: {
      calculate: async (book) =>
        book.sheets.map((s) => s.cells.filter((c) => c.formula !== undefined).map(() => 0)),
    },
  });
  const report = await selfCheck(NOW);
  expect(report.ok).toBe(false);
  expect(report.rows.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([
    'tableFormulas',
    'tableResize',
    'names',
    'whole',
  ]);
});

test('an earlier report stays, and so does a sheet of a person that is called alike', async () => {
  const { host } = open({ sheets: [{ name: '割勘診断のメモ', cells: [{ address: 'A1', value: 1 }] }] });
  for (const at of [NOW, '2026-11-22T10:00:00'])
    expect(await insertTemplate(selfCheckPlan(await selfCheck(at), at), { now: at })).toMatchObject({
      kind: 'applied',
    });
  expect((await host.toData()).sheets.map(({ name }) => name)).toEqual([
    '割勘診断のメモ',
    '割勘診断結果',
    '割勘診断結果2',
  ]);
});

test('work that was broken off can still be mended after a self-check', async () => {
  const { host } = open(undefined, { engine: noEngine });
  const before = await dump(host);
  // The write is cut in half, then nothing is answered any more.
  host.faults.failAtSync(3, 'midway');
  for (let n = 4; n < 40; n++) host.faults.failAtSync(n, 'silent');
  void applyPlan(smallPlan(), { now: NOW }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 60));
  host.crash();
  const opened = createHost(await host.toData(), { engine: noEngine });
  join(opened);
  expect(namespaces(opened)).toContain('urn:warikan:journal:1');
  await selfCheck(NOW);
  expect(await clearSavedStates()).toMatchObject({ code: 'excelUnfinished' });
  expect((await mend()).kind).toBe('back');
  expect(await dump(opened)).toEqual(before);
});
