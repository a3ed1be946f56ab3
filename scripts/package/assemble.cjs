/**
 * The files of a package, as paths and bytes: the site to be served, the manifest for it, and what an administrator
 * needs beside. The same input gives the same bytes.
 */
'use strict';
const { zipSync } = require('fflate');
const { aboutPage } = require('./about.cjs');
const { checksums, inOrder } = require('./files.cjs');
const { thirdParty } = require('./licences.cjs');
const { manifestFor } = require('./manifest.cjs');
const { withOfficeJs } = require('./office-js.cjs');
const { nginxConf, webConfig } = require('./server.cjs');

/** Zip keeps a date for each file: always this one. */
const NO_DATE = new Date(1980, 0, 1);

/** Pages that are opened by themselves; the guides are shown inside the pane's, and ask for nothing. */
const isPage = (name) => name.endsWith('.html') && !/^guide\.\w+\.html$/.test(name);
const text = (string) => Buffer.from(string, 'utf8');

/**
 * @param built files of the production bundle; @param modules what went into it
 * @param officeFiles files of Office.js, none for the CDN
 * @param docs manifest, licence and the administrators' page, as text
 */
function packageFiles({ version, baseUrl, officeJs, built, modules, officeFiles, docs }) {
  const site = new Map();
  for (const [name, bytes] of built) {
    if (name.endsWith('.map')) continue;
    site.set(name, isPage(name) ? text(withOfficeJs(bytes.toString('utf8'), officeJs, name)) : bytes);
  }
  for (const [name, bytes] of officeJs === 'local' ? officeFiles : []) site.set(`office-js/${name}`, bytes);
  site.set('about.html', text(aboutPage(version)));
  site.set('LICENSE.txt', text(docs.licence));
  site.set('THIRD_PARTY.txt', text(thirdParty(modules)));
  site.set('web.config', text(webConfig([...site.keys()].sort(), officeJs)));
  const files = new Map([...site].map(([name, bytes]) => [`site/${name}`, bytes]));
  files.set('manifest.xml', text(manifestFor(docs.manifest, baseUrl, 'about.html')));
  files.set('nginx.conf', text(nginxConf(baseUrl, officeJs)));
  files.set('admin.ja.md', text(docs.admin));
  files.set('PACKAGE.txt', text(`warikan ${version}\nbase-url ${baseUrl}\noffice-js ${officeJs}\n`));
  files.set('SHA256SUMS.txt', text(checksums(files)));
  return inOrder(files);
}

/** The same files as a zip, byte for byte the same each time. */
function zipped(files) {
  const entries = [...inOrder(files)].map(([name, bytes]) => [
    name,
    [new Uint8Array(bytes), { mtime: NO_DATE, level: 9 }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

module.exports = { packageFiles, zipped };
