import { spawn } from 'node:child_process';

export type RunResult =
  { ended: true; status: number | null; output: string } | { ended: false; reason: string };

/** Output kept for a message. */
const OUTPUT_LIMIT = 4_000;

/** Runs a program without a shell; after `timeout` milliseconds it is stopped with all that it started. */
export function run(program: string, args: readonly string[], timeout: number): Promise<RunResult> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    // A group of its own: soffice is a script that starts the real program.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      windowsHide: true,
    });
    let output = '';
    const keep = (data: Buffer): void => {
      output = (output + data.toString()).slice(-OUTPUT_LIMIT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      if (windows || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
      resolve({ ended: false, reason: 'timeout' });
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ended: false, reason: error.message });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ ended: true, status, output });
    });
  });
}
