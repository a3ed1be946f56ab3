/** The Kanagawa deck through Excel: template → snapshot → run → written → read back, to the yen. */
import type { Plan } from '../../src/workbook';
import { agrees, applyPlan, runRecord } from '../../src/excel';
import { readPackage, readSnapshot, writePlan } from '../../src/file';
import { isProblems } from '../../src/file/problems';
import { normalFormula } from '../../src/workbook/audit/normalFormula';
import { NOW, planNow, run, snapshot, withSample } from './harness';

jest.setTimeout(60_000);

/**
 * Totals of the deck's three rounds, by hand from its sheets and prices: 3.5 × 65,500 = 229,250 yen;
 * 2.8 × 50,000 + 6 × 10,000 + 12 × 1,000 + 20 × 500 = 222,000; 3 × 50,000 + 6 × 10,000 + 13 × 1,500 = 229,500.
 * (The first round counts C's 5,000 sheets, the others 1,000: the deck's own inconsistency.)
 */
const DECK = [229_250, 222_000, 229_500];

const valueOf = (plan: Plan, sheet: string, heading: string): unknown[] =>
  Array.from(
    plan.sheets.find((s) => s.name === sheet)?.table.columns.find((c) => c.heading === heading)?.values ?? [],
  );

test('the deck to the yen: what Excel calculates is what the core computed', async () => {
  const { host } = await withSample();
  const { plan, result } = await run();
  if (result.kind !== 'applied' || !result.readBack) throw new Error(JSON.stringify(result).slice(0, 2000));
  expect(result.readBack.compared).toBeGreaterThan(3000);
  expect(result.readBack.differences).toEqual([]);
  expect(agrees(result.readBack)).toBe(true);
  expect(result.syncs).toBeLessThanOrEqual(10);
  expect(result.findings).toEqual([]);
  const rounds = (await snapshot()).tables.find(({ name }) => name === '割勘回次比較');
  const at = rounds?.headings.indexOf('共同金額') ?? -1;
  expect(rounds?.rows.map((row) => row[at])).toEqual(valueOf(plan, '割勘 回次比較', '共同金額'));
  expect(rounds?.rows.map((row) => row[at])).toEqual(DECK);
  // The cover stands first and is shown; the person's sheets follow, the other results stand behind them.
  const data = await host.toData();
  expect(data.activeSheet).toBe('割勘 表紙');
  expect(data.sheets[0]?.name).toBe('割勘 表紙');
  expect(data.sheets.some(({ charts }) => charts?.length)).toBe(true);
  expect(await runRecord()).toMatchObject({ run: 1, at: NOW });
});

test('formulas that Excel reads back in its own spelling are the same formulas', async () => {
  await withSample({ shortStructuredReferences: true });
  const { result } = await run();
  if (result.kind !== 'applied' || !result.readBack) throw new Error(JSON.stringify(result).slice(0, 2000));
  expect(result.readBack.differences).toEqual([]);
});

test('a second run keeps the log and replaces the results; nothing was changed by hand', async () => {
  await withSample({ shortStructuredReferences: true });
  await run();
  const { plan } = await planNow();
  const result = await applyPlan(plan, { now: '2026-11-22T09:00:00', inputs: await inputsNow() });
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result).slice(0, 2000));
  expect(result.readBack && agrees(result.readBack)).toBe(true);
  expect(result.syncs).toBeLessThanOrEqual(10);
  const record = (await snapshot()).tables.find(({ name }) => name === '割勘記録');
  expect(record?.rows.map((row) => row[0])).toEqual([1, 2]);
});

const inputsNow = async () => {
  const { tables } = await snapshot();
  return tables.filter(({ sheet }) => sheet.startsWith('入力'));
};

test('Excel and the file get the same Plan: the same cells and formulas come back from both', async () => {
  await withSample();
  const { plan } = await run();
  const bytes = writePlan(null, { ...plan, replacedSheets: [] }, { now: NOW });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) throw new Error(JSON.stringify(pkg));
  const { snapshot: file, problems } = readSnapshot(pkg);
  expect(problems).toEqual([]);
  const excel = await snapshot();
  let cells = 0;
  for (const table of file.tables) {
    const other = excel.tables.find(({ name }) => name === table.name);
    expect(other?.address).toBe(table.address);
    expect(other?.headings).toEqual(table.headings);
    table.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const [a, b] = [table.formulas?.[r]?.[c] ?? null, other?.formulas?.[r]?.[c] ?? null];
        expect([table.name, r, c, b === null ? null : normalFormula(b, table.name)]).toEqual([
          table.name,
          r,
          c,
          a === null ? null : normalFormula(a, table.name),
        ]);
        if (a === null)
          expect([table.name, r, c, other?.rows[r]?.[c] ?? null]).toEqual([
            table.name,
            r,
            c,
            value === '' ? null : value,
          ]);
        cells += 1;
      }),
    );
  }
  expect(cells).toBeGreaterThan(2500);
  const names = (list: readonly { name: string; refersTo: string }[]) =>
    list.map(({ name, refersTo }) => `${name}=${refersTo}`).sort();
  expect(names(excel.names)).toEqual(names(file.names.filter(({ sheet }) => sheet === undefined)));
});
