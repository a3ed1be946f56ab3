/** A small bundle in place of webpack's, so that what a package is made of is tested in no time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Files = Map<string, Buffer>;
type Choice = 'local' | 'cdn';

interface Assemble {
  packageFiles(input: {
    version: string;
    baseUrl: string;
    officeJs: Choice;
    built: Files;
    modules: readonly string[];
    officeFiles: Files;
    docs: { manifest: string; licence: string; admin: string };
  }): Files;
  zipped(files: Files): Buffer;
}

const ROOT = join(__dirname, '..', '..');
const script = <T>(name: string): T => require(join(ROOT, 'scripts', 'package', name)) as T;

export const { packageFiles, zipped } = script<Assemble>('assemble.cjs');
export const { checkPackage, checkZip } = script<{
  checkPackage(files: Files, options: { baseUrl: string; officeJs: Choice }): string[];
  checkZip(zip: Buffer, files: Files): string[];
}>('check.cjs');
export const { optionsOf } = script<{ optionsOf(args: readonly string[]): unknown }>('options.cjs');
export const { manifestFor, addressesIn } = script<{
  manifestFor(xml: string, baseUrl: string, supportPage: string): string;
  addressesIn(xml: string): string[];
}>('manifest.cjs');
export const { officeJsFiles } = script<{ officeJsFiles(root: string): Files }>('office-js.cjs');
export const { readFolder, sha256, writeFolder } = script<{
  readFolder(folder: string): Files;
  sha256(bytes: Uint8Array): string;
  writeFolder(folder: string, files: Files): void;
}>('files.cjs');
export const { thirdParty } = script<{ thirdParty(modules: readonly string[]): string }>('licences.cjs');

export const manifest = readFileSync(join(__dirname, 'manifest.xml'), 'utf8');
export const root = ROOT;

const page = (script_: string): Buffer =>
  Buffer.from(
    `<!doctype html><html><head><script src=/office-js/office.js></script><script defer src=${script_}></script></head></html>`,
  );

export const built = (): Files =>
  new Map([
    ['taskpane.html', page('taskpane.0123456789ab.js')],
    ['taskpane.0123456789ab.js', Buffer.from('const ns="http://www.w3.org/2000/svg";')],
    ['functions.js', Buffer.from('CustomFunctions.associate')],
    ['functions.json', Buffer.from('{"functions":[]}')],
    ['functions-en.json', Buffer.from('{"functions":[]}')],
    ['taskpane.js.map', Buffer.from('{}')],
    ['assets/icon-32.png', Buffer.from([137, 80, 78, 71])],
  ]);

const MODULES = ['react/index.js', 'decimal.js/decimal.mjs', '@fluentui/react-icons/lib/index.js'];

const office = officeJsFiles(ROOT);

export function assembled(change: Partial<Parameters<Assemble['packageFiles']>[0]> = {}): Files {
  return packageFiles({
    version: '9.9.9',
    baseUrl: 'https://warikan.example.lg.jp/warikan',
    officeJs: 'local',
    built: built(),
    modules: [
      ...MODULES.map((file) => join(ROOT, 'node_modules', file)),
      join(ROOT, 'src', 'core', 'index.ts'),
    ],
    officeFiles: office,
    docs: { manifest, licence: 'MIT', admin: '# 手引き' },
    ...change,
  });
}
