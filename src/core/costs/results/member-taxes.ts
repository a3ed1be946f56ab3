/**
 * 消費税 on the members' burdens where amounts are without tax: one rounding per rate and member, since each contracts
 * by itself (適格請求書), and beside it the tax on the joint total; the two can differ by some yen.
 */
import type { CostsCase } from '../case';
import { participantsOf } from '../context';
import { priceForTakers } from '../customisation';
import type { CostsFigures, LineShare, TaxFigure, TaxPart } from '../figures';
import { percentOf, taxByRate } from '../tax';

type Burdens = Pick<
  CostsFigures,
  'shares' | 'metered' | 'quotes' | 'requests' | 'guarantee' | 'membership' | 'burden'
>;

/** An amount of one member at one rate. */
interface Piece {
  percent: number;
  member: number;
  part: TaxPart;
}

/**
 * Highest rate first, in each the members, then all together. Last, as percent 0, what has no certain rate: amounts
 * without a date of supply, and what the guarantee and moves re-allocate, which comes from amounts of several rates.
 * Over the rates the bases of a member are its burden (after moves, where there are any).
 */
export function memberTaxes(c: CostsCase, of: Burdens): TaxFigure[] {
  const { basis, mode } = c.policy.tax;
  if (basis !== 'out') return [];
  const pieces = [
    ...of.shares.flatMap((share) => piecesOf(c, of, share)),
    ...c.members.flatMap((_, member) => adjustments(c, of, member)),
  ].filter(({ part }) => part.amount !== 0);
  const percents = [...new Set(pieces.map(({ percent }) => percent))].sort((a, b) => b - a);
  const figure = (percent: number, member: number | null): TaxFigure => {
    const mine = pieces.filter((one) => one.percent === percent && (member ?? one.member) === one.member);
    const parts = summedUp(mine.map(({ part }) => part));
    const base = parts.reduce((sum, { amount }) => sum + amount, 0);
    const tax = percent === 0 ? 0 : (taxByRate([{ amount: base, percent }], mode)[0]?.tax ?? 0);
    return { percent, member, base, tax, parts };
  };
  return percents.flatMap((percent) => [
    ...c.members.map((_, m) => figure(percent, m)),
    figure(percent, null),
  ]);
}

/** A cost's shares by rate: lines, fixed amounts, quotes and requests by their dates, metered fees by their months. */
function piecesOf(c: CostsCase, { metered, quotes, requests }: Burdens, share: LineShare): Piece[] {
  const cost = c.costs[share.cost];
  if (cost === undefined) return [];
  const { rates } = c.policy.tax;
  const { division } = cost;
  const takesPart = participantsOf(c, cost.participants);
  const piece = (percent: number, member: number, amount: number): Piece => ({
    percent,
    member,
    part: { of: 'cost', cost: share.cost, amount },
  });
  switch (division.kind) {
    case 'key': {
      const percent = percentOf(cost.lines[share.line] ?? {}, rates);
      return [...share.share].map((yen, m) => piece(percent, m, yen));
    }
    case 'direct':
      return [...share.share].map((yen, m) => piece(percentOf(division.said?.[m] ?? {}, rates), m, yen));
    case 'metered':
      return (metered?.fees ?? []).flatMap(({ service, member, bySpan }) => {
        const ours = division.contract === null || c.services[service]?.contract === division.contract;
        if (!ours || !takesPart.includes(member)) return [];
        return [...bySpan].map((yen, s) => piece(metered?.spans[s]?.percent ?? 0, member, yen));
      });
    case 'quotes':
      return quotes.items.flatMap(({ quote, repriced }) => {
        const item = c.quotes[quote];
        if (item === undefined || !takesPart.includes(item.member)) return [];
        return [piece(percentOf(item, rates), item.member, repriced)];
      });
    case 'requests':
      return requests.requests.flatMap(({ request, takers, paid }) => {
        const of = c.requests[request];
        const price = of && priceForTakers(of, takers.length);
        return takers.flatMap((m, i) =>
          takesPart.includes(m) ? [piece(percentOf(price ?? {}, rates), m, paid[i] ?? 0)] : [],
        );
      });
  }
}

/** What a member bears beside the costs: the guarantee's adjustment, its entry fee, and what moves hand over. */
function adjustments(c: CostsCase, { guarantee, membership, burden }: Burdens, member: number): Piece[] {
  const pieces: Piece[] = [
    { percent: 0, member, part: { of: 'adjustment', amount: guarantee?.adjustment[member] ?? 0 } },
  ];
  if (membership === null) return pieces;
  const fee = membership.moves.find((one) => one.member === member)?.fee ?? 0;
  const move = c.moves.find((one) => one.member === member);
  const moved = (membership.burden[member] ?? 0) - (burden[member] ?? 0) - fee;
  return [
    ...pieces,
    { percent: percentOf(move ?? {}, c.policy.tax.rates), member, part: { of: 'fee', amount: fee } },
    { percent: 0, member, part: { of: 'moves', amount: moved } },
  ];
}

/** Parts of one kind as one. */
function summedUp(parts: readonly TaxPart[]): TaxPart[] {
  const sums = new Map<string, TaxPart>();
  for (const part of parts) {
    const key = part.of === 'cost' ? String(part.cost) : part.of;
    sums.set(key, { ...part, amount: (sums.get(key)?.amount ?? 0) + part.amount });
  }
  return [...sums.values()];
}
