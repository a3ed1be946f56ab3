/** Measures one size of cost sharing in a process of its own: `node measureCosts.mjs INPUT.xlsx OUTPUT.xlsx` prints JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = require('../../dist/file/index.js');
const { shareCosts } = require('../../dist/core/index.js');
const { readCosts } = require('../../dist/workbook/read/index.js');
const { DEFAULT_NAMING, planCosts } = require('../../dist/workbook/planning/index.js');

const [input, output] = process.argv.slice(2);
const seconds = {};

function timed(name, work) {
  const start = process.hrtime.bigint();
  const result = work();
  seconds[name] = Number(process.hrtime.bigint() - start) / 1e9;
  return result;
}

const bytes = readFileSync(input);
const { pkg, reading } = timed('read', () => {
  const opened = file.readPackage(bytes, { totalInflated: 4 * 1024 ** 3 });
  if (Array.isArray(opened)) throw new Error(JSON.stringify(opened));
  const { snapshot, problems } = file.readSnapshot(opened);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { pkg: opened, reading: readCosts(snapshot) };
});
if (reading.kind !== 'costs') throw new Error(JSON.stringify(reading).slice(0, 2000));
const outcome = timed('compute', () => shareCosts(reading.case));
if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome).slice(0, 2000));
const now = '2026-01-01T00:00:00';
const plan = timed('plan', () =>
  planCosts(reading, outcome.figures, {
    naming: DEFAULT_NAMING,
    now,
    user: 'bench',
    appVersion: 'bench',
    findings: [],
    earlier: null,
  }),
);
const written = timed('write', () => file.writePlan(pkg, plan, { now }));
if (Array.isArray(written)) throw new Error(JSON.stringify(written));
writeFileSync(output, written);

const counted = (pick) =>
  plan.sheets.reduce((sum, s) => sum + s.table.rowCount * s.table.columns.filter(pick).length, 0);
console.log(
  JSON.stringify({
    seconds,
    cells: counted(() => true),
    formulas: counted(({ formula }) => formula !== undefined),
    capped: outcome.figures.guarantee?.capped.reduce((sum, one) => sum + one, 0) ?? 0,
    outputBytes: written.length,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
