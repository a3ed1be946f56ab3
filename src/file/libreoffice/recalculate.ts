import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellValue } from '../../workbook/snapshot';
import type { Plan } from '../../workbook/plan';
import { HEADING_ROW } from '../../workbook/plan';
import type { FileProblem } from '../problems';
import { fileProblem, isProblems, problemsOf } from '../problems';
import { readPackage } from '../readPackage';
import { readSheet } from '../read/sheet';
import { readWorkbook } from '../read/workbook';
import { writePlan } from '../write/writePlan';
import { findSoffice } from './findSoffice';
import { run } from './run';

export interface RecalculateOptions {
  /** Path of the program; looked for where left out. */
  soffice?: string;
  /** Milliseconds for all files together. */
  timeout?: number;
}

export interface Recalculated {
  /** One a file, in their order: the recalculated .xlsx, or why there is none. */
  files: (Uint8Array | FileProblem[])[];
}

const DEFAULT_TIMEOUT = 180_000;
/** OOXMLRecalcMode 0: always recalculate when a file is loaded; LibreOffice's default is never. */
const PROFILE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
  '<value>0</value></prop></item></oor:items>';
/** What the control file's formula does not give. */
const WRONG = 999;

/**
 * Lets LibreOffice recalculate .xlsx files, all in one call, with a profile of its own. A control file with a wrong
 * cached value goes along; when it does not come back corrected, nothing was recalculated, and that is a problem.
 * Temporary files are removed whatever happens.
 */
export async function recalculateWithLibreOffice(
  files: readonly Uint8Array[],
  options: RecalculateOptions = {},
): Promise<Recalculated | FileProblem[]> {
  const soffice = await findSoffice(options.soffice);
  if (soffice === undefined) return [fileProblem('libreOfficeMissing', { path: options.soffice ?? '' })];
  const folder = await mkdtemp(join(tmpdir(), 'warikan-'));
  try {
    return await convert(soffice, folder, files, options.timeout ?? DEFAULT_TIMEOUT);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function convert(
  soffice: string,
  folder: string,
  files: readonly Uint8Array[],
  timeout: number,
): Promise<Recalculated | FileProblem[]> {
  const profile = join(folder, 'profile');
  const input = join(folder, 'in');
  const output = join(folder, 'out');
  await Promise.all([mkdir(join(profile, 'user'), { recursive: true }), mkdir(input), mkdir(output)]);
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const all = [...files, controlFile()];
  // Names of our own: whatever a user's file is called never reaches the command line.
  const names = all.map((_, i) => `${i}.xlsx`);
  await Promise.all(all.map((bytes, i) => writeFile(join(input, names[i] as string), bytes)));
  const args = [
    '--headless',
    '--norestore',
    '--nolockcheck',
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    output,
    ...names.map((name) => join(input, name)),
  ];
  const result = await run(soffice, args, timeout);
  if (!result.ended) return [fileProblem('libreOfficeFailed', { reason: result.reason })];
  const converted = await Promise.all(
    names.map((name) => readFile(join(output, name)).catch(() => undefined)),
  );
  const control = converted.pop();
  if (!control || controlValue(control) !== 2) {
    const reason = control ? 'notRecalculated' : `status ${result.status ?? ''} ${result.output}`;
    return [fileProblem('libreOfficeFailed', { reason })];
  }
  return {
    files: converted.map(
      (bytes, i) => bytes ?? [fileProblem('libreOfficeFailed', { reason: 'notConverted', file: i })],
    ),
  };
}

/** 1 + 1 with the cached value 999. */
function controlFile(): Uint8Array {
  const plan: Plan = {
    contractVersion: '',
    names: [],
    replacedSheets: [],
    replacedNames: [],
    sheets: [
      {
        name: 'control',
        role: 'check',
        title: 'control',
        note: '',
        frozenColumns: 0,
        orientation: 'portrait',
        highlights: [],
        table: {
          name: 'control_table',
          rowCount: 1,
          columns: [
            {
              heading: 'a',
              values: [WRONG],
              formula: '=SUM(1,1)',
              format: 'general',
              style: 'calculated',
              width: 10,
            },
          ],
        },
      },
    ],
  };
  const bytes = writePlan(null, plan, { now: '2000-01-01T00:00:00Z' });
  if (isProblems(bytes)) throw new Error('control file');
  return bytes;
}

function controlValue(bytes: Uint8Array): CellValue | FileProblem[] {
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) return pkg;
  return problemsOf(() => {
    let found: CellValue = null;
    const sheet = readWorkbook(pkg).sheets[0];
    if (sheet)
      readSheet(
        pkg,
        sheet.part,
        { sharedStrings: [], date1904: false },
        {
          wants: (row, column) => row === HEADING_ROW + 1 && column === 1,
          cell: (_row, _column, value) => {
            found = value;
          },
        },
      );
    return found as CellValue;
  });
}
