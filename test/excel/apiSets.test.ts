/** Nothing above ExcelApi 1.14 without a check at run time: in our sources, and the script does find it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAPABILITIES } from '../../src/excel';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
const check = (...paths: string[]) =>
  spawnSync(process.execPath, ['scripts/check-api-sets.mjs', ...paths], { cwd: ROOT, encoding: 'utf8' });

test('src/excel keeps to the floor', () => {
  const { status, stdout, stderr } = check();
  expect([status, stderr]).toEqual([0, '']);
  expect(Number(/^(\d+) members/.exec(stdout)?.[1])).toBeGreaterThan(150);
});

test('a newer member is found; one behind a check at run time is not', () => {
  const folder = mkdtempSync(join(ROOT, 'test/excel/api-'));
  try {
    const file = join(folder, 'newer.ts');
    writeFileSync(
      file,
      `export function bad(range: Excel.Range): void { range.load('valuesAsJson'); void range.valuesAsJson; }
export function good(range: Excel.Range): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.16')) void range.valuesAsJson;
}
`,
    );
    const { status, stderr } = check(file);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/newer\.ts:1: Range\.valuesAsJson needs ExcelApi 1\.16/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('capabilities: what can be done lies within the floor; what cannot is not in the code', () => {
  for (const { feature, can, since } of CAPABILITIES)
    if (can)
      expect([feature, Number(since?.split('.')[1])]).toEqual([
        feature,
        Math.min(14, Number(since?.split('.')[1])),
      ]);
  const sources = ['write/charts.ts', 'write/decorate.ts', 'write/cells.ts', 'write/writeImages.ts']
    .map((name) => readFileSync(join(ROOT, 'src/excel', name), 'utf8'))
    .join('\n');
  // No merged cells, no alternative text, no undo group: as the data say.
  expect(sources).not.toMatch(/\.merge\(|altText\w* =|mergeUndoGroup/);
  // One array for many cells; rows are never added one by one; names are English.
  expect(sources).not.toMatch(/rows\.add\(|formulasLocal|getCell\(/);
});
