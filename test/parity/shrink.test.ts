/** A counterexample has to be readable, or nobody learns from it. */
import { draw, shrink, tablesInWords } from './generated';
import { roomy } from './situation';

test('a failing case is shrunk to the smallest that still fails, and printed as tables', async () => {
  const seed = 7;
  const individual = (words: string): boolean => words.includes('個別');
  const { completed } = draw(roomy, seed, 40);
  const failing = completed.find(
    (one) => one.tables['団体']!.length > 10 && individual(tablesInWords(one.tables)),
  );
  const tables = await shrink(roomy, seed, failing!.index, (one) =>
    Promise.resolve(individual(tablesInWords(one.tables))),
  );
  expect(tables!['団体']).toHaveLength(2);
  expect(tables!['回次']).toHaveLength(2);
  expect(tablesInWords(tables!)).toContain('回次\n  回次 | 単価方式 | グループ分け\n  第1回 | 個別 | －');
});
