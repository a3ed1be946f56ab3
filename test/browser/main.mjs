/**
 * The stand-in in a real browser, from sample to restored workbook, with nothing but loopback to talk to.
 * `npm run test:browser`; pictures in out/pictures.
 */
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { startServer } from './server.mjs';
import { cases } from './cases.mjs';
import { stopPackaged } from './package.mjs';

const pictures = fileURLToPath(new URL('../../out/pictures/', import.meta.url));
mkdirSync(pictures, { recursive: true });

/** A pane that does not open fails everything, a minute each: that many say it. */
const ENOUGH = 4;
const only = process.argv[2];
const begun = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
let [passed, failed] = [0, 0];
let [server, browser] = [null, null];
try {
  server = await startServer(process.env.WARIKAN_NO_BUILD ? ['--no-build'] : []);
  console.log(`server ready after ${seconds(begun)}`);
  browser = await launch();
  const later = [];
  const runOne = async ({ name, run }, again = false) => {
    if (failed + later.length >= ENOUGH && !again) {
      failed += 1;
      console.log(`FAILED  ${name}: not tried after ${ENOUGH} failures`);
      return;
    }
    const start = Date.now();
    if (!browser.isConnected()) browser = await launch();
    const own = browser;
    try {
      await run({ browser: own, address: server.address, pictures });
      passed += 1;
      console.log(`ok      ${name} (${seconds(start)})`);
    } catch (error) {
      // What a busy machine does to a browser says nothing about the add-in: once more, alone, and said so.
      if (!again) {
        console.log(`AGAIN   ${name} (${seconds(start)})\n${error?.stack ?? error}`);
        later.push({ name, run });
        return;
      }
      failed += 1;
      console.log(`FAILED  ${name} (${seconds(start)})\n${error?.stack ?? error}`);
    }
  };
  const wanted = cases.filter(({ name }) => !only || name.includes(only));
  for (const one of wanted.filter(({ beside }) => !beside)) await runOne(one);
  // Pages that only have to be looked at are looked at side by side.
  const waiting = wanted.filter(({ beside }) => beside);
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await runOne(one);
  };
  await Promise.all(Array.from({ length: Math.min(4, cpus().length) }, worker));
  for (const one of later.splice(0)) await runOne(one, true);
} catch (error) {
  failed += 1;
  console.log(`FAILED  ${error?.stack ?? error}`);
} finally {
  await browser?.close();
  server?.stop();
  stopPackaged();
}
console.log(`${seconds(begun)} in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
