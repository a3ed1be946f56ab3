/** manifest.xml holds what Office wants; the check finds what it is there for. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** The check is an ES module, which jest does not load: it runs as it does on the command line. */
function problemsOf(xml: string): string[] {
  const script = `
    import { manifestProblems, associatedIn } from ${JSON.stringify(join(ROOT, 'scripts', 'check-manifest.mjs'))};
    import { readFileSync } from 'node:fs';
    const [xml, root] = JSON.parse(readFileSync(0, 'utf8'));
    const associated = associatedIn(readFileSync(root + '/src/commands/index.ts', 'utf8'));
    const version = JSON.parse(readFileSync(root + '/package.json', 'utf8')).version;
    console.log(JSON.stringify(manifestProblems(xml, { version, associated, hasFile: (path) => path.startsWith('/addin/') })));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify([xml, ROOT]),
    encoding: 'utf8',
  });
  return JSON.parse(out) as string[];
}

test('the manifest of the repository has no problem', () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'check-manifest.mjs')], { stdio: 'pipe' });
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a resource that is not there', 'resid="Pane.Tip"', 'resid="Pane.Tips"', /no resource Pane.Tips/],
  ['a command without a function', '>selfCheck<', '>selfTest<', /associated with the command selfTest/],
  ['an older API', 'Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.1"', /ExcelApi/],
  ['an icon of another size', 'restore-64.png', 'restore-32.png', /not the icon of its size/],
  ['an icon without a size', /<bt:Image size="64" resid="Audit.64" \/>/, '', /has not the sizes/],
  [
    'a plain address',
    'https://localhost:3443/addin/functions.js"',
    'http://localhost:3443/addin/functions.js"',
    /not https/,
  ],
  [
    'a runtime of its own for the functions',
    '<Page>\n              <SourceLocation resid="Taskpane.Url" />',
    '<Page>\n              <SourceLocation resid="Functions.Script.Url" />',
    /not in the shared runtime/,
  ],
  [
    'a text without English',
    /<bt:Override Locale="en-US" Value="Self check" \/>/,
    '',
    /SelfCheck.Label has no English/,
  ],
  ['another version', '0.1.0.0', '9.9.9.0', /Version is not/],
])('%s is found', (_, from, to, problem) => {
  const spoilt = MANIFEST.replace(from, to);
  expect(spoilt).not.toBe(MANIFEST);
  expect(problemsOf(spoilt).join('\n')).toMatch(problem);
});
