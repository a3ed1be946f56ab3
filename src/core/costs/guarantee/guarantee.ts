/**
 * 保証 (Kanagawa and Toyama: at least 30 % saved; Saitama: nobody above its current cost): who is above the trigger
 * is set to the agreed level, and the difference is re-allocated among the others, to the yen.
 */
import { error, warning } from '../../issue';
import type { Guarantee } from '../case';
import { nameAt, type CostsContext } from '../context';
import type { GuaranteeFigure } from '../figures';
import { shareAmount, total, type ShareColumns } from '../keys/share-amount';
import { drawnTieOrder, remainderMatter, tiedAtTheCut } from '../keys/ties';
import { guaranteeLevels } from './levels';
import { runPasses } from './passes';
import { reallocationWeights } from './reallocation-weights';
import { soundStart, type GuaranteeStart } from './start';
import { missingUnderCaps, underCaps } from './under-caps';

/** Null after errors, or where a draw is asked for. */
export function adjustByGuarantee(
  context: CostsContext,
  guarantee: Guarantee,
  base: Float64Array,
  takesPart: readonly boolean[],
): GuaranteeFigure | null {
  const levels = guaranteeLevels(context, guarantee, takesPart);
  if (levels === null) return null;
  const { trigger, target } = levels;
  const exceeds = takesPart.map((takes, m) => takes && (base[m] ?? 0) > (trigger[m] ?? 0));
  if (!exceeds.includes(true)) return notNeeded(base, trigger, target);
  const { basis } = guarantee;
  const weight = reallocationWeights(context, basis, base, trigger, takesPart, exceeds);
  if (weight === null) return null;
  const start: GuaranteeStart = { guarantee, base, trigger, target, weight, takesPart };
  if (!soundStart(context, start, exceeds)) return null;
  const closed = guarantee.set === null && guarantee.passes === 'stable' && basis.kind !== 'amounts';
  return closed ? byClosedForm(context, start) : byPasses(context, start);
}

/** 不要 is a result of its own: adjustment 0 for everybody. */
function notNeeded(base: Float64Array, trigger: Float64Array, target: Float64Array): GuaranteeFigure {
  return { ...emptyFigure(base, trigger, target), method: 'notNeeded', needed: false };
}

function emptyFigure(base: Float64Array, trigger: Float64Array, target: Float64Array): GuaranteeFigure {
  const column = (): Float64Array => new Float64Array(base.length);
  return {
    needed: true,
    method: 'passes',
    base,
    trigger,
    target,
    capped: new Uint8Array(base.length),
    weight: column(),
    ratio: column().fill(NaN),
    candidate: column().fill(NaN),
    muNumerator: 0,
    muDenominator: 1,
    floor: column(),
    remainder: column(),
    rank: column(),
    passes: [],
    adjustment: column(),
    result: base.slice(),
    relieved: 0,
    rest: 0,
  };
}

function byClosedForm(context: CostsContext, start: GuaranteeStart): GuaranteeFigure | null {
  const { base, target, weight, guarantee, takesPart } = start;
  const caps = target.map((yen, m) => (takesPart[m] === true ? yen : (base[m] ?? 0)));
  const missing = missingUnderCaps(base, caps, weight);
  if (missing > 0) return impossible(context, missing, total(base), total(caps));
  const { form, before } = underCaps(base, caps, weight);
  const figure: GuaranteeFigure = {
    ...emptyFigure(base, start.trigger, target),
    method: 'closedForm',
    weight: Float64Array.from(weight),
    ratio: form.ratio,
    candidate: form.candidate,
    muNumerator: form.numerator,
    muDenominator: form.denominator,
  };
  figure.result.set(before);
  if (form.open.length > 0) {
    const columns = shareOpen(context, form.excess, form.open, start, guarantee.reallocationUnit, 0);
    if (columns === null) return null;
    form.open.forEach((m, i) => {
      figure.floor[m] = columns.floor[i] ?? 0;
      figure.remainder[m] = columns.remainder[i] ?? 0;
      figure.rank[m] = columns.rank[i] ?? 0;
      figure.result[m] = (base[m] ?? 0) + (columns.share[i] ?? 0);
    });
  }
  return finished(figure, start);
}

/** The excess among open members by largest remainder; each has room for its floor and one unit more (costs-guarantee.md). */
function shareOpen(
  context: CostsContext,
  excess: number,
  open: readonly number[],
  { weight }: GuaranteeStart,
  unit: number,
  pass: number,
): ShareColumns | null {
  const share = (order: readonly number[]): ShareColumns =>
    shareAmount(
      excess,
      open.map((m) => weight[m] ?? 0),
      unit,
      'cut',
      { kind: 'largestRemainder' },
      order,
    );
  const byNumber = share(open.map((m) => m + 1));
  const order = tieOrder(context, byNumber, open, pass);
  return order && share(order);
}

/** Null where a draw is asked for. */
function tieOrder(
  context: CostsContext,
  columns: ShareColumns,
  open: readonly number[],
  pass: number,
): readonly number[] | null {
  const { c, report } = context;
  const tied = c.policy.remainderTies === 'decision' ? tiedAtTheCut(columns) : [];
  if (tied.length === 0) return columns.order;
  const matter = remainderMatter('再按分', pass === 0 ? '' : `${pass + 1}回目`);
  context.usedMatters.add(matter);
  const names = open.map((m) => nameAt(c.members, m));
  return drawnTieOrder(c, columns, tied, names, matter, { field: '再按分' }, report);
}

function byPasses(context: CostsContext, start: GuaranteeStart): GuaranteeFigure | null {
  const { base, trigger, target, weight, takesPart, guarantee } = start;
  const { basis, passes, reallocationUnit } = guarantee;
  let waiting = false;
  const agreed = basis.kind === 'amounts' ? basis.values : null;
  const input = { base, trigger, target, weight, agreed, takesPart };
  const ran = runPasses(
    { ...input, unit: reallocationUnit, once: passes === 'once' },
    (columns, open, pass) => {
      const order = tieOrder(context, columns, open, pass);
      if (order === null) waiting = true;
      return order ?? columns.order;
    },
  );
  if (waiting) return null;
  if (ran.missing > 0) return impossible(context, ran.missing, total(base), total(base) - ran.missing);
  for (const m of ran.above)
    context.report.findings.push(
      warning(
        'aboveGuaranteeAfterPass',
        { member: nameAt(context.c.members, m), field: '回数' },
        { amount: ran.value[m] ?? 0, limit: trigger[m] ?? 0 },
      ),
    );
  const figure = { ...emptyFigure(base, trigger, target), weight: Float64Array.from(weight) };
  return finished({ ...figure, passes: ran.passes, result: ran.value }, start);
}

function impossible({ report }: CostsContext, missing: number, whole: number, most: number): null {
  const code = most >= whole ? 'reallocationWeightsZero' : 'guaranteeImpossible';
  report.errors.push(error(code, { field: '保証' }, { missing, total: whole, most }));
  return null;
}

function finished(figure: GuaranteeFigure, { base, target, takesPart }: GuaranteeStart): GuaranteeFigure {
  const adjustment = figure.result.map((yen, m) => yen - (base[m] ?? 0));
  const capped = Uint8Array.from(figure.result, (yen, m) =>
    takesPart[m] === true && yen === target[m] && (base[m] ?? 0) !== yen ? 1 : 0,
  );
  return {
    ...figure,
    adjustment,
    capped,
    relieved: -total(adjustment.filter((yen) => yen < 0)),
    rest: total(base) - total(figure.result),
  };
}
