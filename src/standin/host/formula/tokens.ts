/** Cuts a formula into pieces: enough to find references, names and structured references in it. */

export type TokenKind = 'text' | 'quotedSheet' | 'bracket' | 'word' | 'error' | 'mark' | 'space';

export interface Token {
  kind: TokenKind;
  text: string;
}

const word = /[\p{L}\p{N}\p{M}_.$\\?]/u;

/** End of a bracketed group that starts at `start`; `'` escapes the next character inside. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']' && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}

/** End of a quoted run whose quote is doubled inside. */
function quoteEnd(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at += 1;
    else return at + 1;
  }
  return formula.length;
}

/** The pieces of a formula; joined again they give the same text. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, end: number): void => {
    found.push({ kind, text: formula.slice(at, end) });
    at = end;
  };
  while (at < formula.length) {
    const char = formula.charAt(at);
    const error =
      char === '#'
        ? /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/.exec(formula.slice(at, at + 9))
        : null;
    if (char === '"') push('text', quoteEnd(formula, at, '"'));
    else if (char === "'") push('quotedSheet', quoteEnd(formula, at, "'"));
    else if (char === '[') push('bracket', bracketEnd(formula, at));
    else if (error) push('error', at + error[0].length);
    else if (/\s/.test(char)) push('space', at + 1);
    else if (word.test(char)) {
      let end = at + 1;
      while (end < formula.length && word.test(formula.charAt(end))) end += 1;
      push('word', end);
    } else push('mark', at + 1);
  }
  return found;
}

export const joined = (list: readonly Token[]): string => list.map((token) => token.text).join('');
