/** The steps of a figure that a person clicked, in words: the core's own steps, and below them those of its parts. */
import {
  explainAlone,
  explainAmount,
  explainBurden,
  explainComparison,
  explainCostRate,
  explainCostShare,
  explainFee,
  explainGuarantee,
  explainLumpShare,
  explainMemberTax,
  explainMemberTotal,
  explainRate,
  explainRequest,
  explainFulfilment,
  explainRoundTotal,
  explainSaving,
  explainScore,
  explainScoreRank,
  explainScoreSum,
  explainYear,
  type RateScope,
  type Step,
} from '../../core';
import { label, operandValue, stepSentence, type Lang } from '../../messages';
import type { PlannedRun } from '../../workbook/run';

/** A figure by the names that stand beside it; member null: all of them. */
export type Target =
  | { of: 'joint' | 'alone' | 'roundSaving' | 'roundRate'; round: string; member: string | null }
  /** `basis`: position in the list. */
  | { of: 'basis'; basis: number; round: string; member: string | null }
  | { of: 'burden'; member: string }
  | { of: 'saving' | 'rate'; scope: RateScope; member: string | null }
  | { of: 'year'; member: string; year: number }
  /** 消費税 at a rate; percent 0: no certain rate. */
  | { of: 'tax'; percent: number; member: string | null }
  | ScoresTarget;

/** `requirement`: position in the list. */
export type ScoresTarget =
  | { of: 'score'; proposer: string; item: string }
  | { of: 'scoreSum'; proposer: string; part: 'first' | 'second' | 'total' }
  | { of: 'scoreRank'; proposer: string }
  | { of: 'fulfilment'; requirement: number };

export interface Explained {
  lines: readonly string[];
  /** What the lines are made of: form by form, cost by cost. */
  parts: readonly ExplainedPart[];
}

export interface ExplainedPart extends Explained {
  title: string;
  /** What the part comes to: 5,922,000円. */
  amount: string;
}

export function explain(run: PlannedRun, target: Target, lang: Lang): Explained {
  return worded(stepsOf(run, target), lang);
}

function worded({ steps, parts }: Explanation, lang: Lang): Explained {
  return {
    lines: steps.map((step) => stepSentence(step, lang)),
    parts: parts
      .filter((part) => part.steps.length > 0 || part.parts.length > 0)
      .map((part) => {
        const last = part.steps.at(-1)?.result;
        const result = last && part.adds !== undefined ? { ...last, value: part.adds } : last;
        return {
          title: part.title ?? label('adjustment', lang),
          amount: result ? operandValue(result, lang) : '',
          ...worded(part, lang),
        };
      }),
  };
}

interface Explanation {
  steps: readonly Step[];
  parts: readonly Part[];
}

interface Part extends Explanation {
  /** Null: the guarantee. */
  title: string | null;
  /** What the part adds, in yen, where that is not what its last step gives. */
  adds?: number;
}

const part = (title: string | null, steps: readonly Step[], parts: readonly Part[] = []): Part => ({
  title,
  steps,
  parts,
});

const NOTHING: Explanation = { steps: [], parts: [] };

function stepsOf({ forms, costs, scores }: PlannedRun, target: Target): Explanation {
  switch (target.of) {
    case 'joint':
    case 'alone':
    case 'roundSaving':
    case 'roundRate':
    case 'basis':
      return forms ? formsSteps(forms, target) : NOTHING;
    case 'score':
    case 'scoreSum':
    case 'scoreRank':
    case 'fulfilment':
      return scores ? scoresSteps(scores, target) : NOTHING;
    default:
      return costs ? costsSteps(costs, target) : NOTHING;
  }
}

const indexOf = (list: readonly { name: string }[], name: string): number =>
  list.findIndex((one) => one.name === name);

type FormsTarget = Extract<Target, { round: string }>;

function formsSteps(
  { reading, figures }: NonNullable<PlannedRun['forms']>,
  target: FormsTarget,
): Explanation {
  const c = reading.case;
  const round = indexOf(c.rounds, target.round);
  const member = target.member === null ? undefined : indexOf(c.members, target.member);
  if (round < 0 || (member !== undefined && member < 0)) return NOTHING;
  const scope = { round, ...(member === undefined ? {} : { member }) };
  switch (target.of) {
    case 'roundSaving':
      return { steps: explainSaving(c, figures, scope), parts: [] };
    case 'roundRate':
      return { steps: explainRate(c, figures, scope), parts: [] };
    case 'basis':
      return { steps: explainComparison(c, figures, target.basis, round, member), parts: [] };
    case 'alone':
      if (member === undefined) return NOTHING;
      return {
        steps: [],
        parts: c.forms.map(({ name }, form) => part(name, explainAlone(c, round, form, member))),
      };
    case 'joint': {
      if (member === undefined) return { steps: explainRoundTotal(c, figures, round), parts: [] };
      const amounts = c.forms.map(({ name }, form) =>
        part(name, explainAmount(c, figures, round, form, member)),
      );
      const lumps = figures.lumpShares
        .filter((lump) => lump.round === round && lump.member === member)
        .map((lump) =>
          part(
            c.rounds[round]?.units[lump.unit]?.name ?? '',
            explainLumpShare(c, figures, round, lump.unit, member),
          ),
        );
      return { steps: explainMemberTotal(c, figures, round, member), parts: [...amounts, ...lumps] };
    }
  }
}

type CostsTarget = Exclude<Target, FormsTarget | ScoresTarget>;

function costsSteps(
  { reading, figures }: NonNullable<PlannedRun['costs']>,
  target: CostsTarget,
): Explanation {
  const c = reading.case;
  const member = target.member === null ? null : indexOf(c.members, target.member);
  if (member !== null && member < 0) return NOTHING;
  if (target.of === 'saving' || target.of === 'rate') {
    const steps = explainCostRate(c, figures, target.scope, member);
    return { steps: target.of === 'saving' ? steps.slice(0, 1) : steps, parts: [] };
  }
  if (target.of === 'tax') return { steps: explainMemberTax(c, figures, target.percent, member), parts: [] };
  if (member === null) return NOTHING;
  if (target.of === 'year') {
    const year = figures.yearly?.years.indexOf(target.year) ?? -1;
    return year < 0 ? NOTHING : { steps: explainYear(c, figures, member, year), parts: [] };
  }
  return { steps: explainBurden(c, figures, member), parts: burdenParts(c, figures, member) };
}

type Costs = NonNullable<PlannedRun['costs']>;

/** Cost by cost; the fees and requests that a cost is made of are parts of their own. Last, what the guarantee did. */
function burdenParts(
  c: Costs['reading']['case'],
  figures: Costs['figures'],
  member: number,
): Explanation['parts'] {
  const shares = figures.shares.flatMap((share, line): Part[] => {
    const cost = c.costs[share.cost];
    if (!cost || (share.share[member] ?? 0) === 0) return [];
    const of = (parts: readonly Part[]) => part(cost.name, explainCostShare(c, figures, line, member), parts);
    switch (cost.division.kind) {
      case 'requests':
        return [of(requests(c, figures, member))];
      case 'metered':
        return [of(fees(c, figures, member, cost.division.contract))];
      default:
        return [of([])];
    }
  });
  const adds = figures.guarantee?.adjustment[member] ?? 0;
  return [...shares, { ...part(null, explainGuarantee(c, figures, member)), adds }];
}

function fees(
  c: Costs['reading']['case'],
  figures: Costs['figures'],
  member: number,
  contract: number | null,
): Part[] {
  return (figures.metered?.fees ?? []).flatMap((fee, i) => {
    const service = c.services[fee.service];
    const counts = contract === null || service?.contract === contract;
    return fee.member === member && service && counts && fee.amount !== 0
      ? [part(service.name, explainFee(c, figures, i))]
      : [];
  });
}

function requests(c: Costs['reading']['case'], figures: Costs['figures'], member: number): Part[] {
  return figures.requests.requests.map(({ request }, i) =>
    part(c.requests[request]?.name ?? '', explainRequest(c, figures, i, member)),
  );
}

function scoresSteps(
  { reading, figures }: NonNullable<PlannedRun['scores']>,
  target: ScoresTarget,
): Explanation {
  const c = reading.case;
  if (target.of === 'fulfilment')
    return { steps: explainFulfilment(c, figures, target.requirement), parts: [] };
  const proposer = indexOf(c.proposers, target.proposer);
  if (proposer < 0) return NOTHING;
  switch (target.of) {
    case 'score': {
      const item = indexOf(c.items, target.item);
      return item < 0 ? NOTHING : { steps: explainScore(c, figures, proposer, item), parts: [] };
    }
    case 'scoreRank':
      return { steps: explainScoreRank(c, figures, proposer), parts: [] };
    case 'scoreSum': {
      const { part: of } = target;
      const parts = c.items.flatMap(({ name, stage }, i) =>
        of === 'total' || (of === 'first') === (stage === 1)
          ? [part(name, explainScore(c, figures, proposer, i))]
          : [],
      );
      return { steps: explainScoreSum(c, figures, proposer, of), parts };
    }
  }
}
