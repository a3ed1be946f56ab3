#!/usr/bin/env node
/** The program `warikan`. */
import { userInfo } from 'node:os';
import type { Io } from './io';
import { warikan } from './warikan';

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    clock: () => new Date(),
    userName: () => {
      try {
        return userInfo().username;
      } catch {
        // An account without an entry in the system's list of users.
        return '';
      }
    },
  };
}

/** A reader that has seen enough (`warikan … | head`) closes the pipe: nothing to say, and no crash. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

if (require.main === module) {
  process.stdout.on('error', endQuietlyOnClosedPipe);
  process.stderr.on('error', endQuietlyOnClosedPipe);
  void warikan(process.argv.slice(2), processIo()).then((code) => {
    // Not process.exit: what was written to a pipe has to get out first.
    process.exitCode = code;
  });
}
