/** The checks of cost sharing: totals met from two sides, nobody above its cap, counts in = counts out. */
import type { Check } from '../checks';
import { column, type TableRef } from '../layout';
import { sourceColumn } from '../source';
import type { Basis } from './basis';
import { byCost } from './burdens';
import { guaranteePasses } from './guarantee/blocks';
import { missingCell, stillAboveCell } from './guarantee/sums';
import { levelValues } from './guarantee/values';
import type { CostsLayouts, CostsRefs } from './layouts';
import { negativeCount } from './margins';
import { memberBlock } from './members';
import { isLater, sum, type CostsModel } from './model';

/** Fails when the weights are no longer those that 年度別負担 was fitted to; nothing else would show it. */
export const WEIGHTS_CHANGED = '年度別負担の値を求めたときと違う重みの数（0でなければもう一度計算する）';

/** Fails when an input has changed so that rates and single yen no longer meet both margins. */
export const NEGATIVE_YEARS = '年度別負担で負になった額の数（0でなければもう一度計算する）';

/** Fails when an input has changed so that more passes are needed than the sheet has columns for. */
export const MORE_PASSES =
  '保証の最後の回の後に発動額を超える団体の数（0でなければ回の列が足りない。もう一度計算する）';

/** Fails when an amount now has a rate that 税率別負担 has no row for. */
export const RATES_WITHOUT_BURDEN = '税率別の税抜額の計が負担額と違う団体の数（0でなければもう一度計算する）';

/** Fails when a rate now begins within months that the sheet has one column for. */
export const RATES_MOVED = '料金の月の区分の中で変わる税率の数（0でなければもう一度計算する）';

export function costsChecks(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): Check[] {
  const { figures: f, case: c } = m;
  const checks: Check[] = [
    {
      name: '団体の数：入力の団体と、構成団体',
      unit: '件',
      expected: {
        formula: `SUMPRODUCT((${sourceColumn(m.sources.members, '団体名') ?? '0'}<>"")*1)`,
        value: m.memberNames.length,
      },
      found: { formula: `ROWS(${column(t.members, '団体名')})`, value: m.memberNames.length },
    },
  ];
  if (c.costs.length === 0) return checks;
  const grid = memberBlock(m, t.byCost);
  const total = sum(c.costs.map((_, i) => sum(m.memberNames.map((__, k) => byCost(m, i, k)))));
  const adjustment = sum(f.guarantee?.adjustment ?? []);
  const burden = sum(f.burden);
  const col = (ref: TableRef, heading: string): string => `SUM(${column(ref, heading)})`;
  checks.push(
    {
      name: '負担の合計：経費別負担＋保証の調整と、団体別負担',
      unit: '円',
      expected: {
        formula: `SUM(${grid})${l.guarantee.rowCount > 0 ? `+${col(t.guarantee, '調整')}` : ''}`,
        value: total + adjustment,
      },
      found: { formula: col(t.burden, '負担額'), value: burden },
    },
    {
      name: '経費の数：入力の経費名と、経費別負担',
      unit: '件',
      expected: { formula: distinct(m), value: c.costs.length },
      found: { formula: `ROWS(${column(t.byCost, '経費名')})`, value: c.costs.length },
    },
  );
  for (const [parts, shares, ref, of] of [
    [l.parts, l.shares, t.parts, t.shares],
    [l.laterParts, l.laterShares, t.laterParts, t.laterShares],
  ] as const)
    if (parts.rowCount > 0) checks.push(partsCheck(m, parts.title, shares.title, ref, of));
  if (keyedTotal(m) !== null) checks.push(linesCheck(m, l, t));
  if (l.guarantee.rowCount > 0) checks.push(...guaranteeChecks(m, b, t));
  if (f.yearly) checks.push(...yearlyChecks(m, t));
  if (f.membership)
    checks.push(
      {
        name: '異動後年度別の計が異動後の負担額と違う団体の数',
        unit: '件',
        expected: { formula: '0', value: 0 },
        found: { formula: `SUMPRODUCT((${column(t.yearsAfter, '差')}<>0)*1)`, value: 0 },
      },
      {
        name: '加入・脱退の前と後の負担の合計',
        unit: '円',
        expected: { formula: col(t.burden, '負担額'), value: burden },
        found: { formula: col(t.afterMoves, '異動後の負担額'), value: sum(f.membership.burden) },
      },
    );
  if (l.rateBurdens.rowCount > 0) {
    const moved = f.membership !== null;
    const whole = moved ? t.afterMoves : t.burden;
    const bases = `SUMIFS(${column(t.rateBurdens, '税抜額')},${column(t.rateBurdens, '団体番号')},${column(whole, '番号')})`;
    checks.push({
      name: RATES_WITHOUT_BURDEN,
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: {
        formula: `SUMPRODUCT((${bases}<>${column(whole, moved ? '異動後の負担額' : '負担額')})*1)`,
        value: 0,
      },
    });
  }
  if (l.feeSpans.rowCount > 0)
    checks.push({
      name: RATES_MOVED,
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: { formula: `SUM(${column(t.feeSpans, '変更')})`, value: 0 },
    });
  if (f.claims.length > 0)
    checks.push({
      name: '立替の差引の合計は 0',
      unit: '円',
      expected: { formula: '0', value: 0 },
      found: { formula: col(t.claimBalance, '差引'), value: 0 },
    });
  if (l.mixes.rowCount > 0)
    checks.push({
      name: '一括の重み：15桁の整数で表せない欄の数',
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: { formula: `SUMPRODUCT((${column(t.mixes, '計')}>=1000*1000*1000*1000*1000)*1)`, value: 0 },
    });
  return checks;
}

function distinct(m: CostsModel): string {
  const names = m.sources.costs && sourceColumn(m.sources.costs, '経費名');
  return names ? `ROUND(SUMPRODUCT((${names}<>"")/(COUNTIFS(${names},${names})+(${names}=""))),0)` : '0';
}

function partsCheck(m: CostsModel, parts: string, shares: string, t: TableRef, of: TableRef): Check {
  const later = parts !== '成分';
  const amounts = m.figures.shares.filter((s) => s.components.length > 0 && isLater(m, s.cost) === later);
  return {
    name: `${parts}額の合計：${parts}と、${shares}額＋別掲`,
    unit: '円',
    expected: { formula: `SUM(${column(t, '成分額')})`, value: sum(amounts.map((s) => s.amount)) },
    found: {
      formula: `SUM(${column(of, '配分額')})+SUM(${column(t, '別掲')})`,
      value: sum(amounts.map((s) => sum(s.share) + s.rest)),
    },
  };
}

/** Σ of lines that keys divide; null where none is. */
function keyedTotal(m: CostsModel): number | null {
  const keyed = m.figures.shares.filter((s) => s.line >= 0);
  return keyed.length === 0 ? null : sum(keyed.map((s) => s.amount));
}

function linesCheck(m: CostsModel, l: CostsLayouts, t: CostsRefs): Check {
  const tables = [
    ...(l.burdens.rowCount > 0 ? [t.burdens] : []),
    ...(l.laterBurdens.rowCount > 0 ? [t.laterBurdens] : []),
  ];
  const keyed = tables
    .map(
      (ref) =>
        `SUMPRODUCT(SUMIFS(${column(t.lines, '総額')},${column(t.lines, '経費名')},${column(ref, '経費名')},${column(t.lines, '財源番号')},1)*(${column(ref, '区分番号')}=1))`,
    )
    .join('+');
  const parts = [
    ...(l.parts.rowCount > 0 ? [t.parts] : []),
    ...(l.laterParts.rowCount > 0 ? [t.laterParts] : []),
  ];
  return {
    name: '按分する経費の合計：経費明細の負担金と、成分額',
    unit: '円',
    expected: { formula: keyed, value: keyedTotal(m) ?? 0 },
    found: {
      formula: parts.map((ref) => `SUM(${column(ref, '成分額')})`).join('+'),
      value: keyedTotal(m) ?? 0,
    },
  };
}

function guaranteeChecks(m: CostsModel, b: Basis, t: CostsRefs): Check[] {
  const g = t.guarantee;
  const f = m.figures.guarantee;
  if (!f) return [];
  const v = levelValues(m);
  const checks: Check[] = [
    {
      name: '保証の前と後の合計',
      unit: '円',
      expected: { formula: `SUM(${column(g, '基準額')})`, value: sum(f.base) },
      found: { formula: `SUM(${column(g, '結果')})`, value: sum(f.result) },
    },
    {
      name: '保証できない不足額は 0',
      unit: '円',
      expected: { formula: '0', value: 0 },
      found: { formula: missingCell(t), value: sum(f.base) - sum(f.result) },
    },
  ];
  // 合意額 are handed out once, whatever 回数 says.
  if (m.case.guarantee?.basis.kind === 'amounts') return checks;
  if (guaranteePasses(m) > 0)
    checks.push({
      name: MORE_PASSES,
      unit: '件',
      expected: { formula: '0', value: 0 },
      // Once is enough only where the agreement says so, in the cell as it stands now.
      found: { formula: `(${b.name.passes}=1)*${stillAboveCell(t)}`, value: 0 },
    });
  else
    checks.push({
      name: '保証の後に発動額を超える団体の数（調整後額に置かれた団体を除く）',
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: {
        formula: `SUMPRODUCT(${column(g, '対象')}*(${column(g, '結果')}>${column(g, '発動額')})*(${column(g, '結果')}<>${column(g, '調整後額')}))`,
        value: v.takes.filter(
          (takes, i) =>
            takes === 1 && (f.result[i] ?? 0) > (v.trigger[i] ?? 0) && f.result[i] !== v.target[i],
        ).length,
      },
    });
  return checks;
}

function yearlyChecks(m: CostsModel, t: CostsRefs): Check[] {
  const f = m.figures.yearly;
  if (!f) return [];
  const none = { formula: '0', value: 0 };
  const differing = (ref: TableRef): string => `SUMPRODUCT((${column(ref, '差')}<>0)*1)`;
  const checks: Check[] = [
    {
      name: '年度の計が負担額と違う団体の数',
      unit: '件',
      expected: none,
      found: { formula: differing(t.yearly), value: 0 },
    },
    {
      name: '年度別負担の合計と、団体別負担の合計',
      unit: '円',
      expected: { formula: `SUM(${column(t.burden, '負担額')})`, value: sum(f.memberTotal) },
      found: { formula: `SUM(${column(t.yearTotals, '負担の計')})`, value: sum(f.amount) },
    },
  ];
  if (m.case.yearly?.yearTotals)
    checks.push(
      {
        name: '合意した総額と違う年度の数',
        unit: '件',
        expected: none,
        found: { formula: differing(t.yearTotals), value: 0 },
      },
      f.margins === null
        ? {
            name: WEIGHTS_CHANGED,
            unit: '件',
            expected: none,
            found: { formula: `SUM(${column(t.yearWeights, '変化')})`, value: 0 },
          }
        : {
            name: NEGATIVE_YEARS,
            unit: '件',
            expected: none,
            found: { formula: negativeCount(m, t), value: 0 },
          },
    );
  return checks;
}
