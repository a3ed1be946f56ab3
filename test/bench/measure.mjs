/** Measures one size in a process of its own: `node measure.mjs INPUT.xlsx OUTPUT.xlsx` prints JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = require('../../dist/file/index.js');
const { priceForms } = require('../../dist/core/index.js');
const { readForms } = require('../../dist/workbook/read/index.js');
const { DEFAULT_NAMING, planForms } = require('../../dist/workbook/planning/index.js');
const { explainAmount } = require('../../dist/core/index.js');

const [input, output] = process.argv.slice(2);
const seconds = {};

function timed(name, work) {
  const start = process.hrtime.bigint();
  const result = work();
  seconds[name] = Number(process.hrtime.bigint() - start) / 1e9;
  return result;
}

const LIMITS = { totalInflated: 4 * 1024 ** 3 };
const bytes = readFileSync(input);
const { pkg, reading } = timed('read', () => {
  const opened = file.readPackage(bytes, LIMITS);
  if (Array.isArray(opened)) throw new Error(JSON.stringify(opened));
  const { snapshot, problems } = file.readSnapshot(opened);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { pkg: opened, reading: readForms(snapshot) };
});
if (reading.kind !== 'forms') throw new Error(JSON.stringify(reading).slice(0, 2000));
const outcome = timed('firstCompute', () => priceForms(reading.case));
// Without the time that the program needs to warm up, as LibreOffice is measured without its start.
seconds.compute = seconds.firstCompute;
for (let spent = seconds.firstCompute; spent < 1; spent += seconds.again) {
  timed('again', () => priceForms(reading.case));
  seconds.compute = Math.min(seconds.compute, seconds.again);
}
delete seconds.again;
if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome).slice(0, 2000));
const steps = timed('explain', () => explainAmount(reading.case, outcome.figures, 0, 0, 0));
const context = {
  naming: DEFAULT_NAMING,
  now: '2026-01-01T00:00:00',
  user: 'bench',
  appVersion: 'bench',
  findings: [],
  earlier: null,
};
const plan = timed('plan', () => planForms(reading, outcome.figures, context));
const written = timed('write', () => file.writePlan(pkg, plan, { now: context.now }));
if (Array.isArray(written)) throw new Error(JSON.stringify(written));
writeFileSync(output, written);

const cells = plan.sheets.reduce((sum, s) => sum + s.table.rowCount * s.table.columns.length, 0);
const formulas = plan.sheets.reduce(
  (sum, s) => sum + s.table.rowCount * s.table.columns.filter((c) => c.formula !== undefined).length,
  0,
);
console.log(
  JSON.stringify({
    seconds,
    cells,
    formulas,
    steps: steps.length,
    findings: outcome.findings.length,
    inputBytes: bytes.length,
    outputBytes: written.length,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
