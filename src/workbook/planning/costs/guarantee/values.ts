/** Values of the guarantee's columns, as its formulas give them: exact integers, comparisons of whole quotients. */
import type { GuaranteeLevel } from '../../../../core';
import { orZero, sum, type CostsModel } from '../model';
import { decimalsValue, splitValue } from '../split';
import { taxedValue } from '../taxed';
import { guaranteePasses } from './blocks';

export interface Levels {
  takes: number[];
  base: number[];
  current: number[];
  trigger: number[];
  target: number[];
  exceeds: number[];
  raw: number[];
  weight: number[];
  scale: number;
}

export function levelValues(m: CostsModel): Levels {
  const g = m.case.guarantee;
  const f = m.figures.guarantee;
  const base = m.memberNames.map((_, i) => f?.base[i] ?? 0);
  const takes = base.map((yen) => (yen > 0 ? 1 : 0));
  const current = m.memberNames.map((_, i) => orZero(m.figures.current[i]));
  const cut = (level: GuaranteeLevel | undefined, i: number): number => {
    const yen = amountOf(m, level, current[i] ?? 0, i);
    return (takes[i] ?? 0) * (yen - (yen % (g?.unit ?? 1)));
  };
  const trigger = m.memberNames.map((_, i) => cut(g?.trigger, i));
  const target = m.memberNames.map((_, i) => (g?.set ? cut(g.set, i) : (trigger[i] ?? 0)));
  const raw = m.memberNames.map((_, i) => {
    if (!g) return 0;
    if (g.basis.kind === 'base') return base[i] ?? 0;
    if (g.basis.kind === 'headroom') return Math.max(0, (trigger[i] ?? 0) - (base[i] ?? 0));
    if (g.basis.kind === 'indicator')
      return (takes[i] ?? 0) * orZero(m.case.indicators[g.basis.indicator]?.values[i]);
    return g.basis.kind === 'amounts' ? agreedOf(m, g.basis.values, i) : orZero(g.basis.values[i]);
  });
  const scale = 10 ** Math.max(0, ...raw.map(decimalsValue));
  return {
    takes,
    base,
    current,
    trigger,
    target,
    exceeds: base.map((yen, i) => (takes[i] === 1 && yen > (trigger[i] ?? 0) ? 1 : 0)),
    raw,
    weight: raw.map((v, i) => (takes[i] ?? 0) * Math.round(v * scale)),
    scale,
  };
}

/** ⌊current × (1 − rate)⌋ in ten-thousandths, the current cost, or what is agreed. */
function amountOf(m: CostsModel, level: GuaranteeLevel | undefined, current: number, i: number): number {
  if (level?.kind === 'rate') return splitValue(current, Math.round((1 - level.rate) * 10_000), 10_000).floor;
  return level?.kind === 'amounts' ? agreedOf(m, level.amounts, i) : current;
}

/** What is agreed for a member, on the basis of tax. */
function agreedOf(m: CostsModel, amounts: Float64Array, i: number): number {
  return taxedValue(m, { ...m.case.guarantee?.said?.[i], amount: orZero(amounts[i]) });
}

/** What an excess comes to for those who take over, before anything is rounded up. */
export interface Taken {
  weightSum: number;
  rest: number[];
  floor: number[];
  unitRest: number[];
  cut: number[];
  order: number[];
  rank: number[];
  taken: number[];
}

/** @param rank of the core, for a draw: its order where the 番号 alone would rank otherwise */
export function taken(
  excess: number,
  weight: readonly number[],
  unit: number,
  rank: ArrayLike<number>,
): Taken {
  const total = Math.max(1, sum(weight));
  const split = weight.map((w) => splitValue(excess, w, total));
  const unitRest = split.map((s) => (s.floor % unit) * total + s.rest);
  const cut = split.map((s) => s.floor - (s.floor % unit));
  const ranked = (order: readonly number[]): number[] =>
    weight.map((w, i) => {
      if (w === 0) return 0;
      const before = weight.filter(
        (other, k) =>
          other > 0 &&
          ((unitRest[k] ?? 0) > (unitRest[i] ?? 0) ||
            (unitRest[k] === unitRest[i] && (order[k] ?? 0) < (order[i] ?? 0))),
      );
      return 1 + before.length;
    });
  const numbers = weight.map((_, i) => i + 1);
  const byNumber = ranked(numbers);
  const drawn = weight.some((w, i) => w > 0 && (rank[i] ?? 0) > 0 && rank[i] !== byNumber[i]);
  const order = drawn
    ? numbers.map((n, i) => ((rank[i] ?? 0) > 0 ? (rank[i] ?? 0) : weight.length + n))
    : numbers;
  const places = Math.floor((excess - sum(cut)) / unit);
  const ranks = drawn ? ranked(order) : byNumber;
  return {
    weightSum: total,
    rest: split.map((s) => s.rest),
    floor: split.map((s) => s.floor),
    unitRest,
    cut,
    order,
    rank: ranks,
    taken: cut.map((yen, i) => (weight[i] === 0 ? 0 : yen + ((ranks[i] ?? 0) <= places ? unit : 0))),
  };
}

export interface ClosedValues extends Taken {
  cap: number[];
  room: number[];
  ratio: number[];
  candidate: number[];
  carried: number;
  mu: number;
  open: number[];
  openWeight: number[];
  excess: number;
  result: number[];
  missing: number;
}

export function closedValues(m: CostsModel, v: Levels): ClosedValues {
  const members = v.base.map((_, i) => i);
  const of = (list: readonly number[], i: number): number => list[i] ?? 0;
  const cap = members.map((i) => (v.takes[i] === 1 ? of(v.target, i) : of(v.base, i)));
  const room = members.map((i) => of(cap, i) - of(v.base, i));
  const weighted = members.filter((i) => of(v.weight, i) > 0);
  const ratio = members.map((i) => (of(v.weight, i) > 0 ? of(room, i) / of(v.weight, i) : 0));
  const stays = (i: number): number => Math.min(of(v.base, i), of(cap, i));
  const carried = sum(v.base) - sum(members.filter((i) => of(v.weight, i) === 0).map(stays));
  const candidate = members.map((j) => {
    if (of(v.weight, j) === 0) return 0;
    const above = weighted.filter((i) => of(ratio, i) >= of(ratio, j));
    const fixed = sum(weighted.map((i) => (above.includes(i) ? of(v.base, i) : of(cap, i))));
    return (carried - fixed) / sum(above.map((i) => of(v.weight, i)));
  });
  const mu = Math.max(0, ...candidate);
  const open = members.map((i) => (of(v.weight, i) > 0 && of(ratio, i) > mu ? 1 : 0));
  const openWeight = members.map((i) => of(open, i) * of(v.weight, i));
  const excess = carried - sum(weighted.map((i) => (open[i] === 1 ? of(v.base, i) : of(cap, i))));
  const shares = taken(
    excess,
    openWeight,
    m.case.guarantee?.reallocationUnit ?? 1,
    m.figures.guarantee?.rank ?? [],
  );
  return {
    ...shares,
    cap,
    room,
    ratio,
    candidate,
    carried,
    mu,
    open,
    openWeight,
    excess,
    result: members.map((i) =>
      open[i] === 1 ? of(v.base, i) + of(shares.taken, i) : of(v.weight, i) > 0 ? of(cap, i) : stays(i),
    ),
    missing: Math.max(
      0,
      sum(v.base) - sum(members.map((i) => (of(v.weight, i) > 0 ? of(cap, i) : stays(i)))),
    ),
  };
}

export interface PassValues extends Taken {
  triggered: number[];
  settled: number[];
  set: number[];
  excess: number;
  openWeight: number[];
  value: number[];
}

export function passValues(m: CostsModel, v: Levels): PassValues[] {
  const passes: PassValues[] = [];
  const g = m.case.guarantee;
  let value = v.base;
  let settled = v.base.map(() => 0);
  for (let p = 0; p < guaranteePasses(m); p++) {
    const before = { value, settled };
    const triggered = value.map((yen, i) =>
      v.takes[i] === 1 && before.settled[i] === 0 && yen > (v.trigger[i] ?? 0) ? 1 : 0,
    );
    settled = before.settled.map((s, i) => s + (triggered[i] ?? 0));
    const set = value.map((yen, i) => (triggered[i] === 1 ? (v.target[i] ?? 0) : yen));
    const excess = sum(v.base) - sum(set);
    const openWeight = v.weight.map((w, i) => (settled[i] === 0 ? w : 0));
    const shares = taken(
      excess,
      openWeight,
      g?.reallocationUnit ?? 1,
      m.figures.guarantee?.passes[p]?.rank ?? [],
    );
    const agreed = g?.basis.kind === 'amounts' ? openWeight.map((w) => (excess > 0 ? w / v.scale : 0)) : null;
    const addition = agreed ?? shares.taken;
    value = set.map((yen, i) => yen + (addition[i] ?? 0));
    passes.push({ ...shares, taken: addition, triggered, settled, set, excess, openWeight, value });
  }
  return passes;
}
