/** Where each table stands, for the plan. */
import { sourceOf, type TableView } from '../view';
import type { CostsSources } from './reading';
import type { CostsTables } from './tables';

export type CostsViews = Readonly<Partial<Record<keyof CostsSources, TableView>>>;

/** The tables that the workbook has. */
export function costsViews(tables: CostsTables): CostsViews {
  const { indicators, uses, guarantee, requests, quoteRounds, years } = tables;
  const views: Partial<Record<keyof CostsSources, TableView | undefined>> = {
    members: tables.members.view,
    indicators: indicators.list,
    indicatorsMatrix: indicators.matrix,
    indicatorNotes: indicators.notes,
    currentCosts: tables.currentCosts.view,
    terms: tables.terms.view,
    services: tables.services.view,
    uses: uses.list,
    usesMatrix: uses.matrix,
    volumesMatrix: uses.volumes,
    costs: tables.costs.view,
    keys: tables.keys.view,
    participants: tables.participants.view,
    guarantee: guarantee.view,
    guaranteeLevels: guarantee.levels,
    requests: requests.view,
    requesters: requests.takersView,
    quotes: tables.quotes.view,
    ceilings: tables.ceilings.view,
    yearWeights: years.weightsView,
    yearTotals: years.totalsView,
    membership: tables.membership.view,
    paid: tables.paid.view,
    quoteRounds: quoteRounds.view,
    quoteRows: quoteRounds.rowsView,
    printedRates: tables.printedRates.view,
    taxRates: tables.taxRates.view,
    parameters: tables.parameters.view,
    decisions: tables.decisions.view,
  };
  return Object.fromEntries(Object.entries(views).filter(([, view]) => view)) as CostsViews;
}

export function costsSources(tables: CostsTables): CostsSources {
  const views = Object.entries(costsViews(tables)) as [keyof CostsSources, TableView][];
  const sources = Object.fromEntries(views.map(([key, view]) => [key, sourceOf(view)]));
  return { ...sources, members: sourceOf(tables.members.view!) };
}
