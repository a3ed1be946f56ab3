/**
 * Reads the requirement set of every Office.js member that src/excel (and what stands on it) uses from the marks
 * `[Api set: ExcelApi n]` in @types/office-js, with the TypeScript checker, and fails on anything above the floor
 * that no `isSetSupported('ExcelApi', 'n')` in the same function guards.
 *
 *   node scripts/check-api-sets.mjs [file or folder …]
 */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const FLOOR = '1.14';
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['src/excel', 'src/taskpane', 'src/commands'];

const number = (set) => Number(set.split('.')[1]);
const above = (a, b) => number(a) > number(b);

function filesIn(path) {
  if (!ts.sys.fileExists(path) && !ts.sys.directoryExists(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .flatMap((name) => filesIn(join(path, name)))
    .filter((name) => /\.tsx?$/.test(name));
}

/** The highest set in the marks of a declaration; members without a mark have that of their class. */
function setOf(declaration) {
  const text = declaration.getSourceFile().text;
  const comments = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  const sets = comments.flatMap(({ pos, end }) =>
    [...text.slice(pos, end).matchAll(/Api set: ExcelApi(?:Online)? ?(1\.\d+|BETA)/g)].map((m) => m[1]),
  );
  return sets.includes('BETA') ? '1.99' : sets[0];
}

/** Sets that the function around a node asks for at run time. */
function guards(node) {
  let around = node;
  while (around.parent && !ts.isFunctionLike(around)) around = around.parent;
  return [...around.getText().matchAll(/isSetSupported\(\s*'ExcelApi',\s*'(1\.\d+)'/g)].map((m) => m[1]);
}

/** Every use above the floor, and how many uses were looked at: zero proves nothing. */
export function checkApiSets(paths = FOLDERS.map((folder) => join(ROOT, folder)), floor = FLOOR) {
  const files = paths.flatMap(filesIn);
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, types: ['node', 'office-js'], noEmit: true },
    ROOT,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const problems = [];
  const used = new Map();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const visit = (node) => {
      if (ts.isIdentifier(node)) look(node, source);
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  function look(node, source) {
    const parent = node.parent;
    const property =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node);
    if (!property) return;
    let symbol = checker.getSymbolAtLocation(node);
    if (ts.isBindingElement(parent)) symbol = checker.getTypeAtLocation(parent.parent).getProperty(node.text);
    // An overloaded member has a mark on each of its forms: the oldest one counts, as the call may be any of them.
    const sets = (symbol?.declarations ?? [])
      .filter((d) => d.getSourceFile().fileName.includes('@types/office-js'))
      .map(setOf)
      .filter((set) => set !== undefined);
    if (sets.length === 0) return;
    const set = sets.reduce((a, b) => (above(a, b) ? b : a));
    const owner = symbol.declarations[0].parent?.name?.getText?.() ?? '';
    used.set(`${owner}.${node.text}`, set);
    if (!above(set, floor) || guards(node).some((guard) => !above(set, guard))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    problems.push({
      file: relative(ROOT, source.fileName),
      line: line + 1,
      member: `${owner}.${node.text}`,
      set,
    });
  }
  return { problems, used };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2).map((path) => resolve(path));
  const { problems, used } = checkApiSets(paths.length > 0 ? paths : undefined);
  for (const { file, line, member, set } of problems)
    console.error(`${file}:${line}: ${member} needs ExcelApi ${set}; the floor is ${FLOOR}.`);
  console.log(
    `${used.size} members of Office.js, ${problems.length} above ExcelApi ${FLOOR} without a check at run time.`,
  );
  process.exitCode = problems.length > 0 || used.size === 0 ? 1 : 0;
}
