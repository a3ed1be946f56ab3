/**
 * One spelling for formulas that spreadsheets write differently though they are the same. A file and Excel's
 * interface spell `表[[#This Row],[計]]` as `表[@計]` or `[@計]`; programs drop or add the quotes around a sheet's
 * name, the spaces between arguments, the second brackets of `表[[計]]`, the prefix of newer functions, and change
 * the case of functions and names.
 */

/** Names of renamed sheets now, by what they were; lower case. */
export type SheetNames = ReadonlyMap<string, string>;

/** `ownTable`: the table in which the formula stands, for `[@計]` without a table's name. */
export function normalFormula(formula: string, ownTable: string, renamed?: SheetNames): string {
  const sheet = (name: string): string => `'${renamed?.get(name.toLowerCase()) ?? name.toLowerCase()}'`;
  const body = formula.replace(/^=+/, '');
  let out = '';
  for (let at = 0; at < body.length;) {
    const c = body[at] as string;
    if (c === '"') {
      const end = quoteEnd(body, at, '"');
      out += body.slice(at, end);
      at = end;
    } else if (c === "'") {
      const end = quoteEnd(body, at, "'");
      out += sheet(body.slice(at + 1, end - 1));
      at = end;
    } else if (c === '[') {
      const end = bracketEnd(body, at);
      if (!/[\p{L}\p{N}_.\\]$/u.test(out)) out += ownTable.toLowerCase();
      out += specifier(body.slice(at, end));
      at = end;
    } else if (/\s/.test(c)) {
      at += 1;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(body)?.[0] ?? c;
      at += word.length;
      out += body[at] === '!' ? sheet(word) : word.toLowerCase().replace(/^_xlfn\.(_xlws\.)?/, '');
    }
  }
  return out;
}

const WORD = /[\p{L}_\\$\p{N}][\p{L}\p{M}\p{N}_.\\$]*/uy;

function quoteEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] === quote) at++;
    else return at + 1;
  }
  return text.length;
}

/** Brackets nest, and `'` escapes the next character in them (ECMA-376 part 1, 18.17.2.6). */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const c = text[at];
    if (c === "'") at++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `[@計]`, `[@[計]:[甲]]`, `[[#This Row],[計]]`, `[[計]]`, `[計]` in one spelling each. */
function specifier(bracket: string): string {
  let inner = bracket.slice(1, -1).trim();
  let parts: string[] = [];
  if (inner.startsWith('@')) {
    parts.push('#this row');
    inner = inner.slice(1).trim();
  }
  const rest: string[] = [];
  if (!inner.startsWith('[')) rest.push(inner);
  else
    for (let at = 0; at < inner.length;) {
      const c = inner[at] as string;
      if (c === '[') {
        const end = bracketEnd(inner, at);
        rest.push(inner.slice(at + 1, end - 1).trim());
        at = end;
      } else {
        if (c === ':') rest.push(':');
        at++;
      }
    }
  parts = [...parts, ...rest.filter((part) => part !== '').map((part) => part.toLowerCase())];
  return `[${parts.map((part) => (part === ':' ? ':' : `[${part}]`)).join('')}]`;
}
