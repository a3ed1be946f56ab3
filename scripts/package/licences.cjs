/** THIRD_PARTY.txt: the licences of everything whose code is in the bundle, from the very modules that went in. */
'use strict';
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const LINE = '='.repeat(78);

/** node_modules/@scope/name of a module's file; the innermost one; null for a file of ours. */
function packageFolder(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  return parts.slice(0, at + (parts[at + 1].startsWith('@') ? 3 : 2)).join(path.sep);
}

function packageOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  if (texts.length === 0 && !license) throw new Error(`${name} ${version} ships without a licence.`);
  const text = texts.length > 0 ? texts.join('\n\n') : `${license}${by ? `\nCopyright (c) ${by}` : ''}`;
  return { title: `${name} ${version} (${license ?? 'see below'})`, text };
}

/** @param modules files that are in the bundle */
function thirdParty(modules) {
  const folders = [...new Set(modules.map(packageFolder))].filter((folder) => folder !== null);
  const byText = new Map();
  for (const { title, text } of folders.map(packageOf).sort((a, b) => (a.title < b.title ? -1 : 1)))
    byText.set(text, [...(byText.get(text) ?? []), title]);
  const blocks = [...byText].map(([text, titles]) => `${[...new Set(titles)].join('\n')}\n\n${text}\n`);
  return [
    'Software of others in this add-in, with its licences',
    'このアドインに含まれる他者のソフトウェアと、その使用許諾\n',
    ...blocks.flatMap((block) => [LINE, block]),
  ].join('\n');
}

module.exports = { thirdParty };
