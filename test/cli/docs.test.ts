/** docs/cli.md and docs/audit.md name what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT, BRING, RUN, TEMPLATE } from '../../src/cli/commands';
import { AUDIT as SENTENCES } from '../../src/messages/catalog/audit';
import { folder } from './warikanIn';

const page = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');

test('every option is documented, and none that there is not', () => {
  const known = new Set([TEMPLATE, BRING, RUN, AUDIT].flatMap(({ options }) => Object.keys(options)));
  const named = new Set([...page('cli.md').matchAll(/--[a-z]+/g)].map(([option]) => option));
  for (const option of known) expect(named).toContain(option);
  for (const option of named) expect([...known, '--version', '--help', '--silent']).toContain(option);
});

test('every code that the page on the audit names has a sentence', () => {
  const codes = [...page('audit.md').matchAll(/`(audit[A-Z]\w+)`/g)].map(([, code]) => code!);
  expect(codes.length).toBeGreaterThan(15);
  // Two of them are worded with the messages of a run.
  for (const code of codes)
    expect([...Object.keys(SENTENCES), 'auditTypedOver', 'auditFormulaChanged']).toContain(code);
});

test('the JSON documents have the documented fields and no others', async () => {
  const at = folder();
  try {
    await at.run('template', 'kanagawa-forms', '--out', 'k.xlsx');
    const text = page('cli.md');
    for (const words of [
      ['bring', 'k.xlsx', '--range', '入力 発注予定!A4:G16', '--json'],
      ['run', 'k.xlsx', '--out', 'r.xlsx', '--json'],
      ['audit', 'r.xlsx', '--json'],
    ]) {
      const document = JSON.parse((await at.run(...words)).out) as object;
      for (const field of Object.keys(document)) expect(text).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
    }
  } finally {
    at.remove();
  }
});
