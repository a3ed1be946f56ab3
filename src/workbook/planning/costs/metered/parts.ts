/** Columns of months by fiscal year, and by rate of tax where it changes within one. */
import type { FeeSpan } from '../../../../core';
import { firstMonthOf } from '../../../../core/calendar';
import type { PlannedColumn } from '../../../plan';
import { formula } from '../../columns';
import { cell, dataCell, type TableRef } from '../../layout';
import { spanNames } from './feeSpans';
import type { CostsRefs } from '../layouts';
import { yearName, type CostsModel } from '../model';
import type { Counted } from './counted';
import { aprilOf } from './years';

/** First and last month, as formulas. */
export type Bounds = readonly [from: string, to: string];

export interface FeePart {
  name: string;
  span: FeeSpan;
  /** The whole fiscal year. */
  alone: boolean;
  bounds: Bounds;
}

/** The years, cut where the rate changes. */
export function feeParts(m: CostsModel, t: CostsRefs): FeePart[] {
  const names = spanNames(m);
  return (m.figures.metered?.spans ?? []).map((span, s): FeePart => {
    const name = names[s] ?? '';
    const alone = name === yearName(span.year);
    const april = aprilOf(m, t, span.year);
    const bounds: Bounds = alone
      ? [april, `${april}+12-1`]
      : [dataCell(t.feeSpans, '始め', s + 1), dataCell(t.feeSpans, '終り', s + 1)];
    return { name, span, alone, bounds };
  });
}

/** Whole months within a fiscal year: MAX(0, MIN(last, March) − MAX(first, April) + 1); then by rate where it changes. */
export function monthColumns(
  m: CostsModel,
  t: CostsRefs,
  me: TableRef,
  rows: readonly Counted[],
): PlannedColumn[] {
  const months = (name: string, [from, to]: Bounds, first: number, last: number): PlannedColumn =>
    formula(
      `月数 ${name}`,
      `${cell(me, '確定')}*MAX(0,MIN(${cell(me, '終月')},${to})-MAX(${cell(me, '始月')},${from})+1)`,
      rows.map((r) => r.decided * Math.max(0, Math.min(r.last, last) - Math.max(r.first, first) + 1)),
    );
  return [
    ...(m.figures.metered?.years ?? []).map((year) => {
      const april = aprilOf(m, t, year);
      const first = firstMonthOf(year);
      return months(yearName(year), [april, `${april}+12-1`], first, first + 11);
    }),
    ...feeParts(m, t)
      .filter(({ alone }) => !alone)
      .map(({ name, bounds, span }) => months(name, bounds, span.firstMonth, span.lastMonth)),
  ];
}
