/**
 * `npm run package -- --base-url https://host.name/warikan`: what an administrator needs to serve the add-in inside
 * a closed network, as a folder and a zip: docs/admin.ja.md.
 */
'use strict';
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { packageFiles, zipped } = require('./package/assemble.cjs');
const { build } = require('./package/build.cjs');
const { checkPackage, checkZip } = require('./package/check.cjs');
const { readFolder, sha256, writeFolder } = require('./package/files.cjs');
const { officeJsFiles } = require('./package/office-js.cjs');
const { optionsOf } = require('./package/options.cjs');

const ROOT = path.join(__dirname, '..');
const read = (name) => readFileSync(path.resolve(ROOT, name), 'utf8');
const size = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What makes Office refuse the manifest; its files are looked for in the package. */
async function manifestProblemsOf(files, version, { baseUrl }) {
  const { associatedIn, manifestProblems } = await import('./check-manifest.mjs');
  const below = new URL(`${baseUrl}/`).pathname;
  return manifestProblems(files.get('manifest.xml').toString('utf8'), {
    version,
    associated: associatedIn(read('src/commands/index.ts')),
    hasFile: (pathname) => files.has(`site/${pathname.slice(below.length)}`),
  }).map((problem) => `manifest.xml: ${problem}`);
}

async function main(args) {
  const options = optionsOf(args);
  const { version } = JSON.parse(read('package.json'));
  const out = path.resolve(ROOT, options.out);
  mkdirSync(out, { recursive: true });
  const bundle = mkdtempSync(path.join(out, 'bundle-'));
  try {
    const modules = await build(ROOT, bundle);
    const files = packageFiles({
      ...options,
      version,
      modules,
      built: readFolder(bundle),
      officeFiles: options.officeJs === 'local' ? officeJsFiles(ROOT) : new Map(),
      docs: { manifest: read(options.manifest), licence: read('LICENSE'), admin: read('docs/admin.ja.md') },
    });
    const folder = path.join(out, 'package');
    writeFolder(folder, files);
    const zip = zipped(files);
    const zipName = `warikan-${version}.zip`;
    writeFileSync(path.join(out, zipName), zip);
    writeFileSync(path.join(out, `${zipName}.sha256`), `${sha256(zip)}  ${zipName}\n`);
    const written = readFolder(folder);
    const wrong = [
      ...checkPackage(written, options),
      ...checkZip(zip, written),
      ...(await manifestProblemsOf(written, version, options)),
    ];
    if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n`);
    const bytes = [...written.values()].reduce((sum, one) => sum + one.length, 0);
    process.stdout.write(
      `${path.relative(process.cwd(), folder)}: ${written.size} files, ${size(bytes)}\n` +
        `${path.relative(process.cwd(), path.join(out, zipName))}: ${size(zip.length)}, SHA-256 ${sha256(zip)}\n`,
    );
  } finally {
    rmSync(bundle, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(error instanceof Error ? `${error.message.trimEnd()}\n` : `${String(error)}\n`);
  process.exitCode = 1;
});
