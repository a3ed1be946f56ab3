/** Reads the tables in the order in which they refer to each other. */
import { COSTS_PARAMETERS, RATE_DECIMALS, REQUEST_SPLIT } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readDecisions } from '../decisionsTable';
import { othersParameters } from '../jobs';
import { readMembers } from '../members';
import { createNameIndex, type NameIndex } from '../nameIndex';
import { readParameters, type ParametersTable } from '../parametersTable';
import type { Report } from '../report';
import { figureFinder } from './asOf';
import { readCostsTable } from './costsTable';
import { readCurrentCosts } from './currentCosts';
import { readGuarantee } from './guaranteeTable';
import { readIndicators } from './indicators';
import { readKeys } from './keys';
import { readParticipants } from './participants';
import { readMembership, readPaid } from './membershipTables';
import { parameterPlace } from './policy';
import { readPrintedRates } from './printedRates';
import { readQuoteRounds } from './quoteRounds';
import { readCeilings, readQuotes } from './quotesTables';
import { readRequests, splitOf, type RequestSplit } from './requestsTables';
import { RESERVED_COST_NAMES } from './reservedNames';
import { readServices, readTerms } from './services';
import { defaultRule } from './shareRules';
import { readTaxRates } from './taxRates';
import { readUses } from './uses';
import { readYearTables } from './yearTables';

/** Everything that was read, by table. */
export type CostsTables = ReturnType<typeof readTables>;

export function readTables(snapshot: Snapshot, report: Report) {
  const members = readMembers(snapshot, report, RESERVED_COST_NAMES);
  const who = members.index;
  const parameters = readParameters(snapshot, report, COSTS_PARAMETERS, othersParameters(snapshot, 'costs'));
  const defaults = defaultRule(parameters.values);
  const indicators = readIndicators(snapshot, who, report);
  const figureOf = figureFinder(indicators, parameters, report);
  const currentCosts = readCurrentCosts(snapshot, who, report);
  const terms = readTerms(snapshot, who, report);
  const services = readServices(snapshot, terms, report);
  const { contracts } = services;
  const uses = readUses(snapshot, who, services.index, report);
  const keys = readKeys(snapshot, { indicators: indicators.index, contracts, figureOf }, defaults, report);
  const names = { members: who, contracts, keys: keys.index, indicators: indicators.index };
  const costs = readCostsTable(snapshot, names, report);
  const costNames = createNameIndex(
    costs.costs.map(({ name }) => name),
    costs.open,
  );
  const participants = readParticipants(snapshot, costNames, who, report);
  const guarantee = readGuarantee(snapshot, who, { index: indicators.index, figureOf }, report);
  const split = defaultSplit(parameters, indicators.index, report);
  const requests = readRequests(snapshot, who, { index: indicators.index, figureOf }, split, report);
  const quotes = readQuotes(snapshot, who, services.index, report);
  const ceilings = readCeilings(snapshot, who, report);
  const years = readYearTables(snapshot, who, report);
  const membership = readMembership(snapshot, who, report);
  const paid = readPaid(snapshot, who, report);
  const quoteRounds = readQuoteRounds(snapshot, who, report);
  const decimals = Number(parameters.values.get(RATE_DECIMALS));
  const printedRates = readPrintedRates(snapshot, who, decimals, report);
  const taxRates = readTaxRates(snapshot, report);
  const decisions = readDecisions(snapshot, report);
  return {
    members,
    parameters,
    defaults,
    indicators,
    figureOf,
    currentCosts,
    terms,
    services,
    uses,
    keys,
    costs,
    participants,
    guarantee,
    requests,
    quotes,
    ceilings,
    years,
    membership,
    paid,
    quoteRounds,
    printedRates,
    taxRates,
    decisions,
  };
}

/** 要望の按分 of the parameters. Errors: `splitUnknown`. */
function defaultSplit(parameters: ParametersTable, indicators: NameIndex, report: Report): RequestSplit {
  const text = String(parameters.values.get(REQUEST_SPLIT) ?? '');
  const found = splitOf(text, indicators);
  if (!found && !indicators.open)
    report.error('splitUnknown', parameterPlace(parameters, REQUEST_SPLIT), {
      found: text,
      expected: ['均等割', ...indicators.names.slice(0, 20).map((name) => `${name}割`)],
    });
  return found?.split ?? { kind: 'equal' };
}
