/** The parameters in force, as rows of 分担基準: what 条件 and 保証 say, defaults, and what follows from them. */
import { RATIO_DECIMALS } from '../../../core';
import {
  COSTS_PARAMETERS,
  INDICATOR_DATE,
  PASSES,
  PENALTIES,
  REALLOCATIONS,
  SETTINGS,
  TRIGGERS,
  type ParameterSpec,
} from '../../contract';
import type { CellValue } from '../../snapshot';
import { column } from '../layout';
import { sourceValues } from '../source';
import { figuresMeant, saidDay } from './asOf';
import { ADDENDS, type Choices } from './choices';
import { given, givenOr, wordOr } from './given';
import type { CostsRefs } from './layouts';
import { leadFormula } from './members';
import type { CostsModel } from './model';

/** What a named cell on 分担基準 is called after the prefix. */
export const NAMES = {
  firstMonth: '期間始月',
  lastMonth: '期間終月',
  partMonth: '端数月',
  beforePeriod: '期間前',
  shareUnit: '按分単位',
  shareMode: '按分方法番号',
  shareRemainder: '按分行先',
  savingBase: '削減基礎',
  yearRemainder: '年度端数',
  yearUnit: '年度単位',
  taxBasis: '税の扱い番号',
  taxShare: '税加算率',
  taxUnits: '税加算調整',
  printScale: '印字尺度',
  decimals: '小数桁',
  scale: '割合尺度',
  april: '年度始月',
  lead: '幹事番号',
  indicatorDay: '指標基準日',
  trigger: '発動条件',
  triggerKept: '発動時の残り',
  set: '調整後',
  setKept: '調整時の残り',
  levelUnit: '保証単位',
  reallocation: '再按分基準',
  reallocationFigures: '再按分指標',
  reallocationUnit: '再按分単位',
  passes: '再按分回数',
  organisation: '組織番号',
  noticeAgreed: '協定予告月数',
  noticeLaw: '法定予告月数',
  leavingYear: '脱退年度番号',
  residual: '残存費用割合',
  penaltyShare: '違約金割合',
  joiningYear: '加入年度番号',
  joinMonth: '加入初月番号',
  sunk: '加入前割合',
  takeOver: '引受番号',
} as const;

export type NameKey = keyof typeof NAMES;

const INDICATOR_DATE_SPEC = COSTS_PARAMETERS.find(({ name }) => name === INDICATOR_DATE)!;
/** Of the words of 再按分の基準. */
const BY_INDICATOR = REALLOCATIONS.indexOf('指標') + 1;

/** A row of 分担基準 below the parameters of 条件. */
export interface DerivedRow {
  key: NameKey;
  title: string;
  unit: string;
  formula: string | null;
  value: number;
  help: string;
}

/** The value that a parameter has in this case: what the 条件 table says, or the default. */
export function parameterInForce(m: CostsModel, p: ParameterSpec): CellValue {
  const source = m.sources.parameters;
  const row = m.rows.parameters.get(p.name) ?? 0;
  const value = source && row > 0 ? (sourceValues(source, '値')[row - 1] ?? null) : null;
  return value === null || value === '' ? p.defaultValue : value;
}

/** Which of a parameter's choices holds, from 1. */
export function chosen(m: CostsModel, name: string): number {
  const p = COSTS_PARAMETERS.find((one) => one.name === name);
  return p === undefined ? 0 : (p.choices ?? []).indexOf(parameterInForce(m, p) as string | number) + 1;
}

/** 1 − rate, in ten-thousandths: 30 % → 7,000. */
const kept = (rate: number): number => Math.round((1 - rate) * 10 ** RATIO_DECIMALS);

/** @param at the adopted value (or 選択番号) of a parameter; @param name a named cell */
export function derivedRows(
  m: CostsModel,
  choices: Choices,
  at: (heading: '採用値' | '選択番号', parameter: string) => string,
  name: Record<NameKey, string>,
  t: CostsRefs,
): DerivedRow[] {
  const { policy, metered, guarantee } = m.case;
  const [share, units] = ADDENDS[{ cut: '切捨て', halfUp: '四捨五入', up: '切上げ' }[policy.tax.mode]] ?? [
    0, 0,
  ];
  const month = (parameter: string): string =>
    `INT(${at('採用値', parameter)}/100)*12+MOD(${at('採用値', parameter)},100)-1`;
  const tax = at('採用値', '税の端数');
  const rows: DerivedRow[] = [
    {
      key: 'decimals',
      title: '割合の小数桁',
      unit: '桁',
      formula: null,
      value: RATIO_DECIMALS,
      help: '割合、指標、率に認める小数の桁数。',
    },
    {
      key: 'scale',
      title: '割合の尺度',
      unit: '倍',
      formula: `(1000/100)^${name.decimals}`,
      value: 10 ** RATIO_DECIMALS,
      help: '割合を整数にする倍数。',
    },
    {
      key: 'printScale',
      title: '印字の尺度',
      unit: '倍',
      formula: `(1000/100)^${at('採用値', '削減率の小数桁')}`,
      value: 10 ** policy.rateDecimals,
      help: '印字する率を整数にする倍数。',
    },
    {
      key: 'april',
      title: '会計年度の始まりの月',
      unit: '月',
      formula: null,
      value: 4,
      help: '地方自治法208条。',
    },
    {
      key: 'lead',
      title: '幹事団体の番号',
      unit: '番号',
      formula: leadFormula(t),
      value: m.case.members.reduce((s, member, i) => s + (member.lead ? i + 1 : 0), 0),
      help: '端数の行先が幹事団体のときに使う。',
    },
  ];
  if (m.case.indicators.length > 0)
    rows.push({
      key: 'indicatorDay',
      title: '指標の基準日（年月日）',
      unit: '年月日',
      formula: `IF(${at('採用値', INDICATOR_DATE)}="",0,${at('採用値', INDICATOR_DATE)})`,
      value: Number(parameterInForce(m, INDICATOR_DATE_SPEC) ?? 0),
      help: '基準日が二つ以上ある指標で、行に基準日がないときに使う。0は指定なし。',
    });
  if (policy.tax.basis !== 'asGiven')
    rows.push(
      {
        key: 'taxShare',
        title: '税の加算率',
        unit: '倍',
        formula: choices.addend('加算率', tax),
        value: share,
        help: '端数処理のために切捨ての前に加える、除数に対する割合。',
      },
      {
        key: 'taxUnits',
        title: '税の加算調整',
        unit: '－',
        formula: choices.addend('加算調整', tax),
        value: units,
        help: '切上げのとき、加える量から引く1。',
      },
    );
  if (metered)
    rows.push(
      {
        key: 'firstMonth',
        title: '計算期間の始月',
        unit: '月',
        formula: month('計算期間の開始月'),
        value: metered.firstMonth,
        help: '年×12＋月－1。',
      },
      {
        key: 'lastMonth',
        title: '計算期間の終月',
        unit: '月',
        formula: month('計算期間の終了月'),
        value: metered.lastMonth,
        help: '年×12＋月－1。',
      },
    );
  if (guarantee) rows.push(...guaranteeRows(m, choices, t, name));
  return rows;
}

function guaranteeRows(
  m: CostsModel,
  choices: Choices,
  t: CostsRefs,
  name: Record<NameKey, string>,
): DerivedRow[] {
  const g = m.case.guarantee;
  const source = m.sources.guarantee;
  const row = String(m.rows.guarantee);
  if (!g) return [];
  const rateOf = (heading: string): string => given(source, heading, row) ?? '0';
  const keep = (heading: string): string => `ROUND((1-${rateOf(heading)})*${name.scale},0)`;
  const rate = (level: typeof g.set): number =>
    level?.kind === 'rate' ? level.rate : orBlank(m, level === g.set ? '調整率' : '発動率');
  const trigger = ['rate', 'current', 'amounts'].indexOf(g.trigger.kind) + 1;
  const set = g.set === null ? 1 : ['rate', 'current', 'amounts'].indexOf(g.set.kind) + 2;
  const basis = ['base', 'headroom', 'indicator', 'rates', 'amounts'].indexOf(g.basis.kind) + 1;
  const named = `MATCH(${given(source, '指標', row) ?? '""'},${column(t.indicators, '指標')},0)`;
  const words = (list: readonly string[]): string => list.map((word, i) => `${i + 1}＝${word}`).join('、');
  return [
    {
      key: 'trigger',
      title: '保証：発動条件',
      unit: '番号',
      formula: wordOr(choices, '発動条件', source, '発動条件', row, '1'),
      value: trigger,
      help: words(TRIGGERS),
    },
    {
      key: 'triggerKept',
      title: '保証：発動時の残り',
      unit: '万分の',
      formula: keep('発動率'),
      value: kept(rate(g.trigger)),
      help: '（1－発動率）×割合の尺度。',
    },
    {
      key: 'set',
      title: '保証：調整後',
      unit: '番号',
      formula: wordOr(choices, '調整後', source, '調整後', row, '1'),
      value: set,
      help: words(SETTINGS),
    },
    {
      key: 'setKept',
      title: '保証：調整時の残り',
      unit: '万分の',
      formula: keep('調整率'),
      value: kept(g.set?.kind === 'rate' ? g.set.rate : orBlank(m, '調整率')),
      help: '（1－調整率）×割合の尺度。',
    },
    {
      key: 'levelUnit',
      title: '保証：保証額の単位',
      unit: '円',
      formula: givenOr(source, '保証額の単位', row, '1'),
      value: g.unit,
      help: '保証の額をこの単位で切り捨ててから比べる。',
    },
    {
      key: 'reallocation',
      title: '保証：再按分の基準',
      unit: '番号',
      formula: wordOr(choices, '再按分の基準', source, '再按分の基準', row, '1'),
      value: basis,
      help: words(REALLOCATIONS),
    },
    ...(m.case.indicators.length === 0
      ? []
      : [
          {
            key: 'reallocationFigures' as const,
            title: '保証：再按分の指標',
            unit: '番号',
            formula: `IF(${name.reallocation}=${BY_INDICATOR},${figuresMeant(t, name.indicatorDay, named, saidDay(source, row))},0)`,
            value: g.basis.kind === 'indicator' ? g.basis.indicator + 1 : 0,
            help: '再按分の基準が指標のとき、「指標」の表の番号。',
          },
        ]),
    {
      key: 'reallocationUnit',
      title: '保証：再按分の単位',
      unit: '円',
      formula: givenOr(source, '再按分の単位', row, '1'),
      value: g.reallocationUnit,
      help: '差額を分ける単位。',
    },
    {
      key: 'passes',
      title: '保証：回数',
      unit: '番号',
      formula: wordOr(choices, '回数', source, '回数', row, '1'),
      value: g.passes === 'stable' ? 1 : 2,
      help: `${words(PASSES)}。違約金の扱い（${words(PENALTIES)}）は経費負担の保証の欄に現れる。`,
    },
  ];
}

/** A rate that stands in the row of 保証 though nothing uses it; 0 where the cell is blank. */
function orBlank(m: CostsModel, heading: string): number {
  const source = m.sources.guarantee;
  const value = source ? (sourceValues(source, heading)[m.rows.guarantee - 1] ?? null) : null;
  return typeof value === 'number' ? value : 0;
}
