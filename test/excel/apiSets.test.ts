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

test('newer members are found, also those that are only loaded by name; one behind a check at run time is not', () => {
  const { status, errors } = checkSource(`
export function bad(range: Excel.Range): void { range.load('valuesAsJson'); void range.valuesAsJson; }
export function deep(sheet: Excel.Worksheet): void { sheet.charts.load('items/name,items/title/text,items/title/formulaLocal'); }
export function listed(book: Excel.Workbook): void { book.worksheets.load('items/name,items/names/items/valueAsJson'); }
export function good(range: Excel.Range): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.16')) void range.valuesAsJson;
}
`);
  expect(status).toBe(1);
  expect(errors).toEqual([
    'newer.ts:2: Range.valuesAsJson needs ExcelApi 1.16',
    'newer.ts:2: Range.valuesAsJson needs ExcelApi 1.16',
    'newer.ts:4: NamedItem.valueAsJson needs ExcelApi 1.16',
  ]);
});

test('members that only Excel on the web, or only the desktop has are above the floor, whatever their number', () => {
  const { errors } = checkSource(`
export function web(book: Excel.Workbook): void { void book.linkedWorkbooks; }
export function desktop(book: Excel.Workbook): void { void book.application.activeWindow; }
export function wrong(book: Excel.Workbook): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) void book.linkedWorkbooks;
}
export function right(book: Excel.Workbook): void {
  if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')) void book.linkedWorkbooks;
}
`);
  expect(errors).toEqual([
    'newer.ts:2: Workbook.linkedWorkbooks needs ExcelApiOnline 1.1',
    'newer.ts:3: Application.activeWindow needs ExcelApiDesktop 1.1',
    'newer.ts:5: Workbook.linkedWorkbooks needs ExcelApiOnline 1.1',
  ]);
});

/** What the script says of a file of its own. */
function checkSource(text: string): { status: number | null; errors: string[] } {
  const folder = mkdtempSync(join(ROOT, 'test/excel/api-'));
  try {
    writeFileSync(join(folder, 'newer.ts'), text);
    const { status, stderr } = check(join(folder, 'newer.ts'));
    const lines = stderr.trim().split('\n');
    return { status, errors: lines.map((line) => line.replace(/^.*(newer\.ts.*?);.*$/, '$1')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
