import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileProblem } from './problems';
import { fileProblem } from './problems';

/** Reads a file from disk; a missing or unreadable one is a problem (`fileNotFound`, `fileNotReadable`). */
export async function readBytes(path: string): Promise<Uint8Array | FileProblem[]> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = errorCode(error);
    return [fileProblem(reason === 'ENOENT' ? 'fileNotFound' : 'fileNotReadable', { path, reason })];
  }
}

/**
 * Writes a file whole or not at all: under a temporary name beside the target, then renamed. Refused with
 * `outputIsInput` where the target is one of `inputs`, by whatever path or link. Null: written.
 */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  inputs: readonly string[] = [],
): Promise<FileProblem[] | null> {
  for (const input of inputs)
    if (await isSameFile(path, input)) return [fileProblem('outputIsInput', { path })];
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return null;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    return [fileProblem('fileNotWritable', { path, reason: errorCode(error) })];
  }
}

/** Same real path, or same file on disk (hard links, names that differ in case on some systems). */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [realA, realB] = await Promise.all([realPath(a), realPath(b)]);
  if (realA === realB) return true;
  try {
    const [x, y] = await Promise.all([stat(a, { bigint: true }), stat(b, { bigint: true })]);
    return x.ino !== 0n && x.dev === y.dev && x.ino === y.ino;
  } catch {
    return false;
  }
}

/** The real path of a file, or of the folder where it is to be. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}

function errorCode(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : String(error);
}
