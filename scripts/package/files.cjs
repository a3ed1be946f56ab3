/** Files below a folder, by their paths with `/`, in one order on every machine. */
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const byPath = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/** Paths → bytes. */
function readFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    });
  return new Map(files.sort(byPath));
}

/** Writes the files in place of what the folder held before. */
function writeFolder(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What `sha256sum -c` reads. */
const checksums = (files) =>
  [...files]
    .sort(byPath)
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');

const inOrder = (files) => new Map([...files].sort(byPath));

module.exports = { checksums, inOrder, readFolder, sha256, writeFolder };
