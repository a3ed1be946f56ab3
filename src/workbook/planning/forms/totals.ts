/** 団体別帳票費用, 帳票別費用, 回次比較: amount, saving and rate by member, by form and by round, as they stand. */
import type { Totals } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import type { CellValue } from '../../snapshot';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, column, headingCell, type TableRef } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { FormsLayouts, FormsRefs } from './layouts';
import { type FormsModel } from './model';
import { roundColumn } from './nameColumns';
import { orderLabels } from './orders';

export function totalSheets(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  return [byMember(m, l, t), byForm(m, l, t), byRound(m, l, t)];
}

/** 削減額 and 削減率, from unrounded yen; an empty rate where there is nothing to save on. */
export function savingColumns(
  me: TableRef,
  alone: string,
  joint: string,
  totals: readonly Totals[],
): PlannedColumn[] {
  return [
    formula(
      '削減額',
      `${cell(me, alone)}-${cell(me, joint)}`,
      totals.map((x) => x.saving),
      {
        format: 'yen',
        style: 'result',
      },
    ),
    formula(
      '削減率',
      rate(cell(me, '削減額'), cell(me, alone)),
      totals.map((x) => blankNaN(x.rate)),
      {
        format: 'rate',
        style: 'result',
      },
    ),
  ];
}

export function rate(part: string, whole: string): string {
  return `IF(${whole}=0,"",${part}/${whole})`;
}

export function blankNaN(value: number): CellValue {
  return Number.isNaN(value) ? '' : value;
}

function byMember(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.byMember;
  const rows = m.roundNames.flatMap((_, round) => m.memberNames.map((__, member) => ({ round, member })));
  const totals = m.figures.byMember;
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const number = cell(me, '団体番号');
  const sumOf = (grid: TableRef): string =>
    `SUMPRODUCT((${column(grid, '回次')}=${cell(me, '回次')})*INDEX(${block(grid, first, last)},0,${number}))`;
  const lump = new Float64Array(rows.length);
  for (const s of m.figures.lumpShares) {
    const at = s.round * m.memberNames.length + s.member;
    lump[at] = (lump[at] ?? 0) + s.share;
  }
  const lumps = t.lumps;
  return sheet(
    l.byMember,
    'result',
    '団体別帳票費用（回次ごとの各団体の費用と削減効果）',
    '共同金額＝帳票金額＋一式。削減率は円未満を含まない実額から。単独超過 1 は共同金額が単独金額を上回る団体。単位：円',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.round),
      ),
      nameOfMember(
        m,
        rows.map((r) => r.member),
      ),
      formula(
        '団体番号',
        `MATCH(${cell(me, '団体名')},${headingCell(t.classes, first, last)},0)`,
        rows.map((r) => r.member + 1),
      ),
      formula(
        '枚数',
        sumOf(t.sheets),
        totals.map((x) => x.sheets),
      ),
      formula(
        '見積金額',
        sumOf(t.aloneQuoted),
        totals.map((x) => x.aloneAsQuoted),
        { format: 'yen' },
      ),
      formula(
        '単独金額',
        sumOf(t.alone),
        totals.map((x) => x.alone),
        { format: 'yen' },
      ),
      formula(
        '帳票金額',
        sumOf(t.amounts),
        totals.map((x, i) => x.joint - (lump[i] ?? 0)),
        { format: 'yen' },
      ),
      formula(
        '一式',
        l.lumps.rowCount > 0
          ? `SUMIFS(${column(lumps, '配分額')},${column(lumps, '回次')},${cell(me, '回次')},${column(lumps, '団体名')},${cell(me, '団体名')})`
          : '0',
        lump,
        { format: 'yen' },
      ),
      formula(
        '共同金額',
        `${cell(me, '帳票金額')}+${cell(me, '一式')}`,
        totals.map((x) => x.joint),
        {
          format: 'yen',
          style: 'result',
        },
      ),
      ...savingColumns(me, '単独金額', '共同金額', totals),
      formula(
        '単独超過',
        `IF(${cell(me, '共同金額')}>${cell(me, '単独金額')},1,0)`,
        totals.map((x) => (x.joint > x.alone ? 1 : 0)),
        { style: 'check' },
      ),
    ],
    {
      frozenColumns: 3,
      highlights: [{ column: '単独超過', equals: 1, tone: 'bad' }],
      chart: {
        title: '団体別の単独金額と共同金額',
        altText: '回次ごとに、各団体の単独金額と共同金額を並べた棒グラフ',
        type: 'columnClustered',
        category: '団体名',
        series: ['単独金額', '共同金額'],
      },
    },
  );
}

function byForm(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.byForm;
  const totals = m.figures.byForm;
  const members = m.memberNames.length;
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const from = (grid: TableRef, heading = '計'): string => at(grid, heading, cell(me, '番号'));
  const rowOf = (grid: TableRef): string => `INDEX(${block(grid, first, last)},${cell(me, '番号')},0)`;
  const above = m.orderRows.map((_, i) => {
    let n = 0;
    for (let k = 0; k < members; k++)
      if ((m.figures.amount[i * members + k] ?? 0) > (m.figures.alone[i * members + k] ?? 0)) n += 1;
    return n;
  });
  return sheet(
    l.byForm,
    'result',
    '帳票別費用（回次ごとの各帳票の費用と削減効果）',
    '一式は含まない。単独超過の団体数は、その帳票で共同の金額が単独の金額を上回る団体の数。単位：円',
    [
      ...orderLabels(m),
      formula(
        '落札者',
        from(t.prices, '落札者'),
        m.orderRows.map((o) => m.figures.winner[o.round * m.formNames.length + o.form] ?? ''),
        { format: 'text' },
      ),
      formula(
        '枚数',
        from(t.sheets),
        totals.map((x) => x.sheets),
      ),
      formula(
        '見積金額',
        from(t.aloneQuoted),
        totals.map((x) => x.aloneAsQuoted),
        { format: 'yen' },
      ),
      formula(
        '単独金額',
        from(t.alone),
        totals.map((x) => x.alone),
        { format: 'yen' },
      ),
      formula(
        '共同金額',
        from(t.amounts),
        totals.map((x) => x.joint),
        { format: 'yen', style: 'result' },
      ),
      ...savingColumns(me, '単独金額', '共同金額', totals),
      formula('単独超過の団体数', `SUMPRODUCT((${rowOf(t.amounts)}>${rowOf(t.alone)})*1)`, above, {
        style: 'check',
        width: 16,
      }),
    ],
    { frozenColumns: 3 },
  );
}

function byRound(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.byRound;
  const totals = m.figures.byRound;
  const members = m.memberNames.length;
  const forms = m.formNames.length;
  const of = t.byMember;
  const sumOf = (heading: string): string =>
    `SUMIFS(${column(of, heading)},${column(of, '回次')},${cell(me, '回次')})`;
  const lumpOf = m.roundNames.map((_, r) => {
    const shares = m.figures.lumpShares.filter((s) => s.round === r).reduce((sum, s) => sum + s.share, 0);
    return shares + m.figures.lumpRests.filter((s) => s.round === r).reduce((sum, s) => sum + s.rest, 0);
  });
  const memberTotals = m.roundNames.map((_, r) => m.figures.byMember.slice(r * members, (r + 1) * members));
  const formTotals = m.roundNames.map((_, r) => m.figures.byForm.slice(r * forms, (r + 1) * forms));
  const lumpFormula =
    l.lumps.rowCount > 0
      ? `SUMIFS(${column(t.awards, '一式')},${column(t.awards, '回次')},${cell(me, '回次')},${column(t.awards, '落札')},1)`
      : '0';
  const ratios = memberTotals.map((list) => list.map((x) => (x.alone === 0 ? 0 : x.joint / x.alone)));
  const largest = ratios.map((list) => Math.max(0, ...list));
  const ratio = `SUMPRODUCT(MAX((${column(of, '回次')}=${cell(me, '回次')})*${column(of, '共同金額')}/(${column(of, '単独金額')}+(${column(of, '単独金額')}=0))*(${column(of, '単独金額')}>0)))`;
  return sheet(
    l.byRound,
    'result',
    '回次比較（それぞれの回次の数量のまま）',
    '数量や参加団体が回次で違うときは、この表の合計どうしは比べられない。同一基準比較を見る。単位：円',
    [
      numbers(m.roundNames.length),
      label('回次', [...m.roundNames], { width: 12 }),
      formula(
        '発注団体数',
        `COUNTIFS(${column(of, '回次')},${cell(me, '回次')},${column(of, '枚数')},">0")`,
        memberTotals.map((list) => list.filter((x) => x.sheets > 0).length),
      ),
      formula(
        '発注帳票数',
        `COUNTIFS(${column(t.byForm, '回次')},${cell(me, '回次')},${column(t.byForm, '枚数')},">0")`,
        formTotals.map((list) => list.filter((x) => x.sheets > 0).length),
      ),
      formula(
        '枚数',
        sumOf('枚数'),
        totals.map((x) => x.sheets),
      ),
      formula(
        '見積金額',
        sumOf('見積金額'),
        totals.map((x) => x.aloneAsQuoted),
        { format: 'yen' },
      ),
      formula(
        '単独金額',
        sumOf('単独金額'),
        totals.map((x) => x.alone),
        { format: 'yen' },
      ),
      formula(
        '帳票金額',
        sumOf('帳票金額'),
        totals.map((x, r) => x.joint - (lumpOf[r] ?? 0)),
        { format: 'yen' },
      ),
      formula('一式', lumpFormula, lumpOf, { format: 'yen' }),
      formula(
        '共同金額',
        `${cell(me, '帳票金額')}+${cell(me, '一式')}`,
        totals.map((x) => x.joint),
        {
          format: 'yen',
          style: 'result',
        },
      ),
      ...savingColumns(me, '単独金額', '共同金額', totals),
      formula(
        '単独超過の団体数',
        sumOf('単独超過'),
        memberTotals.map((list) => list.filter((x) => x.joint > x.alone).length),
        { style: 'check', width: 16 },
      ),
      formula('最大負担比', ratio, largest, { format: 'rate', width: 11 }),
      formula(
        '最小削減率',
        `1-${cell(me, '最大負担比')}`,
        largest.map((v) => 1 - v),
        {
          format: 'rate',
          style: 'result',
          width: 11,
        },
      ),
    ],
    {
      frozenColumns: 2,
      chart: {
        title: '回次ごとの単独金額と共同金額',
        altText: '回次ごとに、全団体の単独金額と共同金額を並べた棒グラフ',
        type: 'columnClustered',
        category: '回次',
        series: ['単独金額', '共同金額'],
      },
    },
  );
}
