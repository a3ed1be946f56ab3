/** The checks of an evaluation: points and scores met from two sides, ranks that are all there. */
import type { Check } from '../checks';
import { column } from '../layout';
import { sourceColumn } from '../source';
import type { ScoresBasis } from './basis';
import type { ScoresRefs } from './layouts';
import { orZero, type ScoresModel } from './model';

export function scoresChecks(m: ScoresModel, b: ScoresBasis, t: ScoresRefs): Check[] {
  const { proposers, scores } = m.figures;
  const scale = Math.round(1 / m.case.policy.unit);
  const units = (values: Iterable<number>): number =>
    [...values].reduce((sum, value) => sum + Math.round(value * scale), 0);
  const entered = [...m.case.points].reduce((sum, one) => sum + Math.round(orZero(one) * 1000), 0);
  const total = units(proposers.map((one) => one.total));
  const ranked = proposers.filter((one) => one.ranked === 1).length;
  const of = (heading: string): string => `SUM(${column(t.results, heading)})`;
  const inUnits = (sum: string): string => `ROUND((${sum})*${b.name.scale},0)`;
  return [
    {
      name: '提案者の数：入力の提案者と、評価結果の業者',
      unit: '件',
      expected: {
        formula: `SUMPRODUCT((${sourceColumn(m.sources.proposers, '業者名')}<>"")*1)`,
        value: proposers.length,
      },
      found: { formula: `ROWS(${column(t.results, '業者名')})`, value: proposers.length },
    },
    {
      name: '評価項目の数：入力の評価項目と、評価項目計の項目',
      unit: '件',
      expected: {
        formula: `SUMPRODUCT((${sourceColumn(m.sources.items, '項目名')}<>"")*1)`,
        value: m.case.items.length,
      },
      found: { formula: `ROWS(${column(t.items, '項目名')})`, value: m.case.items.length },
    },
    {
      name: '点数の合計（1,000分の1点で）：入力と、評価明細',
      unit: '点',
      expected: { formula: `ROUND((${inputPoints(m)})*${b.name.points},0)`, value: entered },
      found: { formula: `ROUND(SUM(${column(t.scores, '点数')})*${b.name.points},0)`, value: entered },
    },
    {
      name: '評価点の合計（端数の単位で）：評価明細と、評価結果の合計点',
      unit: '点',
      expected: { formula: inUnits(`SUM(${column(t.scores, '評価点')})`), value: units(scores) },
      found: { formula: inUnits(of('合計点')), value: total },
    },
    {
      name: '合計点（端数の単位で）：1次評価点＋2次評価点と、合計点',
      unit: '点',
      expected: {
        formula: inUnits(`${of('1次評価点')}+${of('2次評価点')}`),
        value: units(proposers.flatMap((one) => [one.first, one.second])),
      },
      found: { formula: inUnits(of('合計点')), value: total },
    },
    {
      name: '順位の和：順位対象の業者の数から求めた1からの和と、順位',
      unit: '－',
      expected: {
        formula: `${of('順位対象')}*(${of('順位対象')}+1)/(1+1)`,
        value: (ranked * (ranked + 1)) / 2,
      },
      found: { formula: of('順位'), value: proposers.reduce((sum, one) => sum + one.rank, 0) },
    },
  ];
}

/** Sum of the points as the user typed them. */
function inputPoints(m: ScoresModel): string {
  const { scores, scoresMatrix } = m.sources;
  const points = scores && sourceColumn(scores, '点数');
  if (points) return `SUM(${points})`;
  const columns = m.case.items.flatMap(({ name }) => {
    const one = scoresMatrix && sourceColumn(scoresMatrix, name);
    return one ? [`SUM(${one})`] : [];
  });
  return columns.length === 0 ? '0' : columns.join('+');
}
