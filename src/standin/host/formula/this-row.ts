/**
 * The two ways to write "this row of the table": `表[[#This Row],[列]]` and `表[@列]`.
 * "Using structured references with Excel tables": "If you're creating a formula outside of the table …";
 * "#This Row … `@`: These specifiers automatically change to the shorter @ specifier in tables that have
 * more than one row of data", so a formula may read otherwise than it was written.
 */
import { joined, tokens } from './tokens';

const long = /^\[\s*\[#This Row\]\s*,\s*(\[(?:[^[\]']|'.)*\])\s*\]$/i;
const short = /^\[@(?:\[((?:[^[\]']|'.)*)\]|((?:[^[\]'@#\s]|'.)+))\]$/;
/** Column names with these need brackets of their own after `@`. */
const special = /[\s,:.[\]#'"{}$^&*+=\-><()!%?/\\|~`;]/;

/** Reads formulas back in the short way; inside its own table Excel drops the table's name. */
export function shortThisRow(formula: string, ownTable: string | null): string {
  const list = tokens(formula);
  list.forEach((token, index) => {
    const match = token.kind === 'bracket' ? long.exec(token.text) : null;
    if (!match) return;
    const column = match[1] ?? '';
    token.text = special.test(column.slice(1, -1)) ? `[@${column}]` : `[@${column.slice(1, -1)}]`;
    const before = list[index - 1];
    if (before?.kind === 'word' && ownTable !== null && before.text.toUpperCase() === ownTable.toUpperCase())
      before.text = '';
  });
  return joined(list);
}

/** The long way, with the table's name: what an .xlsx file holds and what engines understand. */
export function longThisRow(formula: string, ownTable: string | null): string {
  const list = tokens(formula);
  list.forEach((token, index) => {
    if (token.kind !== 'bracket') return;
    const named = list[index - 1]?.kind === 'word';
    const match = short.exec(token.text);
    if (match) token.text = `[[#This Row],[${match[1] ?? match[2] ?? ''}]]`;
    if (!named && ownTable !== null) token.text = ownTable + token.text;
  });
  return joined(list);
}
