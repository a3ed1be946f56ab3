/** Positions in the case of what a subject names; −1 where it names nothing. */
import type { Subject } from '../../../core';
import type { CostsCase } from '../../../core/costs/case';
import { excelKey } from '../sameName';

export interface LocatedCost {
  member: number;
  cost: number;
  key: number;
  indicator: number;
  service: number;
  contract: number;
  request: number;
  round: number;
  /** Fiscal year; null where none is named. */
  year: number | null;
}

export function locate(c: CostsCase, about: Subject): LocatedCost {
  const find = (list: readonly { name: string }[], name: string | undefined): number =>
    name === undefined ? -1 : list.findIndex((one) => excelKey(one.name) === excelKey(name));
  return {
    member: find(c.members, about.member),
    cost: find(c.costs, about.cost),
    key: find(c.keys, about.key),
    indicator: find(
      c.indicators.map(({ name, asOf }) => ({
        name: about.asOf === undefined || asOf === about.asOf ? name : '',
      })),
      about.indicator,
    ),
    service: find(c.services, about.service),
    contract: find(c.contracts, about.contract),
    request: find(c.requests, about.request),
    round: find(c.quoteRounds, about.round),
    year: about.year ?? null,
  };
}
