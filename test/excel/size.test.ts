/** Many members: the number of syncs stays the same, requests stay small, 20,000 cells are quick. */
import { agrees, applyPlan, inExcel, restore, takeSnapshot, type Applied } from '../../src/excel';
import type { Plan, PlannedColumn } from '../../src/workbook';
import type { FormulaEngine } from '../../src/standin/engine/engine';
import { join, noEngine, NOW, open } from './harness';

jest.setTimeout(120_000);

/** A grid of forms × members with a formula in each cell, and a line for each member, as the plans of forms have. */
function grid(members: number, forms: number, replaces: Plan | null = null): Plan {
  const names = Array.from({ length: members }, (_, i) => `団体${i + 1}町`);
  const column = (
    heading: string,
    values: PlannedColumn['values'],
    more: Partial<PlannedColumn> = {},
  ): PlannedColumn => ({
    heading,
    values,
    format: 'integer',
    style: 'calculated',
    width: 11,
    ...more,
  });
  const rows = Array.from({ length: forms }, (_, i) => i);
  const sheet = (title: string, role: 'calculation' | 'result', columns: PlannedColumn[]) => ({
    name: `割勘 ${title}`,
    role,
    title,
    note: '',
    table: { name: `割勘${title}`, rowCount: columns[0]?.values.length ?? 0, columns },
    frozenColumns: 1,
    orientation: 'landscape' as const,
    highlights: [],
  });
  return {
    contractVersion: '1.0',
    sheets: [
      sheet('枚数', 'calculation', [
        column(
          '番号',
          rows.map((i) => i + 1),
        ),
        ...names.map((n, k) =>
          column(
            n,
            rows.map((i) => i * 10 + k),
          ),
        ),
      ]),
      sheet('金額', 'calculation', [
        column(
          '番号',
          rows.map((i) => i + 1),
        ),
        ...names.map((n) =>
          column(
            n,
            rows.map(() => 0),
            { format: 'yen', formula: `=ROUND('割勘 枚数'!$B$5*割勘金額[[#This Row],[番号]],0)` },
          ),
        ),
      ]),
      sheet('団体別', 'result', [
        column('団体名', names, { format: 'text', style: 'label' }),
        column(
          '金額',
          names.map(() => 0),
          { format: 'yen', style: 'result', formula: '=ROUND(SUM(割勘枚数[番号]),0)' },
        ),
      ]),
    ],
    names: [],
    replacedSheets: replaces?.sheets.map(({ name }) => name) ?? [],
    replacedNames: [],
  };
}

const applied = async (plan: Plan): Promise<Applied> => {
  const result = await applyPlan(plan, { now: NOW, confirmed: true });
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result).slice(0, 1000));
  return result;
};

test('the same number of syncs for 14, 60 and 1,741 members: 6 for the first run, 9 for the next, 10 at the most', async () => {
  const counts: number[][] = [];
  for (const members of [14, 60, 1741]) {
    const { host, client } = open(undefined, { engine: noEngine });
    const first = grid(members, 6);
    await applied(first);
    const one = client.connection.traffic.syncs;
    const again = join(host);
    const next = await applied(grid(members, 6, first));
    counts.push([one, again.connection.traffic.syncs, next.syncs]);
    expect(client.connection.traffic.largestRequest).toBeLessThan(4_000_000);
  }
  expect(new Set(counts.map((c) => c.join())).size).toBe(1);
  expect(Math.max(...counts.flat())).toBeLessThanOrEqual(10);
  expect(counts[0]).toEqual([6, 9, 9]);
});

test('1,741 members × 60 forms: in pieces below 4 MB, also where an answer is limited to 5 MB', async () => {
  const { host, client } = open(undefined, { engine: noEngine, payloadLimit: 5_000_000 });
  const plan = grid(1741, 60);
  await applied(plan);
  expect(client.connection.traffic.largestRequest).toBeLessThan(4_500_000);
  const { syncs } = client.connection.traffic;
  expect(syncs).toBeGreaterThan(6);
  expect(syncs).toBeLessThan(60);
  const again = join(host);
  const second = await applied(grid(1741, 60, plan));
  expect(second.saved?.bytes).toBeGreaterThan(100_000);
  expect(again.connection.traffic.largestRequest).toBeLessThan(4_500_000);
  expect(await restore(1, { now: NOW })).toMatchObject({ kind: 'restored' });
});

test('20,000 cells are written and read back within seconds', async () => {
  const engine: FormulaEngine = { calculate: noEngine.calculate };
  open(undefined, { engine });
  const columns: PlannedColumn[] = Array.from({ length: 20 }, (_, c) => ({
    heading: `列${c + 1}`,
    values: Float64Array.from({ length: 1000 }, (__, r) => r * 20 + c),
    format: 'integer',
    style: 'label',
    width: 10,
  }));
  const plan: Plan = {
    ...grid(2, 2),
    sheets: [
      {
        ...(grid(2, 2).sheets[0] as Plan['sheets'][number]),
        table: { name: '割勘枚数', rowCount: 1000, columns },
      },
    ],
  };
  const { readBack } = await applied(plan);
  expect(readBack?.compared).toBe(20_020);
  expect(readBack && agrees(readBack)).toBe(true);
  const snapshot = await inExcel((context) => takeSnapshot(context));
  expect(snapshot.tables[0]?.rows).toHaveLength(1000);
  expect(snapshot.tables[0]?.rows[999]?.[19]).toBe(19_999);
});
