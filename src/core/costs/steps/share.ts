/**
 * How a member's share of a cost came about: the component's amount, its share, the sum of the components.
 */
import { operand, step } from '../../forms/steps/operands';
import { allocate } from '../../money/allocate';
import type { Operand, Step, Subject } from '../../outcome';
import type { CostsCase } from '../case';
import { nameAt } from '../context';
import type { CostsFigures, LineShare } from '../figures';
import { componentName, type ComponentShare } from '../keys/share-by-key';
import { total, type ShareColumns } from '../keys/share-amount';
import { wholeNumbers } from '../keys/whole-numbers';

/** @param line index into `figures.shares` */
export function explainCostShare(c: CostsCase, figures: CostsFigures, line: number, member: number): Step[] {
  const share = figures.shares[line];
  const cost = share && c.costs[share.cost];
  if (share === undefined || cost === undefined) return [];
  const about: Subject = {
    cost: cost.name,
    member: nameAt(c.members, member),
    ...(share.year === null ? {} : { year: share.year }),
  };
  const steps: Step[] = [];
  const parts: Operand[] = [];
  for (const component of share.components) {
    const position = component.members.indexOf(member);
    if (position < 0) continue;
    const key = cost.division.kind === 'key' ? c.keys[cost.division.key] : undefined;
    const field = componentName(c.indicators, key?.components, component.component);
    const part: Subject = { ...about, key: key?.name ?? '', ...(field === '' ? {} : { field }) };
    steps.push(...componentAmount(c, share, component, part));
    const shared = shareSteps(component.columns, position, unitOf(c, share, component), part);
    steps.push(...shared);
    parts.push(operand('componentShare', component.columns.share[position] ?? 0, 'yen', part));
  }
  const result = operand('costShare', share.share[member] ?? 0, 'yen', about);
  if (parts.length === 0) return [step('costShare', { kind: 'given' }, [result], result)];
  return [...steps, step('costShare', { kind: 'sum' }, parts, result)];
}

function unitOf(c: CostsCase, share: LineShare, { component }: ComponentShare): number {
  const division = c.costs[share.cost]?.division;
  const key = division?.kind === 'key' ? c.keys[division.key] : undefined;
  return key?.components[Math.max(0, component)]?.rule.unit ?? 1;
}

/** The amount of a component: the cost by the components' ratios, what is left by largest remainder. */
function componentAmount(
  c: CostsCase,
  share: LineShare,
  { component, columns }: ComponentShare,
  about: Subject,
): Step[] {
  const division = c.costs[share.cost]?.division;
  const key = division?.kind === 'key' ? c.keys[division.key] : undefined;
  if (component < 0 || key === undefined || key.components.length < 2) return [];
  const ratios = wholeNumbers(key.components.map(({ ratio }) => ratio))?.numbers ?? [];
  const amounts = allocate(share.amount, ratios, { kind: 'largestRemainder' });
  return [
    step(
      'componentAmount',
      { kind: 'largestRemainder', place: amounts.rank[component] ?? 0 },
      [
        operand('costAmount', share.amount, 'yen', about),
        operand('ratio', ratios[component] ?? 0, 'count', about),
        operand('ratioTotal', amounts.weightTotal, 'count'),
        operand('leftover', amounts.leftover, 'yen'),
      ],
      operand('componentAmount', columns.amount, 'yen', about),
    ),
  ];
}

/**
 * Largest remainder in one step; under the other rules the cut share, and what rounding and the rest add to it.
 * @param position of the member among the columns
 */
export function shareSteps(columns: ShareColumns, position: number, unit: number, about: Subject): Step[] {
  const floor = columns.floor[position] ?? 0;
  const share = columns.share[position] ?? 0;
  const units = Math.floor((columns.amount - total(columns.floor)) / unit);
  const byRank = columns.share.every((yen, i) => {
    const more = (columns.rank[i] ?? 0) <= units ? unit : 0;
    return yen === (columns.floor[i] ?? 0) + more;
  });
  const operands = [
    operand('componentAmount', columns.amount, 'yen', about),
    operand('weight', columns.weight[position] ?? 0, 'count', about),
    operand('weightTotal', columns.weightTotal, 'count'),
    operand('leftover', byRank ? units : 0, 'count'),
  ];
  const operation = { kind: 'largestRemainder', place: columns.rank[position] ?? 0, unit } as const;
  const result = operand('componentShare', share, 'yen', about);
  if (byRank) return [step('componentShare', operation, operands, result)];
  const cut = operand('shareFloor', floor, 'yen', about);
  const received = operand('remainderReceived', share - floor, 'yen', about);
  return [
    step('shareFloor', operation, operands, cut),
    step('componentShare', { kind: 'sum' }, [cut, received], result),
  ];
}

/** A member's share of a customisation request. @param request index into `figures.requests.requests` */
export function explainRequest(c: CostsCase, figures: CostsFigures, request: number, member: number): Step[] {
  const figure = figures.requests.requests[request];
  const position = figure?.takers.indexOf(member) ?? -1;
  if (!figure?.columns || position < 0) return [];
  const about: Subject = {
    request: nameAt(c.requests, figure.request),
    member: nameAt(c.members, member),
  };
  return shareSteps(figure.columns, position, 1, about);
}
