/** 経費[按分方法]: a key of the 按分方法 table, a basis by its own word (人口割), or 直接, 従量, 自団体見積, 要望. */
import type { Division, KeyBasis, SharingKey } from '../../../core/costs/case';
import { DIVISIONS } from '../../contract';
import { readText, reread } from '../cells';
import type { NameIndex } from '../nameIndex';
import { nearest } from '../nearest';
import { excelKey, looseKey } from '../sameName';
import { cellOf, placeIn, type TableView } from '../view';
import type { FigureFinder, SaidDate } from './asOf';
import { basisOf, basisWords } from './basis';
import type { DefaultRule } from './shareRules';

/** In the order of DIVISIONS. */
export const DIVISION_KINDS = ['direct', 'metered', 'quotes', 'requests'] as const;
export type DivisionKind = 'key' | (typeof DIVISION_KINDS)[number];

export interface DivisionWord {
  kind: DivisionKind;
  /** Official word: the key's name, 人口割, 従量 … */
  word: string;
  basis?: Exclude<ReturnType<typeof basisOf>, undefined>;
}

export interface DivisionNames {
  keys: NameIndex;
  indicators: NameIndex;
}

/** Undefined when empty or unknown. Errors: `divisionUnknown`. Finding `choiceReread`. */
export function readDivisionWord(
  view: TableView,
  row: number,
  { keys, indicators }: DivisionNames,
): DivisionWord | undefined {
  const column = view.columns.get('按分方法');
  const text = readText(view, row, column);
  if (!column || text === '') return undefined;
  const found = divisionOf(text, keys, indicators);
  if (found) {
    if (cellOf(view, row, column.position) !== found.word)
      reread(view, row, column, 'choiceReread', found.word);
    return found;
  }
  if (keys.open || indicators.open) return undefined;
  const known = [...keys.names, ...DIVISIONS, ...basisWords(indicators)];
  const proposal = nearest(text, known);
  view.report.error('divisionUnknown', placeIn(view, row, column.position), {
    found: text,
    expected: known.slice(0, 30),
    ...(proposal === undefined ? {} : { nearest: proposal }),
  });
  return undefined;
}

function divisionOf(text: string, keys: NameIndex, indicators: NameIndex): DivisionWord | undefined {
  const position = DIVISIONS.findIndex((word) => looseKey(word) === looseKey(text));
  const kind = DIVISION_KINDS[position];
  if (kind !== undefined) return { kind, word: DIVISIONS[position] ?? '' };
  const key = keys.find(text);
  if (key >= 0) return { kind: 'key', word: keys.names[key] ?? '' };
  const basis = basisOf(text, indicators);
  // 指標割 alone does not say which indicator.
  if (!basis || (basis.kind === 'indicator' && basis.indicator < 0)) return undefined;
  return { kind: 'key', word: basis.word, basis };
}

export interface KeyBook {
  keys: SharingKey[];
  /** 1-based, `[key][component]`; none for a key that only 経費 names. */
  rows: (readonly number[])[];
}

/** The division that a word means; adds to the book a key that only 経費 names. */
export function divisionFor(
  { kind, word, basis }: DivisionWord,
  contract: number | null,
  contracts: NameIndex,
  book: KeyBook,
  { rule, stage }: DefaultRule,
  direct: Pick<Extract<Division, { kind: 'direct' }>, 'amounts' | 'said'>,
  figures: { of: FigureFinder; said: SaidDate },
): Division {
  if (kind === 'direct') return { kind, ...direct };
  if (kind === 'metered') return { kind, contract };
  if (kind !== 'key') return { kind };
  const byContract = basis?.kind === 'metered' && contract !== null;
  const name = byContract ? `${word}：${contracts.names[contract] ?? ''}` : word;
  const known = book.keys.findIndex((key) => excelKey(key.name) === excelKey(name));
  if (known >= 0 || !basis) return { kind: 'key', key: known };
  book.rows.push([]);
  book.keys.push({
    name,
    components: [{ basis: keyBasis(basis, contract, figures), ratio: 1, rule }],
    rounding: stage,
  });
  return { kind: 'key', key: book.keys.length - 1 };
}

function keyBasis(
  { kind, indicator }: Exclude<DivisionWord['basis'], undefined>,
  contract: number | null,
  figures: { of: FigureFinder; said: SaidDate },
): KeyBasis {
  if (kind === 'indicator') return { kind, indicator: figures.of(indicator, figures.said) };
  if (kind === 'fixed') return { kind, normalise: false };
  return kind === 'metered' ? { kind, contract } : { kind };
}
