/** 費用再計算, 提案上限額: each member's own quote, re-priced from its breakdown, under its own ceiling. */
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { cell, column } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { Basis } from './basis';
import { givenOr, wordOr, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { orZero, type CostsModel } from './model';
import { amountColumns, saidColumns, taxColumn } from './taxed';

export function quoteSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  return [...repricing(m, b, l, t), ...ceilings(m, b, l, t)];
}

function repricing(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = m.case.quotes;
  if (all.length === 0) return [];
  const me = t.quotes;
  const source = m.sources.quotes;
  const row = cell(me, '入力行');
  const items = m.figures.quotes.items;
  const price = (months: string): string => `${cell(me, '初期費用')}+${cell(me, '月額')}*${cell(me, months)}`;
  /** 見積額 or 再計算額: the product, or 入力額 and 税額 before it. */
  const priced = (
    word: string,
    product: string,
    given: readonly number[],
    values: readonly number[],
    look: { style?: 'result' } = {},
  ): PlannedColumn[] => {
    if (m.case.policy.tax.basis === 'asGiven')
      return [formula(`${word}額`, product, values, { format: 'yen', ...look })];
    const taxed = all.map((q, i) => ({ ...q, amount: given[i] ?? 0 }));
    const amount = `${word}入力額`;
    return [
      formula(amount, product, given, { format: 'yen' }),
      ...taxColumn(m, b, me, taxed, `${word}税額`, amount),
      formula(`${word}額`, `${cell(me, amount)}+${cell(me, `${word}税額`)}`, values, {
        format: 'yen',
        ...look,
      }),
    ];
  };
  return [
    sheet(
      l.quotes,
      'calculation',
      '費用再計算（自団体見積の内訳による再計算）',
      '見積額＝初期費用＋月額×見積月数。再計算額＝初期費用＋月額×月数（取止めと月数0は0）。状態番号：1既存 2新規 3取止め。単位：円',
      [
        numbers(all.length),
        label('入力行', m.rows.quotes, { format: 'integer', width: 8 }),
        nameOfMember(
          m,
          all.map((q) => q.member),
        ),
        label(
          '業務名',
          all.map((q) => m.case.services[q.service]?.name ?? ''),
          { width: 24 },
        ),
        formula(
          '状態番号',
          wordOr(b.choices, '状態', source, '状態', row, '1'),
          all.map((q) => ['existing', 'new', 'dropped'].indexOf(q.state) + 1),
        ),
        formula(
          '初期費用',
          yenOf(b.choices, source, '初期費用', row),
          all.map((q) => q.setup),
          { format: 'yen' },
        ),
        formula(
          '月額',
          yenOf(b.choices, source, '月額', row),
          all.map((q) => q.monthly),
          { format: 'yen' },
        ),
        formula(
          '見積月数',
          givenOr(source, '見積月数', row, '0'),
          all.map((q) => q.quotedMonths),
        ),
        formula(
          '月数',
          givenOr(source, '月数', row, `(${cell(me, '状態番号')}<1+1+1)*${cell(me, '見積月数')}`),
          all.map((q) => q.months),
        ),
        ...saidColumns(m, b, t, me, source, all),
        ...priced(
          '見積',
          `(${cell(me, '見積月数')}>0)*(${price('見積月数')})`,
          all.map((q) => (q.quotedMonths > 0 ? q.setup + q.monthly * q.quotedMonths : 0)),
          items.map((q) => q.quoted),
        ),
        ...priced(
          '再計算',
          `(${cell(me, '状態番号')}<1+1+1)*(${cell(me, '月数')}>0)*(${price('月数')})`,
          all.map((q) => (q.state === 'dropped' || q.months === 0 ? 0 : q.setup + q.monthly * q.months)),
          items.map((q) => q.repriced),
          { style: 'result' },
        ),
        formula(
          '新規分',
          `(${cell(me, '状態番号')}=1+1)*${cell(me, '再計算額')}`,
          items.map((q, i) => (all[i]?.state === 'new' ? q.repriced : 0)),
          { format: 'yen' },
        ),
      ],
      { frozenColumns: 4 },
    ),
  ];
}

function ceilings(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const given = m.case.ceilings;
  if (given === null) return [];
  const me = t.ceilings;
  const { quoted, repriced } = m.figures.quotes;
  const row = cell(me, '入力行');
  const sumOf = (heading: string): string =>
    l.quotes.rowCount === 0
      ? '0'
      : `SUMIFS(${column(t.quotes, heading)},${column(t.quotes, '団体名')},${cell(me, '団体名')})`;
  const rooms = m.memberNames.map((_, i) => orZero(m.figures.quotes.belowCeiling[i]));
  return [
    sheet(
      l.ceilings,
      'result',
      '提案上限額（自団体見積と上限）',
      '余裕＝上限額－見積額。上限は提案のときの見積に対するもの。上限のない団体は 0。超過 1 は見積が上限を超える団体。単位：円',
      [
        numbers(m.memberNames.length),
        label('団体名', m.memberNames),
        label(
          '入力行',
          m.memberNames.map((_, i) => m.rows.ceilings[i] ?? 0),
          { format: 'integer', width: 8 },
        ),
        ...amountColumns(
          m,
          b,
          t,
          me,
          m.sources.ceilings,
          '上限額',
          '上限額',
          m.memberNames.map((_, i) => ({ ...m.case.ceilingsSaid?.[i], amount: orZero(given[i]) })),
        ),
        formula('見積額', sumOf('見積額'), quoted, { format: 'yen' }),
        formula('余裕', `IF(${row}=0,0,${cell(me, '上限額')}-${cell(me, '見積額')})`, rooms, {
          format: 'yen',
          style: 'result',
        }),
        formula('再計算額', sumOf('再計算額'), repriced, { format: 'yen' }),
        formula(
          '超過',
          `(${cell(me, '余裕')}<0)*1`,
          rooms.map((yen) => (yen < 0 ? 1 : 0)),
          { style: 'check' },
        ),
      ],
      { frozenColumns: 2, highlights: [{ column: '超過', equals: 1, tone: 'bad' }] },
    ),
  ];
}
