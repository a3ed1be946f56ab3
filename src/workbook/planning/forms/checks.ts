/** The checks of a forms case: totals met from two sides, counts in = counts out. */
import { block, column, type TableRef } from '../layout';
import type { Check } from '../checks';
import { sourceColumn } from '../source';
import type { Basis } from './basis';
import type { FormsLayouts, FormsRefs } from './layouts';
import type { FormsModel } from './model';

export function formsChecks(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): Check[] {
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const grid = (ref: TableRef): string => block(ref, first, last);
  const sum = (
    list: readonly { joint: number; alone: number; sheets: number }[],
    key: 'joint' | 'alone' | 'sheets',
  ): number => list.reduce((s, x) => s + x[key], 0);
  const f = m.figures;
  const sheets = sum(f.byRound, 'sheets');
  const amounts = sum(f.byForm, 'joint');
  const units = new Set(f.awards.map((a) => `${a.round} ${a.unit}`)).size;
  const checks: Check[] = [
    {
      name: '団体の数：入力の団体と、枚数の表の団体の欄',
      unit: '件',
      expected: {
        formula: `SUMPRODUCT((${sourceColumn(m.sources.members, '団体名')}<>"")*1)`,
        value: m.memberNames.length,
      },
      found: { formula: `COLUMNS(${grid(t.sheets)})`, value: m.memberNames.length },
    },
    {
      name: '枚数の合計：入力と、枚数の表',
      unit: '枚',
      expected: { formula: inputSheets(m), value: sheets },
      found: { formula: `SUM(${grid(t.sheets)})`, value: sheets },
    },
    {
      name: '回次と帳票の組：入力の回次×帳票と、枚数の表の行',
      unit: '件',
      expected: {
        formula: `${b.name.rounds}*SUMPRODUCT((${sourceColumn(m.sources.forms, '帳票名')}<>"")*1)`,
        value: m.orderRows.length,
      },
      found: { formula: `ROWS(${grid(t.sheets)})`, value: m.orderRows.length },
    },
    {
      name: '発注があるのに単価のない欄の数',
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: { formula: `SUMPRODUCT((${grid(t.sheets)}>0)*(${grid(t.prices)}=0))`, value: 0 },
    },
    {
      name: '発注があるのに単独単価のない欄の数',
      unit: '件',
      expected: { formula: '0', value: 0 },
      found: { formula: `SUMPRODUCT((${grid(t.sheets)}>0)*(${grid(t.alonePrice)}=0))`, value: 0 },
    },
    {
      name: '落札者の数：発注単位の数と、落札の数',
      unit: '件',
      expected: {
        formula: `ROUND(SUMPRODUCT((${column(t.awards, '番号')}>0)/(COUNTIFS(${column(t.awards, '回次')},${column(t.awards, '回次')},${column(t.awards, '発注単位')},${column(t.awards, '発注単位')})+(${column(t.awards, '番号')}=0))),0)`,
        value: units,
      },
      found: { formula: `SUM(${column(t.awards, '落札')})`, value: f.awards.reduce((s, a) => s + a.won, 0) },
    },
    {
      name: '帳票の金額の合計：帳票別と、団体別',
      unit: '円',
      expected: { formula: `SUM(${column(t.byForm, '共同金額')})`, value: amounts },
      found: { formula: `SUM(${column(t.byMember, '帳票金額')})`, value: amounts },
    },
    {
      name: '単独金額の合計：帳票別と、団体別',
      unit: '円',
      expected: { formula: `SUM(${column(t.byForm, '単独金額')})`, value: sum(f.byForm, 'alone') },
      found: { formula: `SUM(${column(t.byMember, '単独金額')})`, value: sum(f.byMember, 'alone') },
    },
    {
      name: '共同金額の合計：金額の表＋落札者の一式と、回次比較',
      unit: '円',
      expected: {
        formula: `SUM(${grid(t.amounts)})+SUMIFS(${column(t.awards, '一式')},${column(t.awards, '落札')},1)`,
        value: amounts + lumpTotal(m),
      },
      found: { formula: `SUM(${column(t.byRound, '共同金額')})`, value: sum(f.byRound, 'joint') },
    },
  ];
  if (l.lumps.rowCount > 0 && m.case.policy.remainder !== 'ownLine')
    checks.push({
      name: '一式の合計：落札者の一式と、団体への配分',
      unit: '円',
      expected: {
        formula: `SUMIFS(${column(t.awards, '一式')},${column(t.awards, '落札')},1)`,
        value: lumpTotal(m),
      },
      found: {
        formula: `SUM(${column(t.lumps, '配分額')})`,
        value: f.lumpShares.reduce((s, x) => s + x.share, 0),
      },
    });
  if (l.lumps.rowCount > 0 && m.case.policy.remainder === 'ownLine')
    checks.push({
      name: '一式の別掲：配分されない端数は、配る団体の数より少ない',
      unit: '件',
      expected: { formula: '1', value: 1 },
      found: {
        formula: `IF(SUMIFS(${column(t.awards, '一式')},${column(t.awards, '落札')},1)-SUM(${column(t.lumps, '配分額')})<=ROWS(${column(t.lumps, '配分額')}),1,0)`,
        value: lumpTotal(m) - f.lumpShares.reduce((s, x) => s + x.share, 0) <= f.lumpShares.length ? 1 : 0,
      },
    });
  if (f.bases.length > 0) {
    const compared = f.bases.reduce((s, basis) => s + basis.total.reduce((x, y) => x + y, 0), 0);
    checks.push({
      name: '同一基準の金額の合計：比較金額と、同一基準比較',
      unit: '円',
      expected: { formula: `SUM(${grid(t.compareAmounts)})`, value: compared },
      found: { formula: `SUM(${column(t.compareRounds, '共同金額')})`, value: compared },
    });
  }
  return checks;
}

/** Sum of the planned sheets as the user typed them. */
function inputSheets(m: FormsModel): string {
  const { orders, sheetsMatrix } = m.sources;
  if (orders) return `SUM(${sourceColumn(orders, '予定枚数')})`;
  if (!sheetsMatrix) return '0';
  const t = sheetsMatrix.ref;
  const at = m.memberNames.map((name) => t.headings.indexOf(sheetsMatrix.heading(name) ?? ''));
  const contiguous = at.every((c, i) => c === (at[0] ?? 0) + i);
  const name = (i: number): string => t.headings[at[i] ?? 0] ?? '';
  if (contiguous) return `SUM(${block(t, name(0), name(at.length - 1))})`;
  return at.map((_, i) => `SUM(${column(t, name(i))})`).join('+');
}

function lumpTotal(m: FormsModel): number {
  const seen = new Map<string, number>();
  for (const s of m.figures.lumpShares) seen.set(`${s.round} ${s.unit}`, s.lumpSum);
  return [...seen.values()].reduce((a, b) => a + b, 0);
}
