/** 構成団体, 指標, 現行明細: the members, what costs are shared by, and what they pay today. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { block, cell, cells, column, headingCell } from '../layout';
import { nameOfMember } from '../nameColumns';
import { sourceColumn } from '../source';
import { saidDay, saidDayValue } from './asOf';
import type { Basis } from './basis';
import { given, marked, wordOr, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { orZero, sum, type CostsModel } from './model';
import { taxColumns, taxedFormula, taxedValue } from './taxed';

/** The 番号 of the lead body, for 分担基準. */
export function leadFormula(t: CostsRefs): string {
  return `SUMPRODUCT(${column(t.members, '幹事')}*${column(t.members, '番号')})`;
}

export function memberSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  return [members(m, l, t), ...indicators(m, b, l, t), ...currentCosts(m, b, l, t)];
}

function members(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.members;
  const of = t.current;
  const current =
    l.current.rowCount === 0
      ? '0'
      : `SUMIFS(${column(of, '採用額')},${column(of, '団体名')},${cell(me, '団体名')},${column(of, '対象')},1)`;
  return sheet(
    l.members,
    'basis',
    '構成団体（建制順。並び順が番号）',
    '現行経費は、比較の対象になる費目の合計。単位：円',
    [
      numbers(m.memberNames.length),
      label('団体名', m.memberNames),
      label('入力行', m.rows.members, { format: 'integer', width: 8 }),
      formula(
        '幹事',
        marked(m.sources.members, '幹事', cell(me, '入力行')),
        m.case.members.map((one) => (one.lead ? 1 : 0)),
        { width: 8 },
      ),
      formula('現行経費', current, m.figures.current, { format: 'yen', style: 'result' }),
    ],
    { frozenColumns: 2 },
  );
}

function indicators(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.indicators.rowCount === 0) return [];
  const me = t.indicators;
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const { indicatorsMatrix: matrix, indicators: list } = m.sources;
  const all = m.case.indicators;
  const dates = matrix ? m.sources.indicatorNotes : list;
  return [
    sheet(
      l.indicators,
      'basis',
      '指標（按分の基礎になる数値）',
      '入力から団体と指標の名、基準日で引く。空欄は0。年月日は基準日を8桁の数にしたもの。',
      [
        numbers(all.length),
        label(
          '指標',
          all.map((one) => one.name),
          { width: 18 },
        ),
        label(
          '基準日',
          all.map((one) => one.asOf),
          { width: 12 },
        ),
        label(
          '入力列',
          all.map((one) => (matrix ? matrix.ref.headings.indexOf(matrix.heading(one.name) ?? '') + 1 : null)),
          { format: 'integer', width: 8 },
        ),
        label('日付行', m.rows.indicatorDates, { format: 'integer', width: 8 }),
        formula(
          '年月日',
          saidDay(dates, cell(me, '日付行')),
          m.rows.indicatorDates.map((row) => saidDayValue(m, dates, row)),
          { width: 10 },
        ),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            lookup(name),
            all.map((one) => orZero(one.values[k])),
            { format: 'general' },
          ),
        ),
        formula(
          '計',
          `ROUND(SUM(${cells(me, first, last)}),${b.name.decimals})`,
          all.map((one) => Number(sum([...one.values].map(orZero)).toFixed(4))),
          { format: 'general', style: 'result' },
        ),
      ],
      { frozenColumns: 3 },
    ),
  ];

  function lookup(name: string): string {
    const member = headingCell(me, name);
    if (matrix) {
      const headings = matrix.ref.headings;
      const grid = block(matrix.ref, headings[0] ?? '', headings.at(-1) ?? '');
      return `N(INDEX(${grid},MATCH(${member},${sourceColumn(matrix, '団体名')},0),${cell(me, '入力列')}))`;
    }
    if (!list) return '0';
    const own = `${sourceColumn(list, '値')},${sourceColumn(list, '団体名')},${member},${sourceColumn(list, '指標')},${cell(me, '指標')}`;
    const ofDate = sourceColumn(list, '基準日');
    if (ofDate === null) return `SUMIFS(${own})`;
    // Figures of an indicator's only date need not all say it.
    const date = given(list, '基準日', `MAX(1,${cell(me, '日付行')})`) ?? '0';
    return `IF(COUNTIFS(${column(me, '指標')},${cell(me, '指標')})=1,SUMIFS(${own}),SUMIFS(${own},${ofDate},${date}))`;
  }
}

function currentCosts(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.current.rowCount === 0) return [];
  const me = t.current;
  const source = m.sources.currentCosts;
  const all = m.case.currentCosts;
  const row = cell(me, '入力行');
  return [
    sheet(
      l.current,
      'basis',
      '現行明細（各団体が今のまま支払う経費）',
      '入力「現行経費」を円に直した額。対象 1 は削減額の計算に入れる費目。単位：円',
      [
        numbers(all.length),
        label('入力行', m.rows.currentCosts, { format: 'integer', width: 8 }),
        nameOfMember(
          m,
          all.map((one) => one.member),
        ),
        label(
          '費目',
          all.map((one) => one.item),
          { width: 20 },
        ),
        formula(
          '対象',
          `(${wordOr(b.choices, '比較対象', source, '比較対象', row, '1')}=1)*1`,
          all.map((one) => (one.compared ? 1 : 0)),
          { width: 8 },
        ),
        formula(
          '入力額',
          yenOf(b.choices, source, '金額', row),
          all.map((one) => one.amount),
          { format: 'yen' },
        ),
        ...taxColumns(m, b, t, me, source, all),
        formula(
          '採用額',
          taxedFormula(m, me),
          all.map((one) => taxedValue(m, one)),
          { format: 'yen', style: 'result' },
        ),
      ],
      { frozenColumns: 4 },
    ),
  ];
}

/** One member's column of a grid of ours, as a range for INDEX by 番号. */
export function memberBlock(m: CostsModel, t: CostsRefs[keyof CostsRefs]): string {
  return block(t, m.memberNames[0] ?? '', m.memberNames.at(-1) ?? '');
}
