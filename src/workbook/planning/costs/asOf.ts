/**
 * 基準日: which figures of an indicator a row shares by, from the cells that choose them, and their date beside the
 * component. Days are numbers of eight digits (20101001), so that a cell means the same in either date system.
 */
import type { KeyBasis } from '../../../core';
import type { PlannedColumn } from '../../plan';
import { dateOfSerial, dayDigits } from '../../read/serial';
import { formula, label } from '../columns';
import { at, cell, column, type TableRef } from '../layout';
import type { Source } from '../source';
import type { Basis } from './basis';
import { given, ifRow, isBlankCell } from './given';
import type { CostsRefs } from './layouts';
import { basisNumber, type CostsModel } from './model';

/** 均等 指標 固定割合 従量 現行経費 削減額 一括, as 基準番号 counts them. */
const BASES = 7;
const BY_INDICATOR = basisNumber({ kind: 'indicator', indicator: 0 });

/** 20101001 of a cell that holds a date; 0 where it is blank, an error where it holds none. */
export function dayOf(value: string): string {
  return `IF(${isBlankCell(value)},0,YEAR(${value})*100*100+MONTH(${value})*100+DAY(${value}))`;
}

/** The day that a row of the user's table says; 0 where it says none, or the table has no such column. */
export function saidDay(source: Source | undefined, row: string): string {
  const date = given(source, '基準日', row);
  return date === null ? '0' : ifRow(row, dayOf(date));
}

/** The same as a value. @param row 1-based; 0: none */
export function saidDayValue(m: CostsModel, source: Source | undefined, row: number): number {
  const heading = source?.heading('基準日');
  const value = heading && source?.rows[row - 1]?.[source.ref.headings.indexOf(heading)];
  if (typeof value !== 'number') return 0;
  const date = dateOfSerial(value, m.date1904);
  return date ? dayDigits(date) : 0;
}

/**
 * 番号 in 指標 of the figures that are meant: those of the day; without one the only ones of their name, or those
 * of the day that 条件 says. #N/A where there are none.
 * @param first 番号 of any figures of that name
 */
export function figuresMeant(t: CostsRefs, byDefault: string, first: string, day: string): string {
  const names = column(t.indicators, '指標');
  const name = at(t.indicators, '指標', `MAX(1,${first})`);
  const numbers = column(t.indicators, '番号');
  const days = column(t.indicators, '年月日');
  const meant = `SUMIFS(${numbers},${names},${name},${days},IF(${day}=0,${byDefault},${day}))`;
  return `IF((${day}=0)*(COUNTIFS(${names},${name})=1)=1,${first},MATCH(${meant},${numbers},0))`;
}

/** One of the figures of an indicator's name: the first in 指標. */
export function firstFigures(m: CostsModel, indicator: number): number {
  const name = m.case.indicators[indicator]?.name;
  return m.case.indicators.findIndex((one) => one.name === name) + 1;
}

/** What the rows of 成分 and 一括基準 are about: 対象元, 指定日, 対象番号, 基準日. */
export const SUBJECT = ['対象元', '指定日', '対象番号', '基準日'] as const;

/**
 * @param me a table with 入力行 (of 按分方法) and 基準番号
 * @param rows basis (undefined: 一括), 対象番号 and row of 按分方法
 */
export function subjectColumns(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  me: TableRef,
  rows: readonly { basis: KeyBasis | undefined; subject: number; keyRow: number }[],
): PlannedColumn[] {
  const indicators = m.case.indicators;
  const first = cell(me, '対象元');
  const kind = cell(me, '基準番号');
  const date = `${at(t.indicators, '基準日', `MAX(1,${cell(me, '対象番号')})`)}&""`;
  const branches = Array.from({ length: BASES }, (_, i) => (i + 1 === BY_INDICATOR ? date : '""'));
  const none = indicators.length === 0;
  return [
    label(
      '対象元',
      rows.map(({ basis, subject }) =>
        basis?.kind === 'indicator' ? firstFigures(m, basis.indicator) : subject,
      ),
      { format: 'integer', width: 8 },
    ),
    formula(
      '指定日',
      saidDay(m.sources.keys, cell(me, '入力行')),
      rows.map(({ keyRow }) => saidDayValue(m, m.sources.keys, keyRow)),
      { width: 10 },
    ),
    formula(
      '対象番号',
      none
        ? first
        : `IF(${kind}=${BY_INDICATOR},${figuresMeant(t, b.name.indicatorDay, first, cell(me, '指定日'))},${first})`,
      rows.map(({ subject }) => subject),
      { width: 8 },
    ),
    formula(
      '基準日',
      none ? '""' : `CHOOSE(${[kind, ...branches].join(',')})`,
      rows.map(({ basis }) => (basis?.kind === 'indicator' ? (indicators[basis.indicator]?.asOf ?? '') : '')),
      { format: 'text', width: 12 },
    ),
  ];
}
