/** What the bases of 団体別消費税 are made of, as columns of 税率別負担: only what a case has. */
import type { TaxFigure, TaxPart } from '../../../core';
import { participants, sum, type CostsModel } from './model';

export const TAX_KINDS = {
  key: '按分',
  direct: '固定額',
  metered: '従量料金',
  quotes: '自団体見積',
  requests: '要望',
  fee: '加入金',
  adjustment: '保証の調整',
  moves: '異動による増減',
} as const;

type Kind = keyof typeof TAX_KINDS;

/** Headings, in the order of `TAX_KINDS`. */
export function taxKinds(m: CostsModel): string[] {
  return kindsOf(m).map((kind) => TAX_KINDS[kind]);
}

export function kindsOf(m: CostsModel): Kind[] {
  const { figures, case: c } = m;
  const has = (kind: Kind): boolean => {
    if (kind === 'adjustment') return figures.guarantee !== null;
    if (kind === 'fee' || kind === 'moves') return figures.membership !== null;
    return c.costs.some(({ division }, i) => division.kind === kind && participants(m, i).length > 0);
  };
  return (Object.keys(TAX_KINDS) as Kind[]).filter(has);
}

/** The part of a base that is of one kind. */
export function kindAmount(m: CostsModel, { parts }: TaxFigure, kind: Kind): number {
  const of = (part: TaxPart): string | undefined =>
    part.of === 'cost' ? m.case.costs[part.cost]?.division.kind : part.of;
  return sum(parts.filter((part) => of(part) === kind).map(({ amount }) => amount));
}
