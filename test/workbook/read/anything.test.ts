/** Whatever stands in a workbook, reading and pricing answer and never throw. */
import fc from 'fast-check';
import { priceForms } from '../../../src/core';
import { sentence } from '../../../src/messages';
import type { CellValue } from '../../../src/workbook';
import { placeIssues, readForms } from '../../../src/workbook/read';
import { sample, withCell, withHeading } from './sample';
import { snapshotOf } from './snapshotOf';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer({ min: -3, max: 20 }),
  fc.string(),
  fc.constantFrom(
    '葉山町',
    '第1回',
    '納付書',
    '12,000円',
    '１２',
    '=1+1',
    '__proto__',
    'constructor',
    '',
    '　',
    'H23.10',
  ),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);

const places = Object.entries(sample()).flatMap(([table, rows]) =>
  rows.slice(1).flatMap((_, row) => rows[0]!.map((heading) => [table, row + 1, String(heading)] as const)),
);

test('any value in any cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), cell), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const tables = changes.reduce(
          (now, [[table, row, heading], value]) => withCell(table, row, heading, value, now),
          sample(),
        );
        const reading = readForms(snapshotOf(tables));
        if (reading.kind === 'rejected') {
          expect(reading.issues.some(({ severity }) => severity === 'error')).toBe(true);
          for (const issue of reading.issues) expect(sentence(issue, 'ja')).not.toBe('');
          return;
        }
        const outcome = priceForms(reading.case);
        const issues = outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
        for (const issue of placeIssues(reading, issues))
          expect(sentence(issue, 'en')).not.toMatch(/undefined|NaN/);
      },
    ),
    { numRuns: 500 },
  );
});

test('any heading in any column', () => {
  const heading = fc.oneof(fc.string(), fc.constantFrom('__proto__', '参考', 'Unit', '団体名', '回次', ''));
  fc.assert(
    fc.property(fc.constantFrom(...places), heading, ([table, , old], name) => {
      expect(['forms', 'rejected']).toContain(readForms(snapshotOf(withHeading(table, old, name))).kind);
    }),
    { numRuns: 300 },
  );
});
