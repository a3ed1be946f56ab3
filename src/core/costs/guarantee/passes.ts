/**
 * The guarantee pass by pass, for agreements that trigger at one level and set another (Saitama: above the current
 * cost → an agreed amount or rate), that re-allocate once, or by agreed amounts. Each pass is a block of columns.
 */
import type { GuaranteePass } from '../figures';
import { shareAmount, total, type ShareColumns } from '../keys/share-amount';

export interface PassesInput {
  base: Float64Array;
  trigger: Float64Array;
  target: Float64Array;
  weight: readonly number[];
  /** 合意額 per member, instead of weights; null otherwise. */
  agreed: Float64Array | null;
  takesPart: readonly boolean[];
  unit: number;
  once: boolean;
}

export interface PassesResult {
  passes: GuaranteePass[];
  value: Float64Array;
  /** What could not be re-allocated because nobody is left to take it; 0 when all is well. */
  missing: number;
  /** Members still above the trigger at the end (one pass, or agreed amounts). */
  above: readonly number[];
}

/** @param order breaks ties between equal remainders, by pass: ask for a draw by returning another order */
export function runPasses(
  { base, trigger, target, weight, agreed, takesPart, unit, once }: PassesInput,
  order: (columns: ShareColumns, members: readonly number[], pass: number) => readonly number[],
): PassesResult {
  const whole = total(base);
  const settled = new Set<number>();
  const passes: GuaranteePass[] = [];
  let value = base.slice();
  const exceeds = (): number[] =>
    takesPart.flatMap((takes, m) =>
      takes && !settled.has(m) && (value[m] ?? 0) > (trigger[m] ?? 0) ? [m] : [],
    );
  for (let now = exceeds(); now.length > 0; now = exceeds()) {
    const set = value.slice();
    for (const m of now) {
      settled.add(m);
      set[m] = target[m] ?? 0;
    }
    const excess = whole - total(set);
    const open = takesPart.flatMap((takes, m) =>
      takes && !settled.has(m) && (weight[m] ?? 0) > 0 ? [m] : [],
    );
    if (open.length === 0) return { passes, value: set, missing: excess, above: [] };
    const pass = emptyPass(value.length, now, set, excess);
    if (agreed === null) {
      const weights = open.map((m) => weight[m] ?? 0);
      const share = (by: readonly number[]): ShareColumns =>
        shareAmount(excess, weights, unit, 'cut', { kind: 'largestRemainder' }, by);
      const byNumber = share(open.map((m) => m + 1));
      enter(pass, open, share(order(byNumber, open, passes.length)));
    } else for (const m of open) pass.addition[m] = agreed[m] ?? 0;
    value = set.map((yen, m) => yen + (pass.addition[m] ?? 0));
    pass.value.set(value);
    passes.push(pass);
    if (once || agreed !== null) break;
  }
  return { passes, value, missing: 0, above: exceeds() };
}

function emptyPass(
  members: number,
  triggered: readonly number[],
  set: Float64Array,
  excess: number,
): GuaranteePass {
  const column = (): Float64Array => new Float64Array(members);
  const marks = new Uint8Array(members);
  for (const m of triggered) marks[m] = 1;
  return {
    triggered: marks,
    set,
    excess,
    weight: column(),
    floor: column(),
    remainder: column(),
    rank: column(),
    addition: column(),
    value: column(),
  };
}

function enter(pass: GuaranteePass, members: readonly number[], columns: ShareColumns): void {
  members.forEach((m, i) => {
    pass.weight[m] = columns.weight[i] ?? 0;
    pass.floor[m] = columns.floor[i] ?? 0;
    pass.remainder[m] = columns.remainder[i] ?? 0;
    pass.rank[m] = columns.rank[i] ?? 0;
    pass.addition[m] = columns.share[i] ?? 0;
  });
}
