/**
 * Keeps formulas right when a sheet or a table gets another name or goes away, as Excel does:
 * references follow a new name, and become `#REF!` when what they refer to is deleted
 * (Microsoft Support, "How to correct a #REF! error").
 */
import { sheetPrefix } from '../area';
import { joined, tokens, type Token } from './tokens';

const same = (a: string, b: string): boolean => a.toLocaleUpperCase() === b.toLocaleUpperCase();

/** Name of the sheet that the piece at `index` names, when a `!` follows it. */
function sheetNamed(list: readonly Token[], index: number): string | null {
  const token = list[index];
  if (!token || list[index + 1]?.text !== '!') return null;
  if (token.kind === 'quotedSheet') return token.text.slice(1, -1).replaceAll("''", "'");
  return token.kind === 'word' ? token.text : null;
}

/** Whether the piece at `index` is a table's name before brackets. */
function tableNamed(list: readonly Token[], index: number, name: string): boolean {
  const token = list[index];
  return (
    token?.kind === 'word' &&
    same(token.text, name) &&
    list[index - 1]?.text !== '!' &&
    list[index + 1]?.kind === 'bracket'
  );
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  const list = tokens(formula);
  list.forEach((token, index) => {
    const named = sheetNamed(list, index);
    if (named !== null && same(named, from)) token.text = sheetPrefix(to).slice(0, -1);
  });
  return joined(list);
}

export function loseSheetIn(formula: string, name: string): string {
  const list = tokens(formula);
  const kept: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const named = sheetNamed(list, index);
    if (named === null || !same(named, name)) {
      kept.push(list[index]?.text ?? '');
      continue;
    }
    kept.push('#REF!');
    index += 2;
    while (list[index + 1]?.text === ':') index += 2;
  }
  return kept.join('');
}

export function renameTableIn(formula: string, from: string, to: string): string {
  const list = tokens(formula);
  list.forEach((token, index) => {
    if (tableNamed(list, index, from)) token.text = to;
  });
  return joined(list);
}

export function loseTableIn(formula: string, name: string): string {
  const list = tokens(formula);
  const kept: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    if (!tableNamed(list, index, name)) kept.push(list[index]?.text ?? '');
    else {
      kept.push('#REF!');
      index += 1;
    }
  }
  return kept.join('');
}
