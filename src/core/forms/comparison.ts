/**
 * 回次比較 on one basis: the same members, forms and quantities in every round, so that only prices differ.
 *
 * In the Kanagawa deck C orders 5,000 sheets in round 1 and 1,000 afterwards: the printed totals of the
 * rounds cannot be compared, the totals on one basis can. Lump sums are not part of it.
 */
import type { Report } from '../issue';
import { productOf, yenOfProduct, type AloneAmounts, type JointAmounts } from './amounts';
import type { FormsCase } from './case';
import type { ComparisonBasis } from './figures';
import { nameOf, sheetsAt } from './orders';
import { savingRate } from './totals';
import { isExact, refuseProduct } from './units';

/** Orders, forms × members, that every round has with sheets and a price: 1, else 0. Empty for one round. */
export function comparableOrders(c: FormsCase, price: Float64Array): Uint8Array {
  if (c.rounds.length < 2) return new Uint8Array(0);
  const cells = c.forms.length * c.members.length;
  const comparable = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const everywhere = c.rounds.every(
      (round, r) => sheetsAt(round, cell) > 0 && (price[r * cells + cell] ?? 0) > 0,
    );
    comparable[cell] = everywhere ? 1 : 0;
  }
  return comparable;
}

/** One basis for each distinct grid of quantities over the comparable orders, in the order of the rounds. */
export function compareRounds(
  c: FormsCase,
  joint: JointAmounts,
  alone: AloneAmounts,
  comparable: Uint8Array,
  report: Report,
): ComparisonBasis[] {
  const orders: number[] = [];
  comparable.forEach((one, cell) => {
    if (one === 1) orders.push(cell);
  });
  if (orders.length === 0) return [];
  const same = (a: number, b: number): boolean =>
    orders.every((cell) => c.rounds[a]?.sheets[cell] === c.rounds[b]?.sheets[cell]);
  const bases: ComparisonBasis[] = [];
  const taken = new Set<number>();
  for (let basis = 0; basis < c.rounds.length; basis++) {
    if (taken.has(basis)) continue;
    const sameAs: number[] = [];
    for (let other = basis + 1; other < c.rounds.length; other++) {
      if (taken.has(other) || !same(basis, other)) continue;
      sameAs.push(other);
      taken.add(other);
    }
    bases.push(onBasis(c, joint, alone, orders, basis, sameAs, report));
  }
  return bases;
}

function onBasis(
  c: FormsCase,
  joint: JointAmounts,
  alone: AloneAmounts,
  orders: readonly number[],
  basis: number,
  sameAs: readonly number[],
  report: Report,
): ComparisonBasis {
  const members = c.members.length;
  const rounds = c.rounds.length;
  const cells = c.forms.length * members;
  const memberAmount = new Float64Array(rounds * members);
  const memberAlone = new Float64Array(members);
  const ordered = new Uint8Array(members);
  for (const cell of orders) {
    const member = cell % members;
    ordered[member] = 1;
    memberAlone[member] = (memberAlone[member] ?? 0) + (alone.planned[basis * cells + cell] ?? 0);
    for (let r = 0; r < rounds; r++) {
      const at = r * members + member;
      memberAmount[at] = (memberAmount[at] ?? 0) + amountOnBasis(c, joint, basis, r, cell, report);
    }
  }
  const total = new Float64Array(rounds);
  const smallestRate = new Float64Array(rounds).fill(NaN);
  const bestForMember = new Int32Array(members).fill(-1);
  for (let m = 0; m < members; m++) {
    if (ordered[m] !== 1) continue;
    const amounts = Array.from({ length: rounds }, (_, r) => memberAmount[r * members + m] ?? 0);
    bestForMember[m] = firstLeast(amounts);
    amounts.forEach((amount, r) => {
      total[r] = (total[r] ?? 0) + amount;
      const rate = savingRate((memberAlone[m] ?? 0) - amount, memberAlone[m] ?? 0);
      if (!(rate >= (smallestRate[r] ?? NaN)) && !Number.isNaN(rate)) smallestRate[r] = rate;
    });
  }
  return {
    round: basis,
    sameAs,
    memberAmount,
    memberAlone,
    total,
    alone: memberAlone.reduce((sum, yen) => sum + yen, 0),
    bestForMember,
    bestForAll: firstLeast([...total]),
    smallestRate,
    bestForLeast: firstLeast([...smallestRate].map((rate) => -rate)),
  };
}

/** The round's price and price unit × the basis' quantity, rounded like every amount. Yen. */
export function amountOnBasis(
  c: FormsCase,
  joint: Pick<JointAmounts, 'price' | 'per'>,
  basis: number,
  round: number,
  cell: number,
  report: Report,
): number {
  const members = c.members.length;
  const f = Math.floor(cell / members);
  const form = c.forms[f];
  const basisRound = c.rounds[basis];
  if (form === undefined || basisRound === undefined) return 0;
  const per = joint.per[round * c.forms.length + f] ?? 'sheet';
  const price = joint.price[round * c.forms.length * members + cell] ?? 0;
  const product = productOf(price, sheetsAt(basisRound, cell), per, form, c.policy);
  if (isExact(product)) return yenOfProduct(product, per, c.policy);
  const about = {
    round: nameOf(c.rounds, round),
    form: form.name,
    member: nameOf(c.members, cell % members),
  };
  refuseProduct(product, { ...about, field: '回次比較' }, report);
  return 0;
}

/** Position of the first smallest value; −1 when none is a number. */
export function firstLeast(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, i) => {
    if (!Number.isNaN(value) && (best < 0 || value < (values[best] ?? NaN))) best = i;
  });
  return best;
}
