/**
 * The command line with LibreOffice: what it recalculates agrees with the core, what it saves still audits as sound,
 * and a spoilt file does not. Runs the compiled program; `npm run test:libreoffice`.
 */
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const file = require(join(root, 'dist/file/node.js'));
const folder = mkdtempSync(join(tmpdir(), 'warikan-libreoffice-'));
let done = 0;

function warikan(...words) {
  const env = { ...process.env, WARIKAN_NOW: '2026-11-21T12:00:00+09:00' };
  const main = join(root, 'dist/cli/main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function audit(name, ...more) {
  const { status, stdout, stderr } = warikan('audit', name, '--json', ...more);
  assert.equal(stderr, '');
  return { status, report: JSON.parse(stdout) };
}

async function saved(name, as) {
  const result = await file.recalculateWithLibreOffice([readFileSync(join(folder, name))]);
  assert.ok(!Array.isArray(result), JSON.stringify(result));
  assert.ok(!Array.isArray(result.files[0]), JSON.stringify(result.files[0]));
  writeFileSync(join(folder, as), result.files[0]);
}

async function check(name, work) {
  await work();
  done += 1;
  console.log(`ok ${name}`);
}

async function main() {
  warikan('template', 'kanagawa-forms', '--out', 'k.xlsx');
  assert.equal(warikan('run', 'k.xlsx', '--out', 'r.xlsx').status, 0);

  await check('a recalculation agrees to the yen, and the verdict rests on it', () => {
    const { status, report } = audit('r.xlsx', '--recalculate');
    assert.deepEqual([status, report.verdict, report.restsOn], [0, 'agrees', 'recalculation']);
    assert.equal(report.calculated, 'notCalculated');
    assert.ok(report.counts.recalculated > 500);
  });

  await saved('r.xlsx', 'saved.xlsx');
  await check('a file that LibreOffice saved is sound: its spellings of formulas are no change', () => {
    const { status, report } = audit('saved.xlsx');
    assert.deepEqual(report.differences, []);
    assert.deepEqual([status, report.verdict, report.restsOn], [0, 'agrees', 'spreadsheetValues']);
  });

  await check('quotes that LibreOffice drops around the names of sheets are no change', async () => {
    const { templates } = require(join(root, 'dist/workbook/templates'));
    const plan = templates['kanagawa-forms']();
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace(/^入力 /, 'Input') }));
    writeFileSync(
      join(folder, 'plain.xlsx'),
      file.writePlan(null, { ...plan, sheets }, { now: '2026-11-21T12:00:00Z' }),
    );
    assert.equal(warikan('run', 'plain.xlsx', '--out', 'plain-result.xlsx').status, 0);
    await saved('plain-result.xlsx', 'plain-saved.xlsx');
    const formulas = (name) =>
      file
        .readSnapshot(file.readPackage(readFileSync(join(folder, name))))
        .snapshot.tables.flatMap((table) => (table.formulas ?? []).flat());
    const [written, kept] = [formulas('plain-result.xlsx'), formulas('plain-saved.xlsx')];
    // Otherwise this check would show nothing.
    assert.ok(written.some((formula, i) => formula !== kept[i]));
    assert.deepEqual(audit('plain-saved.xlsx').report.differences, []);
  });

  await check('a second run on it replaces the results without asking', () => {
    const { status, stdout, stderr } = warikan('run', 'saved.xlsx', '--out', 'second.xlsx', '--json');
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout).changes, []);
    assert.equal(audit('second.xlsx', '--recalculate').report.verdict, 'agrees');
  });

  await check('a changed input: the recalculated values differ from those in the file', async () => {
    const pkg = file.readPackage(readFileSync(join(folder, 'r.xlsx')));
    const { snapshot } = file.readSnapshot(pkg);
    assert.ok(snapshot.tables.some(({ name }) => name === '発注予定'));
    const changed = replaceInput(readFileSync(join(folder, 'r.xlsx')));
    writeFileSync(join(folder, 'changed.xlsx'), changed);
    const stale = audit('changed.xlsx').report;
    assert.deepEqual([stale.verdict, stale.valuesOf], ['differs', 'recordedInputs']);
    assert.ok(audit('changed.xlsx', '--recalculate').report.reasons.includes('auditRecalculationDiffers'));
    await saved('changed.xlsx', 'followed.xlsx');
    const followed = audit('followed.xlsx').report;
    assert.deepEqual([followed.reasons, followed.valuesOf], [['auditInputChanged'], 'currentInputs']);
  });

  console.log(`${done} passed`);
}

/** 50,000 → 60,000 sheets in the first order. */
function replaceInput(bytes) {
  const { partBytes, partText } = require(join(root, 'dist/file/package.js'));
  const { deflateBytes, writeArchive } = require(join(root, 'dist/file/zip/writer.js'));
  const { readWorkbook } = require(join(root, 'dist/file/read/workbook.js'));
  const pkg = file.readPackage(bytes);
  const { part } = readWorkbook(pkg).sheets.find(({ name }) => name === '入力 発注予定');
  const text = partText(pkg, part).replace('<v>50000</v>', '<v>60000</v>');
  return writeArchive(
    [...pkg.entries.values()].map(({ name }) =>
      deflateBytes(name, name === part ? new TextEncoder().encode(text) : partBytes(pkg, name)),
    ),
  );
}

main()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
