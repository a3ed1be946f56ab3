/** 経費負担 and 削減負担: what each member bears of each cost, before the guarantee moves anything. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, column, headingCell, type TableRef } from '../layout';
import type { Basis } from './basis';
import { marked } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { divisionNumber, isGuaranteed, isLater, yearName, type CostsModel } from './model';

/** Costs of a stage, by position. */
export function costsOf(m: CostsModel, later: boolean): number[] {
  return m.case.costs.flatMap((_, i) => (isLater(m, i) === later ? [i] : []));
}

/** What a member bears of a cost, by position. */
export function byCost(m: CostsModel, cost: number, member: number): number {
  return m.figures.byCost[cost * m.memberNames.length + member] ?? 0;
}

export function burdenSheets(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  later: boolean,
): PlannedSheet[] {
  const costs = costsOf(m, later);
  if (costs.length === 0) return [];
  const me = later ? t.laterBurdens : t.burdens;
  const shares = later ? t.laterShares : t.shares;
  const hasShares = (later ? l.laterShares : l.shares).rowCount > 0;
  const contract = (cost: number): number => {
    const division = m.case.costs[cost]?.division;
    return division?.kind === 'metered' ? (division.contract ?? -1) + 1 : 0;
  };
  return [
    sheet(
      later ? l.laterBurdens : l.burdens,
      'calculation',
      later ? '削減負担（削減額で分ける経費の、各団体の負担）' : '経費負担（各団体の負担。保証で調整する前）',
      '区分番号：1按分方法 2直接 3従量 4自団体見積 5要望。契約番号 0 はすべての契約。保証 1 は保証の対象。単位：円',
      [
        numbers(costs.length),
        label(
          '経費番号',
          costs.map((i) => i + 1),
          { format: 'integer', width: 8 },
        ),
        label(
          '経費名',
          costs.map((i) => m.case.costs[i]?.name ?? ''),
          { width: 24 },
        ),
        label(
          '年度',
          costs.map((i) => ownYear(m, i)),
          { width: 14 },
        ),
        label(
          '区分番号',
          costs.map((i) => divisionNumber(m, i)),
          { format: 'integer', width: 8 },
        ),
        label('契約番号', costs.map(contract), { format: 'integer', width: 8 }),
        formula(
          '保証',
          guaranteed(m, b, me),
          costs.map((i) => (isGuaranteed(m, i) ? 1 : 0)),
          { width: 7 },
        ),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            burdenFormula(m, l, t, me, shares, hasShares, name, costs),
            costs.map((i) => byCost(m, i, k)),
            { format: 'yen', style: 'result' },
          ),
        ),
      ],
      { frozenColumns: 3 },
    ),
  ];
}

/** The year of an amount that is each member's own, where the lines name one year. */
export function ownYear(m: CostsModel, cost: number): string {
  const share = m.figures.shares.find((s) => s.cost === cost && s.line < 0);
  return yearName(share?.year ?? null);
}

/** 保証の対象 or, for a penalty, 違約金の扱い: any row of the cost may carry the mark. */
function guaranteed(m: CostsModel, b: Basis, me: TableRef): string {
  const source = m.sources.costs;
  const guarantee = m.sources.guarantee;
  const name = source?.heading('経費名');
  if (!source || name === undefined) return '0';
  const any = (official: string): string => {
    const heading = source.heading(official);
    return heading === undefined
      ? '0'
      : `(COUNTIFS(${column(source.ref, name)},${cell(me, '経費名')},${column(source.ref, heading)},"<>")>0)`;
  };
  const marks = any('保証の対象');
  const penalty = any('違約金');
  if (!m.case.guarantee || penalty === '0') return `${marks}*1`;
  const inside = marked(guarantee, '違約金の扱い', String(m.rows.guarantee));
  const word = guarantee?.heading('違約金の扱い');
  const number =
    inside === '0' || word === undefined || !guarantee
      ? '1'
      : b.choices.number('違約金の扱い', `INDEX(${block(guarantee.ref, word)},${m.rows.guarantee})`);
  return `IF(${penalty},(${number}=1+1)*1,${marks}*1)`;
}

function burdenFormula(
  m: CostsModel,
  l: CostsLayouts,
  t: CostsRefs,
  me: TableRef,
  shares: TableRef,
  hasShares: boolean,
  name: string,
  costs: readonly number[],
): string {
  const cost = cell(me, '経費名');
  const member = headingCell(me, name);
  const takes = at(t.participation, name, cell(me, '経費番号'));
  const used = (n: number): boolean => costs.some((i) => divisionNumber(m, i) === n);
  const contract = cell(me, '契約番号');
  const of = (table: TableRef, amount: string, key: string, keyValue: string): string =>
    `SUMIFS(${column(table, amount)},${column(table, key)},${keyValue},${column(table, '団体名')},${member})`;
  const mine = (table: TableRef, amount: string): string =>
    `SUMIFS(${column(table, amount)},${column(table, '団体名')},${member})`;
  const fees = block(t.contractFees, name);
  const branches = [
    hasShares ? of(shares, '配分額', '経費名', cost) : '0',
    used(2) && l.direct.rowCount > 0 ? of(t.direct, '固定額', '経費名', cost) : '0',
    used(3) && l.contractFees.rowCount > 0
      ? `${takes}*IF(${contract}=0,SUM(${fees}),INDEX(${fees},MAX(1,${contract})))`
      : '0',
    used(4) && l.quotes.rowCount > 0 ? `${takes}*${mine(t.quotes, '再計算額')}` : '0',
    used(5) && l.requestShares.rowCount > 0 ? `${takes}*${mine(t.requestShares, '負担額')}` : '0',
  ];
  const last = branches.reduce((n, text, i) => (text === '0' ? n : i), 0);
  return last === 0 ? (branches[0] ?? '0') : `CHOOSE(${cell(me, '区分番号')},${branches.join(',')})`;
}
