/** Whether Excel would take a formula at all; what it means is the engine's matter. */
import { tokens } from './tokens';

const closers: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/** Brackets and quotes are closed, and the formula neither is empty nor ends in an operator. */
export function isWellFormed(formula: string): boolean {
  const list = tokens(formula.slice(1)).filter((token) => token.kind !== 'space');
  const open: string[] = [];
  for (const token of list) {
    if (token.kind === 'text' && !/^".*"$/s.test(token.text)) return false;
    if (token.kind === 'text' && token.text.length === 1) return false;
    if (token.kind === 'bracket' && !token.text.endsWith(']')) return false;
    if (token.kind === 'quotedSheet' && (token.text.length < 3 || !token.text.endsWith("'"))) return false;
    if (token.kind !== 'mark') continue;
    if (token.text === '(' || token.text === '{') open.push(token.text);
    const opener = closers[token.text];
    if (opener !== undefined && open.pop() !== opener) return false;
  }
  const last = list.at(-1);
  return (
    last !== undefined && open.length === 0 && !(last.kind === 'mark' && /[-+*/^&=<>,:!(]/.test(last.text))
  );
}
