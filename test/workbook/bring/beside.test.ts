/** Results where members stand across: a row of formulas, each in its member's column. */
import {
  besideOf,
  besideStanding,
  hasMembers,
  recognise,
  type Mapping,
  type RangeSnapshot,
} from '../../../src/workbook/bring';
import { prepareRun } from '../../../src/workbook/run';
import { snapshotOfPlan } from '../read/snapshotOf';
import { templates } from '../../../src/workbook/templates';
import { staffRange } from './staff';

const snapshot = snapshotOfPlan(templates['kanagawa-forms']!());
const run = prepareRun(snapshot, {
  now: '2026-11-21T10:00:00',
  user: '',
  appVersion: '0',
  word: ({ code }) => code,
});
if (run.kind !== 'planned') throw new Error(JSON.stringify(run));
const { plan } = run;

/** Kanagawa deck, round 1: what each town pays together. */
const JOINT = [175_000, 35_000, 17_500, 1_750];

function mappingOf(range: RangeSnapshot): Mapping {
  const { mapping } = recognise(range, snapshot);
  if (!mapping) throw new Error('not recognised');
  expect(hasMembers(mapping)).toBe(true);
  return mapping;
}

const HEADED = staffRange('発注', [
  ['帳票名', 'A町', 'B町', 'Ｃ町', 'D町', '計'],
  ['様式1', 50_000, 10_000, 5_000, 500, 65_500],
]);

test('names of members in the headings: results go under them, and look the headings up', () => {
  const { cells, issues } = besideOf(plan, mappingOf(HEADED), HEADED, HEADED, snapshot, null);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const row = cells.filter(({ result }) => result === 0);
  expect(row.map(({ cell, value }) => [cell, value])).toEqual([
    ['A3', '第1回 共同金額'],
    ['B3', JOINT[0]],
    ['C3', JOINT[1]],
    ['D3', JOINT[2]],
    ['E3', JOINT[3]],
  ]);
  expect(row.slice(1).map(({ formula }) => /団体名\],([^,]+),/.exec(formula ?? '')?.[1])).toEqual([
    'B$1',
    'C$1',
    // Written in another way than the results have it.
    '"C町"',
    'E$1',
  ]);
  // Six results, one row each.
  expect([...new Set(cells.map(({ cell }) => /\d+/.exec(cell)?.[0]))]).toEqual([
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
  ]);
});

const TURNED = staffRange('発注', [
  ['団体名', 'A町', 'B町', 'C町', 'D町'],
  ['予定枚数', 50_000, 10_000, 5_000, 500],
  ['単独単価', 4, 8, 12, 25],
]);

test('a record is a column: the same under the range, with the headings of its first column', () => {
  const { cells, issues } = besideOf(plan, mappingOf(TURNED), TURNED, TURNED, snapshot, 'A6');
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(cells.slice(0, 3).map(({ cell, formula, value }) => [cell, formula, value])).toEqual([
    ['A6', null, '第1回 共同金額'],
    [
      'B6',
      '=SUMIFS(割勘団体別帳票費用[共同金額],割勘団体別帳票費用[団体名],B$1,割勘団体別帳票費用[回次],"第1回")',
      JOINT[0],
    ],
    ['C6', expect.stringContaining('C$1'), JOINT[1]],
  ]);
});

test('headings in or right of a column of a member, and cells that hold something: refused with the cell', () => {
  const codes = (from: string) =>
    besideOf(plan, mappingOf(TURNED), TURNED, TURNED, snapshot, from).issues.map(({ code, place }) => [
      code,
      place.cell,
    ]);
  expect(codes('B6')).toContainEqual(['besideHeadingColumn', 'B6']);
  expect(codes('A2')).toContainEqual(['besideTaken', 'A2']);
});

describe('what stands beside, found again', () => {
  const TABLES = new Set(['割勘団体別負担']);
  const look = (member: string): string => `=SUMIFS(割勘団体別負担[負担額],割勘団体別負担[団体名],${member})`;

  /** A text that begins with `=` is a formula that gives 100. */
  function found(rows: Parameters<typeof staffRange>[1]): [string, number][] {
    const given = staffRange('発注', rows);
    const isFormula = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith('=');
    const sheet: RangeSnapshot = {
      ...given,
      values: given.values.map((row) => row.map((cell) => (isFormula(cell) ? 100 : cell))),
      formulas: given.values.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
    };
    return besideStanding(sheet, TABLES).map(({ cell, result }) => [cell, result]);
  }

  test('the heading over subtotals and blanks; each of two blocks in one column has its own', () => {
    const block = (top: number) => [
      ['団体名', '負担額'],
      ['A町', look(`$A${top + 1}`)],
      ['小計', 100],
      [null, null],
      ['B町', look(`$A${top + 4}`)],
    ];
    expect(found([...block(1), ...block(6)])).toEqual([
      ['B1', 0],
      ['B2', 0],
      ['B5', 0],
      ['B6', 1],
      ['B7', 1],
      ['B10', 1],
    ]);
  });

  test('across: the heading left of them', () => {
    expect(
      found([
        ['団体名', 'A町', 'B町'],
        ['負担額', look('B$1'), look('C$1')],
      ]),
    ).toEqual([
      ['A2', 0],
      ['B2', 0],
      ['C2', 0],
    ]);
  });

  test("a text of the staff's that says the same, beyond a heading that they changed, is theirs", () => {
    expect(
      found([
        [null, '負担額'],
        ['団体名', 'うちの負担'],
        ['A町', look('$A3')],
      ]),
    ).toEqual([['B3', 0]]);
    expect(
      found([
        [null, null, 'A町'],
        ['負担額', 'うちの負担', look('C$1')],
      ]),
    ).toEqual([['C2', 0]]);
  });
});
