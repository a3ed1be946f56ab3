/** A piece of a formula text. */
export interface FormulaPiece {
  kind: 'text' | 'sheet' | 'bracket' | 'word' | 'other';
  value: string;
}

const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*/uy;

/**
 * Cuts a formula (without leading `=`) into texts in quotes, quoted sheet names, bracketed specifiers with
 * what is nested in them, words (functions, names, references) and the rest. Source: ECMA-376 part 1, 18.17.2.
 */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const c = formula[at] as string;
    let end = at + 1;
    let kind: FormulaPiece['kind'] = 'other';
    if (c === '"' || c === "'") {
      kind = c === '"' ? 'text' : 'sheet';
      end = closingQuote(formula, at, c);
    } else if (c === '[') {
      kind = 'bracket';
      end = closingBracket(formula, at);
    } else {
      WORD.lastIndex = at;
      if (WORD.test(formula)) {
        kind = 'word';
        end = WORD.lastIndex;
      }
    }
    pieces.push({ kind, value: formula.slice(at, end) });
    at = end;
  }
  return pieces;
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] === quote) at++;
    else return at + 1;
  }
  return text.length;
}

/** End of a bracketed specifier: brackets nest, and `'` escapes the next character in it (18.17.2.6). */
export function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * Column names in a specifier: `[人口]` → 人口; `[[#This Row],[人口]]` → 人口; `[[甲]:[乙]]` → 甲, 乙.
 * Items that begin with `#` are none.
 */
export function specifierColumns(bracket: string): string[] {
  const inner = bracket.slice(1, -1);
  const parts: string[] = [];
  if (!inner.trimStart().startsWith('[')) parts.push(inner);
  else
    for (let at = inner.indexOf('['); at >= 0 && at < inner.length;) {
      const end = closingBracket(inner, at);
      parts.push(inner.slice(at + 1, end - 1));
      at = inner.indexOf('[', end);
    }
  return parts
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map((part) => part.replace(/'(.)/gs, '$1'));
}
