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

const pictures = fileURLToPath(new URL('../../out/pictures/', import.meta.url));
mkdirSync(pictures, { recursive: true });

const only = process.argv[2];
const begun = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
let [passed, failed] = [0, 0];
let [server, browser] = [null, null];
try {
  server = await startServer(process.env.WARIKAN_NO_BUILD ? ['--no-build'] : []);
  console.log(`server ready after ${seconds(begun)}`);
  browser = await launch();
  const runOne = async ({ name, run }) => {
    const start = Date.now();
    try {
      await run({ browser, address: server.address, pictures });
      passed += 1;
      console.log(`ok      ${name} (${seconds(start)})`);
    } catch (error) {
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
} catch (error) {
  failed += 1;
  console.log(`FAILED  ${error?.stack ?? error}`);
} finally {
  await browser?.close();
  server?.stop();
}
console.log(`${seconds(begun)} in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
