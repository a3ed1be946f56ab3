/** Every code of this host has a sentence in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEL } from '../../src/messages/catalog/excel';

const source = readFileSync(join(__dirname, '../../src/excel/issues.ts'), 'utf8');
const codes = [...source.matchAll(/\| '(excel\w+)'/g)].map((found) => found[1] ?? '');

test('codes and sentences are the same set', () => {
  expect(codes.length).toBeGreaterThan(20);
  expect(Object.keys(EXCEL).sort()).toEqual([...codes].sort());
  for (const { ja, en } of Object.values(EXCEL)) expect([ja, en].every((text) => text.length > 5)).toBe(true);
});
