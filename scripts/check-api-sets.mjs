/**
 * Reads the requirement set of every Office.js member that src/excel (and what stands on it) uses from the marks
 * `[Api set: ExcelApi n]` in @types/office-js, with the TypeScript checker, and fails on anything above the floor
 * that no `isSetSupported('ExcelApi', 'n')` in the same function guards. What is loaded by its name counts as well.
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

/**
 * `1.14` or `ExcelApi 1.14`; `ExcelApiOnline 1.1` and `ExcelApiDesktop 1.1` are families of their own, which the floor
 * has nothing of, whatever their number ("Excel JavaScript API requirement sets").
 */
function parts(set) {
  const [family, version] = set.includes(' ') ? set.split(' ') : ['ExcelApi', set];
  return { family, minor: version === 'BETA' ? Infinity : Number(version.split('.')[1]) };
}
function above(a, b) {
  const [one, other] = [parts(a), parts(b)];
  return one.family === other.family ? one.minor > other.minor : one.family !== 'ExcelApi';
}

function filesIn(path) {
  if (!ts.sys.fileExists(path) && !ts.sys.directoryExists(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .flatMap((name) => filesIn(join(path, name)))
    .filter((name) => /\.tsx?$/.test(name));
}

/** The set in the marks of a declaration; undefined for members without one. */
function setOf(declaration) {
  const text = declaration.getSourceFile().text;
  const comments = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  const sets = comments.flatMap(({ pos, end }) =>
    [...text.slice(pos, end).matchAll(/Api set: (ExcelApi[A-Za-z]*) ?(1\.\d+|BETA)/g)].map(
      ([, family, version]) => `${family} ${version}`,
    ),
  );
  return sets.find((set) => set.endsWith('BETA')) ?? sets[0];
}

/** Sets that the function around a node asks for at run time. */
function guards(node) {
  let around = node;
  while (around.parent && !ts.isFunctionLike(around)) around = around.parent;
  return [...around.getText().matchAll(/isSetSupported\(\s*'(ExcelApi[A-Za-z]*)',\s*'(1\.\d+)'/g)].map(
    ([, family, version]) => `${family} ${version}`,
  );
}

/** Whether a run-time check of one set vouches for another: of the same family, and not below it. */
const vouches = (guard, set) => parts(guard).family === parts(set).family && !above(set, guard);

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
      if (ts.isCallExpression(node)) lookAtLoad(node, source);
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
    judge(symbol, node, source);
  }
  /** `load('items/name,format/fill/color')`: what is loaded by name is used as well. */
  function lookAtLoad({ expression, arguments: [paths] }, source) {
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return;
    if (!paths || !ts.isStringLiteralLike(paths)) return;
    for (const path of paths.text.split(',')) {
      let type = checker.getTypeAtLocation(expression.expression);
      for (const name of path.trim().split('/')) {
        // The client leaves `items` out inside of a path.
        const own = type.getProperty(name) ?? elementOf(type)?.getProperty(name);
        if (!own) break;
        judge(own, paths, source);
        const found = checker.getTypeOfSymbol(own);
        type = checker.isArrayType(found) ? checker.getTypeArguments(found)[0] : found;
      }
    }
  }
  function elementOf(type) {
    const list = type.getProperty('items');
    const array = list ? checker.getTypeOfSymbol(list) : type;
    return checker.isArrayType(array) ? checker.getTypeArguments(array)[0] : undefined;
  }
  function judge(symbol, node, source) {
    // An overloaded member has a mark on each of its forms: the oldest one counts, as the call may be any of them.
    const sets = (symbol?.declarations ?? [])
      .filter((d) => d.getSourceFile().fileName.includes('@types/office-js'))
      .map(setOf)
      .filter((set) => set !== undefined);
    if (sets.length === 0) return;
    const set = sets.reduce((a, b) => (above(a, b) ? b : a));
    const owner = symbol.declarations[0].parent?.name?.getText?.() ?? '';
    used.set(`${owner}.${symbol.name}`, set);
    if (!above(set, floor) || guards(node).some((guard) => vouches(guard, set))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    problems.push({
      file: relative(ROOT, source.fileName),
      line: line + 1,
      member: `${owner}.${symbol.name}`,
      set,
    });
  }
  return { problems, used };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2).map((path) => resolve(path));
  const { problems, used } = checkApiSets(paths.length > 0 ? paths : undefined);
  for (const { file, line, member, set } of problems)
    console.error(`${file}:${line}: ${member} needs ${set}; the floor is ${FLOOR}.`);
  console.log(
    `${used.size} members of Office.js, ${problems.length} above ExcelApi ${FLOOR} without a check at run time.`,
  );
  process.exitCode = problems.length > 0 || used.size === 0 ? 1 : 0;
}
