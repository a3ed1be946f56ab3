/** Saved states: the last three runs, also after the workbook was closed and opened again. */
import { applyPlan, mend, restore, runRecord, savedStates } from '../../src/excel';
import { createHost, type Host } from '../../src/standin/host';
import type { Plan } from '../../src/workbook';
import { dump, join, namespaces, noEngine, NOW, open, run, withSample } from './harness';
import { smallPlan } from './smallPlan';

jest.setTimeout(60_000);

const reopened = async (host: Host): Promise<Host> => {
  const again = createHost(structuredClone(await host.toData()), { engine: noEngine });
  join(again);
  return again;
};

const plans = (): Plan[] => {
  const a = smallPlan();
  const b = smallPlan({ members: ['葉山町', '寒川町', '大磯町'], price: 10, replaces: a });
  const c = smallPlan({ members: ['葉山町'], extra: false, replaces: b });
  const d = smallPlan({ price: 8, replaces: c });
  return [a, b, c, d];
};

test('each of the last three runs can be undone, cell by cell, after closing and opening', async () => {
  let { host } = open(undefined, { engine: noEngine });
  const states = [await dump(host)];
  for (const [i, plan] of plans().entries()) {
    expect(await applyPlan(plan, { now: `2026-11-2${i}T09:00:00`, confirmed: true })).toMatchObject({
      kind: 'applied',
    });
    states.push(await dump(host));
    host = await reopened(host);
    expect((await mend()).kind).toBe('nothing');
  }
  expect((await savedStates()).map(({ at }) => at)).toEqual([
    '2026-11-23T09:00:00',
    '2026-11-22T09:00:00',
    '2026-11-21T09:00:00',
  ]);
  for (const n of [1, 2, 3]) {
    const other = await reopened(host);
    const result = await restore(n, { now: NOW });
    expect(result).toMatchObject({ kind: 'restored' });
    expect(await dump(other)).toEqual(states[4 - n]);
    expect(await savedStates()).toHaveLength(3);
    // What the restore replaced can be had again.
    expect(await restore(1, { now: NOW })).toMatchObject({ kind: 'restored' });
    expect(await dump(other)).toEqual(states[4]);
  }
  await reopened(host);
  expect(await restore(4, { now: NOW })).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelNothingSaved' }],
  });
});

test('the first run undone: no sheet of ours is left, nor a record of it', async () => {
  const { host } = open(undefined, { engine: noEngine });
  const before = await dump(host);
  await applyPlan(smallPlan(), { now: NOW });
  await restore(1, { now: NOW });
  expect(await dump(host)).toEqual(before);
  expect(await runRecord()).toBeNull();
  expect(host.model.eventsEnabled).toBe(true);
});

test('what a person did on sheets of ours comes back too: values, widths, a moved chart; their own sheets are left alone', async () => {
  const { host } = open(undefined, { engine: noEngine });
  const [a] = plans();
  if (!a) throw new Error();
  await applyPlan(a, { now: NOW });
  host.coauthor.setValues('割勘 負担', 'E5', [['○']]);
  host.coauthor.setValues('割勘 負担', 'H9', [['覚え書き']]);
  for (const sheet of host.model.sheets.filter(({ name }) => name === '割勘 負担')) {
    sheet.columnWidths.set(0, 200);
    for (const chart of sheet.charts) chart.top = 300;
  }
  const before = await dump(host);
  await applyPlan(smallPlan({ price: 10, replaces: a }), { now: NOW, confirmed: true });
  host.coauthor.setValues('メモ', 'A1', [['あとから書いた']]);
  await restore(1, { now: NOW });
  const after = await dump(host);
  const memo = after.sheets.find(({ name }) => name === 'メモ');
  expect(memo?.cells).toEqual([{ address: 'A1', value: 'あとから書いた' }]);
  expect(after.sheets.filter(({ name }) => name !== 'メモ')).toEqual(
    before.sheets.filter(({ name }) => name !== 'メモ'),
  );
});

test('a column that nobody set a width of is kept without one, and has none after a restore', async () => {
  const { host } = open(undefined, { engine: noEngine });
  const [a] = plans();
  if (!a) throw new Error();
  await applyPlan(a, { now: NOW });
  host.coauthor.setValues('割勘 負担', 'H9', [['覚え書き']]);
  const widths = () => [...(host.model.sheets.find(({ name }) => name === '割勘 負担')?.columnWidths ?? [])];
  const before = widths();
  await applyPlan(smallPlan({ price: 10, replaces: a }), { now: NOW, confirmed: true });
  // E to G beside the table: nobody set them.
  expect(host.model.customXml.some(({ xml }) => /"widths":\[[^\]]*null,null/.test(xml))).toBe(true);
  await restore(1, { now: NOW });
  expect(widths()).toEqual(before);
});

test('a restore is refused where the sheets may not be written', async () => {
  const { host } = open(undefined, { engine: noEngine });
  await applyPlan(smallPlan(), { now: NOW });
  host.coauthor.protect('割勘 負担', true);
  const before = await dump(host);
  expect(await restore(1, { now: NOW })).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelSheetProtected' }],
  });
  expect(await dump(host)).toEqual(before);
});

test('a damaged state is said; the workbook stays as it is', async () => {
  const { host } = open(undefined, { engine: noEngine });
  await applyPlan(smallPlan(), { now: NOW });
  for (const part of host.model.customXml)
    if (part.xml.includes('saved-state:1:')) part.xml = part.xml.replace('"version":1', '"version":9');
  const before = await dump(host);
  expect(await restore(1, { now: NOW })).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'excelSavedStateDamaged' }],
  });
  expect(await dump(host)).toEqual(before);
});

test('the deck’s case: two runs, restored', async () => {
  const { host } = await withSample({ engine: noEngine });
  const states = [await dump(host)];
  for (let i = 0; i < 2; i++) {
    expect((await run({ confirmed: true })).result.kind).toBe('applied');
    states.push(await dump(host));
  }
  expect(await restore(1, { now: NOW })).toMatchObject({ kind: 'restored' });
  expect(await dump(host)).toEqual(states[1]);
  expect(await restore(2, { now: NOW })).toMatchObject({ kind: 'restored' });
  expect(await dump(host)).toEqual(states[0]);
  expect(namespaces(host).filter((ns) => /journal|written/.test(ns))).toEqual([]);
});
