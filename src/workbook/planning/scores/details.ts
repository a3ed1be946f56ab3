/** 評価明細: a row for each bidder and item, points as entered and the score with its weight, rounded once. */
import { unitsPerPoint } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, headingCell } from '../layout';
import { sourceBlock, sourceColumn } from '../source';
import type { ScoresBasis } from './basis';
import { computedItem, kindNumber } from './items';
import type { ScoresLayouts, ScoresRefs } from './layouts';
import { orZero, type ScoresModel } from './model';

/** How the points that were entered are found: 入力あり and 点数. */
interface Entered {
  given: string;
  points: string;
}

export function detailSheets(
  m: ScoresModel,
  b: ScoresBasis,
  l: ScoresLayouts,
  t: ScoresRefs,
): PlannedSheet[] {
  const me = t.scores;
  const { items, proposers, points, policy } = m.case;
  const rows = proposers.flatMap((proposer, p) => items.map((item, i) => ({ proposer, p, item, i })));
  const entered = enteredAs(m, t);
  const ofItem = (heading: string): string => at(t.items, heading, cell(me, '項目番号'));
  const ofBidder = (heading: string): string => at(t.proposers, heading, cell(me, '業者番号'));
  const computed = cell(me, '価格計算');
  const scale = unitsPerPoint(policy.unit);
  const pointsAt = (p: number, i: number): number => points[p * items.length + i] ?? NaN;
  const scored = rows.map(({ p, i }) => m.figures.scored[p * items.length + i] ?? 0);
  const fractions = rows.map(({ proposer, p, item, i }, n) => {
    if (scored[n] === 0) return { above: 0, below: 1 };
    if (!computedItem(m, i))
      return { above: Math.round(orZero(pointsAt(p, i)) * 1000) * item.weight * scale, below: 1000 };
    const ceiling = policy.priceFormula === 'ceiling';
    const above = ceiling ? Math.max(0, proposer.ceiling - proposer.price) : m.figures.lowestPrice;
    return {
      above: m.figures.priceCap * item.weight * scale * above,
      below: ceiling ? proposer.ceiling : proposer.price,
    };
  });
  const rest = cell(me, '余り');
  const below = cell(me, '除数');
  const [dividend, one] = [cell(me, '被除数'), cell(me, '採点')];
  return [
    sheet(
      l.scores,
      'calculation',
      '評価明細（業者×項目の評価点）',
      '評価点＝点数×重み（価格計算 1 の項目は 採用配点×重み×価格分数）を、評価点の端数の単位に丸める。採点 0 は未採点。単位：点',
      [
        numbers(rows.length),
        label(
          '業者番号',
          rows.map((row) => row.p + 1),
          { format: 'integer', width: 8 },
        ),
        label(
          '業者名',
          rows.map((row) => row.proposer.name),
          { width: 24 },
        ),
        label(
          '項目番号',
          rows.map((row) => row.i + 1),
          { format: 'integer', width: 8 },
        ),
        label(
          '項目名',
          rows.map((row) => row.item.name),
          { width: 30 },
        ),
        ...headingColumn(
          m,
          rows.map((row) => row.item.name),
        ),
        formula(
          '段階番号',
          ofItem('段階番号'),
          rows.map((row) => row.item.stage),
        ),
        formula(
          '区分番号',
          ofItem('区分番号'),
          rows.map((row) => kindNumber(row.item.kind)),
        ),
        formula(
          '価格計算',
          ofItem('価格計算'),
          rows.map((row) => computedItem(m, row.i)),
        ),
        formula(
          '入力あり',
          entered.given,
          rows.map((row) => (Number.isNaN(pointsAt(row.p, row.i)) ? 0 : 1)),
        ),
        formula(
          '点数',
          `IF(${cell(me, '入力あり')}=0,0,${entered.points})`,
          rows.map((row) => orZero(pointsAt(row.p, row.i))),
          { format: 'general' },
        ),
        formula('採点', `IF(${computed}=1,${ofBidder('価格あり')},${cell(me, '入力あり')})`, scored),
        formula(
          '被除数',
          `IF(${one}=0,0,IF(${computed}=1,${ofItem('採用配点')}*${ofBidder('価格分子')},ROUND(${cell(me, '点数')}*${b.name.points},0))*${ofItem('重み')}*${b.name.scale})`,
          fractions.map((f) => f.above),
          { width: 18 },
        ),
        formula(
          '除数',
          `IF(${one}=0,1,IF(${computed}=1,${ofBidder('価格分母')},${b.name.points}))`,
          fractions.map((f) => f.below),
        ),
        formula(
          '余り',
          `MOD(${dividend},${below})`,
          fractions.map((f) => f.above % f.below),
        ),
        formula(
          '評価点',
          `(ROUND((${dividend}-${rest})/${below},0)+(${rest}+${below}*${b.name.share}+${b.name.units}>=${below})*${one})/${b.name.scale}`,
          rows.map((row) => m.figures.scores[row.p * items.length + row.i] ?? 0),
          { format: 'general', style: 'result' },
        ),
      ],
      { frozenColumns: 5 },
    ),
  ];
}

/** The heading of the item's column in 評価点表, which may spell the name otherwise; '' where there is none. */
function headingColumn(m: ScoresModel, names: readonly string[]): PlannedColumn[] {
  const source = m.sources.scoresMatrix;
  if (!source) return [];
  return [
    label(
      '見出し',
      names.map((name) => source.heading(name) ?? ''),
      { width: 20 },
    ),
  ];
}

function enteredAs(m: ScoresModel, t: ScoresRefs): Entered {
  const me = t.scores;
  const { scores, scoresMatrix } = m.sources;
  const bidder = cell(me, '業者名');
  if (scoresMatrix) {
    const { ref } = scoresMatrix;
    const [first, last] = [ref.headings[0] ?? '', ref.headings.at(-1) ?? ''];
    const heading = cell(me, '見出し');
    const bidders = sourceColumn(scoresMatrix, '業者名');
    const value = `INDEX(${block(ref, first, last)},MATCH(${bidder},${bidders},0),MATCH(${heading},${headingCell(ref, first, last)},0))`;
    return {
      given: `IF(${heading}="",0,IF(COUNTIFS(${bidders},${bidder})=0,0,IF(${value}&""="",0,1)))`,
      points: value,
    };
  }
  const points = scores && sourceColumn(scores, '点数');
  if (!scores || !points || sourceBlock(scores, '点数') === null) return { given: '0', points: '0' };
  const mine = `${sourceColumn(scores, '業者名')},${bidder},${sourceColumn(scores, '項目名')},${cell(me, '項目名')}`;
  return {
    given: `(COUNTIFS(${mine},${points},"<>")>0)*1`,
    points: `SUMIFS(${points},${mine})`,
  };
}
