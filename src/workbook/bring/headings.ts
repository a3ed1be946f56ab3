/** What a heading means for a table of the contract: one of its columns, or a name that stands in one of them. */
import type { ColumnSpec, TableSpec } from '../contract';
import { editDistance } from '../read/nearest';
import { looseKey } from '../read/sameName';
import { nameMeant, type Known } from './known';
import { isTotalWord, SYNONYMS } from './words';

export interface Meaning {
  text: string;
  total: boolean;
  /** The contract's column that it is called like. */
  column: { heading: string; score: number } | null;
  /** The key column in which this text is a known name. */
  name: { heading: string; name: string } | null;
}

/** 番号, No.: never data. */
const NUMBERING = /^(番号|no\.?|項番|行|№|順|順位)$/;

export function meaningOf(text: string, spec: TableSpec, known: Known): Meaning {
  const total = isTotalWord(text);
  const name = total ? null : nameIn(text, spec, known);
  return { text, total, name, column: total || name ? null : columnCalled(text, spec) };
}

function nameIn(text: string, spec: TableSpec, known: Known): Meaning['name'] {
  for (const { heading, kind } of spec.columns) {
    if (kind !== 'name' && heading !== '年度') continue;
    const name = nameMeant(known, heading, text);
    if (name !== '') return { heading, name };
  }
  return null;
}

/** The column with the likeliest name; null where even that one is no more than a guess in the dark. */
export function columnCalled(text: string, spec: TableSpec): Meaning['column'] {
  const key = looseKey(text);
  if (key === '' || NUMBERING.test(key)) return null;
  let best: Meaning['column'] = null;
  for (const column of spec.columns) {
    const score = likeness(key, column);
    if (score > (best?.score ?? 0)) best = { heading: column.heading, score };
  }
  return best;
}

function likeness(key: string, { heading, aliases }: ColumnSpec): number {
  const official = looseKey(heading);
  if (official === key || aliases.some((alias) => looseKey(alias) === key)) return 1;
  if (SYNONYMS[heading]?.some((word) => looseKey(word) === key)) return 0.9;
  if (heading === '参考' && key.startsWith('参考')) return 0.9;
  if (key.length >= 2 && official.length >= 2 && (key.includes(official) || official.includes(key)))
    return 0.7;
  const longer = Math.max(key.length, official.length);
  return longer >= 4 && editDistance(key, official) * 3 <= longer ? 0.5 : 0;
}

/** Whether a text sounds like a heading of any of the tables: 2 a column, 1 a name. */
export function recogniser(specs: readonly TableSpec[], known: Known): (text: string) => number {
  return (text) => {
    let best = 0;
    for (const spec of specs) {
      const { total, column, name } = meaningOf(text, spec, known);
      if (column && column.score >= 0.9) return 2;
      if (total || name || column) best = 1;
    }
    return best;
  };
}
