/**
 * What the task pane costs until its first control can be used, next to a bare Fluent UI pane in the same run, and
 * whether it stays responsive while a large workbook is computed. A browser, the stand-in, nothing but loopback.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser/browser.mjs';
import { openDesk, ready } from '../browser/desk.mjs';
import { startServer } from '../browser/server.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const BARE_PORT = Number(process.env.WARIKAN_BARE_PORT ?? 3565);
const TIMES = 5;
/** Bytes, gzip, of what the pane itself has asked for when its first control can be used. */
export const BYTES_BAR = 220 * 1024;
/** Milliseconds of one task in the pane while it computes. */
export const TASK_BAR = 200;

/** In every frame before anything else: when the first control can be used, and the tasks over 50 ms. */
function watchFrame() {
  const seen = { first: null, tasks: [] };
  Object.assign(window, { seen });
  const look = () => {
    if (seen.first === null && document.querySelector('#root button:not([disabled])'))
      seen.first = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  // The grid beside the pane shares its thread: only what this frame does itself is the pane's.
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'self') seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

async function buildBare() {
  const webpack = require('webpack');
  const [addin] = require('../../webpack.config.js')();
  const compiler = webpack({
    ...addin,
    name: 'bare',
    entry: { taskpane: './test/bench/bare.tsx' },
    output: { ...addin.output, path: join(root, 'build', 'bare') },
    plugins: addin.plugins.filter((plugin) => plugin.constructor.name === 'HtmlWebpackPlugin'),
    cache: false,
  });
  await new Promise((resolve, reject) =>
    compiler.run((error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString('errors-only'))) : resolve(),
    ),
  );
}

/** The stand-in's page as it is, but with the bare pane in place of ours. */
async function serveBare() {
  const { listen, mountsOf } = require('../../dist/standin/server/server.js');
  const { certificate } = require('../../dist/standin/server/certificates.js');
  const mounts = mountsOf(root).map((mount) =>
    mount.folder === join(root, 'build', 'addin') ? { ...mount, folder: join(root, 'build', 'bare') } : mount,
  );
  const server = await listen(mounts, await certificate(join(root, 'build', 'certificates')), BARE_PORT);
  return { address: `https://localhost:${BARE_PORT}/`, stop: () => server.close() };
}

const paneFrame = (page) => page.frames().find((frame) => /taskpane\.html/.test(frame.url()));

async function firstControl(browser, address) {
  const bodies = new Map();
  const { page, close } = await openDesk(browser, address, {
    prepare: async (opened) => {
      await opened.addInitScript(watchFrame);
      opened.on('response', (response) => {
        if (/\/addin\//.test(response.url()))
          bodies.set(
            response.url(),
            response.body().catch(() => null),
          );
      });
    },
  });
  let frame;
  for (;;) {
    frame = paneFrame(page);
    const first = await frame?.evaluate(() => window.seen?.first ?? null).catch(() => null);
    if (first) break;
    await page.waitForTimeout(20);
  }
  const { first, names } = await frame.evaluate(() => ({
    first: window.seen.first,
    names: performance
      .getEntriesByType('resource')
      .filter((entry) => entry.responseEnd > 0 && entry.responseEnd <= window.seen.first)
      .map((entry) => entry.name),
  }));
  let bytes = 0;
  for (const name of [frame.url(), ...names]) {
    const body = await bodies.get(name);
    if (body) bytes += gzipSync(body, { level: 9 }).length;
  }
  await close();
  return { milliseconds: first, bytes };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function longestTask(browser, address, file) {
  const { page, pane, close } = await openDesk(browser, address, {
    prepare: (opened) => opened.addInitScript(watchFrame),
  });
  await ready(pane);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.file', { hasText: 'input.xlsx' }).waitFor({ timeout: 120_000 });
  // The pane may be loaded anew with the workbook: its clock then starts again.
  await ready(pane);
  await pane.getByRole('tab', { name: '内容' }).click();
  await pane.getByText('書くシート').first().waitFor({ timeout: 300_000 });
  const tasks = await paneFrame(page).evaluate(() => window.seen.tasks);
  await close();
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

/** `file`: a workbook of 60 members and 200 forms. */
export async function paneFigures(file) {
  const server = await startServer();
  const bare = await buildBare().then(serveBare);
  const browser = await launch();
  try {
    const [ours, theirs] = [[], []];
    for (let i = 0; i < TIMES; i++) {
      ours.push(await firstControl(browser, server.address));
      theirs.push(await firstControl(browser, bare.address));
    }
    const of = (list) => ({
      milliseconds: median(list.map((one) => one.milliseconds)),
      bytes: Math.max(...list.map((one) => one.bytes)),
    });
    const longest = await longestTask(browser, server.address, file);
    return { ours: of(ours), bare: of(theirs), longest };
  } finally {
    await browser.close();
    server.stop();
    bare.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await paneFigures(process.argv[2]));
  process.exit(0);
}
