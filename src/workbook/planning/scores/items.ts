/** 評価項目計 and 評価価格: the items with their full marks, the bidders with what their prices earn. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { cell, column } from '../layout';
import { sourceBlock, sourceColumn, type Source } from '../source';
import type { ScoresBasis } from './basis';
import type { ScoresLayouts, ScoresRefs } from './layouts';
import { orZero, type ScoresModel } from './model';

const KINDS = ['technical', 'price', 'demonstration', 'vote', 'other'] as const;

/** 2: 価格, as the contract counts 区分. */
export const PRICE_KIND = KINDS.indexOf('price') + 1;
export const kindNumber = (kind: (typeof KINDS)[number]): number => KINDS.indexOf(kind) + 1;

/** Which item is computed from prices: 1 there. */
export function computedItem(m: ScoresModel, item: number): 0 | 1 {
  const { items, policy } = m.case;
  return policy.priceFormula !== 'entered' && items[item]?.kind === 'price' ? 1 : 0;
}

export function itemSheets(m: ScoresModel, b: ScoresBasis, l: ScoresLayouts, t: ScoresRefs): PlannedSheet[] {
  return [items(m, b, l, t), proposers(m, b, l, t)];
}

/** A cell of the user's row of this name; `blank` where it is empty or the column missing. */
function valueOf(source: Source, official: string, key: string, name: string, blank: string): string {
  const range = sourceBlock(source, official);
  if (range === null) return blank;
  const value = `INDEX(${range},MATCH(${name},${sourceColumn(source, key)},0))`;
  return `IF(${value}&""="",${blank},${value})`;
}

function wordOf(m: ScoresModel, b: ScoresBasis, heading: string, name: string): string {
  const range = sourceBlock(m.sources.items, heading);
  if (range === null) return '1';
  const value = `INDEX(${range},MATCH(${name},${sourceColumn(m.sources.items, '項目名')},0))`;
  return `IF(${value}&""="",1,${b.number(heading, value)})`;
}

function items(m: ScoresModel, b: ScoresBasis, l: ScoresLayouts, t: ScoresRefs): PlannedSheet {
  const me = t.items;
  const all = m.case.items;
  const { figures } = m;
  const name = cell(me, '項目名');
  const maxima = all.map((item, i) => (computedItem(m, i) ? figures.priceCap : orZero(item.maximum)));
  const maximum = valueOf(m.sources.items, '配点', '項目名', name, '0');
  return sheet(
    l.items,
    'basis',
    '評価項目計（評価項目の満点と構成比）',
    '満点＝採用配点×重み。構成比は満点の合計に占める割合（配点の空欄があれば0）。段階番号：1＝1次 2＝2次。区分番号：1技術 2価格 3実演 4投票 5その他。価格計算 1 は価格点の式で計算する項目',
    [
      numbers(all.length),
      label(
        '項目名',
        all.map((item) => item.name),
        { width: 30 },
      ),
      formula(
        '段階番号',
        wordOf(m, b, '段階', name),
        all.map((item) => item.stage),
      ),
      formula(
        '区分番号',
        wordOf(m, b, '区分', name),
        all.map((item) => kindNumber(item.kind)),
      ),
      formula(
        '価格計算',
        `(${cell(me, '区分番号')}=1+1)*(${b.name.formula}<1+1+1)`,
        all.map((_, i) => computedItem(m, i)),
      ),
      formula('採用配点', `IF(${cell(me, '価格計算')}*${b.name.cap}>0,${b.name.cap},${maximum})`, maxima),
      formula(
        '重み',
        valueOf(m.sources.items, '重み', '項目名', name, '1'),
        all.map((item) => item.weight),
      ),
      formula(
        '満点',
        `${cell(me, '採用配点')}*${cell(me, '重み')}`,
        figures.items.map((one) => one.full),
        { style: 'result' },
      ),
      formula(
        '構成比',
        `IF(COUNTIFS(${column(me, '採用配点')},0)>0,0,${cell(me, '満点')}/MAX(1,SUM(${column(me, '満点')})))`,
        figures.items.map((one) => one.share),
        { format: 'rate', style: 'result' },
      ),
    ],
    { frozenColumns: 2 },
  );
}

function proposers(m: ScoresModel, b: ScoresBasis, l: ScoresLayouts, t: ScoresRefs): PlannedSheet {
  const me = t.proposers;
  const all = m.case.proposers;
  const { priceFormula } = m.case.policy;
  const source = m.sources.proposers;
  const name = cell(me, '業者名');
  const [price, ceiling, kind] = [cell(me, '価格'), cell(me, '上限額'), b.name.formula];
  const given = all.map((one) =>
    priceFormula === 'ceiling' ? (one.price > 0 && one.ceiling > 0 ? 1 : 0) : one.price > 0 ? 1 : 0,
  );
  return sheet(
    l.proposers,
    'calculation',
    '評価価格（提案の価格と、価格点の分数）',
    '価格分数は、最低価格÷価格、または（上限額－価格）÷上限額（上限額を超えれば0）。価格あり 0 は価格か上限額のない業者。単位：円',
    [
      numbers(all.length),
      label(
        '業者名',
        all.map((one) => one.name),
        { width: 24 },
      ),
      formula(
        '価格',
        valueOf(source, '価格', '業者名', name, '0'),
        all.map((one) => orZero(one.price)),
        { format: 'yen' },
      ),
      formula(
        '上限額',
        valueOf(source, '上限額', '業者名', name, '0'),
        all.map((one) => orZero(one.ceiling)),
        { format: 'yen' },
      ),
      formula('価格あり', `(${price}>0)*((${kind}<>1+1)+(${ceiling}>0)>0)`, given),
      formula(
        '価格分子',
        `IF(${kind}=1+1,MAX(0,${ceiling}-${price}),${b.name.lowest})`,
        all.map((one) =>
          priceFormula === 'ceiling'
            ? Math.max(0, orZero(one.ceiling) - orZero(one.price))
            : m.figures.lowestPrice,
        ),
        { format: 'yen' },
      ),
      formula(
        '価格分母',
        `MAX(1,IF(${kind}=1+1,${ceiling},${price}))`,
        all.map((one) => Math.max(1, orZero(priceFormula === 'ceiling' ? one.ceiling : one.price))),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 2 },
  );
}
