/** The core's figures of cost sharing by name: scope by scope, member by member, year by year. */
import { RATE_SCOPES, type CostsFigures } from '../../core';
import type { PlannedRun } from '../../workbook/run';
import type { CostFigures, CostsFiguresPane, QuoteRoundFigures, ScopeFigures } from './paneRun';

type Rate = CostsFigures['rates'][number];

function figures(
  name: string,
  { current, burden, saving, rate }: Omit<Rate, 'scope' | 'member'>,
): CostFigures {
  return { name, current, burden, saving, rate: Number.isNaN(rate) ? null : rate };
}

export function costsOf({ costs }: PlannedRun): CostsFiguresPane | null {
  if (!costs) return null;
  const { figures: f, reading } = costs;
  const { members, costs: all } = reading.case;
  const years = f.yearly?.years ?? [];
  // Who leaves owes nothing after it.
  const amounts = f.membership?.yearAmount ?? f.yearly?.amount;
  const yen = (member: number, year: number): number => amounts?.[member * years.length + year] ?? 0;
  return {
    scopes: scopesOf(
      f,
      members.map(({ name }) => name),
    ),
    guarantee: f.guarantee && { needed: f.guarantee.needed, relieved: f.guarantee.relieved },
    years,
    byYear: years.length === 0 ? [] : members.map((_, m) => years.map((__, y) => yen(m, y))),
    yearTotals: Array.from(f.yearly?.yearTotal ?? []),
    byCost: members.map((_, m) =>
      all.flatMap(({ name }, c) => {
        const share = f.byCost[c * members.length + m] ?? 0;
        return share === 0 ? [] : [{ cost: name, yen: share }];
      }),
    ),
    taxes: f.taxes
      .filter(({ member }) => member === null)
      .map(({ percent, base, tax }) => ({
        percent,
        base,
        tax,
        members: f.taxes.flatMap((one) =>
          one.percent === percent && one.member !== null
            ? [{ name: members[one.member]?.name ?? '', base: one.base, tax: one.tax }]
            : [],
        ),
      })),
    rest: f.rest,
    quoteRounds: f.quoteRounds.map((one): QuoteRoundFigures => {
      const round = reading.case.quoteRounds[one.round];
      return {
        ...figures(round?.name ?? '', { ...one, burden: one.migration + one.cloud }),
        members: round?.members.length ?? 0,
        migration: one.migration,
        cloud: one.cloud,
        comparableWith: one.comparableWith.map((r) => reading.case.quoteRounds[r]?.name ?? ''),
      };
    }),
  };
}

/** The widest scope first; one with the very burdens of a wider one says nothing new. */
function scopesOf(f: CostsFigures, names: readonly string[]): ScopeFigures[] {
  const scopes = [...RATE_SCOPES].reverse().flatMap((scope): ScopeFigures[] => {
    const of = f.rates.filter((rate) => rate.scope === scope);
    const all = of.find(({ member }) => member === null);
    if (!all) return [];
    const members = names.flatMap((name, m) => {
      const own = of.find(({ member }) => member === m);
      return own ? [figures(name, own)] : [];
    });
    return [{ scope, ...figures('', all), members }];
  });
  return scopes.filter(
    ({ members }, i) =>
      !scopes
        .slice(0, i)
        .some((wider) => wider.members.every(({ burden }, m) => burden === members[m]?.burden)),
  );
}
