/**
 * What has to hold for a package: every address in the manifest and the pages is a file of it, no other host is
 * named, the checksums are right. Gives what is wrong, as sentences.
 */
'use strict';
const { unzipSync } = require('fflate');
const { sha256 } = require('./files.cjs');
const { addressesIn, isSchema, isUnder } = require('./manifest.cjs');
const { CDN } = require('./office-js.cjs');

/** Names in code that look like addresses and that nobody asks for: XML namespaces, the text of React's messages. */
const NAMES_IN_CODE = [/^http:\/\/www\.w3\.org\//, /^https:\/\/react\.dev\/errors\//];

const textOf = (files, name) => files.get(name)?.toString('utf8') ?? '';

function checkManifest(files, baseUrl) {
  const { origin } = new URL(baseUrl);
  return addressesIn(textOf(files, 'manifest.xml')).flatMap((address) => {
    if (isSchema(address) || address === origin) return [];
    if (!isUnder(address, baseUrl)) return [`manifest.xml: ${address} is on another host`];
    const name = decodeURIComponent(new URL(address).pathname.slice(new URL(baseUrl).pathname.length));
    return files.has(`site${name.startsWith('/') ? name : `/${name}`}`)
      ? []
      : [`manifest.xml: no file for ${address}`];
  });
}

/** src and href of the pages of ours. */
function checkPages(files, officeJs) {
  return [...files.keys()].filter(isOurPage).flatMap((page) =>
    [...textOf(files, page).matchAll(/\s(?:src|href)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].flatMap(
      (match) => {
        const address = match[1] ?? match[2] ?? match[3] ?? '';
        if (officeJs === 'cdn' && address === CDN) return [];
        if (/^([a-z]+:|\/)/i.test(address)) return [`${page}: ${address} is not relative`];
        return files.has(`site/${address}`) ? [] : [`${page}: no file for ${address}`];
      },
    ),
  );
}

const isOurPage = (name) => /^site\/[^/]+\.html$/.test(name);
/** Microsoft's own files stay as they are; licence texts name the pages of their authors. */
const isOurCode = (name) =>
  /^site\//.test(name) && !name.startsWith('site/office-js/') && /\.(js|json|html|css|config)$/.test(name);

function checkCode(files, baseUrl, officeJs) {
  return [...files.keys()].filter(isOurCode).flatMap((name) =>
    (textOf(files, name).match(/(https?|wss?):\/\/[\w.-]+[^\s"'`<>\\)]*/g) ?? [])
      .filter((address) => !isUnder(address, baseUrl) && !NAMES_IN_CODE.some((one) => one.test(address)))
      .filter((address) => officeJs !== 'cdn' || address !== CDN)
      .map((address) => `${name}: names ${address}`),
  );
}

function checkChecksums(files) {
  const listed = new Map(
    textOf(files, 'SHA256SUMS.txt')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const wrong = [...files].filter(
    ([name, bytes]) => name !== 'SHA256SUMS.txt' && listed.get(name) !== sha256(bytes),
  );
  const missing = [...listed.keys()].filter((name) => !files.has(name));
  return [...wrong.map(([name]) => `${name}: wrong checksum`), ...missing.map((name) => `${name}: missing`)];
}

/** Office.js chooses its other files by the host: those for Excel on Windows, Mac and the web. */
function checkOfficeJs(files, officeJs) {
  const wanted = [
    'office.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'ja-jp/office_strings.js',
    'en-us/office_strings.js',
    'LICENSE.md',
    'NOTICE.txt',
  ];
  return wanted.flatMap((name) => {
    const there = files.has(`site/office-js/${name}`);
    if (officeJs === 'local') return there ? [] : [`site/office-js/${name}: missing`];
    return there ? [`site/office-js/${name}: not wanted with the CDN`] : [];
  });
}

function checkPackage(files, { baseUrl, officeJs }) {
  return [
    ...checkManifest(files, baseUrl),
    ...checkPages(files, officeJs),
    ...checkCode(files, baseUrl, officeJs),
    ...checkOfficeJs(files, officeJs),
    ...checkChecksums(files),
  ];
}

function checkZip(zip, files) {
  const entries = new Map(Object.entries(unzipSync(new Uint8Array(zip))));
  const names = [...new Set([...entries.keys(), ...files.keys()])];
  return names
    .filter(
      (name) =>
        !files.has(name) || !entries.has(name) || sha256(entries.get(name)) !== sha256(files.get(name)),
    )
    .map((name) => `zip: ${name} differs from the folder`);
}

module.exports = { checkPackage, checkZip };
