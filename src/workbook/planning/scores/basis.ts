/** 評価基準 and 評価選択肢: the parameters in force, each with unit and source, and the words they choose from. */
import { unitsPerPoint } from '../../../core';
import {
  FULFILMENT_DECIMALS,
  MISSING_SCORE,
  PRICE_CAP,
  PRICE_FORMULA,
  SCORES_PARAMETERS,
  SCORE_KINDS,
  SCORE_MODE,
  SCORE_UNIT,
  STAGES,
  type ParameterSpec,
} from '../../contract';
import type { PlannedName, PlannedSheet } from '../../plan';
import type { CellValue } from '../../snapshot';
import type { LayoutParameter } from '../asComputed';
import { label, mixed, sheet } from '../columns';
import { ADDENDS } from '../costs/choices';
import { cell, column, dataCell, layout, refOf, text } from '../layout';
import { sourceBlock, sourceColumn, sourceValues } from '../source';
import { FOLLOWED_PARAMETERS } from './followed';
import type { ScoresModel } from './model';

const NAMES = {
  formula: '価格点の式番号',
  cap: '価格点上限',
  missing: '未採点番号',
  scale: '評価点尺度',
  share: '評価点加算率',
  units: '評価点加算調整',
  points: '点数尺度',
  lowest: '最低提案価格',
  printed: '充足率尺度',
} as const;

type NameKey = keyof typeof NAMES;

export interface ScoresBasis {
  sheets: readonly PlannedSheet[];
  names: readonly PlannedName[];
  /** Formula text of a parameter in force: a defined name. */
  name: Record<NameKey, string>;
  /** 番号 of a word in a list. */
  number: (list: string, word: string) => string;
  /** Parameters in force that formulas do not follow. */
  layoutParameters: readonly LayoutParameter[];
}

interface Derived {
  key: NameKey;
  unit: string;
  formula: string;
  value: number;
  help: string;
}

const LISTS: readonly (readonly [list: string, words: readonly (string | number)[]])[] = [
  ...SCORES_PARAMETERS.flatMap(({ name, choices }) => (choices ? [[name, choices] as const] : [])),
  ['段階', STAGES],
  ['区分', SCORE_KINDS],
];

export function scoresBasis(m: ScoresModel): ScoresBasis {
  const words = choiceRows();
  const wl = layout(m.naming, '評価選択肢', ['条件名', '番号', '選択肢', '加算率', '加算調整'], words.length);
  const wt = refOf(wl);
  const lookup = (heading: string, list: string, word: string): string =>
    `SUMIFS(${column(wt, heading)},${column(wt, '条件名')},${text(list)},${column(wt, '選択肢')},${word})`;
  const name = Object.fromEntries(
    Object.entries(NAMES).map(([key, title]) => [key, `${m.naming.prefix}${title}`]),
  ) as Record<NameKey, string>;

  const headings = ['番号', '条件名', '採用値', '選択番号', '既定値', '単位', '出典', '説明'];
  const inForce = SCORES_PARAMETERS.map((p) => parameterInForce(m, p));
  const rowOf = (parameter: string): number => SCORES_PARAMETERS.findIndex((p) => p.name === parameter) + 1;
  const open = refOf(layout(m.naming, '評価基準', headings, 1));
  const at = (heading: '採用値' | '選択番号', parameter: string): string =>
    dataCell(open, heading, rowOf(parameter));
  const derived = derivedRows(m, at, (heading) => lookup(heading, SCORE_MODE, at('採用値', SCORE_MODE)));
  const l = layout(m.naming, '評価基準', headings, SCORES_PARAMETERS.length + derived.length);
  const t = refOf(l);
  const none = { formula: null, value: null };
  const blank = derived.map(() => null);
  const basis = sheet(
    l,
    'basis',
    '評価基準（提案評価の条件）',
    '採用値は入力「条件」の値、空欄なら既定値。計算の数式はこの表の名前付きセルを使う。',
    [
      label(
        '番号',
        Array.from({ length: l.rowCount }, (_, i) => i + 1),
        { format: 'integer', width: 7 },
      ),
      label('条件名', [...SCORES_PARAMETERS.map((p) => p.name), ...derived.map((d) => NAMES[d.key])], {
        width: 24,
      }),
      mixed(
        '採用値',
        [
          ...SCORES_PARAMETERS.map((_p, i) => ({ formula: adopted(), value: inForce[i] ?? null })),
          ...derived,
        ],
        { width: 20, style: 'result' },
      ),
      mixed(
        '選択番号',
        [
          ...SCORES_PARAMETERS.map((p, i) =>
            p.choices
              ? {
                  formula: lookup('番号', p.name, cell(t, '採用値')),
                  value: p.choices.indexOf(inForce[i] as string | number) + 1,
                }
              : none,
          ),
          ...derived.map(() => none),
        ],
        { format: 'integer', width: 10 },
      ),
      label('既定値', [...SCORES_PARAMETERS.map((p) => p.defaultValue), ...blank], {
        format: 'general',
        width: 16,
      }),
      label('単位', [...SCORES_PARAMETERS.map((p) => p.unit), ...derived.map((d) => d.unit)], { width: 10 }),
      label('出典', [...SCORES_PARAMETERS.map((p) => p.source), ...derived.map(() => '計算')], { width: 40 }),
      label('説明', [...SCORES_PARAMETERS.map((p) => p.help), ...derived.map((d) => d.help)], { width: 60 }),
    ],
  );
  return {
    sheets: [basis, wordSheet()],
    names: [
      { name: name.formula, refersTo: at('選択番号', PRICE_FORMULA) },
      { name: name.cap, refersTo: at('採用値', PRICE_CAP) },
      { name: name.missing, refersTo: at('選択番号', MISSING_SCORE) },
      ...derived.map((d, i) => ({
        name: name[d.key],
        refersTo: dataCell(t, '採用値', SCORES_PARAMETERS.length + i + 1),
      })),
    ],
    name,
    number: (list, word) => lookup('番号', list, word),
    layoutParameters: SCORES_PARAMETERS.flatMap((p, i): LayoutParameter[] =>
      FOLLOWED_PARAMETERS.includes(p.name)
        ? []
        : [{ name: p.name, formula: at('採用値', p.name), value: inForce[i] ?? null }],
    ),
  };

  function wordSheet(): PlannedSheet {
    const addends = (i: 0 | 1): (number | null)[] =>
      words.map((r) => (r.list === SCORE_MODE ? (ADDENDS[String(r.word)]?.[i] ?? null) : null));
    return sheet(wl, 'basis', '評価選択肢', '条件や入力で選ぶ語と、数式が使う番号。', [
      label(
        '条件名',
        words.map((r) => r.list),
        { width: 24 },
      ),
      label(
        '番号',
        words.map((r) => r.number),
        { format: 'integer', width: 7 },
      ),
      label(
        '選択肢',
        words.map((r) => r.word),
        { format: 'general', width: 24 },
      ),
      label('加算率', addends(0), { format: 'general', width: 10 }),
      label('加算調整', addends(1), { format: 'general', width: 10 }),
    ]);
  }

  function adopted(): string {
    const source = m.sources.parameters;
    const given = source && sourceColumn(source, '条件名');
    const values = source && sourceColumn(source, '値');
    const valueBlock = source && sourceBlock(source, '値');
    const otherwise = cell(t, '既定値');
    if (!given || !values || !valueBlock) return otherwise;
    const own = cell(t, '条件名');
    return `IF(COUNTIFS(${given},${own},${values},"<>")=0,${otherwise},INDEX(${valueBlock},MATCH(${own},${given},0)))`;
  }
}

function choiceRows(): { list: string; word: string | number; number: number }[] {
  return LISTS.flatMap(([list, words]) => words.map((word, i) => ({ list, word, number: i + 1 })));
}

/** What 条件 says, or the default. */
function parameterInForce(m: ScoresModel, p: ParameterSpec): CellValue {
  const source = m.sources.parameters;
  if (!source) return p.defaultValue;
  const row = sourceValues(source, '条件名').indexOf(p.name);
  const value = row < 0 ? null : (sourceValues(source, '値')[row] ?? null);
  return value === null || value === '' ? p.defaultValue : value;
}

function derivedRows(
  m: ScoresModel,
  at: (heading: '採用値' | '選択番号', parameter: string) => string,
  addend: (heading: '加算率' | '加算調整') => string,
): Derived[] {
  const { policy } = m.case;
  const [share, units] = ADDENDS[{ cut: '切捨て', halfUp: '四捨五入', up: '切上げ' }[policy.mode]] ?? [0, 0];
  const prices = sourceColumn(m.sources.proposers, '価格');
  return [
    {
      key: 'scale',
      unit: '倍',
      formula: `ROUND(1/${at('採用値', SCORE_UNIT)},0)`,
      value: unitsPerPoint(policy.unit),
      help: '1点が評価点の端数の単位のいくつ分か。',
    },
    {
      key: 'share',
      unit: '－',
      formula: addend('加算率'),
      value: share,
      help: '端数の扱い：余りに加える除数の割合。',
    },
    {
      key: 'units',
      unit: '－',
      formula: addend('加算調整'),
      value: units,
      help: '端数の扱い：余りに加える数。',
    },
    { key: 'points', unit: '倍', formula: '1000', value: 1000, help: '点数は小数3桁まで：整数にする倍率。' },
    {
      key: 'lowest',
      unit: '円',
      formula: prices === null ? '0' : `MIN(${prices})`,
      value: m.figures.lowestPrice,
      help: '提案者の価格のうち最も低いもの。価格がなければ0。',
    },
    {
      key: 'printed',
      unit: '倍',
      formula: `(1000/100)^${at('採用値', FULFILMENT_DECIMALS)}`,
      value: 10 ** policy.fulfilmentDecimals,
      help: '充足率（％）の小数の桁数を整数にする倍率。',
    },
  ];
}
