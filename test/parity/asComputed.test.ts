/**
 * A cell typed anew where no run follows, table by table and parameter by parameter: either the result sheets show what
 * a run on the changed input would write, or 検算 fails. Nothing changes in silence. WARIKAN_MUTATIONS
 * names cases of test/cases, with commas, that are tried in full (all: every one that is small enough).
 */
import {
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  MEMBERSHIP_PARAMETERS,
  SCORES_PARAMETERS,
} from '../../src/workbook/contract';
import type { ParameterSpec } from '../../src/workbook/contract';
import { STILL_AS_COMPUTED } from '../../src/workbook/planning/asComputed';
import { loadCases } from '../support/caseFile';
import { derive } from '../support/derive';
import type { Tables } from '../support/tables';
import { allPass, checkCells } from './checkCells';
import { completed, deriveCosts, labelledCosts } from './costsDerive';
import { mutated, mutationsOf, swapsOf, verdicts, type Mutation } from './mutations';
import { deriveScores, labelledScores } from './scoresDerive';
import { calculated, labelled, type Labelled } from './univer';

type Planned = (index: number) => Labelled;

/** Null where the core refuses the tables, or asks for a decision. */
function planned(tables: Tables): Planned | null {
  if (tables['評価項目'] ?? tables['提案者']) {
    const derived = deriveScores(tables);
    return derived.kind === 'completed' ? (i) => labelledScores('scores', derived, i) : null;
  }
  if (tables['回次'] ?? tables['入札']) {
    const derived = derive(tables);
    return derived.kind === 'completed' ? (i) => labelled('forms', derived, i) : null;
  }
  const derived = deriveCosts(tables);
  return derived.kind === 'completed' ? (i) => labelledCosts('costs', derived, i, 0) : null;
}

const ASKED = (process.env['WARIKAN_MUTATIONS'] ?? '').split(',').filter((name) => name !== '');
const inFull = (file: string): boolean => ASKED.includes('all') || ASKED.includes(file);
/** Formula cells that Univer calculates well in one workbook. */
const PER_WORKBOOK = 5000;
/** Larger cases say no more about columns. */
const LARGEST = 4000;

interface Tally {
  follows: number;
  checked: number;
  refused: number;
  silent: string[];
}

async function tallied(tables: Tables, mutations: readonly Mutation[], tally: Tally): Promise<void> {
  const base = planned(tables)!;
  const cells = base(1).plan.sheets.reduce((n, { table }) => n + table.rowCount * table.columns.length, 0);
  const each = Math.max(1, Math.floor(PER_WORKBOOK / cells));
  for (let from = 0; from < mutations.length; from += each) {
    const part = mutations.slice(from, from + each);
    const found = await verdicts(
      part.map((mutation, k) => ({
        planned: base(k + 1),
        mutation,
        now: planned(mutated(tables, mutation))?.(k + 1) ?? null,
      })),
    );
    found.forEach(({ verdict, where }, k) => {
      const { table, column, row, before, after } = part[k]!;
      if (verdict === 'follows') tally.follows += 1;
      else if (verdict === 'checked') tally.checked += 1;
      else if (verdict === 'silent')
        tally.silent.push(`${table} ${row + 1} ${column}: ${String(before)} → ${String(after)}: ${where}`);
      else tally.refused += 1;
    });
  }
}

const emptyTally = (): Tally => ({ follows: 0, checked: 0, refused: 0, silent: [] });

const CASES = new Map(
  loadCases().flatMap(({ file, tables, expect: { outcome } }) =>
    outcome === 'completed' ? [[file, tables] as const] : [],
  ),
);

/** All parameters with a row of their own, so that each can be typed anew. */
function withParameters(tables: Tables, specs: readonly ParameterSpec[]): Tables {
  const rows = (tables['条件'] ?? [['条件名', '値']]).slice(1);
  const has = new Set(rows.map(([name]) => name));
  const more = specs.flatMap(({ name, defaultValue }) =>
    has.has(name) ? [] : [[name, defaultValue || null]],
  );
  return {
    ...tables,
    条件: [['条件名', '値'], ...rows.map(([name, value]) => [name!, value ?? null]), ...more],
  };
}

/** Each parameter of cost sharing in a case that it says something about. */
const membership = MEMBERSHIP_PARAMETERS.map(({ name }) => name);
const caseOf = ({ name }: ParameterSpec): string => {
  if (membership.includes(name)) return 'costs-leaving';
  if (name.startsWith('税')) return 'costs-tax-dates';
  if (/端数月|期間前/.test(name)) return 'costs-tax-metered-converted';
  return /年度割|期間/.test(name) ? 'costs-flattened-years' : 'costs-as-of-guarantee';
};
const JOBS: readonly [string, readonly ParameterSpec[]][] = [
  ...[...new Set(COSTS_PARAMETERS.map(caseOf))].map((file): [string, readonly ParameterSpec[]] => [
    file,
    COSTS_PARAMETERS.filter((p) => caseOf(p) === file),
  ]),
  ['remainder-lead', FORMS_PARAMETERS],
  ['scores-toyama-weights', SCORES_PARAMETERS],
];

test.each(JOBS)(
  '%s: each parameter',
  async (file, specs) => {
    const tables = withParameters(CASES.get(file)!, specs);
    const own = new Set(specs.map(({ name }) => name));
    const at = (row: number): string => String(tables['条件']?.[row + 1]?.[0]);
    const mutations = mutationsOf({ 条件: tables['条件'] ?? [] }).filter(({ row }) => own.has(at(row)));
    // A text parameter that is empty by default has nothing to be typed instead.
    const tried = new Set(mutations.map(({ row }) => at(row)));
    expect(specs.filter(({ name, choices }) => choices && !tried.has(name))).toEqual([]);
    const tally = emptyTally();
    await tallied(tables, mutations, tally);
    expect(tally.silent).toEqual([]);
  },
  600_000,
);

const SMALL = ['costs-as-of', 'costs-leaving', 'costs-tax-dates', 'remainder-lead', 'scores-tie-number'];

test('each column, in its first row', async () => {
  const tally = emptyTally();
  for (const [file, tables] of CASES) {
    if (ASKED.length > 0 ? !inFull(file) : !SMALL.includes(file)) continue;
    const cells = planned(tables)!(1).plan.sheets.reduce(
      (n, s) => n + s.table.rowCount * s.table.columns.length,
      0,
    );
    if (ASKED.includes('all') && cells > LARGEST) continue;
    const mutations = mutationsOf(tables).filter(
      ({ row, table }) => inFull(file) || (row === 0 && table !== '条件'),
    );
    const before = tally.silent.length;
    await tallied(tables, mutations, tally);
    tally.silent.splice(before, Infinity, ...tally.silent.slice(before).map((text) => `${file}: ${text}`));
  }
  process.stdout.write(
    `cells typed anew without a run: ${tally.follows} followed, ${tally.checked} found by 検算, ${tally.refused} that a run refuses, ${tally.silent.length} in silence\n`,
  );
  expect(tally.silent).toEqual([]);
  expect(tally.follows + tally.checked).toBeGreaterThan(ASKED.length > 0 ? 0 : 40);
}, 3_000_000);

/** Matrices of a case of cost sharing; 数量 of one cell is text that was read as a number. */
const MATRICES: Tables = {
  団体: [['団体名'], ['葉山町'], ['寒川町'], ['大磯町']],
  条件: [
    ['条件名', '値'],
    ['計算期間の開始月', 201110],
    ['計算期間の終了月', 201403],
  ],
  基礎数値表: [
    ['団体名', '人口', '世帯数'],
    ['葉山町', 32823, 12582],
    ['寒川町', 47478, null],
    ['大磯町', null, 12000],
  ],
  契約期間: [
    ['契約名', '団体名', '開始'],
    ['基幹系', '葉山町', 40817],
    ['基幹系', '寒川町', 40817],
    ['基幹系', '大磯町', 40817],
  ],
  業務: [
    ['業務名', '契約名', '月額単価'],
    ['住民記録', '基幹系', 31_000],
    ['税', '基幹系', 12_000],
  ],
  利用表: [
    ['業務名', '葉山町', '寒川町', '大磯町'],
    ['住民記録', '○', null, '◎'],
    ['税', '○', '○', null],
  ],
  数量表: [
    ['業務名', '葉山町', '寒川町', '大磯町'],
    ['税', 2, '３', null],
  ],
  経費: [
    ['経費名', '按分方法', '金額'],
    ['利用料', '従量', null],
    ['負担金', '人口割', 1_000_000],
  ],
  参加: [
    ['経費名', '団体名'],
    ['負担金', '葉山町'],
    ['負担金', '寒川町'],
  ],
};

test('a mark or a number that moves within its row of a matrix is followed or found', async () => {
  const tally = emptyTally();
  const matrices = [MATRICES, CASES.get('matrices')!, CASES.get('scores-kanagawa-internal')!];
  for (const tables of matrices) await tallied(tables, swapsOf(tables), tally);
  const retyped = { table: '数量表', column: '寒川町', row: 0, before: '３', after: '５' };
  await tallied(MATRICES, [retyped], tally);
  expect(tally.silent).toEqual([]);
  expect(tally.follows).toBeGreaterThan(0);
  expect(tally.checked).toBeGreaterThan(2);
}, 300_000);

test('a row that comes, one that goes, and a name: the check says run again', async () => {
  const tables = CASES.get('costs-leaving')!;
  const one = labelledCosts('costs', completed(tables), 1, 0);
  const [asPlanned] = await calculated([one]);
  expect(allPass(one, asPlanned!)).toBe(true);
  const changed = (edit: (rows: readonly (readonly unknown[])[]) => unknown): Labelled => ({
    ...one,
    sources: Object.fromEntries(
      Object.entries(one.sources as unknown as Record<string, { contract: string; rows: never[] }>).map(
        ([key, source]) => [
          key,
          source.contract === '参加' ? { ...source, rows: edit(source.rows) } : source,
        ],
      ),
    ) as unknown as Labelled['sources'],
  });
  for (const [found, edit] of [
    [1, (rows: readonly (readonly unknown[])[]) => [...rows, ['負担金', 'D', 1]]],
    [2, (rows: readonly (readonly unknown[])[]) => rows.slice(0, -1)],
    [1, (rows: readonly (readonly unknown[])[]) => [['負担金', 'Ａ', 3_000_000], ...rows.slice(1)]],
  ] as const) {
    const other = changed(edit);
    const [values] = await calculated([other]);
    expect(checkCells(other, values!, STILL_AS_COMPUTED)).toEqual({ found, passes: 0 });
  }
});
