/**
 * functions.json of the custom functions, one per language, from the tags and types of src/functions/functions.ts
 * (`npm run functions:metadata` prints or writes it; webpack takes it from here, so that it is never stale).
 *
 * A tag's text is Japanese, ` | `, English; a parameter's begins with its name and ： (English `:`). Microsoft's
 * generator knows one language only: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-localize
 */
'use strict';
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const SOURCE = path.join(__dirname, '..', 'src', 'functions', 'functions.ts');

/** File name of each language; the Japanese one is the manifest's default. */
const FILES = { ja: 'functions.json', en: 'functions-en.json' };

const fail = (name, what) => {
  throw new Error(`${path.relative(process.cwd(), SOURCE)}: ${name}: ${what}`);
};

/** The half of a tag's text in one language. */
function inLanguage(text, language, name) {
  const halves = text.replace(/\s+/g, ' ').trim().split(' | ');
  if (halves.length !== 2 || halves.some((half) => half === ''))
    fail(name, `not 日本語 | English: “${text}”`);
  return halves[language === 'ja' ? 0 : 1];
}

/** Excel's type and dimensionality of a TypeScript type. */
function typeOf(node, name) {
  const text = node.getText();
  const dimensionality = text.endsWith('[][]') ? 'matrix' : 'scalar';
  const type = { number: 'number', string: 'string', boolean: 'boolean', Cell: 'any' }[
    text.replace('[][]', '')
  ];
  return type ? { type, dimensionality } : fail(name, `type ${text} has no counterpart in Excel`);
}

const tagText = (tag) => ts.getTextOfJSDocComment(tag.comment) ?? '';

function parameterOf(node, tags, language, name) {
  const id = node.name.getText();
  const tag = tags.find((one) => ts.isJSDocParameterTag(one) && one.name.getText() === id);
  if (!tag || !node.type) fail(name, `parameter ${id} has no tag or no type`);
  const text = inLanguage(tagText(tag), language, `${name}.${id}`);
  const [, label, description] =
    /^([^：:]+)[：:]\s*(.+)$/.exec(text) ?? fail(`${name}.${id}`, 'no name before ：');
  return {
    name: label.trim(),
    description,
    ...typeOf(node.type, `${name}.${id}`),
    ...(node.questionToken ? { optional: true } : {}),
  };
}

function functionOf(node, language) {
  const name = node.name.getText();
  const tags = ts.getJSDocTags(node);
  const id = tags.find((tag) => tag.tagName.text === 'customfunction');
  if (!id) return null;
  const [given, shown] = tagText(id).trim().split(/\s+/);
  if (given !== name) fail(name, `@customfunction ${given}: the id has to be the function's name`);
  const doc = node.jsDoc?.at(-1);
  const { type, dimensionality } = typeOf(node.type, name);
  return {
    id: given,
    name: shown ?? given,
    description: inLanguage(ts.getTextOfJSDocComment(doc?.comment) ?? '', language, name),
    result: { type, dimensionality },
    parameters: node.parameters.map((parameter) => parameterOf(parameter, tags, language, name)),
  };
}

/** The metadata in one language: `ja` or `en`. */
function metadata(language) {
  const source = ts.createSourceFile(SOURCE, readFileSync(SOURCE, 'utf8'), ts.ScriptTarget.ES2022, true);
  const functions = source.statements
    .filter(ts.isFunctionDeclaration)
    .map((node) => functionOf(node, language))
    .filter((one) => one !== null);
  return { functions };
}

const json = (language) => `${JSON.stringify(metadata(language), null, 2)}\n`;

module.exports = { FILES, SOURCE, json, metadata };

if (require.main === module) {
  // A reader that closes the pipe early (head) is no error.
  process.stdout.on('error', () => process.exit(0));
  const at = process.argv.indexOf('--out');
  const folder = at < 0 ? null : process.argv[at + 1];
  for (const [language, file] of Object.entries(FILES)) {
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, file), json(language));
    } else process.stdout.write(json(language));
  }
}
