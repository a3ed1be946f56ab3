/**
 * Office.js: unmodified from the installed package, only what Excel on Windows, Mac and the web asks for; or from
 * Microsoft's CDN. Its licence allows copies as part of an add-in, unmodified, with a notice; never published alone.
 */
'use strict';
const path = require('node:path');
const { readFolder } = require('./files.cjs');

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where the pages ask for it while developing, and where it lies in the package. */
const ASKED = '/office-js/office.js';
const LOCAL = 'office-js/office.js';

/** Desktop, Mac and web; strings of every language; the page that tells an untrusted host. */
const WANTED = [
  /^office\.js$/,
  /^o15apptofilemappingtable\.js$/,
  /^custom-functions-runtime\.js$/,
  /^excel-(win32|mac|web|winrt)-[\d.]+(-core)?\.js$/,
  /^[a-z]{2,3}(-[a-z0-9]+)+\/office_strings\.js$/,
  /^agaveerrorux\//,
  /^(telemetry|ariatelemetry)\/[\w.-]+\.js$/,
];

const NOTICE = `Microsoft Office JavaScript API library (Office.js)

The files in this folder come unmodified from the npm package @microsoft/office-js VERSION.
They are Microsoft's, under the terms in LICENSE.md beside this file, and are passed on only as a part of
this add-in, for use with it. Do not modify them and do not publish them for others to copy.
Microsoft is not responsible for maintaining, updating or supporting this add-in, and supports its library
only when it is loaded from its own CDN (${CDN}).

このフォルダーのファイルは npm パッケージ @microsoft/office-js VERSION のもので、手を加えていません。
マイクロソフトの著作物で、条件は LICENSE.md にあります。このアドインの一部として、このアドインのためだけに
使ってください。書き換えたり、他者が複製できるように公開したりすることはできません。
マイクロソフトはこのアドインの保守・更新・サポートに責任を負いません。
`;

/** Files of the library by their path below office-js/. */
function officeJsFiles(root) {
  const folder = path.dirname(require.resolve('@microsoft/office-js/package.json', { paths: [root] }));
  const { version } = require(path.join(folder, 'package.json'));
  const all = readFolder(path.join(folder, 'dist'));
  const files = [...all].filter(
    ([name]) => !/\.debug\.js$/.test(name) && WANTED.some((wanted) => wanted.test(name)),
  );
  const licence = [...readFolder(folder)].find(([name]) => name === 'LICENSE.md');
  if (!files.some(([name]) => name === 'office.js') || !licence)
    throw new Error('@microsoft/office-js is not installed completely: run npm ci.');
  return new Map([...files, licence, ['NOTICE.txt', Buffer.from(NOTICE.replaceAll('VERSION', version))]]);
}

/** A page with the library's address put in; a page without one is a mistake of ours. */
function withOfficeJs(html, choice, name) {
  const address = choice === 'cdn' ? CDN : LOCAL;
  const asked = new RegExp(`src=(["']?)${ASKED.replaceAll('/', '\\/').replace('.', '\\.')}\\1`, 'g');
  if (html.match(asked)?.length !== 1) throw new Error(`${name} does not ask once for ${ASKED}.`);
  return html.replace(asked, `src="${address}"`);
}

module.exports = { CDN, officeJsFiles, withOfficeJs };
