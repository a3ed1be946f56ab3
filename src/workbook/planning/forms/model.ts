/** Everything that the sheets of a forms case are planned from: the case, its figures, and where tables stand. */
import { priceScale, type Bid, type FormsCase, type FormsFigures } from '../../../core';
import type { PlannedSheet } from '../../plan';
import type { FormsReading, FormsSources } from '../../read/reading';
import { sourcesFor } from '../copies';
import type { Naming } from '../naming';
import type { Source } from '../source';

/** One bidder's offer in one order unit of one round: a row of 落札. */
export interface Offer {
  round: number;
  unit: number;
  bidder: string;
}

export interface FormsModel {
  naming: Naming;
  case: FormsCase;
  figures: FormsFigures;
  sources: { readonly [K in keyof FormsSources]: Source };
  /** Copies of tables that had to be read for what they mean. */
  copies: readonly PlannedSheet[];
  memberNames: readonly string[];
  formNames: readonly string[];
  roundNames: readonly string[];
  /** Rounds × forms, in the order of the tables' rows. */
  orderRows: readonly { round: number; form: number }[];
  offers: readonly Offer[];
  /** Offers by `offerKey`. */
  offerOf: ReadonlyMap<string, Offer>;
  /** Bids of an offer by form; null: for the whole unit. */
  bidsByForm: ReadonlyMap<string, ReadonlyMap<number | null, readonly Bid[]>>;
  scale: number;
  bidRows: FormsReading['bidRows'];
}

export function formsModel(naming: Naming, reading: FormsReading, figures: FormsFigures): FormsModel {
  const c = reading.case;
  const offers = figures.awards.map(({ round, unit, bidder }) => ({ round, unit, bidder }));
  return {
    naming,
    case: c,
    figures,
    ...sourcesFor(naming, reading.sources),
    memberNames: c.members.map((m) => m.name),
    formNames: c.forms.map((f) => f.name),
    roundNames: c.rounds.map((r) => r.name),
    orderRows: c.rounds.flatMap((_, round) => c.forms.map((__, form) => ({ round, form }))),
    offers,
    offerOf: new Map(offers.map((o) => [offerKey(o.round, o.unit, o.bidder), o])),
    bidsByForm: bidsByForm(c),
    scale: priceScale(c.policy.priceUnit),
    bidRows: reading.bidRows,
  };
}

/** A bidder in an order unit of a round, as one key. */
export function offerKey(round: number, unit: number, bidder: string): string {
  return `${round} ${unit} ${bidder}`;
}

function bidsByForm(c: FormsCase): Map<string, Map<number | null, Bid[]>> {
  const all = new Map<string, Map<number | null, Bid[]>>();
  c.rounds.forEach((round, r) => {
    for (const bid of round.bids) {
      const key = offerKey(r, bid.unit, bid.bidder);
      const forms = all.get(key) ?? new Map<number | null, Bid[]>();
      all.set(key, forms);
      const list = forms.get(bid.form);
      if (list) list.push(bid);
      else forms.set(bid.form, [bid]);
    }
  });
  return all;
}

/** Name of the order unit of a form in a round. */
export function unitName(m: FormsModel, round: number, form: number): string {
  const r = m.case.rounds[round];
  return r?.units[r.unitOfForm[form] ?? -1]?.name ?? '';
}

/** Names at positions of a list, for label columns. */
export function names(list: readonly string[], positions: readonly number[]): string[] {
  return positions.map((p) => list[p] ?? '');
}

/** One member's column of a rounds × forms × members grid. */
export function memberColumn(m: FormsModel, grid: ArrayLike<number>, member: number): Float64Array {
  const members = m.memberNames.length;
  const out = new Float64Array(m.orderRows.length);
  for (let i = 0; i < out.length; i++) out[i] = grid[i * members + member] ?? NaN;
  return out;
}

/** Sums of a grid's rows. */
export function rowSums(m: FormsModel, grid: ArrayLike<number>): Float64Array {
  const members = m.memberNames.length;
  const out = new Float64Array(m.orderRows.length);
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < members; k++) sum += grid[i * members + k] ?? 0;
    out[i] = sum;
  }
  return out;
}

/** One grid for all rounds from the rounds' own grids. */
export function allRounds(
  m: FormsModel,
  pick: (round: FormsCase['rounds'][number]) => Float64Array,
): Float64Array {
  const size = m.formNames.length * m.memberNames.length;
  const out = new Float64Array(size * m.case.rounds.length);
  m.case.rounds.forEach((round, r) => out.set(pick(round), r * size));
  return out;
}
