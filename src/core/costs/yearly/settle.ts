/**
 * Yen that are exact in both margins, from unrounded amounts that are right to less than half a yen.
 *
 * Year by year the members' amounts up to that year (累計) are cut to the yen, and what the totals of the years up to
 * then have more goes a yen each to members, first to those whose 累計 reaches its next whole yen in the earliest
 * year (期限), then to the largest fractions. Why this comes out: every further yen of a member is a task with a
 * window, from the year in which its 累計 passes the yen before to the year in which it reaches the yen itself. The
 * unrounded table does all tasks within their windows and fills every year, so (windows are intervals: Hall's
 * condition, in whole numbers) the earliest-deadline order finds a whole table that does so, too: no cell is
 * negative, and every 累計 is the unrounded one cut or raised to the yen. Only a year without a weight between two
 * with one breaks a window. There, and where the unrounded amounts are off by more, what is left can be below 0 or
 * more than a yen each: it is spread evenly over those who have a weight in the year.
 */
import { total } from '../keys/share-amount';

/** 期限 of a member that gets nothing in the year, and of one whose 累計 is a whole yen already. */
export const NOT_IN_YEAR = 1000;
export const WHOLE_YEN = 100;

export interface SettledYears {
  /** All `[member * years + year]`. 切捨: the 累計 cut to the yen; without a weight, the year before as it was settled. */
  cut: Float64Array;
  /** 期限: 0 has the yen of its window already, else the 1-based year, WHOLE_YEN or NOT_IN_YEAR. */
  deadline: Float64Array;
  /** 1-based, over all members of the year. */
  rank: Float64Array;
  /** 確定: whole yen up to and with the year. */
  upTo: Float64Array;
  /** Per year: yen to hand out, and members that can get some. */
  left: Float64Array;
  takers: Float64Array;
  amount: Float64Array;
}

/** @param upTo unrounded yen up to each year, `[member * years + year]`, at most 10¹² */
export function settleYears(
  upTo: Float64Array,
  weights: ArrayLike<number>,
  burden: ArrayLike<number>,
  totals: ArrayLike<number>,
): SettledYears {
  const members = burden.length;
  const years = totals.length;
  const empty = (): Float64Array => new Float64Array(members * years);
  const perYear = (): Float64Array => new Float64Array(years);
  const s: SettledYears = {
    cut: empty(),
    deadline: empty(),
    rank: empty(),
    upTo: empty(),
    left: perYear(),
    takers: perYear(),
    amount: empty(),
  };
  const before = (m: number, y: number): number => (y === 0 ? 0 : (s.upTo[m * years + y - 1] ?? 0));
  let agreed = 0;
  for (let y = 0; y < years; y++) {
    agreed += totals[y] ?? 0;
    const fraction = new Float64Array(members);
    for (let m = 0; m < members; m++) {
      const cell = m * years + y;
      const has = (weights[cell] ?? 0) > 0;
      const yen = toMill(upTo[cell] ?? 0);
      const cut = has ? Math.floor(yen) : before(m, y);
      s.cut[cell] = cut;
      fraction[m] = toMill((upTo[cell] ?? 0) - cut);
      s.deadline[cell] =
        !has || cut >= (burden[m] ?? 0)
          ? NOT_IN_YEAR
          : before(m, y) > cut
            ? 0
            : yen === cut
              ? WHOLE_YEN
              : 1 + count(years, (k) => toMill(upTo[m * years + k] ?? 0) < cut + 1);
    }
    const cells = Array.from({ length: members }, (_, m) => m * years + y);
    s.left[y] = agreed - total(cells.map((cell) => s.cut[cell] ?? 0));
    s.takers[y] = count(members, (m) => (s.deadline[m * years + y] ?? 0) < NOT_IN_YEAR);
    const order = cells
      .map((cell, m) => ({ cell, m, deadline: s.deadline[cell] ?? 0, fraction: fraction[m] ?? 0 }))
      .sort((a, b) => a.deadline - b.deadline || b.fraction - a.fraction || a.m - b.m);
    const each = Math.floor((s.left[y] ?? 0) / Math.max(1, s.takers[y] ?? 0));
    const more = (s.left[y] ?? 0) - each * (s.takers[y] ?? 0);
    order.forEach(({ cell, m, deadline }, i) => {
      s.rank[cell] = i + 1;
      s.upTo[cell] = (s.cut[cell] ?? 0) + (deadline < NOT_IN_YEAR ? each + (i < more ? 1 : 0) : 0);
      s.amount[cell] = (s.upTo[cell] ?? 0) - before(m, y);
    });
  }
  return s;
}

/** To a thousandth of a yen, halves up by the 15 digits that spreadsheets keep. */
function toMill(yen: number): number {
  return Math.round(Number((yen * 1000).toPrecision(15))) / 1000;
}

function count(length: number, holds: (i: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < length; i++) if (holds(i)) n++;
  return n;
}
