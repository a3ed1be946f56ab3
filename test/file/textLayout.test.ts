/** Nothing is cut off on paper: rows as high as their wrapped texts, pages as wide as the note above the table. */
import { isProblems, writePlan } from '../../src/file';
import { partText } from '../../src/file/package';
import { noteLines, printedColumns, rowHeight, textWidth } from '../../src/file/write/textLayout';
import { templates } from '../../src/workbook/templates';
import { NOW } from './samplePlan';
import { opened } from './tamper';

test.each([
  ['', 0],
  ['A1', 2],
  ['葉山町', 6],
  ['ｶﾅ', 2],
])('%j is %i characters wide', (text, width) => expect(textWidth(text)).toBe(width));

test.each([
  ['葉山町', 10, ''],
  ['葉'.repeat(10), 22, ''],
  ['葉'.repeat(11), 22, ' ht="37.5"'],
  ['あ\nい\nう', 4, ' ht="56.25"'],
  ['葉'.repeat(10_000), 22, ' ht="409.5"'],
  [1234567890123, 4, ''],
])('%j in a column of %i', (text, width, height) => {
  expect(rowHeight([{ text, width }])).toBe(height);
});

const sheets = Object.values(templates).flatMap((make) => make().sheets);

test('notes lose no word when they are broken, and their longer line is printed', () => {
  const broken = sheets.filter((sheet) => noteLines(sheet).length > 1);
  expect(broken.length).toBeGreaterThan(5);
  for (const sheet of sheets) {
    const lines = noteLines(sheet);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.join('').replace(/　/g, '')).toBe(sheet.note.replace(/　/g, ''));
    expect(printedColumns(sheet)).toBeGreaterThanOrEqual(sheet.table.columns.length);
  }
});

test('in the file: heights that Excel may still fit, two lines of a note, the print area', () => {
  const plan = templates['kanagawa-forms']!();
  const bytes = writePlan(null, plan, { now: NOW });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  const pkg = opened(bytes);
  const at = plan.sheets.findIndex(({ name }) => name === '入力 入札') + 1;
  const xml = partText(pkg, `xl/worksheets/sheet${at}.xml`);
  expect(xml).toMatch(/<row r="5" ht="[\d.]+">/);
  expect(xml).not.toContain('customHeight');
  expect(xml).toContain('<row r="3"><c r="A3"');
  expect(partText(pkg, 'xl/workbook.xml')).toMatch(/'入力 団体'!\$A\$1:\$[F-Z]\$/);
});
