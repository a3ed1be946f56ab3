/** A1 references to R1C1 and back, for Range.formulasR1C1. */
import { COLUMNS, ROWS, columnName, columnNumber } from '../area';
import { joined, tokens, type Token } from './tokens';

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)([1-9][0-9]{0,6})$/;

const part = (letter: string, absolute: boolean, index: number, own: number): string =>
  absolute ? `${letter}${index + 1}` : index === own ? letter : `${letter}[${index - own}]`;

const besideColon = (list: readonly Token[], at: number): boolean =>
  list[at - 1]?.text === ':' || list[at + 1]?.text === ':';

/** A formula in R1C1 as seen from a cell. */
export function toR1C1(formula: string, atRow: number, atColumn: number): string {
  const list = tokens(formula);
  const texts = list.map((token, at) => {
    if (token.kind !== 'word' || list[at + 1]?.text === '(' || list[at + 1]?.text === '!') return token.text;
    const match = cell.exec(token.text);
    const [r, c] = match ? [Number(match[4]) - 1, columnNumber(match[2] ?? '')] : [ROWS, COLUMNS];
    if (match && r < ROWS && c < COLUMNS)
      return part('R', match[3] === '$', r, atRow) + part('C', match[1] === '$', c, atColumn);
    if (!besideColon(list, at)) return token.text;
    const whole = column.exec(token.text);
    if (whole) return part('C', whole[1] === '$', columnNumber(whole[2] ?? ''), atColumn);
    const line = row.exec(token.text);
    return line ? part('R', line[1] === '$', Number(line[2]) - 1, atRow) : token.text;
  });
  return texts.join('');
}

const reference = /^R(\d*)(?:C(\d*))?$|^C(\d*)$/i;

/** Offset in brackets or absolute number of one half of a reference. */
function resolve(
  digits: string,
  bracket: string | undefined,
  own: number,
  limit: number,
): { index: number; absolute: boolean } {
  if (digits !== '') return { index: Number(digits) - 1, absolute: true };
  const offset = bracket === undefined ? 0 : Number(bracket.slice(1, -1));
  return { index: (((own + offset) % limit) + limit) % limit, absolute: false };
}

const isOffset = (token: Token | undefined): boolean =>
  token?.kind === 'bracket' && /^\[-?\d+\]$/.test(token.text);

/** A formula in A1 from one in R1C1, as seen from a cell. */
export function fromR1C1(formula: string, atRow: number, atColumn: number): string {
  const list = tokens(formula);
  const out: Token[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (!token) continue;
    const match = token.kind === 'word' && list[at + 1]?.text !== '(' ? reference.exec(token.text) : null;
    if (!match) {
      out.push(token);
      continue;
    }
    const half = (letter: string): boolean => token.text.toUpperCase().startsWith(letter);
    let text = '';
    let columnDigits = match[2] ?? match[3];
    if (half('R')) {
      let bracket: string | undefined;
      if (isOffset(list[at + 1]) && columnDigits === undefined && match[1] === '')
        bracket = list[(at += 1)]?.text;
      const next = bracket === undefined ? null : reference.exec(list[at + 1]?.text ?? '');
      if (next && next[3] !== undefined) {
        columnDigits = next[3];
        at += 1;
      }
      const place = resolve(match[1] ?? '', bracket, atRow, ROWS);
      text = `${place.absolute ? '$' : ''}${place.index + 1}`;
    }
    if (columnDigits !== undefined) {
      const bracket = columnDigits === '' && isOffset(list[at + 1]) ? list[(at += 1)]?.text : undefined;
      const place = resolve(columnDigits, bracket, atColumn, COLUMNS);
      text = `${place.absolute ? '$' : ''}${columnName(place.index)}${text}`;
      if (!half('R') && list[at + 1]?.text !== ':' && list[at - 1]?.text !== ':') text = `${text}:${text}`;
    } else if (list[at + 1]?.text !== ':' && out.at(-1)?.text !== ':') text = `${text}:${text}`;
    out.push({ kind: 'word', text });
  }
  return joined(out);
}
