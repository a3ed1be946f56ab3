/** The self-check passes in the stand-in, removes what it wrote, and finds an Excel that behaves otherwise. */
import { insertTemplate, selfCheck, selfCheckPlan } from '../../src/excel';
import { dump, namespaces, NOW, open } from './harness';

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
