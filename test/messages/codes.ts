/** Codes of issues, decisions and steps that the sources use, found in their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../../src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const CODE = "'([a-z]+[A-Z0-9][A-Za-z0-9]*)'";
/** A call or property that gives an issue its code, with the code as its first word or as a choice of two. */
const PATTERNS = [
  `\\b(?:error|warning|note|fileProblem|refuse|add|problem|finding|issue)\\(\\s*(?:[^()']{0,60}\\? )?${CODE}(?: : ${CODE})?`,
  `\\breread\\(\\s*view,\\s*row,\\s*column,\\s*${CODE}`,
  `\\breport\\.note\\([^']{0,40}${CODE} : ${CODE}`,
  `\\bcode(?:: string)?(?: =|:) (?:[^',]{0,60}\\? )?${CODE}(?: : ${CODE})?`,
  `'(unitUnknown)'`,
];

/** Words in such places that are no codes: labels and field names. */
const NO_CODES = new Set(['sharedStrings', 'wholeNumber', 'firstRow']);

export function issueCodes(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const file of filesUnder(SOURCE)) {
    // The package lint has rules of its own, for developers.
    if (file.includes(`${join('file', 'lint')}`)) continue;
    const text = readFileSync(file, 'utf8');
    for (const pattern of PATTERNS)
      for (const found of text.matchAll(new RegExp(pattern, 'g')))
        for (const code of found.slice(1)) if (code && !NO_CODES.has(code)) codes.add(code);
    const union = /export type FileProblemCode =([^;]+);/.exec(text)?.[1] ?? '';
    for (const found of union.matchAll(/'(\w+)'/g)) codes.add(found[1]!);
  }
  return codes;
}

/** Labels of operands and codes of steps in src/core. */
export function stepCodes(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const file of filesUnder(join(SOURCE, 'core')))
    for (const found of readFileSync(file, 'utf8').matchAll(/\b(?:operand|step)\(\s*'(\w+)'/g))
      codes.add(found[1]!);
  return codes;
}
