/** 年度: the months of the fiscal years. */
import { firstMonthOf, monthsInFiscalYear } from '../../../../core/calendar';
import type { PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { cell, dataCell } from '../../layout';
import type { Basis } from '../basis';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { yearName, type CostsModel } from '../model';

export function yearSheet(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.years.length === 0) return [];
  const me = t.years;
  const { metered } = m.case;
  const april = cell(me, '四月');
  return [
    sheet(
      l.years,
      'basis',
      '年度（会計年度の月）',
      '月は 年×12＋月－1 で数える。会計年度は4月から翌年3月（地方自治法208条）。',
      [
        numbers(m.years.length),
        label('年度', m.years.map(yearName), { width: 14 }),
        label('年', m.years, { format: 'general', width: 8 }),
        formula('四月', `${cell(me, '年')}*12+${b.name.april}-1`, m.years.map(firstMonthOf)),
        formula(
          '期間月数',
          metered
            ? `MAX(0,MIN(${b.name.lastMonth},${april}+12-1)-MAX(${b.name.firstMonth},${april})+1)`
            : '1',
          m.years.map((y) => (metered ? monthsInFiscalYear(metered.firstMonth, metered.lastMonth, y) : 1)),
        ),
      ],
    ),
  ];
}

/** The April of a fiscal year, as an absolute cell. */
export function aprilOf(m: CostsModel, t: CostsRefs, year: number): string {
  return dataCell(t.years, '四月', m.years.indexOf(year) + 1);
}
