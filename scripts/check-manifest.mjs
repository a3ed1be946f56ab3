/**
 * Checks manifest.xml for what makes Office refuse an add-in or leave half of it out, without the internet that
 * Microsoft's own validator needs: `node scripts/check-manifest.mjs`. Gives one line a problem.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A resource's id, `IdShortString` of the schema of VersionOverrides. */
const LONGEST_RESID = 32;
/** `bt:ShortStrings` and `bt:LongStrings`. */
const LONGEST = { ShortStrings: 125, LongStrings: 250 };
const ICON_SIZES = ['16', '32', '64', '80'];
const SETS = { ExcelApi: '1.14', SharedRuntime: '1.1' };

const all = (node, name) => Array.from(node.getElementsByTagNameNS('*', name));
const first = (node, name) => all(node, name)[0];
const text = (node) => node?.textContent?.trim() ?? '';
const type = (node) => node.getAttribute('xsi:type') ?? '';

/** @param xml the manifest; @param sources { version, associated: names given to Office.actions.associate, files: path → exists } */
export function manifestProblems(xml, { version, associated, hasFile }) {
  const problems = [];
  const expect = (right, problem) => right || problems.push(problem);
  const { documentElement: root } = new DOMParser({
    onError: (_level, message) => problems.push(message),
  }).parseFromString(xml, 'text/xml');
  if (!root) return problems;

  expect(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text(first(root, 'Id'))),
    'Id is no GUID in small letters.',
  );
  expect(text(first(root, 'Version')) === `${version}.0`, `Version is not ${version}.0.`);
  expect(text(first(root, 'DefaultLocale')) === 'ja-JP', 'DefaultLocale is not ja-JP.');
  for (const [name, least] of Object.entries(SETS)) {
    const set = all(root, 'Set').find((one) => one.getAttribute('Name') === name);
    expect(set?.getAttribute('MinVersion') === least, `The set ${name} is not required from ${least} on.`);
  }

  const resources = first(root, 'Resources');
  const defined = new Map();
  for (const name of ['Image', 'Url', 'String'])
    for (const node of all(resources, name)) {
      const id = node.getAttribute('id');
      expect(id && id.length <= LONGEST_RESID, `The resource id ${id} is longer than ${LONGEST_RESID}.`);
      expect(!defined.has(id), `The resource ${id} is there twice.`);
      defined.set(id, node);
    }
  const used = all(root, '*').filter((node) => node.hasAttribute('resid'));
  const residOf = (node) => node?.getAttribute('resid') ?? '';
  for (const node of used) expect(defined.has(residOf(node)), `There is no resource ${residOf(node)}.`);
  for (const id of defined.keys())
    expect(
      used.some((node) => residOf(node) === id),
      `The resource ${id} is not used.`,
    );

  for (const node of [...defined.values()].filter(({ localName }) => localName === 'String')) {
    const id = node.getAttribute('id');
    const english = all(node, 'Override').find((one) => one.getAttribute('Locale') === 'en-US');
    expect(english?.getAttribute('Value'), `${id} has no English.`);
    const longest = LONGEST[node.parentNode.localName];
    for (const value of [node.getAttribute('DefaultValue'), english?.getAttribute('Value') ?? ''])
      expect(value.length <= longest, `${id} is longer than ${longest} letters.`);
  }
  for (const name of ['DisplayName', 'Description'])
    expect(
      all(first(root, name), 'Override').some((one) => one.getAttribute('Locale') === 'en-US'),
      `${name} has no English.`,
    );

  for (const icon of all(root, 'Icon')) {
    const sizes = all(icon, 'Image').map((image) => image.getAttribute('size'));
    expect(
      ICON_SIZES.every((size) => sizes.includes(size)),
      `An icon has not the sizes ${ICON_SIZES.join(', ')}.`,
    );
    for (const image of all(icon, 'Image')) {
      const address = defined.get(residOf(image))?.getAttribute('DefaultValue') ?? '';
      expect(
        address.endsWith(`-${image.getAttribute('size')}.png`),
        `${address} is not the icon of its size.`,
      );
    }
  }

  // One runtime for the pane, the commands and the functions: the same resource everywhere.
  const runtime = first(root, 'Runtime');
  expect(runtime?.getAttribute('lifetime') === 'long', 'The runtime is not a shared one (lifetime long).');
  const functions = all(root, 'ExtensionPoint').find((point) => type(point) === 'CustomFunctions');
  const shared = [
    first(root, 'FunctionFile'),
    ...all(root, 'Action')
      .filter((action) => type(action) === 'ShowTaskpane')
      .map((action) => first(action, 'SourceLocation')),
    ...(functions ? [first(first(functions, 'Page'), 'SourceLocation')] : []),
  ];
  for (const node of shared)
    expect(
      residOf(node) === residOf(runtime),
      `${node?.parentNode?.localName} is not in the shared runtime.`,
    );

  const ids = all(root, 'Control')
    .concat(all(root, 'Group'))
    .map((node) => node.getAttribute('id'));
  expect(new Set(ids).size === ids.length, 'Two controls have the same id.');
  for (const name of all(root, 'FunctionName').map(text))
    expect(associated.includes(name), `Nothing is associated with the command ${name}.`);

  for (const node of all(root, '*'))
    for (const { name, value } of Array.from(node.attributes).filter(({ name }) => /Value$/.test(name)))
      if (/^\w+:\/\//.test(value)) {
        expect(value.startsWith('https://'), `${name} ${value} is not https.`);
        const { pathname } = new URL(value);
        expect(hasFile(pathname), `There is no file for ${value}.`);
      }
  return problems;
}

/** Names that the commands associate, out of their source. */
export function associatedIn(source) {
  return [...source.matchAll(/associate\(\s*'(\w+)'/g)].map(([, name]) => name);
}

/** Files that the build makes beside the copied pictures. */
const BUILT = ['taskpane.html', 'functions.js', 'functions.json', 'functions-en.json'];

export function checkManifest(root = ROOT) {
  const read = (name) => readFileSync(path.join(root, name), 'utf8');
  return manifestProblems(read('manifest.xml'), {
    version: JSON.parse(read('package.json')).version,
    associated: associatedIn(read('src/commands/index.ts')),
    hasFile: (pathname) => {
      const name = pathname.replace(/^\/addin\//, '');
      return BUILT.includes(name) || existsSync(path.join(root, name));
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkManifest();
  for (const problem of problems) process.stderr.write(`manifest.xml: ${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
