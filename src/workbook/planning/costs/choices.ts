/** 分担選択肢: the words that inputs choose from, with the number by which formulas count them and what they stand for. */
import {
  COMPARED,
  COSTS_PARAMETERS,
  COST_SCOPES,
  MONEY_SOURCES,
  MOVES,
  PASSES,
  PENALTIES,
  REALLOCATIONS,
  REMAINDERS,
  REQUEST_STATES,
  ROUNDING_MODES,
  SETTINGS,
  TAX_MARKS,
  TAX_ROUNDING,
  TRIGGERS,
  USE_STATES,
  YEN_PER_UNIT,
  YEN_UNITS,
} from '../../contract/costs';
import type { PlannedSheet } from '../../plan';
import { label, sheet } from '../columns';
import { column, layout, refOf, text } from '../layout';
import type { CostsModel } from './model';

/** 加算: what is added before the fraction is cut, as a share of the divisor and in units (docs/methods/rounding.md). */
export const ADDENDS: Readonly<Record<string, readonly [share: number, units: number]>> = {
  切捨て: [0, 0],
  四捨五入: [0.5, 0],
  切上げ: [1, -1],
};

export interface Choices {
  sheet: PlannedSheet;
  /** 番号 of a word in a list. */
  number: (list: string, word: string) => string;
  /** Yen per unit of a word of 単位. */
  factor: (word: string) => string;
  /** 加算率 or 加算調整 of a word of 税の端数. */
  addend: (heading: '加算率' | '加算調整', word: string) => string;
}

const UNIT_LIST = '単位';
/** 区分 of 加入脱退. */
export const MOVES_LIST = '加入脱退の区分';

export function choices(m: CostsModel): Choices {
  const lists: [string, readonly (string | number)[]][] = [
    ...COSTS_PARAMETERS.flatMap((p): [string, readonly (string | number)[]][] =>
      p.choices ? [[p.name, p.choices]] : [],
    ),
    [UNIT_LIST, YEN_UNITS],
    ['税区分', TAX_MARKS],
    ['比較対象', COMPARED],
    ['財源', MONEY_SOURCES],
    ['対象範囲', COST_SCOPES],
    ['端数の方法', ROUNDING_MODES],
    ['残りの行先', REMAINDERS],
    ['状態', USE_STATES],
    ['要望の状態', REQUEST_STATES],
    ['発動条件', TRIGGERS],
    ['調整後', SETTINGS],
    ['再按分の基準', REALLOCATIONS],
    ['回数', PASSES],
    ['違約金の扱い', PENALTIES],
    [MOVES_LIST, MOVES],
  ];
  const rows = lists.flatMap(([list, words]) => words.map((word, i) => ({ list, word, number: i + 1 })));
  const l = layout(
    m.naming,
    '分担選択肢',
    ['条件名', '番号', '選択肢', '係数', '加算率', '加算調整'],
    rows.length,
  );
  const t = refOf(l);
  const addends = (i: 0 | 1): (number | null)[] =>
    rows.map((r) => (r.list === TAX_ROUNDING ? (ADDENDS[String(r.word)]?.[i] ?? null) : null));
  const lookup = (heading: string, list: string, word: string): string =>
    `SUMIFS(${column(t, heading)},${column(t, '条件名')},${text(list)},${column(t, '選択肢')},${word})`;
  return {
    sheet: sheet(l, 'basis', '分担選択肢', '条件や入力で選ぶ語と、数式が使う番号。係数は単位あたりの円。', [
      label(
        '条件名',
        rows.map((r) => r.list),
        { width: 20 },
      ),
      label(
        '番号',
        rows.map((r) => r.number),
        { format: 'integer', width: 7 },
      ),
      label(
        '選択肢',
        rows.map((r) => r.word),
        { format: 'general', width: 24 },
      ),
      label(
        '係数',
        rows.map((r) => (r.list === UNIT_LIST ? (YEN_PER_UNIT[r.number - 1] ?? null) : null)),
        {
          format: 'integer',
          width: 14,
        },
      ),
      label('加算率', addends(0), { format: 'general', width: 10 }),
      label('加算調整', addends(1), { format: 'general', width: 10 }),
    ]),
    number: (list, word) => lookup('番号', list, word),
    factor: (word) => lookup('係数', UNIT_LIST, word),
    addend: (heading, word) => lookup(heading, TAX_ROUNDING, word),
  };
}
