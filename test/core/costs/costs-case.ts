/** A case of cost sharing in few words: everything empty but what a situation gives. */
import type {
  Cost,
  CostLine,
  CostMember,
  CostsCase,
  CostsFigures,
  CurrentCost,
  Guarantee,
  Indicator,
  Issue,
  KeyBasis,
  KeyComponent,
  MeteredPolicy,
  Outcome,
  ShareRule,
  SharingKey,
} from '../../../src/core';
import { shareCosts } from '../../../src/core/costs';
import { CONSUMPTION_TAX } from '../../../src/core/costs';
import { monthOf } from '../../../src/core/calendar';

export const members = (...names: string[]): CostMember[] =>
  names.map((name, i) => ({ name, lead: i === 0 }));

export const indicator = (name: string, values: readonly number[], asOf = ''): Indicator => ({
  name,
  asOf,
  values: Float64Array.from(values),
  source: '',
});

export const toYen: ShareRule = { unit: 1, mode: 'cut', remainder: 'largestRemainder' };

export const component = (basis: KeyBasis, ratio = 1, rule: ShareRule = toYen): KeyComponent => ({
  basis,
  ratio,
  rule,
});

export const key = (name: string, ...components: KeyComponent[]): SharingKey => ({
  name,
  components,
  rounding: 'perComponent',
});

export const line = (amount: number, over: Partial<CostLine> = {}): CostLine => ({
  year: null,
  amount,
  money: 'contributions',
  tax: 'out',
  supplied: NaN,
  ...over,
});

export const cost = (name: string, over: Partial<Cost> = {}): Cost => ({
  name,
  lines: [],
  division: { kind: 'key', key: 0 },
  participants: null,
  fixedRatio: null,
  scope: 'systems',
  newServices: false,
  guaranteed: false,
  penalty: false,
  payer: null,
  source: '',
  ...over,
});

export const current = (amounts: readonly number[]): CurrentCost[] =>
  amounts.map((amount, member) => ({
    member,
    item: '現行経費',
    amount,
    compared: true,
    tax: 'out',
    supplied: NaN,
    source: '',
  }));

/** At least 30 %, re-allocated by base until nobody is above. */
export const thirtyPercent: Guarantee = {
  trigger: { kind: 'rate', rate: 0.3 },
  set: null,
  unit: 1,
  reallocationUnit: 1,
  basis: { kind: 'base' },
  passes: 'stable',
  penalties: 'outside',
};

/** 平成23年10月 … 平成28年9月, begun months whole. */
export const fiveYears: MeteredPolicy = {
  firstMonth: monthOf(2011, 10),
  lastMonth: monthOf(2016, 9),
  partMonth: 'whole',
  beforePeriod: 'cut',
};

export const costsCase = (over: Partial<CostsCase> = {}): CostsCase => ({
  members: members('A', 'B', 'C'),
  indicators: [],
  keys: [],
  costs: [],
  currentCosts: [],
  contracts: [],
  services: [],
  terms: [],
  uses: [],
  metered: null,
  guarantee: null,
  requests: [],
  quotes: [],
  ceilings: null,
  yearly: null,
  quoteRounds: [],
  printedRates: [],
  moves: [],
  membership: {
    noticeMonths: 0,
    leavingYear: 'whole',
    joiningYear: 'months',
    firstMonth: 'same',
    residualPercent: 0,
    penaltyPercent: 0,
    sunkPercent: 0,
    takeOver: 'burden',
  },
  paid: null,
  policy: {
    remainderTies: 'number',
    saving: { base: 'afterGuarantee', negative: 'zero' },
    tax: { basis: 'asGiven', rates: CONSUMPTION_TAX, mode: 'cut' },
    rateDecimals: 1,
  },
  decisions: [],
  ...over,
});

export function figuresOf(c: CostsCase): CostsFigures {
  return completed(c).figures;
}

export function findingsOf(c: CostsCase): readonly Issue[] {
  return completed(c).findings;
}

function completed(c: CostsCase): Extract<Outcome<CostsFigures>, { kind: 'completed' }> {
  const outcome = shareCosts(c);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

export function issuesOf(c: CostsCase): readonly Issue[] {
  const outcome = shareCosts(c);
  if (outcome.kind !== 'rejected') throw new Error(outcome.kind);
  return outcome.issues;
}

export const codesOf = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);

export const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);
