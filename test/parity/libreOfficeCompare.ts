/** The second derivation by a program that none of us wrote: LibreOffice recalculates the written files. */
import { lintPackage, overwriteCachedValues } from '../../src/file';
import { recalculateWithLibreOffice } from '../../src/file/node';
import type { Plan } from '../../src/workbook';
import { inputFile, opened, resultFile, sound } from '../support/files';
import type { Tables } from '../support/tables';
import { formulaCells, SENTINEL } from './cells';
import { enter, noParity, type Parity } from './report';

export interface TablesOfCase {
  label: string;
  tables: Tables;
}

export interface FileParity extends Parity {
  files: number;
  /** What the package lint found, in words. */
  lint: string[];
}

/** One call of LibreOffice converts this many files; two calls run side by side. */
const PER_CALL = 30;

export async function compareInLibreOffice(cases: readonly TablesOfCase[]): Promise<FileParity> {
  const parity: FileParity = { ...noParity(), files: 0, lint: [] };
  const calls: TablesOfCase[][] = [];
  for (let from = 0; from < cases.length; from += PER_CALL) calls.push(cases.slice(from, from + PER_CALL));
  const worker = async (): Promise<void> => {
    for (let part = calls.shift(); part !== undefined; part = calls.shift()) await compareFiles(part, parity);
  };
  await Promise.all([worker(), worker()]);
  return parity;
}

async function compareFiles(part: readonly TablesOfCase[], parity: FileParity): Promise<void> {
  const written = part.map(({ label, tables }) => ({ label, ...prepared(label, tables, parity.lint) }));
  const files = written.map((one) => one.bytes);
  const recalculated = sound(await recalculateWithLibreOffice(files, { timeout: 1_800_000 }));
  written.forEach(({ label, plan }, i) => {
    const bytes = recalculated.files[i];
    if (bytes === undefined) throw new Error(`${label}: LibreOffice gave no file`);
    parity.files += 1;
    compareFile(parity, label, plan, sound(bytes));
  });
}

/** The result file with every cached value replaced by the sentinel; its package is linted before and after. */
function prepared(label: string, tables: Tables, lint: string[]): { bytes: Uint8Array; plan: Plan } {
  const input = inputFile(tables);
  const { bytes, plan } = resultFile(input);
  for (const [what, file] of [
    ['input', input],
    ['result', bytes],
  ] as const)
    for (const found of lintPackage(file)) lint.push(`${label} ${what}: ${JSON.stringify(found)}`);
  const overwritten = sound(overwriteCachedValues(bytes, SENTINEL));
  const formulas = [...formulaCells(plan)].length;
  if (overwritten.count !== formulas)
    throw new Error(
      `${label}: ${formulas} formulas planned, the sentinel stands in ${overwritten.count} cells`,
    );
  return { bytes: overwritten.bytes, plan };
}

function compareFile(parity: Parity, label: string, plan: Plan, bytes: Uint8Array): void {
  const tables = new Map(opened(bytes).snapshot.tables.map((t) => [t.name, t]));
  for (const cell of formulaCells(plan)) {
    const row = tables.get(cell.sheet.table.name)?.rows[cell.row];
    // An empty text comes back as an empty cell; a cell that was not calculated still has the sentinel.
    enter(parity, label, cell, row === undefined ? null : (row[cell.columnIndex] ?? ''));
  }
}
