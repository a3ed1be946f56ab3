/** Every code of cost sharing stands on the page of codes, or is one that forms and costs share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = new Set([
  'productTooLarge',
  'policyValueNotAllowed',
  'leadMissing',
  'moreThanOneLead',
  'decisionTwice',
  'decisionNotAnOption',
  'decisionNotUsed',
]);

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => join(folder, entry.name))
    .map((path) => (path.endsWith('.ts') ? readFileSync(path, 'utf8') : sources(path)))
    .join('\n');
}

test('the page of codes is complete', () => {
  const root = join(__dirname, '../../..');
  const text = sources(join(root, 'src/core/costs'));
  const page = readFileSync(join(root, 'docs/methods/costs-codes.md'), 'utf8');
  const found = [
    ...text.matchAll(/\b(?:error|warning|note)\(\s*(?:[^()']{0,60}\? )?'(\w+)'(?: : '(\w+)')?/g),
    ...text.matchAll(/const code = [^']{0,60}\? '(\w+)' : '(\w+)'/g),
  ].flatMap((match) => match.slice(1).filter(Boolean));
  expect(found.length).toBeGreaterThan(70);
  expect([...new Set(found)].filter((code) => !SHARED.has(code) && !page.includes(`\`${code}\``))).toEqual(
    [],
  );
});
