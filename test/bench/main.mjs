/**
 * `npm run bench`: read, compute, plan, write at three sizes, next to LibreOffice recalculating a fixed workbook
 * of the same size; writes docs/benchmarks.md. Exits with 1 when the bar is missed:
 * compute takes longer than that recalculation, or a peak of 1 GB is passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { costsPlanOf } from './costsInputs.mjs';
import { inputPlan } from './inputs.mjs';
import { BYTES_BAR, paneFigures, TASK_BAR } from './pane.mjs';
import { recalculationSeconds, referenceFormulas } from './reference.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const SIZES = [
  { members: 14, forms: 40, rounds: 1, repetitions: 5 },
  { members: 14, forms: 40, rounds: 3, repetitions: 5 },
  { members: 60, forms: 200, rounds: 1, repetitions: 5 },
  { members: 60, forms: 200, rounds: 3, repetitions: 3 },
  { members: 1741, forms: 200, rounds: 1, repetitions: 2 },
];
/** Cost sharing: members × services × months. */
const COSTS = [
  { members: 18, services: 50, months: 60, repetitions: 3 },
  { members: 60, services: 100, months: 120, repetitions: 3 },
];
const PEAK = 1024;

function measured(size, folder, plan = inputPlan, script = 'measure.mjs') {
  const file = require('../../dist/file/index.js');
  const input = join(folder, 'input.xlsx');
  const bytes = file.writePlan(null, plan(size), { now: '2026-01-01T00:00:00' });
  if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
  writeFileSync(input, bytes);
  const runs = [];
  for (let i = 0; i < size.repetitions; i++) {
    const child = spawnSync(
      process.execPath,
      [join(root, 'test/bench', script), input, join(folder, 'out.xlsx')],
      {
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    );
    if (child.status !== 0) throw new Error(`${Object.values(size).join(' × ')}: ${child.stderr}`);
    runs.push(JSON.parse(child.stdout));
  }
  const least = (pick) => Math.min(...runs.map(pick));
  const seconds = Object.fromEntries(
    Object.keys(runs[0].seconds).map((k) => [k, least((r) => r.seconds[k])]),
  );
  return { ...runs[0], seconds, peakMegabytes: Math.max(...runs.map((r) => r.peakMegabytes)) };
}

const sizeName = (s) => `${s.members.toLocaleString('en-US')} × ${s.forms} × ${s.rounds}`;
const s2 = (n) => (Number.isFinite(n) ? n.toFixed(n < 1 ? 4 : 2) : '–');

const kilobytes = (bytes) => (bytes / 1024).toFixed(0);

function sixtyByTwoHundred() {
  const file = require('../../dist/file/index.js');
  return file.writePlan(null, inputPlan({ members: 60, forms: 200, rounds: 1 }), {
    now: '2026-01-01T00:00:00',
  });
}

const folder = mkdtempSync(join(tmpdir(), 'warikan-bench-'));
const results = [];
let pane;
const costs = [];
const costsName = (s) => `${s.members} × ${s.services} × ${s.months}`;
try {
  for (const size of COSTS) {
    console.log(`measuring cost sharing ${costsName(size)} …`);
    const own = measured(size, folder, costsPlanOf, 'measureCosts.mjs');
    costs.push({ size, own });
    const { read, compute, plan, write } = own.seconds;
    console.log(
      `  read ${s2(read)} s, compute ${s2(compute)} s, plan ${s2(plan)} s, write ${s2(write)} s, peak ${own.peakMegabytes.toFixed(0)} MB, ` +
        `${own.formulas.toLocaleString('en-US')} formulas, ${own.capped} members at their caps`,
    );
  }
  // `node main.mjs costs` measures cost sharing alone and writes no page.
  if (process.argv[2] === 'costs') {
    rmSync(folder, { recursive: true, force: true });
    process.exit(costs.some(({ own }) => own.peakMegabytes > PEAK) ? 1 : 0);
  }
  for (const size of SIZES) {
    console.log(`measuring ${sizeName(size)} …`);
    const own = measured(size, folder);
    const office = recalculationSeconds(size, Math.min(3, size.repetitions));
    results.push({ size, own, office, ratio: own.seconds.compute / office.recalculation });
    console.log(
      `  read ${s2(own.seconds.read)} s, compute ${s2(own.seconds.compute)} s, plan ${s2(own.seconds.plan)} s, write ${s2(own.seconds.write)} s, peak ${own.peakMegabytes.toFixed(0)} MB; LibreOffice recalculates in ${s2(office.recalculation)} s: ratio ${s2(own.seconds.compute / office.recalculation)}`,
    );
  }
  console.log('measuring the task pane …');
  const file = join(folder, 'input.xlsx');
  writeFileSync(file, sixtyByTwoHundred());
  pane = await paneFigures(file);
  console.log(
    `  first control after ${kilobytes(pane.ours.bytes)} KB and ${pane.ours.milliseconds.toFixed(0)} ms; bare pane ${kilobytes(pane.bare.bytes)} KB and ${pane.bare.milliseconds.toFixed(0)} ms; longest task ${pane.longest.toFixed(0)} ms`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const office =
  spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout?.trim().split(' ').slice(0, 2).join(' ') ??
  '–';
const date = new Date().toISOString().slice(0, 10);
const growth = (pick) => {
  const [small, , middle, , large] = results;
  return `${(pick(middle) / pick(small)).toFixed(1)} × → ${(pick(large) / pick(middle)).toFixed(1)} ×`;
};
const page = `# Benchmarks

Written by \`npm run bench\` on ${date}: Warikan ${version}, Node ${process.version}, ${office || 'LibreOffice missing'}, ${cpus().length} cores.
Least of several runs, each in a process of its own; times in seconds. Read them as ratios: machines differ and are noisy.

Sizes are members × forms × rounds, orders as matrices, prices by three groups (thresholds), two bidders.

| size | read | first compute | compute, warm | steps of one figure | plan | write | peak MB | cells written | formulas | file MB |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${results
  .map(
    ({ size, own }) =>
      `| ${sizeName(size)} | ${s2(own.seconds.read)} | ${s2(own.seconds.firstCompute)} | ${s2(own.seconds.compute)} | ${own.seconds.explain.toFixed(4)} | ${s2(own.seconds.plan)} | ${s2(own.seconds.write)} | ${own.peakMegabytes.toFixed(0)} | ${own.cells.toLocaleString('en-US')} | ${own.formulas.toLocaleString('en-US')} | ${(own.outputBytes / 1e6).toFixed(1)} |`,
  )
  .join('\n')}

## Cost sharing

Sizes are members × services × months: every member uses every service (matrices of use and volume), terms of their own, metered fees,
a 30 % guarantee with re-allocation, running cost 4 : 6, migration by saving, yearly burdens. One compute, not warm. The bar: 1 GB.

| size | read | compute | plan | write | peak MB | cells written | formulas | file MB |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${costs
  .map(
    ({ size, own }) =>
      `| ${costsName(size)} | ${s2(own.seconds.read)} | ${s2(own.seconds.compute)} | ${s2(own.seconds.plan)} | ${s2(own.seconds.write)} | ${own.peakMegabytes.toFixed(0)} | ${own.cells.toLocaleString('en-US')} | ${own.formulas.toLocaleString('en-US')} | ${(own.outputBytes / 1e6).toFixed(1)} |`,
  )
  .join('\n')}

## Next to LibreOffice

LibreOffice converts a fixed workbook of the same size (planned sheets, prices, groups; price, amount, amount alone, saving and rate of
every order as A1 formulas, built by the bench) with recalculation on load and without; the difference is the recalculation.
Small sizes stand several times below each other in it, since one recalculation would be lost in the noise; the difference is for one copy.
Neither side counts its start: compute is warm, LibreOffice's conversion without recalculation is taken off.
The bar: computing all figures takes no longer (ratio at most 1), and no size needs more than 1 GB.

| size | formulas | copies | conversion with | without | recalculation of one | compute | ratio |
|---|---:|---:|---:|---:|---:|---:|---:|
${results
  .map(
    ({ size, own, office: o, ratio }) =>
      `| ${sizeName(size)} | ${referenceFormulas(size).toLocaleString('en-US')} | ${o.copies} | ${s2(o.withIt)} | ${s2(o.without)} | ${s2(o.recalculation)} | ${s2(own.seconds.compute)} | ${s2(ratio)} |`,
  )
  .join('\n')}

## Growth

From 14 × 40 to 60 × 200 (${((60 * 200) / (14 * 40)).toFixed(1)} times the orders) to 1,741 × 200 (${(1741 / 60).toFixed(1)} times), one round:

| | growth |
|---|---:|
| read | ${growth((r) => r.own.seconds.read)} |
| compute | ${growth((r) => r.own.seconds.compute)} |
| plan | ${growth((r) => r.own.seconds.plan)} |
| write | ${growth((r) => r.own.seconds.write)} |
| peak memory | ${growth((r) => r.own.peakMegabytes)} |

## The task pane

In a browser, in the stand-in's page: gzip bytes of the pane's own files that had been received when its first control could be used
(Office.js is Excel's and is left out), and the time to it, median of five; next to a pane of Fluent UI with one button, in turn.
Longest task: of the pane's own on the main thread, from opening a workbook of 60 × 200 to its preview. Bars: ${kilobytes(BYTES_BAR)} KB, ${TASK_BAR} ms.

| | KB, gzip | time to the first control, ms | longest task, ms |
|---|---:|---:|---:|
| Warikan | ${kilobytes(pane.ours.bytes)} | ${pane.ours.milliseconds.toFixed(0)} | ${pane.longest.toFixed(0)} |
| bare pane | ${kilobytes(pane.bare.bytes)} | ${pane.bare.milliseconds.toFixed(0)} | – |
| ratio | ${(pane.ours.bytes / pane.bare.bytes).toFixed(1)} | ${(pane.ours.milliseconds / pane.bare.milliseconds).toFixed(1)} | |
`;
writeFileSync(join(root, 'docs/benchmarks.md'), page);
if (pane.ours.bytes > BYTES_BAR || pane.longest > TASK_BAR) {
  console.log('bar missed by the task pane');
  process.exitCode = 1;
}
const heavy = costs.filter(({ own }) => own.peakMegabytes > PEAK);
for (const { size, own } of heavy)
  console.log(`bar missed at ${costsName(size)}: peak ${own.peakMegabytes.toFixed(0)} MB`);
const missed = results.filter((r) => !(r.ratio <= 1) || r.own.peakMegabytes > PEAK);
for (const r of missed)
  console.log(
    `bar missed at ${sizeName(r.size)}: ratio ${s2(r.ratio)}, peak ${r.own.peakMegabytes.toFixed(0)} MB`,
  );
if (missed.length > 0) process.exitCode = 1;
process.exit();
