/**
 * The package for closed networks in a real browser: unpacked from its zip, served on a port of its own with the
 * headers that its server configurations give, beside the stand-in's page, and nothing else to talk to.
 * Alone: `node test/browser/package.mjs` (the stand-in has to be built); else within `npm run test:browser`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { openDesk, ready } from './desk.mjs';
import { way } from './way.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const { unzipSync } = require('fflate');
const { headersFor } = require('../../scripts/package/server.cjs');
const { checkPackage } = require('../../scripts/package/check.cjs');
const { checksums, sha256, writeFolder, readFolder } = require('../../scripts/package/files.cjs');

const PORT = Number(process.env.WARIKAN_PACKAGE_PORT ?? 3555);
const base = `https://localhost:${PORT}/addin`;
const out = join(root, 'out', 'test-package');
const unpacked = join(out, 'unpacked');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Runs the script as an administrator would; gives the zip's bytes. */
function makePackage() {
  const args = ['scripts/package.cjs', '--base-url', base, '--out', out];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return readFileSync(join(out, `warikan-${version}.zip`));
}

const sourcesHash = () =>
  sha256(
    Buffer.from(['src', 'assets', 'docs'].map((one) => checksums(readFolder(join(root, one)))).join('')),
  );

/** Excel leaves the client's logging on, which loads one more file of Office.js: so does the stand-in's page here. */
const logging = (script) =>
  Buffer.from(script)
    .toString('utf8')
    .replaceAll('disableLogging$0', () => '$0');

/** The site below /addin/, the stand-in's page beside it; what is asked for and not there is noted. */
async function serve() {
  const { certificate } = require('../../dist/standin/server/certificates.js');
  const { serve: serveStandin } = require('../../dist/standin/server/files.js');
  const site = readFolder(join(unpacked, 'site'));
  const missing = [];
  const server = createServer(await certificate(join(root, 'build', 'certificates')), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', base);
    if (!pathname.startsWith('/addin/')) {
      void serveStandin([{ prefix: '/', folder: join(root, 'build', 'standin') }], request.url).then(
        (one) => {
          if (one.status !== 200) missing.push(pathname);
          response
            .writeHead(one.status, one.headers)
            .end(pathname.endsWith('.js') ? logging(one.body) : one.body);
        },
      );
      return;
    }
    const name = decodeURIComponent(pathname.slice('/addin/'.length));
    const bytes = site.get(name);
    if (!bytes) missing.push(pathname);
    const headers = {
      ...headersFor(name, 'local'),
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
    };
    response.writeHead(bytes ? 200 : 404, headers).end(bytes);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(PORT, 'localhost', resolve));
  return { missing, address: `https://localhost:${PORT}/`, stop: () => server.close() };
}

/** The custom functions as the shared runtime has them: by their ids, in the page of the pane. */
async function callFunctions(frame) {
  return frame.evaluate(async () => {
    const { functions } = await (await fetch('functions.json')).json();
    const { mappings } = CustomFunctions._association;
    const error = (id, ...args) =>
      mappings[id](...args).then(
        () => null,
        (problem) => [problem instanceof CustomFunctions.Error, problem.code, problem.message],
      );
    return {
      missing: functions.filter(({ id }) => typeof mappings[id] !== 'function').map(({ id }) => id),
      // Published: 1002 by 33:33:34 → 331, 330, 341.
      shares: await mappings.ALLOCATE(1002, [[33], [33], [34]]),
      value: await error('ALLOCATE', 100, [['12,000円']]),
      notAvailable: await error('GUARANTEE', [[100]], [[100]], 0.3),
    };
  });
}

let served = null;
async function prepared() {
  if (served) return served;
  const sources = sourcesHash();
  const zip = makePackage();
  rmSync(unpacked, { recursive: true, force: true });
  writeFolder(unpacked, new Map(Object.entries(unzipSync(new Uint8Array(zip)))));
  served = { ...(await serve()), zip, sources };
  return served;
}

export const packaged = [
  {
    name: 'package: the zip unpacked passes its own check, and is the same bytes when made again',
    run: async () => {
      const { zip, sources } = await prepared();
      assert.deepEqual(checkPackage(readFolder(unpacked), { baseUrl: base, officeJs: 'local' }), []);
      const again = makePackage();
      assert.equal(sourcesHash(), sources, 'A source changed while the packages were made: run this again.');
      assert.equal(sha256(again), sha256(zip));
    },
  },
  {
    name: 'package: pane and custom functions from the packaged folder, nothing asked of another host',
    run: async ({ browser }) => {
      const { address, missing } = await prepared();
      missing.length = 0;
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const frame = page.frames().find((one) => one.url().startsWith(`${base}/taskpane.html`));
      const found = await callFunctions(frame);
      assert.deepEqual(found.missing, []);
      assert.deepEqual(found.shares, [[331], [330], [341]]);
      assert.deepEqual(found.value.slice(0, 2), [true, '#VALUE!']);
      assert.match(found.value[2], /数値ではありません.* \/ /);
      assert.deepEqual(found.notAvailable.slice(0, 2), [true, '#N/A']);
      assert.deepEqual({ missing, away, errors }, { missing: [], away: [], errors: [] });
      await close();
    },
  },
  {
    name: 'package: outside of Excel the page asks nothing of another host either',
    run: async ({ browser }) => {
      const { missing } = await prepared();
      missing.length = 0;
      const { page, away, close } = await openDesk(browser, `${base}/taskpane.html`);
      await page.waitForFunction(() => document.getElementById('root')?.childElementCount > 0);
      assert.deepEqual({ missing, away }, { missing: [], away: [] });
      await close();
    },
  },
  ...way.map(({ name, run }) => ({
    name: `package: ${name}`,
    run: async ({ browser }) => run({ browser, address: (await prepared()).address }),
  })),
];

/** Ends the server, so that the process can end. */
export const stopPackaged = () => served?.stop();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  assert.ok(existsSync(join(root, 'build', 'standin', 'index.html')), 'Build first: npm run build:addin');
  const browser = await launch();
  let failed = 0;
  for (const { name, run } of packaged) {
    try {
      await run({ browser });
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${error?.stack ?? error}`);
    }
  }
  await browser.close();
  stopPackaged();
  console.log(`${packaged.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
