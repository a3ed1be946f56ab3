/** Snapshot → Case of cost sharing: all problems at once, each with its place. */
import type { Cost, CostsCase, Service, SharingKey, YearlyPolicy } from '../../../core/costs/case';
import { COSTS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { createReport, type Report } from '../report';
import { reportSettings } from '../settings';
import { reportUnknownTables } from '../unknownTables';
import { completeCosts } from './completeCosts';
import { membershipPolicy } from './membershipTables';
import { createPlaceOf } from './placeOf';
import { costsPolicy, meteredPolicy, yearlyPolicy } from './policy';
import type { CostsOutcome } from './reading';
import { costsRows } from './rows';
import { ONLY_CONTRACT } from './services';
import { costsSources } from './sources';
import { readTables, type CostsTables } from './tables';
import { checkTaxMarks } from './taxMarks';

/** Never throws: whatever is wrong with the workbook comes back as `rejected` with its issues. */
export function readCosts(snapshot: Snapshot): CostsOutcome {
  const report = createReport();
  reportSettings(snapshot, report);
  reportUnknownTables(snapshot, report);
  const tables = readTables(snapshot, report);
  const { costs, book } = completeCosts(tables, report);
  const { parameters, services, years } = tables;
  const metered = meteredPolicy(parameters, report);
  const yearly = yearlyPolicy(parameters, years, services.contracts, report);
  reportNothing(tables, report);
  checkTaxMarks(tables);

  const issues = report.issues();
  if (issues.some(({ severity }) => severity === 'error')) return { kind: 'rejected', issues };
  const contracts = services.contracts.names.map((name) => ({ name }));
  const read: CostsCase = {
    members: tables.members.members,
    indicators: tables.indicators.indicators,
    keys: book.keys,
    costs,
    currentCosts: tables.currentCosts.currentCosts,
    contracts: contracts.length > 0 || services.services.length === 0 ? contracts : [{ name: ONLY_CONTRACT }],
    services: pricedServices(services.services, costs, book.keys, yearly),
    terms: tables.terms.terms,
    uses: tables.uses.uses,
    metered,
    guarantee: tables.guarantee.guarantee,
    requests: tables.requests.requests,
    quotes: tables.quotes.quotes,
    ceilings: tables.ceilings.ceilings,
    ceilingsSaid: tables.ceilings.said,
    yearly,
    quoteRounds: tables.quoteRounds.rounds,
    printedRates: tables.printedRates.printedRates,
    moves: tables.membership.moves,
    membership: membershipPolicy(parameters.values),
    paid: tables.paid.paid,
    paidSaid: tables.paid.said,
    policy: costsPolicy(parameters.values, tables.taxRates.rates),
    decisions: tables.decisions.decisions,
  };
  const rows = costsRows(tables, book);
  return {
    kind: 'costs',
    case: read,
    sources: costsSources(tables),
    rows,
    findings: issues,
    date1904: snapshot.date1904,
    placeOf: createPlaceOf(read, rows, tables),
  };
}

/** Where nothing is shared by metered fees, a service needs no price: it counts as 0. */
function pricedServices(
  services: readonly Service[],
  costs: readonly Cost[],
  keys: readonly SharingKey[],
  yearly: YearlyPolicy | null,
): readonly Service[] {
  const metered =
    yearly?.basis.kind === 'metered' ||
    costs.some(({ division }) => division.kind === 'metered') ||
    keys.some(({ components }) => components.some(({ basis }) => basis.kind === 'metered'));
  if (metered) return services;
  return services.map((service) => ({ ...service, monthlyPrice: service.monthlyPrice || 0 }));
}

/** A workbook that neither shares nor compares anything. */
function reportNothing(tables: CostsTables, report: Report): void {
  const { costs, uses, quoteRounds, requests, quotes } = tables;
  const something = [costs.costs, uses.uses, quoteRounds.rounds, requests.requests, quotes.quotes];
  if (something.some(({ length }) => length > 0) || costs.open) return;
  const { view } = costs;
  report.error(
    'tableEmpty',
    view ? { sheet: view.table.sheet, table: view.table.name } : { table: COSTS.name },
    { expected: COSTS.name },
  );
}
