/** 業務単価: the monthly price of each service. */
import type { PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { cell } from '../../layout';
import type { Basis } from '../basis';
import { convertsFees } from './feeSpans';
import { given, wordOr } from '../given';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { orZero, type CostsModel } from '../model';
import { decimals, decimalsValue } from '../split';
import { markNumber } from '../taxed';

export function services(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = m.case.services;
  if (all.length === 0) return [];
  const me = t.services;
  const source = m.sources.services;
  const row = cell(me, '入力行');
  const price = given(source, '月額単価', row);
  const unit = given(source, '単位', row);
  const factor = unit === null ? '1' : `IF(${unit}&""="",1,${b.choices.factor(unit)})`;
  const places = b.name.decimals;
  const value = price === null ? '0' : `ROUND(${price}*${factor},${places})`;
  return [
    sheet(
      l.services,
      'basis',
      '業務単価（業務の月額単価）',
      '尺度は単価を整数にする倍数。月額単価の単位：円',
      [
        numbers(all.length),
        label('入力行', m.rows.services, { format: 'integer', width: 8 }),
        label(
          '業務名',
          all.map((s) => s.name),
          { width: 24 },
        ),
        label(
          '契約名',
          all.map((s) => m.case.contracts[s.contract]?.name ?? ''),
        ),
        label(
          '契約番号',
          all.map((s) => s.contract + 1),
          { format: 'integer', width: 8 },
        ),
        formula(
          '月額単価',
          value,
          all.map((s) => orZero(s.monthlyPrice)),
          { format: 'price' },
        ),
        ...(convertsFees(m)
          ? [formula('税区分', wordOr(b.choices, '税区分', source, '税区分', row, '0'), all.map(markNumber))]
          : []),
        formula(
          '尺度',
          `(1000/100)^(${decimals(cell(me, '月額単価'), places)})`,
          all.map((s) => 10 ** decimalsValue(orZero(s.monthlyPrice))),
        ),
        formula(
          '尺度月額',
          `ROUND(${cell(me, '月額単価')}*${cell(me, '尺度')},0)`,
          all.map((s) => Math.round(orZero(s.monthlyPrice) * 10 ** decimalsValue(orZero(s.monthlyPrice)))),
        ),
      ],
      { frozenColumns: 3 },
    ),
  ];
}

export function scaled(m: CostsModel, service: number): { price: number; scale: number } {
  const price = orZero(m.case.services[service]?.monthlyPrice);
  const scale = 10 ** decimalsValue(price);
  return { price: Math.round(price * scale), scale };
}
