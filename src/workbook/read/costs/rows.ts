/** Which rows made what, by position in the case. */
import type { KeyBook } from './divisions';
import type { CostsRows } from './reading';
import type { CostsTables } from './tables';

export function costsRows(tables: CostsTables, book: KeyBook): CostsRows {
  const { members, indicators, uses, costs, participants, guarantee, requests, years, quoteRounds } = tables;
  const nobody = new Int32Array(members.members.length);
  return {
    members: members.rows.map((row) => row + 1),
    indicators: indicators.rows,
    indicatorDates: indicators.dateRows,
    currentCosts: tables.currentCosts.rows,
    terms: tables.terms.rows,
    services: tables.services.rows,
    uses: uses.rows,
    volumes: uses.volumeRows,
    costs: costs.costs.map(({ rows }) => rows),
    lines: costs.costs.map(({ lineRows }) => lineRows),
    keys: book.rows,
    participants: costs.costs.map((_, i) => participants.byCost[i]?.rows ?? nobody),
    guarantee: guarantee.row,
    guaranteeLevels: guarantee.levelRows,
    requests: requests.priceRows,
    requesters: requests.takerRows,
    quotes: tables.quotes.rows,
    ceilings: tables.ceilings.rows,
    yearWeights: years.weightRows,
    yearTotals: years.totalRows,
    moves: tables.membership.rows,
    paid: tables.paid.rows,
    quoteRounds: quoteRounds.rows,
    quoteRows: quoteRounds.quoteRows,
    printedRates: tables.printedRates.rows,
    taxRates: tables.taxRates.rows,
    parameters: tables.parameters.rowOf,
  };
}
