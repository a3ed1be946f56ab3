/** Runs the command line inside the test's own process, in a folder of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warikan } from '../../src/cli/warikan';

export const CLOCK = '2026-11-21T12:00:00+09:00';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Folder {
  path: string;
  /** Words of a command line; `env` and clock as given. */
  run: (...words: string[]) => Promise<Ran>;
  /** The same with another environment. */
  runWith: (env: Record<string, string>, ...words: string[]) => Promise<Ran>;
  bytes: (name: string) => Buffer;
  write: (name: string, bytes: Uint8Array | string) => void;
  remove: () => void;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'warikan-cli-'));
  const runWith = async (env: Record<string, string>, ...words: string[]): Promise<Ran> => {
    let [out, err] = ['', ''];
    const code = await warikan(words, {
      cwd: path,
      out: (text) => (out += text),
      err: (text) => (err += text),
      env,
      clock: () => new Date('2026-01-02T03:04:05Z'),
      userName: () => '担当',
    });
    return { code, out, err };
  };
  return {
    path,
    runWith,
    run: (...words) => runWith({ WARIKAN_NOW: CLOCK }, ...words),
    bytes: (name) => readFileSync(join(path, name)),
    write: (name, bytes) => writeFileSync(join(path, name), bytes),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
