/** `node test/parity/run.mjs univer|libreoffice [N]`: more generated cases than `npm test` has time for. */
import { spawnSync } from 'node:child_process';

const [, , engine, count = '300'] = process.argv;
const file = { univer: 'generated.test.ts', libreoffice: 'libreoffice.ts' }[engine];
if (file === undefined || !/^[1-9]\d*$/.test(count)) {
  process.stderr.write('usage: run.mjs univer|libreoffice [number of generated cases]\n');
  process.exit(3);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--testMatch', `<rootDir>/test/parity/${file}`, '--runInBand'],
  { stdio: 'inherit', env: { ...process.env, WARIKAN_PARITY: count } },
);
process.exit(status ?? 1);
