/** 評価結果 and 要件充足率: totals per stage and in all, ranks, and how far the requirements are fulfilled. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { rankIn } from '../costs/split';
import { cell, column } from '../layout';
import { sourceBlock } from '../source';
import type { ScoresBasis } from './basis';
import type { ScoresLayouts, ScoresRefs } from './layouts';
import type { ScoresModel } from './model';

export function scoreResultSheets(
  m: ScoresModel,
  b: ScoresBasis,
  l: ScoresLayouts,
  t: ScoresRefs,
): PlannedSheet[] {
  return [results(m, b, l, t), ...fulfilment(m, b, l, t)];
}

function results(m: ScoresModel, b: ScoresBasis, l: ScoresLayouts, t: ScoresRefs): PlannedSheet {
  const me = t.results;
  const { proposers } = m.figures;
  const of = (heading: string): string => column(t.scores, heading);
  const mine = `${of('業者番号')},${cell(me, '番号')}`;
  /** A sum of scores has no more digits than a score. */
  const sum = (condition: string): string =>
    `ROUND(SUMIFS(${of('評価点')},${mine}${condition})*${b.name.scale},0)/${b.name.scale}`;
  const points = { format: 'general', style: 'result' } as const;
  return sheet(
    l.results,
    'result',
    '評価結果（段階ごとの評価点、合計点、順位）',
    '提案内容点は1次の価格以外、価格点は価格の項目。順位対象 0 は順位を付けない業者（順位は0）。順番は同点の業者の順（番号順、または決定の表）。単位：点',
    [
      numbers(proposers.length),
      label(
        '業者名',
        m.case.proposers.map((one) => one.name),
        { width: 24 },
      ),
      formula(
        '提案内容点',
        sum(`,${of('段階番号')},1,${of('区分番号')},"<>2"`),
        proposers.map((one) => one.content),
        points,
      ),
      formula(
        '価格点',
        sum(`,${of('区分番号')},1+1`),
        proposers.map((one) => one.price),
        points,
      ),
      formula(
        '1次評価点',
        sum(`,${of('段階番号')},1`),
        proposers.map((one) => one.first),
        points,
      ),
      formula(
        '2次評価点',
        sum(`,${of('段階番号')},1+1`),
        proposers.map((one) => one.second),
        points,
      ),
      formula(
        '合計点',
        sum(''),
        proposers.map((one) => one.total),
        points,
      ),
      formula(
        '未採点の数',
        `COUNTIFS(${mine},${of('採点')},0)`,
        proposers.map((one) => one.missing),
      ),
      formula(
        '順位対象',
        `IF((${cell(me, '未採点の数')}>0)*(${b.name.missing}=1)=1,0,1)`,
        proposers.map((one) => one.ranked),
      ),
      label(
        '順番',
        proposers.map((one) => one.order),
        { format: 'integer', width: 8 },
      ),
      formula(
        '順位',
        `IF(${cell(me, '順位対象')}=0,0,${rankIn(`(${column(me, '順位対象')}=1)`, column(me, '合計点'), cell(me, '合計点'), column(me, '順番'), cell(me, '順番'))})`,
        proposers.map((one) => one.rank),
        { style: 'result' },
      ),
    ],
    { frozenColumns: 2, highlights: [{ column: '順位', equals: 1, tone: 'good' }] },
  );
}

function fulfilment(m: ScoresModel, b: ScoresBasis, l: ScoresLayouts, t: ScoresRefs): PlannedSheet[] {
  const { requirements, proposers, policy } = m.case;
  const source = m.sources.requirements;
  if (!source || requirements.length === 0) return [];
  const me = t.fulfilment;
  const given = (heading: string): string => `INDEX(${sourceBlock(source, heading)},${cell(me, '入力行')})`;
  const scale = 10 ** policy.fulfilmentDecimals;
  const [asked, rest] = [cell(me, '要件数'), cell(me, '余り')];
  const dividend = `${cell(me, '充足数')}*100*${b.name.printed}`;
  return [
    sheet(
      l.fulfilment,
      'result',
      '要件充足率（満たす要件の割合）',
      '充足率＝充足数÷要件数。印字率（％）は充足率を一度だけ四捨五入したもの。余りは四捨五入のための余り。',
      [
        numbers(requirements.length),
        label('入力行', m.requirementRows, { format: 'integer', width: 8 }),
        label(
          '業者名',
          requirements.map((one) => proposers[one.proposer]?.name ?? ''),
          { width: 24 },
        ),
        label(
          '分野',
          requirements.map((one) => one.field),
          { width: 24 },
        ),
        formula(
          '要件数',
          given('要件数'),
          requirements.map((one) => one.asked),
        ),
        formula(
          '充足数',
          given('充足数'),
          requirements.map((one) => one.met),
        ),
        formula(
          '充足率',
          `${cell(me, '充足数')}/${asked}`,
          m.figures.requirements.map((one) => one.rate),
          { format: 'rate' },
        ),
        formula(
          '余り',
          `MOD(${dividend},${asked})`,
          requirements.map((one) => (one.met * 100 * scale) % one.asked),
        ),
        formula(
          '印字率',
          `(ROUND((${dividend}-${rest})/${asked},0)+(${rest}+${rest}>=${asked})*1)/${b.name.printed}`,
          m.figures.requirements.map((one) => one.percent),
          { format: 'general', style: 'result' },
        ),
      ],
      { frozenColumns: 4 },
    ),
  ];
}
