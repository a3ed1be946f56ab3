/** What `npm run package` is asked for. */
'use strict';
const net = require('node:net');

const USAGE =
  'npm run package -- --base-url https://host.name/warikan [--office-js local|cdn] [--manifest manifest.xml] [--out out]\n';

/** @throws Error with a sentence for the person who typed it */
function optionsOf(args) {
  const options = { officeJs: 'local', manifest: 'manifest.xml', out: 'out' };
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i], args[i + 1]];
    const key = {
      '--base-url': 'baseUrl',
      '--office-js': 'officeJs',
      '--manifest': 'manifest',
      '--out': 'out',
    }[name];
    if (!key || value === undefined) throw new Error(USAGE);
    options[key] = value;
  }
  if (!['local', 'cdn'].includes(options.officeJs)) throw new Error(USAGE);
  return { ...options, baseUrl: baseUrlOf(options.baseUrl) };
}

/** Office takes add-ins from https and a host name only; without a slash at the end. */
function baseUrlOf(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(USAGE);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:') throw new Error(`https で始めてください。 / Office needs https: ${text}\n`);
  if (net.isIP(host))
    throw new Error(`IPアドレスではなくホスト名にしてください。 / A host name, not an address: ${text}\n`);
  if (url.search || url.hash || url.username)
    throw new Error(`? や # のない住所にしてください。 / No query, fragment or user: ${text}\n`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

module.exports = { USAGE, baseUrlOf, optionsOf };
