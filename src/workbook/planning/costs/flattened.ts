/** 平準化: equal months over each member's own term, every fraction in the first instalment (端数計算法3条). */
import type { YearlyFigure } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, column, text } from '../layout';
import type { Basis } from './basis';
import type { CostsLayouts, CostsRefs } from './layouts';
import { sum, type CostsModel } from './model';

/** The contract whose months the years follow; null: all of them; undefined where years do not follow months. */
export function monthsContract(m: CostsModel): number | null | undefined {
  const basis = m.case.yearly?.basis;
  return basis?.kind === 'months' || basis?.kind === 'flattened' ? basis.contract : undefined;
}

/** Equal months are shown where the years follow the months of one contract. */
export function isFlattened(m: CostsModel): boolean {
  const contract = monthsContract(m);
  if (contract === undefined || m.case.yearly?.yearTotals) return false;
  return contract !== null || m.case.contracts.length === 1;
}

export interface FlattenedRow {
  months: number;
  each: number;
  first: number;
}

/** What a member's row comes to. A member without months has its whole burden in the first instalment. */
export function flattenedRow(m: CostsModel, member: number): FlattenedRow {
  const total = m.figures.yearly?.memberTotal[member] ?? 0;
  if (m.case.yearly?.basis.kind === 'flattened')
    return (
      m.figures.yearly?.flattened.find((one) => one.member === member) ?? { months: 0, each: 0, first: total }
    );
  const contract = monthsContract(m) ?? 0;
  const unit = m.case.yearly?.unit ?? 1;
  const terms = m.figures.metered?.terms ?? [];
  const months = sum(
    terms.filter((one) => one.member === member && one.contract === contract).map((one) => one.months),
  );
  const each = months === 0 ? 0 : Math.floor(total / (months * unit)) * unit;
  return { months, each, first: total - each * Math.max(0, months - 1) };
}

export function flattenedSheets(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  f: YearlyFigure,
): PlannedSheet[] {
  if (l.flattened.rowCount === 0) return [];
  const me = t.flattened;
  const c = (heading: string): string => cell(me, heading);
  const rows = m.memberNames.map((_, k) => flattenedRow(m, k));
  const total = m.memberNames.map((_, k) => f.memberTotal[k] ?? 0);
  const name = text(m.case.contracts[monthsContract(m) ?? 0]?.name ?? '');
  const unit = b.name.yearUnit;
  return [
    sheet(
      l.flattened,
      'result',
      '平準化（毎月同じ額の分割払い）',
      '各団体の契約月数で割り、端数は初回に加える（端数計算法3条）。月数のない団体は初回に全額。単位：円',
      [
        numbers(total.length),
        label('団体名', m.memberNames),
        formula('負担額', at(t.burden, '負担額', c('番号')), total, { format: 'yen' }),
        formula(
          '月数',
          l.terms.rowCount > 0
            ? `SUMIFS(${column(t.terms, '月数')},${column(t.terms, '団体名')},${c('団体名')},${column(t.terms, '契約名')},${name})`
            : '0',
          rows.map((one) => one.months),
        ),
        formula(
          '毎月の額',
          `IF(${c('月数')}=0,0,INT(${c('負担額')}/(MAX(1,${c('月数')})*${unit}))*${unit})`,
          rows.map((one) => one.each),
          { format: 'yen', style: 'result' },
        ),
        formula(
          '初回の額',
          `${c('負担額')}-${c('毎月の額')}*MAX(0,${c('月数')}-1)`,
          rows.map((one) => one.first),
          { format: 'yen', style: 'result' },
        ),
        formula('計', `${c('初回の額')}+${c('毎月の額')}*MAX(0,${c('月数')}-1)`, total, { format: 'yen' }),
      ],
      { frozenColumns: 2 },
    ),
  ];
}
