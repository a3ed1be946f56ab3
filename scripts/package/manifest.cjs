/** The manifest for another host: every address of ours rewritten, everything else (ids, texts) kept as it is. */
'use strict';
const { DOMParser } = require('@xmldom/xmldom');

const AT_HOME = /<SourceLocation\s+DefaultValue="(https:\/\/[^"]+)\/[^"/]*"/;
const SUPPORT = /(<SupportUrl\s+DefaultValue=")[^"]*(")/;

/**
 * @param xml manifest.xml of the repository, with the addresses of `npm start`
 * @param baseUrl where the site will be, without a slash at the end
 * @param supportPage page of the site that 'more information' leads to
 */
function manifestFor(xml, baseUrl, supportPage) {
  const home = AT_HOME.exec(xml)?.[1];
  if (!home) throw new Error('manifest.xml: no SourceLocation with an address.');
  const { origin } = new URL(home);
  const moved = xml
    .replace(SUPPORT, `$1${home}/${supportPage}$2`)
    .replaceAll(`${home}/`, `${baseUrl}/`)
    .replace(new RegExp(`${origin.replaceAll('.', '\\.')}/?(?=["<])`, 'g'), new URL(baseUrl).origin);
  const left = addressesIn(moved).filter((address) => !isUnder(address, baseUrl) && !isSchema(address));
  const strange = left.filter((address) => address !== new URL(baseUrl).origin);
  if (strange.length > 0) throw new Error(`manifest.xml: not under the base address: ${strange.join(', ')}`);
  return moved;
}

/** Names of XML schemas look like addresses, nobody asks for them. */
const isSchema = (address) => /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address);

const isUnder = (address, baseUrl) => address.startsWith(`${baseUrl}/`);

/** Every address in the text and attributes of an XML file. */
function addressesIn(xml) {
  const found = [];
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const take = (text) => found.push(...(text?.match(/https?:\/\/[^\s"'<>]+/g) ?? []));
  const walk = (node) => {
    for (const { value } of Array.from(node.attributes ?? [])) take(value);
    for (const child of Array.from(node.childNodes ?? []))
      if (child.nodeType === 3) take(child.data);
      else walk(child);
  };
  walk(document.documentElement);
  return found;
}

/** The version of a manifest: 0.1.0.0. */
const versionOf = (xml) => /<Version>([^<]*)<\/Version>/.exec(xml)?.[1] ?? '';

module.exports = { addressesIn, isSchema, isUnder, manifestFor, versionOf };
