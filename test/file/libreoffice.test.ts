import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isProblems,
  overwriteCachedValues,
  readSnapshot,
  recalculateWithLibreOffice,
  writePlan,
} from '../../src/file/node';
import { findSoffice } from '../../src/file/libreoffice/findSoffice';
import type { Plan } from '../../src/workbook/plan';
import type { CellValue } from '../../src/workbook/snapshot';
import { richWorkbook } from './richWorkbook';
import { column, NOW, plan, sheet, twoTowns } from './samplePlan';
import { opened } from './tamper';

const SENTINEL = -987654321;
jest.setTimeout(240_000);

let folder = '';
let installed: string | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warikan-test-'));
  installed = await findSoffice();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function written(p: Plan, base: Uint8Array | null = null): Uint8Array {
  const out = writePlan(base && opened(base), p, { now: NOW });
  if (isProblems(out)) throw new Error(JSON.stringify(out));
  return out;
}

/** The shapes of formula that the planner writes, each with its value by hand. */
function formulaShapes(): Plan {
  const s = (name: string, table: string, columns: ReturnType<typeof column>[]) =>
    sheet(name, table, columns);
  const calc = (heading: string, formula: string, values: CellValue[]) =>
    column(heading, values, { formula, style: 'calculated' });
  return plan([
    s('割勘 発注', '発注予定', [
      column('回次', ['1回', '2回', '2回', '2回']),
      column('団体名', ['甲', '甲', '乙', '甲']),
      column('予定枚数', [1, 10, 200, 5]),
    ]),
    // Two members by two forms; D5:E6 of these sheets is the grid.
    s('割勘 枚数', '枚数表', [
      column('番号', [1, 2]),
      column('回次', ['1回', '2回']),
      column('帳票', ['あ', 'い']),
      column('甲', [100, 300]),
      column('乙', [200, 400]),
    ]),
    s('割勘 区分', '区分表', [
      column('番号', [1, 2]),
      column('回次', ['1回', '2回']),
      column('帳票', ['あ', 'い']),
      column('甲', [1, 2]),
      column('乙', [2, 2]),
    ]),
    s('割勘 計算', '計算枚数', [
      column('番号', [1, 2]),
      column('回次', ['1回', '2回']),
      column('団体名', ['甲', '甲']),
      // By hand: only 甲 in round 1 (1); in round 2, 10 + 5 = 15.
      calc(
        '枚数',
        '=SUMIFS(発注予定[予定枚数],発注予定[回次],計算枚数[[#This Row],[回次]],発注予定[団体名],計算枚数[[#This Row],[団体名]])',
        [1, 15],
      ),
      calc(
        '見出',
        "=SUMIFS(発注予定[予定枚数],発注予定[回次],計算枚数[[#This Row],[回次]],発注予定[団体名],'割勘 枚数'!$D$4)",
        [1, 15],
      ),
      calc('位置', "=INDEX('割勘 枚数'!$D$5:$D$6,計算枚数[[#This Row],[番号]])", [100, 300]),
      // Round 2 is the second row of the grid; both its cells are in class 2: 300 + 400.
      calc(
        '配列',
        "=SUMPRODUCT((計算枚数[回次]=\"2回\")*('割勘 区分'!$D$5:$E$6=2)*'割勘 枚数'!$D$5:$E$6)",
        [700, 700],
      ),
      calc('選択', '=CHOOSE(計算枚数[[#This Row],[番号]],"一","二")', ['一', '二']),
      // 12.345 × 100 = 1,234.5 → 1,235 (half up); × 枚数 ÷ 100, cut: 12.35 → 12; 15 × 1,235 ÷ 100 = 185.25 → 185.
      calc('切捨', '=INT((ROUND(12.345*100,0)*計算枚数[[#This Row],[枚数]]+0)/100)', [12, 185]),
      calc('照合', '=MATCH(計算枚数[[#This Row],[回次]],枚数表[回次],0)', [1, 2]),
      calc('順位', '=RANK(計算枚数[[#This Row],[枚数]],計算枚数[枚数],0)', [2, 1]),
      calc('余り', '=MOD(計算枚数[[#This Row],[枚数]]*7,4)', [3, 1]),
      calc('件数', '=COUNTIFS(発注予定[回次],計算枚数[[#This Row],[回次]])', [1, 3]),
      calc('判定', '=IF(SUM(計算枚数[枚数])=16,1,0)', [1, 1]),
      calc('真偽', '=計算枚数[[#This Row],[番号]]=1', [true, false]),
      calc('誤り', '=1/(計算枚数[[#This Row],[番号]]-1)', [{ error: '#DIV/0!' }, 1]),
    ]),
  ]);
}

test('every cached value is replaced by the sentinel, and counted', () => {
  const over = overwriteCachedValues(written(formulaShapes()), SENTINEL);
  if (isProblems(over)) throw new Error('refused');
  expect(over.count).toBe(13 * 2);
  const table = readSnapshot(opened(over.bytes)).snapshot.tables.find((t) => t.name === '計算枚数');
  expect(table?.rows.map((row) => row.slice(3))).toEqual([0, 1].map(() => Array(13).fill(SENTINEL)));
  expect(table?.rows.map((row) => row[0])).toEqual([1, 2]);
});

test('LibreOffice opens what we write and gives every value that we expect', async () => {
  if (installed === undefined) {
    console.warn('LibreOffice is not installed: nothing was recalculated.');
    return;
  }
  const plans = [formulaShapes(), twoTowns()];
  const base = [...plans.map((p) => written(p)), written(twoTowns(), richWorkbook())];
  const inputs = base.map((bytes) => {
    const over = overwriteCachedValues(bytes, SENTINEL);
    if (isProblems(over)) throw new Error('refused');
    return over.bytes;
  });
  const result = await recalculateWithLibreOffice(inputs);
  if (isProblems(result)) throw new Error(JSON.stringify(result));
  const tables = result.files.map((file) => {
    if (isProblems(file)) throw new Error(JSON.stringify(file));
    return readSnapshot(opened(file)).snapshot.tables;
  });
  let compared = 0;
  [...plans, twoTowns()].forEach((p, i) => {
    for (const { table } of p.sheets) {
      const found = tables[i]?.find((t) => t.name === table.name);
      table.columns.forEach((c, at) => {
        if (c.formula === undefined && c.formulas === undefined) return;
        const values = found?.rows.map((row) => row[at]);
        expect([c.heading, values]).toEqual([c.heading, Array.from(c.values)]);
        compared += c.values.length;
      });
    }
  });
  expect(compared).toBe(26 + 4 + 4);
});

test('problems: no program, a program that fails, hangs, or recalculates nothing', async () => {
  const file = written(twoTowns());
  expect(await recalculateWithLibreOffice([file], { soffice: join(folder, 'none') })).toMatchObject([
    { code: 'libreOfficeMissing' },
  ]);
  if (process.platform === 'win32') return;
  const script = async (name: string, body: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\n${body}\n`);
    await chmod(path, 0o755);
    return path;
  };
  const fails = await script('fails', 'echo broken; exit 3');
  expect(await recalculateWithLibreOffice([file], { soffice: fails })).toMatchObject([
    { code: 'libreOfficeFailed', values: { reason: expect.stringContaining('broken') } },
  ]);
  const hangs = await script('hangs', 'sleep 600 & wait');
  expect(await recalculateWithLibreOffice([file], { soffice: hangs, timeout: 300 })).toMatchObject([
    { code: 'libreOfficeFailed', values: { reason: 'timeout' } },
  ]);
  const copies = await script(
    'copies',
    'while [ "$1" != "--outdir" ]; do shift; done; out="$2"; shift 2; cp "$@" "$out"',
  );
  expect(await recalculateWithLibreOffice([file], { soffice: copies })).toMatchObject([
    { code: 'libreOfficeFailed', values: { reason: 'notRecalculated' } },
  ]);
});

test('temporary folders are removed, also after a failure', async () => {
  const own = await mkdtemp(join(folder, 'tmp-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    const result = await recalculateWithLibreOffice([new Uint8Array(3)], { soffice: process.execPath });
    expect(result).toMatchObject([{ code: 'libreOfficeFailed' }]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  expect(await readdir(own)).toEqual([]);
});
