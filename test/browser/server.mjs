/** Starts the stand-in's server as `npm start` does, and ends it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/standin/server/main.js', import.meta.url));
const PORT = Number(process.env.WARIKAN_TEST_PORT ?? 3543);
/** The first build on a busy machine takes its time; later ones take seconds. */
const LONGEST = 600_000;

export function startServer(extra = []) {
  const child = spawn(process.execPath, [MAIN, '--port', String(PORT), ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`The server did not start:\n${said}`));
    }, LONGEST);
    const listen = (data) => {
      said += data;
      const [address] = /https:\/\/localhost:\d+\//.exec(said) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve({ address, stop: () => child.kill() });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${said}`));
    });
  });
}
