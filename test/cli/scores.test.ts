/** `run` and `audit` on a workbook that evaluates proposals, alone and beside another job. */
import { isProblems, writePlan } from '../../src/file';
import { templates } from '../../src/workbook/templates';
import type { Plan } from '../../src/workbook';
import { folder } from './warikanIn';

let at: ReturnType<typeof folder>;
beforeEach(() => (at = folder()));
afterEach(() => at.remove());

const CLOCK = '2026-11-21T12:00:00';

function file(plan: Plan): Uint8Array {
  const bytes = writePlan(null, plan, { now: CLOCK });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

/** The sample with a value of its own in one cell of a table. */
function changed(plan: Plan, table: string, heading: string, row: number, value: string | number): Plan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.table.name !== table
        ? sheet
        : {
            ...sheet,
            table: {
              ...sheet.table,
              columns: sheet.table.columns.map((column) =>
                column.heading !== heading
                  ? column
                  : {
                      ...column,
                      values: Array.from(column.values, (old, i) => (i === row - 1 ? value : old)),
                    },
              ),
            },
          },
    ),
  };
}

const sample = (): Plan => templates['kanagawa-scores']!();

test('the summary says stages, totals and ranks, in both languages', async () => {
  at.write('s.xlsx', file(sample()));
  const ja = await at.run('run', 's.xlsx', '--out', 'r.xlsx');
  expect(ja).toMatchObject({ code: 0 });
  expect(ja.out).toContain('  A社：1次 562.6点、2次 173点、合計 735.6点（1位）\n');
  expect(ja.out).toContain('  D社：1次 407.8点、2次 0点、合計 407.8点（順位なし）\n');
  expect(ja.out).toContain('検算：7件すべて一致。');
  expect(ja.out).toContain('D社：2次の点がない（業務主任者の投票）。条件「未採点の扱い」により 順位なし。');
  const en = await at.run('run', 's.xlsx', '--out', 'e.xlsx', '--lang', 'en');
  expect(en.out).toContain('  C社: first stage 461.8, second 47, total 508.8 (rank 3)\n');
});

test('JSON has the ranks; the audit finds nothing in what was just written', async () => {
  at.write('s.xlsx', file(sample()));
  const json = JSON.parse((await at.run('run', 's.xlsx', '--out', 'r.xlsx', '--json')).out) as {
    scores: { proposer: string; rank: number | null }[];
  };
  expect(json.scores.map(({ proposer, rank }) => [proposer, rank])).toEqual([
    ['A社', 1],
    ['B社', 2],
    ['C社', 3],
    ['D社', null],
  ]);
  const audit = JSON.parse((await at.run('audit', 'r.xlsx', '--json')).out) as Record<string, unknown>;
  expect(audit).toMatchObject({ differences: [], doubts: [] });
});

test('a second run names the changed score, and replaces its sheets', async () => {
  at.write('s.xlsx', file(sample()));
  await at.run('run', 's.xlsx', '--out', 'r.xlsx');
  const again = await at.run('run', 'r.xlsx', '--out', 'r2.xlsx');
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toContain('前回（実行番号 1）からの入力の変更：0件。');
});

test('a tie is asked for before anything is written', async () => {
  at.write('t.xlsx', file(changed(sample(), '評価点', '点数', 6, 161.3)));
  const run = await at.run('run', 't.xlsx', '--out', 'r.xlsx');
  expect(run.code).not.toBe(0);
  expect(run.out + run.err).toContain('合計 735.6点で同点（A社、B社）');
  expect(run.out + run.err).toContain('事項「同点：A社／B社」');
});

test('beside forms in one workbook: both are computed, parameters of the other job are passed over', async () => {
  const forms = templates['kanagawa-forms']!();
  const scores = sample();
  const own = new Set(['評価項目', '提案者', '評価点', '要件充足']);
  const parameters = scores.sheets.find(({ table }) => table.name === '条件')!;
  const joined: Plan = {
    ...forms,
    sheets: [
      ...forms.sheets.map((sheet) =>
        sheet.table.name !== '条件'
          ? sheet
          : {
              ...sheet,
              table: {
                ...sheet.table,
                rowCount: sheet.table.rowCount + parameters.table.rowCount,
                columns: sheet.table.columns.map((column, i) => ({
                  ...column,
                  values: [...Array.from(column.values), ...Array.from(parameters.table.columns[i]!.values)],
                })),
              },
            },
      ),
      ...scores.sheets.filter(({ table }) => own.has(table.name)),
    ],
  };
  at.write('b.xlsx', file(joined));
  const run = await at.run('run', 'b.xlsx', '--out', 'r.xlsx');
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toContain('回次ごとの合計：');
  expect(run.out).toContain('A社：1次 562.6点');
  expect(run.out).not.toContain('parameterUnknown');
  expect(run.out).not.toContain('知らないので使わない');
});
