/** `npm run demo`: writes the Kanagawa sample, runs it, audits it, and prints what came out. */
import { mkdirSync } from 'node:fs';
import { processIo } from './main';
import { warikan } from './warikan';

const STEPS: readonly (readonly string[])[] = [
  ['template', 'kanagawa-forms', '--out', 'out/kanagawa.xlsx', '--force'],
  ['run', 'out/kanagawa.xlsx', '--out', 'out/kanagawa-result.xlsx', '--force'],
  ['audit', 'out/kanagawa-result.xlsx', '--out', 'out/kanagawa-audit.xlsx', '--force'],
];

async function demo(): Promise<number> {
  const io = processIo();
  mkdirSync('out', { recursive: true });
  for (const words of STEPS) {
    io.out(`$ warikan ${words.join(' ')}\n`);
    const code = await warikan(words, io);
    io.out('\n');
    if (code !== 0) return code;
  }
  return 0;
}

void demo().then((code) => {
  process.exitCode = code;
});
