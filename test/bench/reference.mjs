/**
 * A fixed workbook of the same size, as staff would build it: matrices of towns and forms with A1 formulas.
 * LibreOffice converts it twice, with recalculation on load and without: the difference is the recalculation.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';

function letters(column) {
  let text = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One sheet: a cell for each form (row) and town (column) and a total a row. */
function sheetXml(rows, columns, cell, totals) {
  const parts = [`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`];
  for (let r = 1; r <= rows; r++) {
    let line = `<row r="${r}">`;
    for (let c = 1; c <= columns; c++) line += cell(`${letters(c)}${r}`, r, c);
    if (totals)
      line += `<c r="${letters(columns + 1)}${r}"><f>SUM(A${r}:${letters(columns)}${r})</f><v>0</v></c>`;
    parts.push(`${line}</row>`);
  }
  parts.push('</sheetData></worksheet>');
  return strToU8(parts.join(''));
}

const value = (f) => (address, r, c) => `<c r="${address}"><v>${f(r, c)}</v></c>`;
const formula = (f) => (address) => `<c r="${address}"><f>${f(address)}</f><v>0</v></c>`;

/** Sheets: planned sheets, prices alone, groups, group prices; price, amount, amount alone, saving, rate by formulas. */
export function referenceWorkbook({ members, forms, rounds }) {
  const rows = forms * rounds;
  const sheets = [
    [
      'sheets',
      sheetXml(
        rows,
        members,
        value((r, c) => ((r * 7919 + c * 104729) % 20000) + 1),
        false,
      ),
    ],
    [
      'alone',
      sheetXml(
        rows,
        members,
        value((r, c) => (((r * 31 + c * 17) % 2000) + 500) / 100),
        false,
      ),
    ],
    [
      'prices',
      sheetXml(
        rows,
        3,
        value((r, c) => ((r % 600) + c * 200) / 100),
        false,
      ),
    ],
    [
      'group',
      sheetXml(
        rows,
        members,
        formula((a) => `1+(sheets!${a}<10000)+(sheets!${a}<1000)`),
        false,
      ),
    ],
    [
      'price',
      sheetXml(
        rows,
        members,
        (a, r) => `<c r="${a}"><f>INDEX(prices!$A${r}:$C${r},group!${a})</f><v>0</v></c>`,
        false,
      ),
    ],
    [
      'amount',
      sheetXml(
        rows,
        members,
        formula((a) => `ROUNDDOWN(price!${a}*sheets!${a},0)`),
        true,
      ),
    ],
    [
      'amountalone',
      sheetXml(
        rows,
        members,
        formula((a) => `ROUNDDOWN(alone!${a}*sheets!${a},0)`),
        true,
      ),
    ],
    [
      'saving',
      sheetXml(
        rows,
        members,
        formula((a) => `amountalone!${a}-amount!${a}`),
        true,
      ),
    ],
    [
      'rate',
      sheetXml(
        rows,
        members,
        formula((a) => `saving!${a}/amountalone!${a}`),
        false,
      ),
    ],
  ];
  const parts = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  sheets.forEach(([, xml], i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = xml));
  return zipSync(parts, { level: 1 });
}

/** Formula cells of the reference workbook. */
export function referenceFormulas({ members, forms, rounds }) {
  return forms * rounds * (6 * members + 3);
}

function profile(folder, recalculate) {
  const home = join(folder, recalculate ? 'always' : 'never');
  mkdirSync(join(home, 'user'), { recursive: true });
  writeFileSync(
    join(home, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate ? 0 : 1}</value></prop></item></oor:items>`,
  );
  return home;
}

function convert(home, file, folder) {
  const start = process.hrtime.bigint();
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(home)}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 1_800_000 },
  );
  if (run.error || run.status !== 0) return NaN;
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Below this many formulas a recalculation is lost in the noise of a conversion: the rows are repeated. */
const MEASURABLE = 2_000_000;

/**
 * Seconds that LibreOffice takes: whole conversion with recalculation, without, and the difference; NaN where it
 * is missing. Small sizes are measured as several copies below each other, and the difference is for one copy.
 */
export function recalculationSeconds(one, repetitions) {
  const copies = Math.max(1, Math.round(MEASURABLE / referenceFormulas(one)));
  const size = { ...one, rounds: one.rounds * copies };
  const folder = mkdtempSync(join(tmpdir(), 'warikan-bench-'));
  try {
    const file = join(folder, 'reference.xlsx');
    writeFileSync(file, referenceWorkbook(size));
    const [always, never] = [profile(folder, true), profile(folder, false)];
    const runs = { always: [], never: [] };
    // The first conversion of a profile builds the profile: not counted.
    convert(always, file, folder);
    convert(never, file, folder);
    for (let i = 0; i < repetitions; i++) {
      runs.always.push(convert(always, file, folder));
      runs.never.push(convert(never, file, folder));
    }
    const [withIt, without] = [Math.min(...runs.always), Math.min(...runs.never)];
    return { copies, withIt, without, recalculation: (withIt - without) / copies };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
