/** The package for closed networks: complete, of one host, checked, and the same bytes each time. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addressesIn,
  assembled,
  built,
  checkPackage,
  checkZip,
  manifest,
  manifestFor,
  officeJsFiles,
  optionsOf,
  readFolder,
  root,
  sha256,
  thirdParty,
  writeFolder,
  zipped,
  type Files,
} from './support';

const base = 'https://warikan.example.lg.jp/warikan';
const local = { baseUrl: base, officeJs: 'local' } as const;
const text = (files: Files, name: string): string => files.get(name)?.toString('utf8') ?? '';

describe('complete and of one host', () => {
  test('nothing to complain of, on a path, at the root of a host, on a port', () => {
    for (const baseUrl of [base, 'https://host.name', 'https://host.name:8443/a/b'])
      expect(checkPackage(assembled({ baseUrl }), { ...local, baseUrl })).toEqual([]);
  });

  test('what lies where', () => {
    const names = [...assembled().keys()];
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      expect.arrayContaining([
        'PACKAGE.txt',
        'SHA256SUMS.txt',
        'admin.ja.md',
        'manifest.xml',
        'nginx.conf',
        'site/LICENSE.txt',
        'site/THIRD_PARTY.txt',
        'site/about.html',
        'site/functions-en.json',
        'site/functions.js',
        'site/functions.json',
        'site/taskpane.html',
        'site/web.config',
      ]),
    );
    expect(names.some((name) => name.endsWith('.map'))).toBe(false);
  });

  test.each<[string, (files: Files) => void, string]>([
    ['a script is missing', (files) => files.delete('site/taskpane.0123456789ab.js'), 'no file for taskpane'],
    ['metadata is missing', (files) => files.delete('site/functions-en.json'), 'functions-en.json'],
    ['Office.js is missing', (files) => files.delete('site/office-js/office.js'), 'office-js/office.js'],
    [
      'a script asks elsewhere',
      (files) => files.set('site/functions.js', Buffer.from('fetch("https://elsewhere.example/x")')),
      'names https://elsewhere.example/x',
    ],
    [
      'a page asks elsewhere',
      (files) => files.set('site/about.html', Buffer.from('<img src="//elsewhere.example/x.png">')),
      'not relative',
    ],
    [
      'the manifest names another host',
      (files) => files.set('manifest.xml', Buffer.from(manifest)),
      'https://localhost:3443/addin/taskpane.html is on another host',
    ],
    ['a byte changed', (files) => files.set('nginx.conf', Buffer.from('#')), 'nginx.conf: wrong checksum'],
  ])('noticed: %s', (_, spoil, found) => {
    const files = assembled();
    spoil(files);
    expect(checkPackage(files, local).join('\n')).toContain(found);
  });
});

describe('manifest', () => {
  const moved = manifestFor(manifest, base, 'about.html');

  test('every address is under the base, the ids are kept', () => {
    const ours = addressesIn(moved).filter((address) => !address.startsWith('http://'));
    expect(ours).toHaveLength(
      addressesIn(manifest).filter((address) => !address.startsWith('http://')).length,
    );
    expect(ours.every((address) => address.startsWith('https://warikan.example.lg.jp'))).toBe(true);
    expect(moved).toContain('<AppDomain>https://warikan.example.lg.jp</AppDomain>');
    expect(moved).toContain(`<SupportUrl DefaultValue="${base}/about.html" />`);
    expect(moved).toContain('<Id>3f6c1d0e-7a52-4a0b-9c55-6f2f5e8a1b77</Id>');
    expect(moved.split('\n')).toHaveLength(manifest.split('\n').length);
  });

  test('the add-in’s own: nothing of npm start’s addresses is left', () => {
    const ours = manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), base, 'about.html');
    expect(ours).not.toContain('localhost');
    expect(addressesIn(ours).filter((address) => address.startsWith(`${base}/functions`)).length).toBe(3);
  });

  test('an address that is not ours is refused', () => {
    const strange = manifest.replace(
      '</Resources>',
      '<bt:Url id="x" DefaultValue="https://elsewhere.example/"/></Resources>',
    );
    expect(() => manifestFor(strange, base, 'about.html')).toThrow('https://elsewhere.example/');
  });
});

describe('Office.js', () => {
  test('unmodified, for Excel only, with licence and notice', () => {
    const files = officeJsFiles(root);
    const folder = join(root, 'node_modules', '@microsoft', 'office-js');
    for (const [name, bytes] of files) {
      if (name === 'NOTICE.txt') continue;
      const original = readFileSync(join(folder, name === 'LICENSE.md' ? '' : 'dist', name));
      expect(sha256(bytes)).toBe(sha256(original));
      expect(name).not.toMatch(/word|outlook|powerpoint|onenote|project|access|debug/);
    }
    expect(text(files, 'NOTICE.txt')).toMatch(
      /Microsoft is not responsible for maintaining, updating or supporting/,
    );
  });

  test('from the CDN: only when asked for, and then no copy', () => {
    const files = assembled({ officeJs: 'cdn' });
    expect(checkPackage(files, { baseUrl: base, officeJs: 'cdn' })).toEqual([]);
    expect([...files.keys()].some((name) => name.startsWith('site/office-js/'))).toBe(false);
    expect(text(files, 'site/taskpane.html')).toContain(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
    // The same package would not pass for a closed network.
    expect(checkPackage(files, local).join('\n')).toContain('is not relative');
  });

  test('a page that does not load it is a mistake', () => {
    const pages = built().set('other.html', Buffer.from('<html></html>'));
    expect(() => assembled({ built: pages })).toThrow('other.html does not ask once');
  });
});

describe('bytes', () => {
  const few: Files = new Map([['office.js', Buffer.from('one file is enough here')]]);

  test('the same each time, folder and zip', () => {
    const [one, other] = [assembled({ officeFiles: few }), assembled({ officeFiles: few })];
    expect([...one.keys()]).toEqual([...other.keys()]);
    expect(sha256(zipped(one))).toBe(sha256(zipped(other)));
  });

  test('the zip is the folder; a difference is noticed', () => {
    const files = assembled({ officeFiles: few });
    const folder = mkdtempSync(join(tmpdir(), 'warikan-package-'));
    try {
      writeFolder(join(folder, 'package'), files);
      const written = readFolder(join(folder, 'package'));
      expect(checkZip(zipped(files), written)).toEqual([]);
      written.set('manifest.xml', Buffer.from('x'));
      written.delete('PACKAGE.txt');
      expect(checkZip(zipped(files), written)).toEqual([
        'zip: PACKAGE.txt differs from the folder',
        'zip: manifest.xml differs from the folder',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('licences: each package once, with its text; one without a licence stops the run', () => {
  const licences = thirdParty([
    join(root, 'node_modules', 'react', 'index.js'),
    join(root, 'node_modules', 'react', 'cjs', 'react.production.js'),
    join(root, 'node_modules', 'decimal.js', 'decimal.mjs'),
    join(root, 'src', 'core', 'index.ts'),
  ]);
  expect(licences.match(/^react \d/gm)).toHaveLength(1);
  expect(licences).toContain('Copyright (c) Meta Platforms');
  expect(licences).toContain('Michael Mclaughlin');
  expect(licences).not.toContain('src/core');
  const folder = mkdtempSync(join(tmpdir(), 'warikan-licence-'));
  try {
    const nobody = join(folder, 'node_modules', 'nobody');
    writeFolder(nobody, new Map([['package.json', Buffer.from('{"name":"nobody","version":"1.0.0"}')]]));
    expect(() => thirdParty([join(nobody, 'index.js')])).toThrow('nobody 1.0.0 ships without a licence');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('servers: HTML is never stored, names with a hash for ever, nothing from elsewhere', () => {
  const config = text(assembled(), 'site/web.config');
  expect(config).toMatch(/<location path="taskpane\.html">[\s\S]*?no-store/);
  expect(config).toMatch(/<location path="taskpane\.0123456789ab\.js">[\s\S]*?365\.00:00:00/);
  expect(config).toContain("default-src 'self'");
  const nginx = text(assembled(), 'nginx.conf');
  expect(nginx).toContain('server_name warikan.example.lg.jp;');
  expect(nginx).toContain('location /warikan/ {');
  expect(nginx).not.toContain('listen 80');
});

describe('what is asked for', () => {
  test.each([
    ['https://host.name/warikan/', 'https://host.name/warikan'],
    ['https://host.name', 'https://host.name'],
    ['https://host.name:8443/a/b', 'https://host.name:8443/a/b'],
  ])('%s', (given, baseUrl) => {
    expect(optionsOf(['--base-url', given])).toMatchObject({ baseUrl, officeJs: 'local' });
  });

  test.each([
    [['--base-url', 'http://host.name'], 'https'],
    [['--base-url', 'https://10.0.0.1/warikan'], 'ホスト名'],
    [['--base-url', 'https://[::1]/warikan'], 'ホスト名'],
    [['--base-url', 'https://host.name/?a=1'], '? や #'],
    [['--base-url'], 'npm run package'],
    [[], 'npm run package'],
    [['--base-url', 'https://host.name', '--office-js', 'mine'], 'npm run package'],
    [['--url', 'https://host.name'], 'npm run package'],
  ])('refused: %j', (args, words) => {
    expect(() => optionsOf(args)).toThrow(words);
  });
});
