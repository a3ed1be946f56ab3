/** How a term counts: whole months, and the days of its first and last month where they do. */
import type { MeteredPolicy, PartMonth } from '../../../../core';
import { civilOf, daysInMonth, monthOfSerial } from '../../../../core/calendar';
import type { PlannedColumn } from '../../../plan';
import { formula } from '../../columns';
import { cell, type TableRef } from '../../layout';
import type { Basis } from '../basis';
import { dateCell, type CostsModel } from '../model';

/** A term as the columns show it; all 0 where it is undecided. */
export interface Counted {
  decided: 0 | 1;
  start: number;
  end: number;
  startsInside: 0 | 1;
  endsInside: 0 | 1;
  first: number;
  last: number;
  months: number;
  head: PartMonth;
  tail: PartMonth;
}

const NONE: PartMonth = { month: 0, days: 0, ofDays: 0 };

/** The rule of part months (docs/methods/part-months.md), column by column as the formulas apply it. */
export function counted(decided: boolean, start: number, end: number, policy: MeteredPolicy): Counted {
  const startMonth = start > 0 ? monthOfSerial(start) : 0;
  const endMonth = end > 0 ? monthOfSerial(end) : policy.lastMonth;
  const rule = ['whole', 'next', 'days'].indexOf(policy.partMonth) + 1;
  const startsInside = start > 0 && civilOf(start).day > 1 && rule > 1 ? 1 : 0;
  const endsInside = end > 0 && civilOf(end).day < daysInMonth(endMonth) && rule > 2 ? 1 : 0;
  const begun = startMonth + startsInside;
  const first = Math.max(begun, policy.beforePeriod === 'cut' ? policy.firstMonth : begun);
  const last = Math.min(endMonth - endsInside, policy.lastMonth);
  const within = (month: number): boolean =>
    decided && month <= policy.lastMonth && (policy.beforePeriod === 'count' || month >= policy.firstMonth);
  const byDays = rule > 2;
  const single = startsInside === 1 && endsInside === 1 && startMonth === endMonth;
  const ofStart = start > 0 ? daysInMonth(startMonth) : 0;
  const head =
    byDays && startsInside === 1 && within(startMonth)
      ? {
          month: startMonth,
          days: single ? end - start + 1 : ofStart - civilOf(start).day + 1,
          ofDays: ofStart,
        }
      : NONE;
  const tail =
    byDays && endsInside === 1 && !single && within(endMonth)
      ? { month: endMonth, days: civilOf(end).day, ofDays: daysInMonth(endMonth) }
      : NONE;
  return {
    decided: decided ? 1 : 0,
    start,
    end,
    startsInside,
    endsInside,
    first,
    last,
    months: decided ? Math.max(0, last - first + 1) : 0,
    head,
    tail,
  };
}

/** 確定 … 終端の月日数, from formulas for the three that differ between a contract and a use. */
export function countColumns(
  m: CostsModel,
  b: Basis,
  me: TableRef,
  from: { decided: string; start: string; end: string },
  rows: readonly Counted[],
): PlannedColumn[] {
  const c = (heading: string): string => cell(me, heading);
  const n = b.name;
  const policy = m.case.metered;
  const startMonths = rows.map((r) => (r.start > 0 ? monthOfSerial(r.start) : 0));
  const endMonths = rows.map((r) => (r.end > 0 ? monthOfSerial(r.end) : (policy?.lastMonth ?? 0)));
  const within = (month: string): string =>
    `(${month}<=${n.lastMonth})*((${n.beforePeriod}=1+1)+(${month}>=${n.firstMonth})>0)`;
  const days = `(${n.partMonth}=1+1+1)`;
  const single = `${c('途中始め')}*${c('途中終り')}*(${c('開始の月')}=${c('終了の月')})`;
  const daysOf = (date: string): string => `DAY(DATE(YEAR(${date}),MONTH(${date})+1,1)-1)`;
  const dated = (date: string, expression: string, otherwise = '0'): string =>
    `IF(${date}=0,${otherwise},${expression})`;
  return [
    formula(
      '確定',
      from.decided,
      rows.map((r) => r.decided),
      { width: 8 },
    ),
    formula(
      '開始',
      from.start,
      rows.map((r) => dateCell(m, r.start)),
      { format: 'date' },
    ),
    formula(
      '終了',
      from.end,
      rows.map((r) => dateCell(m, r.end)),
      { format: 'date' },
    ),
    formula('開始の月', dated(c('開始'), `YEAR(${c('開始')})*12+MONTH(${c('開始')})-1`), startMonths),
    formula(
      '開始の日',
      dated(c('開始'), `DAY(${c('開始')})`),
      rows.map((r) => (r.start > 0 ? civilOf(r.start).day : 0)),
    ),
    formula(
      '終了の月',
      dated(c('終了'), `YEAR(${c('終了')})*12+MONTH(${c('終了')})-1`, n.lastMonth),
      endMonths,
    ),
    formula(
      '終了の日',
      dated(c('終了'), `DAY(${c('終了')})`),
      rows.map((r) => (r.end > 0 ? civilOf(r.end).day : 0)),
    ),
    formula(
      '途中始め',
      `(${n.partMonth}>1)*(${c('開始の日')}>1)`,
      rows.map((r) => r.startsInside),
      { width: 9 },
    ),
    formula(
      '途中終り',
      dated(c('終了'), `${days}*(${c('終了の日')}<${daysOf(c('終了'))})`),
      rows.map((r) => r.endsInside),
      { width: 9 },
    ),
    formula(
      '始月',
      `MAX(${c('開始の月')}+${c('途中始め')},IF(${n.beforePeriod}=1,${n.firstMonth},0))`,
      rows.map((r) => r.first),
    ),
    formula(
      '終月',
      `MIN(${c('終了の月')}-${c('途中終り')},${n.lastMonth})`,
      rows.map((r) => r.last),
    ),
    formula(
      '月数',
      `${c('確定')}*MAX(0,${c('終月')}-${c('始月')}+1)`,
      rows.map((r) => r.months),
      { style: 'result' },
    ),
    formula(
      '始端日数',
      dated(
        c('開始'),
        `${c('確定')}*${days}*${c('途中始め')}*${within(c('開始の月'))}*IF(${single}=1,${c('終了')}-${c('開始')}+1,${daysOf(c('開始'))}-${c('開始の日')}+1)`,
      ),
      rows.map((r) => r.head.days),
    ),
    formula(
      '始端の月日数',
      dated(c('開始'), daysOf(c('開始'))),
      rows.map((r, i) => (r.start > 0 ? daysInMonth(startMonths[i] ?? 0) : 0)),
    ),
    formula(
      '終端日数',
      `${c('確定')}*${c('途中終り')}*(1-${single})*${within(c('終了の月'))}*${c('終了の日')}`,
      rows.map((r) => r.tail.days),
    ),
    formula(
      '終端の月日数',
      dated(c('終了'), daysOf(c('終了'))),
      rows.map((r, i) => (r.end > 0 ? daysInMonth(endMonths[i] ?? 0) : 0)),
    ),
  ];
}

export const NOTHING: Counted = {
  decided: 0,
  start: 0,
  end: 0,
  startsInside: 0,
  endsInside: 0,
  first: 0,
  last: 0,
  months: 0,
  head: NONE,
  tail: NONE,
};
