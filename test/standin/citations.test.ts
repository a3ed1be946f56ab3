/** What the host does follows a sentence of Microsoft's documentation: each class of the API that it plays cites one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OBJECTS = join(__dirname, '../../src/standin/host/objects');

/** A quoted sentence or a page's title in a comment. */
const CITED = /(?:\/\/|\*)[^\n]*"[A-Z…][^"]{9,}/;

test('every class that the host plays cites the documentation that it follows', () => {
  const files = readdirSync(OBJECTS).map((name) => ({
    name,
    text: readFileSync(join(OBJECTS, name), 'utf8'),
  }));
  const classes = files.filter(({ text }) => /^\s+type: '[A-Z]/m.test(text));
  expect(classes.length).toBeGreaterThan(20);
  expect(classes.filter(({ text }) => !CITED.test(text)).map(({ name }) => name)).toEqual([]);
});
