/** 分担基準: the parameters in force, each a named cell with unit and source. */
import {
  COSTS_PARAMETERS,
  FIRST_MONTH,
  JOINING_YEAR,
  LEAVING_YEAR,
  NOTICE_BY_AGREEMENT,
  NOTICE_BY_LAW,
  ORGANISATION,
  PENALTY_PERCENT,
  RESIDUAL_PERCENT,
  SUNK_PERCENT,
  TAKE_OVER,
  type ParameterSpec,
} from '../../contract';
import type { PlannedName, PlannedSheet } from '../../plan';
import { label, mixed, sheet } from '../columns';
import { cell, dataCell, layout, refOf } from '../layout';
import { sourceBlock, sourceColumn } from '../source';
import type { LayoutParameter } from '../asComputed';
import { choices, type Choices } from './choices';
import type { CostsRefs } from './layouts';
import type { CostsModel } from './model';
import { FOLLOWED_PARAMETERS } from './followed';
import { derivedRows, NAMES, parameterInForce, type NameKey } from './parameters';

export interface Basis {
  sheets: readonly PlannedSheet[];
  names: readonly PlannedName[];
  /** Formula text for a parameter in force: a defined name. */
  name: Record<NameKey, string>;
  choices: Choices;
  /** Parameters in force that formulas do not follow. */
  layoutParameters: readonly LayoutParameter[];
}

/** Parameters of 条件 that formulas use, by the heading of their cell. */
const NAMED: readonly [key: NameKey, heading: '採用値' | '選択番号', parameter: string][] = [
  ['partMonth', '選択番号', '端数月'],
  ['beforePeriod', '選択番号', '期間前の利用'],
  ['shareUnit', '採用値', '按分の端数の単位'],
  ['shareMode', '選択番号', '按分の端数の方法'],
  ['shareRemainder', '選択番号', '按分の残りの行先'],
  ['savingBase', '選択番号', '削減額の基礎'],
  ['yearRemainder', '選択番号', '年度割の端数'],
  ['yearUnit', '採用値', '年度割の単位'],
  ['taxBasis', '選択番号', '税の扱い'],
  ['organisation', '選択番号', ORGANISATION],
  ['noticeAgreed', '採用値', NOTICE_BY_AGREEMENT],
  ['noticeLaw', '採用値', NOTICE_BY_LAW],
  ['leavingYear', '選択番号', LEAVING_YEAR],
  ['residual', '採用値', RESIDUAL_PERCENT],
  ['penaltyShare', '採用値', PENALTY_PERCENT],
  ['joiningYear', '選択番号', JOINING_YEAR],
  ['joinMonth', '選択番号', FIRST_MONTH],
  ['sunk', '採用値', SUNK_PERCENT],
  ['takeOver', '選択番号', TAKE_OVER],
];

export function basis(m: CostsModel, t: CostsRefs): Basis {
  const words = choices(m);
  const name = Object.fromEntries(
    Object.entries(NAMES).map(([key, title]) => [key, `${m.naming.prefix}${title}`]),
  ) as Record<NameKey, string>;
  const parameters = COSTS_PARAMETERS;
  const headings = ['番号', '条件名', '採用値', '選択番号', '既定値', '単位', '出典', '説明'];
  const at = (heading: string, row: number): string =>
    dataCell(refOf(layout(m.naming, '分担基準', headings, row)), heading, row);
  const rowOf = (parameter: string): number => parameters.findIndex((p) => p.name === parameter) + 1;
  const derived = derivedRows(m, words, (heading, parameter) => at(heading, rowOf(parameter)), name, t);
  const l = layout(m.naming, '分担基準', headings, parameters.length + derived.length);
  const own = refOf(l);
  const inForce = parameters.map((p) => parameterInForce(m, p));
  const numberOf = (p: ParameterSpec, value: unknown): number =>
    (p.choices ?? []).findIndex((word) => word === value) + 1;
  const blank = derived.map(() => null);
  const planned = sheet(
    l,
    'basis',
    '分担基準（費用分担の条件）',
    '採用値は入力「条件」と「保証」の値、空欄なら既定値。計算の数式はこの表の名前付きセルを使う。',
    [
      label(
        '番号',
        Array.from({ length: l.rowCount }, (_, i) => i + 1),
        { format: 'integer', width: 7 },
      ),
      label('条件名', [...parameters.map((p) => p.name), ...derived.map((d) => d.title)], { width: 24 }),
      mixed(
        '採用値',
        [
          ...parameters.map((p, i) => ({ formula: adopted(p), value: inForce[i] ?? null })),
          ...derived.map((d) => ({ formula: d.formula, value: d.value })),
        ],
        { width: 20, style: 'result' },
      ),
      mixed(
        '選択番号',
        [
          ...parameters.map((p, i) =>
            p.choices
              ? { formula: words.number(p.name, cell(own, '採用値')), value: numberOf(p, inForce[i]) }
              : { formula: null, value: null },
          ),
          ...derived.map(() => ({ formula: null, value: null })),
        ],
        { format: 'integer', width: 10 },
      ),
      label('既定値', [...parameters.map((p) => (p.defaultValue === '' ? null : p.defaultValue)), ...blank], {
        format: 'general',
        width: 16,
      }),
      label('単位', [...parameters.map((p) => p.unit), ...derived.map((d) => d.unit)], { width: 10 }),
      label('出典', [...parameters.map((p) => p.source), ...derived.map(() => '計算')], { width: 40 }),
      label('説明', [...parameters.map((p) => p.help), ...derived.map((d) => d.help)], { width: 60 }),
    ],
  );
  const names: PlannedName[] = [
    ...NAMED.map(([key, heading, parameter]) => ({
      name: name[key],
      refersTo: at(heading, rowOf(parameter)),
    })),
    ...derived.map((d, i) => ({ name: name[d.key], refersTo: at('採用値', parameters.length + i + 1) })),
  ];
  const layoutParameters = parameters.flatMap((p, i): LayoutParameter[] =>
    FOLLOWED_PARAMETERS.includes(p.name)
      ? []
      : [{ name: p.name, formula: at('採用値', i + 1), value: inForce[i] ?? null }],
  );
  return { sheets: [planned, words.sheet], names, name, choices: words, layoutParameters };

  function adopted(p: ParameterSpec): string {
    const source = m.sources.parameters;
    const given = source && sourceColumn(source, '条件名');
    const values = source && sourceColumn(source, '値');
    const valueBlock = source && sourceBlock(source, '値');
    const otherwise = p.defaultValue === '' ? '""' : cell(own, '既定値');
    if (!given || !values || !valueBlock) return otherwise;
    const name = cell(own, '条件名');
    return `IF(COUNTIFS(${given},${name},${values},"<>")=0,${otherwise},INDEX(${valueBlock},MATCH(${name},${given},0)))`;
  }
}
