/** What a component is in proportion to, in words: 均等割, 人口割 (any indicator with 割), 固定割合 … */
import { BASES } from '../../contract';
import type { NameIndex } from '../nameIndex';
import { looseKey } from '../sameName';

/** In the order of BASES. */
export type BasisKind = 'equal' | 'indicator' | 'fixed' | 'metered' | 'current' | 'saving';
export const BASIS_KINDS: readonly BasisKind[] = [
  'equal',
  'indicator',
  'fixed',
  'metered',
  'current',
  'saving',
];

/** Other words for each, in the same order. */
const OTHER_WORDS: readonly (readonly string[])[] = [
  ['平等割', '均等', 'equal'],
  ['indicator'],
  ['固定割', 'fixed'],
  ['利用割', 'metered'],
  ['現行割', 'current'],
  ['削減割', 'saving'],
];

export interface NamedBasis {
  kind: BasisKind;
  /** Position of the indicator that the word itself names (人口割); −1 for 指標割 and where none is meant. */
  indicator: number;
  /** The official word: 均等割, 人口割. */
  word: string;
}

/** Undefined when the word means nothing known. */
export function basisOf(text: string, indicators: NameIndex): NamedBasis | undefined {
  const key = looseKey(text);
  const position = BASES.findIndex(
    (word, i) => looseKey(word) === key || OTHER_WORDS[i]?.some((other) => looseKey(other) === key),
  );
  const kind = BASIS_KINDS[position];
  if (kind !== undefined) return { kind, indicator: -1, word: BASES[position] ?? '' };
  const named = indicators.find(text.trim().replace(/割$/, ''));
  const indicator = named >= 0 ? named : indicators.find(text);
  if (indicator < 0) return undefined;
  return { kind: 'indicator', indicator, word: `${indicators.names[indicator] ?? ''}割` };
}

/** Every word that would be understood: for messages. */
export function basisWords(indicators: NameIndex): readonly string[] {
  return [...BASES, ...indicators.names.slice(0, 20).map((name) => `${name}割`)];
}
