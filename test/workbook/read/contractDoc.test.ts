/** docs/workbook.md says what the contract says. `UPDATE_DOCS=1 npx jest contractDoc && npm run format` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COSTS_ONLY_TABLES,
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  FORMS_TABLES,
  SCORES_ONLY_TABLES,
  SCORES_PARAMETERS,
} from '../../../src/workbook';
import { unformatted, withGenerated } from './contractDoc';

const TABLES = [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES];
const PARAMETERS = [...new Set([...FORMS_PARAMETERS, ...COSTS_PARAMETERS, ...SCORES_PARAMETERS])];
const PATH = join(__dirname, '../../../docs/workbook.md');

test('the tables of docs/workbook.md are those of the contract', () => {
  const document = readFileSync(PATH, 'utf8');
  const expected = withGenerated(document);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PATH, expected);
  else expect(unformatted(document)).toBe(unformatted(expected));
});

test('no table is called like a sheet, no column twice, no alias means two columns', () => {
  const sheets = new Set(TABLES.map(({ sheet }) => sheet));
  expect(sheets.size).toBe(TABLES.length);
  const tables = TABLES.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(tables).size).toBe(tables.length);
  for (const { name, aliases, columns } of TABLES) {
    expect(sheets.has(name)).toBe(false);
    expect([name, ...aliases].join('')).not.toMatch(/[_（）]/);
    const names = columns
      .flatMap((column) => [column.heading, ...column.aliases])
      .map((text) => text.toLowerCase());
    expect([name, new Set(names).size]).toEqual([name, names.length]);
  }
});

test('every parameter has a unit, a source and an allowed default', () => {
  const names = PARAMETERS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  for (const { choices, defaultValue, unit, source, help } of PARAMETERS) {
    expect([unit, source, help].every((text) => text !== '')).toBe(true);
    if (choices) expect(choices).toContain(defaultValue);
  }
});
