/** Files in and out: read whole, written whole or not at all, the input never overwritten. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { isProblems, readBytes, readPackage, writeBytes, type Package } from '../file/node';
import type { PlacedIssue } from '../workbook';
import type { Io } from './io';
import { problem } from './problem';

export interface Opened {
  bytes: Uint8Array;
  pkg: Package;
  /** Macro-enabled. */
  macros: boolean;
}

/** Opens a workbook; problems name the file as it was given. */
export async function openWorkbook(io: Io, file: string): Promise<Opened | PlacedIssue[]> {
  const bytes = await readBytes(resolve(io.cwd, file));
  if (isProblems(bytes)) return named(bytes, file);
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) return named(pkg, file);
  const macros = [...pkg.entries.keys()].some((part) => part.endsWith('vbaproject.bin'));
  return { bytes, pkg, macros };
}

export interface OutputRules {
  /** Files that must not be overwritten whatever is said. */
  inputs: readonly string[];
  force: boolean;
  macros?: boolean;
}

/** What stands against writing to this path; nothing is touched. */
export function outputProblems(
  io: Io,
  file: string,
  { inputs, force, macros = false }: OutputRules,
): PlacedIssue[] {
  const extension = extname(file).toLowerCase();
  if (macros && extension !== '.xlsm') return [problem('macroNeedsXlsm', { file })];
  if (!macros && extension !== '.xlsx') return [problem('outputNeedsXlsx', { file })];
  const path = resolve(io.cwd, file);
  const existing = statOf(path);
  if (inputs.some((input) => sameFile(path, resolve(io.cwd, input))))
    return [problem('outputIsInput', { file })];
  if (existing?.isDirectory()) return [problem('fileNotWritable', { file, reason: 'EISDIR' })];
  if (existing && !force) return [problem('outputExists', { file })];
  if (!statOf(dirname(path))?.isDirectory()) return [problem('fileNotWritable', { file, reason: 'ENOENT' })];
  return [];
}

/** Whole or not at all; looks once more that none of `inputs` is overwritten. */
export async function writeWhole(
  io: Io,
  file: string,
  bytes: Uint8Array,
  inputs: readonly string[],
): Promise<PlacedIssue[]> {
  const paths = inputs.map((input) => resolve(io.cwd, input));
  return named((await writeBytes(resolve(io.cwd, file), bytes, paths)) ?? [], file);
}

/** The same file under another path, a link, or a hard link. */
function sameFile(a: string, b: string): boolean {
  if (a === b || real(a) === real(b)) return true;
  const [x, y] = [statOf(a), statOf(b)];
  return x !== undefined && y !== undefined && x.ino !== 0 && x.ino === y.ino && x.dev === y.dev;
}

/** The same problems with the file's name, as it was given. */
export function named(problems: readonly PlacedIssue[], file: string): PlacedIssue[] {
  return problems.map((found) => ({ ...found, values: { ...found.values, file } }));
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A folder that may not be entered; writing says why.
    return undefined;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
