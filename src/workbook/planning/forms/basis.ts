/** 基準 and 選択肢: the parameters in force, each a cell with unit and source, and the words they choose from. */
import {
  AMOUNT_ROUNDING,
  AMOUNT_UNIT,
  FORMS_PARAMETERS,
  GROUP_SOURCES,
  LUMP_BASIS,
  MAX_GROUPS,
  PRICE_UNIT,
  PRICE_UNITS,
  REMAINDER,
  SCHEMES,
  TARGET_KINDS,
} from '../../contract';
import type { ParameterSpec } from '../../contract';
import type { PlannedName, PlannedSheet } from '../../plan';
import type { CellValue } from '../../snapshot';
import type { LayoutParameter } from '../asComputed';
import { label, mixed, sheet } from '../columns';
import { cell, column, dataCell, layout, refOf, text } from '../layout';
import { sourceBlock, sourceColumn, sourceValues } from '../source';
import { FOLLOWED_PARAMETERS } from './followed';
import type { FormsModel } from './model';

/** 加算: what is added before the fraction is cut, as a share of the divisor and in units (see docs/methods/rounding.md). */
const ADDENDS: Record<string, readonly [share: number, units: number]> = {
  切捨て: [0, 0],
  四捨五入: [0.5, 0],
  切上げ: [1, -1],
};

export interface Basis {
  sheets: readonly PlannedSheet[];
  names: readonly PlannedName[];
  /** Formula text for a parameter in force: a defined name. */
  name: Record<BasisName, string>;
  /** 番号 of a word in the list of a parameter: `SUMIFS(割勘選択肢[番号], …)`. */
  choiceNumber: (parameter: string, wordFormula: string) => string;
  /** Parameters in force that formulas do not follow. */
  layoutParameters: readonly LayoutParameter[];
}

type BasisName =
  | 'amountUnit'
  | 'scale'
  | 'addShare'
  | 'addUnits'
  | 'aloneDivisor'
  | 'aloneAddend'
  | 'rounds'
  | 'lumpBasis'
  | 'remainder'
  | 'maxGroups';

/** The value that a parameter has in this case: what the 条件 table says, or the default. */
export function parameterInForce(m: FormsModel, p: ParameterSpec): number | string {
  const source = m.sources.parameters;
  if (source) {
    const nameAt = sourceValues(source, '条件名').findIndex((v) => v === p.name);
    const value = nameAt < 0 ? null : sourceValues(source, '値')[nameAt];
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value;
  }
  return p.defaultValue;
}

export function basis(m: FormsModel): Basis {
  const choices = choiceSheet(m);
  const derived = derivedRows(m);
  const rowCount = FORMS_PARAMETERS.length + derived.length;
  const l = layout(
    m.naming,
    '基準',
    ['番号', '条件名', '採用値', '選択番号', '既定値', '単位', '出典', '説明'],
    rowCount,
  );
  const t = refOf(l);
  const nameOf = (title: string): string => `${m.naming.prefix}${title}`;
  const inForce = FORMS_PARAMETERS.map((p) => parameterInForce(m, p));
  const source = m.sources.parameters;
  const given = source && sourceColumn(source, '条件名');
  const values = source && sourceColumn(source, '値');
  const valueBlock = source && sourceBlock(source, '値');
  const adopted =
    given && values && valueBlock
      ? `IF(COUNTIFS(${given},${cell(t, '条件名')},${values},"<>")=0,${cell(t, '既定値')},INDEX(${valueBlock},MATCH(${cell(t, '条件名')},${given},0)))`
      : cell(t, '既定値');
  const parameterRow = (name: string): number => FORMS_PARAMETERS.findIndex((p) => p.name === name) + 1;
  const at = (heading: string, name: string): string => dataCell(t, heading, parameterRow(name));
  const adoptedRows = [
    ...inForce.map((value) => ({ formula: adopted, value })),
    ...derived.map((d) => ({ formula: d.formula(at), value: d.value })),
  ];
  const choiceNumber = (parameter: string, word: string): string =>
    `SUMIFS(${column(choices.ref, '番号')},${column(choices.ref, '条件名')},${parameter},${column(choices.ref, '選択肢')},${word})`;
  const numberOf = (p: ParameterSpec, value: number | string): number => (p.choices ?? []).indexOf(value) + 1;
  const blank: CellValue[] = derived.map(() => null);
  const columns = [
    label(
      '番号',
      Array.from({ length: rowCount }, (_, i) => i + 1),
      { format: 'integer', width: 7 },
    ),
    label('条件名', [...FORMS_PARAMETERS.map((p) => p.name), ...derived.map((d) => d.title)], { width: 22 }),
    mixed('採用値', adoptedRows, { width: 20, style: 'result' }),
    mixed(
      '選択番号',
      [
        ...FORMS_PARAMETERS.map((p, i) => ({
          formula: choiceNumber(cell(t, '条件名'), cell(t, '採用値')),
          value: numberOf(p, inForce[i] ?? ''),
        })),
        ...derived.map(() => ({ formula: null, value: null })),
      ],
      { format: 'integer', width: 10 },
    ),
    label('既定値', [...FORMS_PARAMETERS.map((p) => p.defaultValue), ...blank], {
      format: 'general',
      width: 20,
    }),
    label('単位', [...FORMS_PARAMETERS.map((p) => p.unit), ...derived.map((d) => d.unit)], { width: 10 }),
    label('出典', [...FORMS_PARAMETERS.map((p) => p.source), ...derived.map(() => '計算')], { width: 40 }),
    label('説明', [...FORMS_PARAMETERS.map((p) => p.help), ...derived.map((d) => d.help)], { width: 50 }),
  ];
  const planned = sheet(
    l,
    'basis',
    '基準（計算の条件）',
    '採用値は入力「条件」の値、空欄なら既定値。計算の数式はこの表の名前付きセルを使う。',
    columns,
  );
  const derivedCell = (title: string): string =>
    dataCell(t, '採用値', FORMS_PARAMETERS.length + derived.findIndex((d) => d.title === title) + 1);
  const name: Record<BasisName, string> = {
    amountUnit: nameOf('端数単位'),
    scale: nameOf('尺度'),
    addShare: nameOf('加算率'),
    addUnits: nameOf('加算調整'),
    aloneDivisor: nameOf('単独除数'),
    aloneAddend: nameOf('単独加算'),
    rounds: nameOf('回次数'),
    lumpBasis: nameOf('一式基準'),
    remainder: nameOf('端数行先'),
    maxGroups: nameOf('グループ上限'),
  };
  const names: PlannedName[] = [
    { name: name.amountUnit, refersTo: at('採用値', AMOUNT_UNIT) },
    { name: name.scale, refersTo: derivedCell(TITLES.scale) },
    { name: name.addShare, refersTo: derivedCell(TITLES.addShare) },
    { name: name.addUnits, refersTo: derivedCell(TITLES.addUnits) },
    { name: name.aloneDivisor, refersTo: derivedCell(TITLES.aloneDivisor) },
    { name: name.aloneAddend, refersTo: derivedCell(TITLES.aloneAddend) },
    { name: name.rounds, refersTo: derivedCell(TITLES.rounds) },
    { name: name.lumpBasis, refersTo: at('選択番号', LUMP_BASIS) },
    { name: name.remainder, refersTo: at('選択番号', REMAINDER) },
    { name: name.maxGroups, refersTo: at('採用値', MAX_GROUPS) },
  ];
  const layoutParameters = FORMS_PARAMETERS.flatMap((p, i): LayoutParameter[] =>
    FOLLOWED_PARAMETERS.includes(p.name)
      ? []
      : [{ name: p.name, formula: at('採用値', p.name), value: inForce[i] ?? null }],
  );
  return { sheets: [planned, choices.sheet], names, name, choiceNumber, layoutParameters };

  function derivedRows(model: FormsModel): Derived[] {
    const unit = Number(parameterInForce(model, spec(AMOUNT_UNIT)));
    const [share, units] = ADDENDS[String(parameterInForce(model, spec(AMOUNT_ROUNDING)))] ?? [0, 0];
    const divisor = unit * model.scale;
    const addend = (heading: string) => (at: At) =>
      `SUMIFS(${column(choices.ref, heading)},${column(choices.ref, '条件名')},${text(AMOUNT_ROUNDING)},${column(choices.ref, '選択肢')},${at('採用値', AMOUNT_ROUNDING)})`;
    const roundNames = sourceColumn(model.sources.rounds, '回次') ?? '';
    return [
      {
        title: TITLES.scale,
        unit: '倍',
        value: model.scale,
        formula: (at) => `ROUND(1/${at('採用値', PRICE_UNIT)},0)`,
        help: '単価を整数にする倍数（1円÷単価の単位）。積を整数のまま計算し、端数処理まで正確に保つ。',
      },
      {
        title: TITLES.addShare,
        unit: '倍',
        value: share,
        formula: addend('加算率'),
        help: '端数処理のために切捨ての前に加える、除数に対する割合。',
      },
      {
        title: TITLES.addUnits,
        unit: '－',
        value: units,
        formula: addend('加算調整'),
        help: '切上げのとき、加える量から引く1。',
      },
      {
        title: TITLES.aloneDivisor,
        unit: '－',
        value: divisor,
        formula: (at) => `${at('採用値', AMOUNT_UNIT)}*${nameOf('尺度')}`,
        help: '円/枚の金額を求める除数（端数単位×尺度）。',
      },
      {
        title: TITLES.aloneAddend,
        unit: '－',
        value: share * divisor + units,
        formula: () => `${nameOf('加算率')}*${nameOf('単独除数')}+${nameOf('加算調整')}`,
        help: '円/枚の金額を求めるとき、切捨ての前に加える量。',
      },
      {
        title: TITLES.rounds,
        unit: '回',
        value: model.roundNames.length,
        formula: () => `SUMPRODUCT((${roundNames}<>"")*1)`,
        help: '回次の数。',
      },
    ];
  }
}

type At = (heading: string, parameter: string) => string;

interface Derived {
  title: string;
  unit: string;
  value: number;
  formula: (at: At) => string;
  help: string;
}

const TITLES = {
  scale: '単価の尺度',
  addShare: '端数の加算率',
  addUnits: '端数の加算調整',
  aloneDivisor: '単独金額の除数',
  aloneAddend: '単独金額の加算',
  rounds: '回次の数',
} as const;

function spec(name: string): ParameterSpec {
  const found = FORMS_PARAMETERS.find((p) => p.name === name);
  if (!found) throw new Error(`Planning error: no parameter ${name}`);
  return found;
}

/** 選択肢: the words of each choice with the number by which formulas count them. */
function choiceSheet(m: FormsModel) {
  const lists: [string, readonly (string | number)[]][] = [
    ...FORMS_PARAMETERS.flatMap((p): [string, readonly (string | number)[]][] =>
      p.choices ? [[p.name, p.choices]] : [],
    ),
    ['単価方式', SCHEMES],
    ['グループ分け', GROUP_SOURCES],
    ['対象区分', TARGET_KINDS],
    ['単位', PRICE_UNITS],
  ];
  const rows = lists.flatMap(([name, words]) => words.map((word, i) => ({ name, word, number: i + 1 })));
  const l = layout(m.naming, '選択肢', ['条件名', '番号', '選択肢', '加算率', '加算調整'], rows.length);
  const addend = (i: 0 | 1) =>
    rows.map((r) => (r.name === AMOUNT_ROUNDING ? (ADDENDS[String(r.word)]?.[i] ?? null) : null));
  const planned = sheet(l, 'basis', '選択肢', '条件や入力で選ぶ語と、数式が使う番号。', [
    label(
      '条件名',
      rows.map((r) => r.name),
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
    label('加算率', addend(0), { format: 'general', width: 10 }),
    label('加算調整', addend(1), { format: 'general', width: 10 }),
  ]);
  return { sheet: planned, ref: refOf(l) };
}
