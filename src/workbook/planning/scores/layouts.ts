/** The tables of an evaluation: titles, headings and sizes, before any formula is written. */
import { layout, refOf, type Layout, type TableRef } from '../layout';
import type { ScoresModel } from './model';

const HEADINGS = {
  items: ['番号', '項目名', '段階番号', '区分番号', '価格計算', '採用配点', '重み', '満点', '構成比'],
  proposers: ['番号', '業者名', '価格', '上限額', '価格あり', '価格分子', '価格分母'],
  scores: [
    '番号',
    '業者番号',
    '業者名',
    '項目番号',
    '項目名',
    '段階番号',
    '区分番号',
    '価格計算',
    '入力あり',
    '点数',
    '採点',
    '被除数',
    '除数',
    '余り',
    '評価点',
  ],
  results: [
    '番号',
    '業者名',
    '提案内容点',
    '価格点',
    '1次評価点',
    '2次評価点',
    '合計点',
    '未採点の数',
    '順位対象',
    '順番',
    '順位',
  ],
  fulfilment: ['番号', '入力行', '業者名', '分野', '要件数', '充足数', '充足率', '余り', '印字率'],
} as const;

const TITLES = {
  items: '評価項目計',
  proposers: '評価価格',
  scores: '評価明細',
  results: '評価結果',
  fulfilment: '要件充足率',
} as const;

export type ScoresLayouts = Record<keyof typeof HEADINGS, Layout>;
export type ScoresRefs = Record<keyof typeof HEADINGS, TableRef>;

export function scoresLayouts(m: ScoresModel): ScoresLayouts {
  const { items, proposers, requirements } = m.case;
  const rows: Record<keyof typeof HEADINGS, number> = {
    items: items.length,
    proposers: proposers.length,
    scores: items.length * proposers.length,
    results: proposers.length,
    fulfilment: requirements.length,
  };
  const of = (key: keyof typeof HEADINGS): Layout =>
    layout(m.naming, TITLES[key], headings(m, key), rows[key]);
  return {
    items: of('items'),
    proposers: of('proposers'),
    scores: of('scores'),
    results: of('results'),
    fulfilment: of('fulfilment'),
  };
}

/** With the matrix, each row also says under which heading its points stand. */
function headings(m: ScoresModel, key: keyof typeof HEADINGS): readonly string[] {
  const own = HEADINGS[key];
  if (key !== 'scores' || !m.sources.scoresMatrix) return own;
  return own.flatMap((heading) => (heading === '項目名' ? [heading, '見出し'] : [heading]));
}

export function scoresRefs(l: ScoresLayouts): ScoresRefs {
  return Object.fromEntries(Object.entries(l).map(([key, one]) => [key, refOf(one)])) as ScoresRefs;
}
