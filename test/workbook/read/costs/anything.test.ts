/** Whatever stands in a workbook, reading and computing answer and never throw. */
import fc from 'fast-check';
import { shareCosts } from '../../../../src/core';
import { sentence } from '../../../../src/messages';
import type { CellValue } from '../../../../src/workbook';
import { placeIssues, readCosts } from '../../../../src/workbook/read';
import { withCell, withHeading } from '../sample';
import { snapshotOf } from '../snapshotOf';
import { costsSample } from './sample';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer({ min: -3, max: 2020 }),
  fc.string(),
  fc.constantFrom(
    '葉山町',
    '運営費',
    '人口',
    '人口割',
    '○',
    '未定',
    '30％',
    '平成23年度',
    '億円',
    '1,000円',
    '__proto__',
    '　',
  ),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);

const places = Object.entries(costsSample()).flatMap(([table, rows]) =>
  rows.slice(1).flatMap((_, row) => rows[0]!.map((heading) => [table, row + 1, String(heading)] as const)),
);

test('any value in any cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), cell), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const tables = changes.reduce(
          (now, [[table, row, heading], value]) => withCell(table, row, heading, value, now),
          costsSample(),
        );
        const reading = readCosts(snapshotOf(tables));
        if (reading.kind === 'rejected') {
          expect(reading.issues.some(({ severity }) => severity === 'error')).toBe(true);
          for (const issue of reading.issues) expect(sentence(issue, 'ja')).not.toBe('');
          return;
        }
        const outcome = shareCosts(reading.case);
        const issues = outcome.kind === 'rejected' ? outcome.issues : outcome.findings;
        for (const issue of placeIssues(reading, issues)) {
          expect(Object.keys(issue.place)).not.toEqual([]);
          expect(sentence(issue, 'en')).not.toBe('');
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('any heading of any table', () => {
  const headings = Object.entries(costsSample()).flatMap(([table, [row = []]]) =>
    row.map((heading) => [table, String(heading)] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...headings), fc.string(), ([table, heading], to) => {
      const reading = readCosts(snapshotOf(withHeading(table, heading, to, costsSample())));
      if (reading.kind === 'rejected')
        expect(reading.issues.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
