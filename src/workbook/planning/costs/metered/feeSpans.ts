/** 料金の税率: the months of the metered fees by rate of tax; a year in which the rate changes has columns of its own. */
import { byRate, isConverted } from '../../../../core';
import { lastDay } from '../../../../core/calendar';
import type { PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { cell, column } from '../../layout';
import type { Basis } from '../basis';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { dateCell, yearName, type CostsModel } from '../model';
import { rateFormula } from '../taxed';

/** A price says the other of 税込 and 税抜 than the computation. */
export function convertsFees({ case: c, figures }: CostsModel): boolean {
  return figures.metered !== null && c.services.some(({ tax }) => isConverted(c, tax));
}

/** Fees are told apart by rate: they are converted, or the members' tax is asked for. */
export function tellsRates({ case: c, figures }: CostsModel): boolean {
  return figures.metered !== null && byRate(c);
}

/** 令和2年度; 令和元年度 4月から and 令和元年度 10月から where the rate changes within the year. */
export function spanNames({ figures }: CostsModel): string[] {
  const spans = figures.metered?.spans ?? [];
  return spans.map(({ year, firstMonth }) => {
    const alone = spans.filter((one) => one.year === year).length === 1;
    return alone ? yearName(year) : `${yearName(year)} ${(firstMonth % 12) + 1}月から`;
  });
}

/** Costs that are each member's metered fees, by position. */
export function meteredCosts({ case: c }: CostsModel): number[] {
  return c.costs.flatMap(({ division }, i) => (division.kind === 'metered' ? [i] : []));
}

export function feeSpanSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { metered } = m.case;
  if (l.feeSpans.rowCount === 0 || metered === null) return [];
  const me = t.feeSpans;
  const c = (heading: string): string => cell(me, heading);
  const spans = m.figures.metered?.spans ?? [];
  const first = spans.map(({ firstMonth }) =>
    Math.max(firstMonth, metered.beforePeriod === 'cut' ? metered.firstMonth : 0),
  );
  const last = spans.map(({ lastMonth }) => Math.min(lastMonth, metered.lastMonth));
  const days = (months: readonly number[]): number[] => months.map((month) => dateCell(m, lastDay(month)));
  // The last day of a month is the day before the first of the next: DATE rolls month 13 over.
  const dayOf = (month: string): string => `DATE(INT(${month}/12),MOD(${month},12)+1+1,1)-1`;
  const rates = column(t.taxRates, '適用開始');
  return [
    sheet(
      l.feeSpans,
      'basis',
      '料金の税率（従量料金の月の税率）',
      '月の料金はその月の末日の税率（役務の提供が完了する日）。税率が年度の途中で変われば区分を分ける。月は 年×12＋月－1。変更は、区分の中で税率が変わる数（0でなければもう一度計算する）。',
      [
        numbers(spans.length),
        label('区分', spanNames(m), { width: 22 }),
        label(
          '始め',
          spans.map((one) => one.firstMonth),
          { format: 'integer' },
        ),
        label(
          '終り',
          spans.map((one) => one.lastMonth),
          { format: 'integer' },
        ),
        formula('始月', `MAX(${c('始め')},IF(${b.name.beforePeriod}=1,${b.name.firstMonth},0))`, first),
        formula('終月', `MIN(${c('終り')},${b.name.lastMonth})`, last),
        formula('始めの日', dayOf(c('始月')), days(first), { format: 'date' }),
        formula('終りの日', dayOf(c('終月')), days(last), { format: 'date' }),
        formula(
          '税率',
          rateFormula(t, c('始めの日')),
          spans.map((one) => one.percent ?? 0),
        ),
        formula(
          '変更',
          `SUMPRODUCT((${rates}>${c('始めの日')})*(${rates}<=${c('終りの日')})*(${column(t.taxRates, '税率')}<>${c('税率')}))`,
          spans.map(() => 0),
          { style: 'check' },
        ),
      ],
      { frozenColumns: 2 },
    ),
  ];
}
