/** `npm start`: builds the stand-in and the add-in, and serves both on https://localhost. */
import { join } from 'node:path';
import { build, watch } from './build';
import { certificate } from './certificates';
import { listen, mountsOf } from './server';

const ROOT = join(__dirname, '..', '..', '..');
const PORT = 3443;
const USAGE = 'npm start -- [--port 3443] [--no-build] [--watch]\n';

interface Options {
  port: number;
  build: boolean;
  watch: boolean;
}

/** Null for what is not understood. */
function optionsOf(args: readonly string[]): Options | null {
  const options: Options = { port: PORT, build: true, watch: false };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--no-build') options.build = false;
    else if (args[i] === '--watch') options.watch = true;
    else if (args[i] === '--port' && /^\d+$/.test(args[i + 1] ?? '')) options.port = Number(args[++i]);
    else return null;
  }
  return options;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (options.watch) watch(ROOT, (text) => text && say(text));
  else if (options.build) {
    say('画面を組み立てています（初回は1分ほど）… / Building the pages (up to a minute the first time)…');
    const problems = await build(ROOT, 'production');
    if (problems !== '') {
      process.stderr.write(`${problems}\n`);
      return 1;
    }
  }
  await listen(mountsOf(ROOT), await certificate(join(ROOT, 'build', 'certificates')), options.port);
  const address = `https://localhost:${options.port}/`;
  say(`\n  割勘 Warikan  ${address}\n`);
  say(
    '  証明書はこの機械で作ったものです。ブラウザーの警告は「詳細」から進めてください。止めるには Ctrl+C。',
  );
  say(
    '  The certificate was made on this machine: in the warning, choose "Advanced" and go on. Ctrl+C ends it.\n',
  );
  return 0;
}

main().then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
