/** 団体票 of cost sharing: what one member pays, by cost and year, why, and against what it pays today. */
import { RATE_SCOPES } from '../../contract';
import { at, block, column, text, type TableRef } from '../layout';
import type { MemberCells, MemberPart, MemberRow } from '../memberPage';
import { byCost } from './burdens';
import { flattenedRow } from './flattened';
import type { CostsLayouts, CostsRefs } from './layouts';
import { memberBlock } from './members';
import { orZero, sum, yearName, type CostsModel } from './model';
import { RATE_BURDENS, RATE_KEYS } from './results';
import { partsOf, type Part } from './sharing';

const DIVISIONS = {
  key: '',
  direct: '直接（団体ごとの額）',
  metered: '従量料金',
  quotes: '自団体の見積',
  requests: '要望した分',
} as const;

export function memberPart(m: CostsModel, l: CostsLayouts, t: CostsRefs): MemberPart {
  return {
    numberOf: (name) => `MATCH(${name},${column(t.members, '団体名')},0)`,
    rows: (cells, k) => (m.case.costs.length === 0 ? [] : rowsOf(m, l, t, cells, k)),
  };
}

function rowsOf(
  m: CostsModel,
  l: CostsLayouts,
  t: CostsRefs,
  cells: MemberCells,
  k: number,
): readonly MemberRow[] {
  const { figures: f } = m;
  const n = cells.number;
  const burden = f.burden[k] ?? 0;
  const one = (
    section: string,
    item: string,
    table: TableRef,
    heading: string,
    value: number | undefined,
    why = '',
  ): MemberRow => ({
    section,
    item,
    amount: { formula: at(table, heading, n), value: orZero(value) },
    why,
  });
  return [
    ...m.case.costs.flatMap((_, i) => costRows(m, t, cells, i, k)),
    ...(l.guarantee.rowCount > 0
      ? [one('保証', '保証の調整', t.guarantee, '調整', f.guarantee?.adjustment[k], '負は保証で減った額')]
      : []),
    {
      ...one('負担', '負担額', t.burden, '負担額', burden, '全団体の負担に占める割合'),
      rate: partOf(cells, `SUM(${column(t.burden, '負担額')})`, burden, sum(f.burden)),
    },
    ...(f.yearly?.years ?? []).map((year, y): MemberRow => {
      const cell = k * (f.yearly?.years.length ?? 0) + y;
      // Who leaves owes nothing after it: years as they are after the moves.
      if (f.membership) {
        const yen = f.membership.yearAmount[cell] ?? 0;
        const whole = at(t.afterMoves, '異動後の負担額', n);
        return {
          ...one('年度', yearName(year), t.yearsAfter, yearName(year), yen, '異動後の負担額に占める割合'),
          rate: partOf(cells, whole, yen, f.membership.burden[k] ?? 0),
        };
      }
      const yen = f.yearly?.amount[cell] ?? 0;
      return {
        ...one('年度', yearName(year), t.yearly, yearName(year), yen, '負担額に占める割合'),
        rate: partOf(cells, at(t.burden, '負担額', n), yen, burden),
      };
    }),
    ...(l.flattened.rowCount > 0 ? flattenedRows(m, t, n, k) : []),
    one('現行', '現行経費', t.burden, '現行経費', f.current[k], '今のまま支払う経費（比較対象）'),
    ...RATE_SCOPES.map((scope, s) => savingRow(m, t, n, scope, s, k)),
    ...(l.afterMoves.rowCount > 0
      ? [one('異動', '異動後の負担額', t.afterMoves, '異動後の負担額', f.membership?.burden[k], '加入と脱退')]
      : []),
    ...(l.settlement.rowCount > 0
      ? [
          one('精算', '追徴額', t.settlement, '追徴額', f.settlement?.toPay[k]),
          one('精算', '還付額', t.settlement, '還付額', f.settlement?.toRefund[k]),
        ]
      : []),
    ...(l.claimBalance.rowCount > 0
      ? [one('立替', '受取と支払の差引', t.claimBalance, '差引', f.claimBalance[k])]
      : []),
  ];
}

/** 金額 of the row as a part of a whole. */
function partOf(
  cells: MemberCells,
  whole: string,
  part: number,
  all: number,
): { formula: string; value: number } {
  return {
    formula: `IF(${whole}=0,0,${cells.own('金額')}/${whole})`,
    value: all === 0 ? 0 : part / all,
  };
}

/** A cost, and the components of its key. */
function costRows(m: CostsModel, t: CostsRefs, cells: MemberCells, i: number, k: number): MemberRow[] {
  const cost = m.case.costs[i];
  if (!cost) return [];
  const row = `MATCH(${cells.own('項目')},${column(t.byCost, '経費名')},0)`;
  const whole = sum(m.memberNames.map((_, j) => byCost(m, i, j)));
  const { division } = cost;
  const parts = [false, true].flatMap((later) =>
    partsOf(m, later)
      .filter((part) => part.share.cost === i)
      .map((part) => ({ part, shares: later ? t.laterShares : t.shares })),
  );
  const componentNames = [...new Set(parts.map(({ part }) => part.name))];
  return [
    {
      section: '経費',
      item: cost.name,
      amount: {
        formula: `INDEX(${memberBlock(m, t.byCost)},${row},${cells.number})`,
        value: byCost(m, i, k),
      },
      rate: partOf(cells, `INDEX(${block(t.byCost, '計')},${row})`, byCost(m, i, k), whole),
      why: division.kind === 'key' ? (m.case.keys[division.key]?.name ?? '') : DIVISIONS[division.kind],
    },
    ...componentNames.map((name) => {
      const mine = parts.filter(({ part }) => part.name === name);
      return componentRow(cells, cost.name, name, mine[0]?.shares ?? t.shares, mine, k);
    }),
  ];
}

function componentRow(
  cells: MemberCells,
  cost: string,
  name: string,
  shares: TableRef,
  parts: readonly { part: Part }[],
  k: number,
): MemberRow {
  const columns = parts.flatMap(({ part: { component } }) => {
    const position = component.members.indexOf(k);
    return position < 0 ? [] : [{ position, of: component.columns }];
  });
  const keys = `(${column(shares, '経費名')}=${text(cost)})*(${column(shares, '成分')}=${text(name)})*(${column(shares, '団体番号')}=${cells.number})`;
  // The weights are the same in every line of a cost.
  const same = (heading: string): string => `SUMPRODUCT(MAX(${keys}*${column(shares, heading)}))`;
  const weight = Math.max(0, ...columns.map(({ of, position }) => of.weight[position] ?? 0));
  const weightTotal = Math.max(0, ...columns.map(({ of }) => of.weightTotal));
  return {
    section: '内訳',
    item: name,
    amount: {
      formula: `SUMIFS(${column(shares, '配分額')},${column(shares, '経費名')},${text(cost)},${column(shares, '成分')},${text(name)},${column(shares, '団体番号')},${cells.number})`,
      value: sum(columns.map(({ of, position }) => of.share[position] ?? 0)),
    },
    rate: {
      formula: `IF(${cells.own('重みの計')}=0,0,${cells.own('重み')}/${cells.own('重みの計')})`,
      value: weightTotal === 0 ? 0 : weight / weightTotal,
    },
    weight: { formula: same('重み'), value: weight },
    weightTotal: { formula: same('重み計'), value: weightTotal },
    why: `${cost}の成分`,
  };
}

function savingRow(m: CostsModel, t: CostsRefs, n: string, scope: string, s: number, k: number): MemberRow {
  const current = at(t.burden, '現行経費', n);
  const saved = `${current}-${at(t.burden, RATE_BURDENS[s] ?? '', n)}`;
  const today = orZero(m.figures.current[k]);
  const burden = m.figures.rates.find((r) => r.scope === RATE_KEYS[s] && r.member === k)?.burden ?? 0;
  return {
    section: '削減',
    item: `削減額（${scope}）`,
    amount: { formula: saved, value: today - burden },
    rate: {
      formula: `IF(${current}=0,"",(${saved})/${current})`,
      value: today === 0 ? '' : (today - burden) / today,
    },
    why: `削減率の対象範囲：${scope}`,
  };
}

function flattenedRows(m: CostsModel, t: CostsRefs, n: string, k: number): MemberRow[] {
  const { each, first } = flattenedRow(m, k);
  return [
    { heading: '毎月の額', value: each },
    { heading: '初回の額', value: first },
  ].map(({ heading, value }) => ({
    section: '平準化',
    item: heading,
    amount: { formula: at(t.flattened, heading, n), value },
    why: '各団体の契約月数による',
  }));
}
