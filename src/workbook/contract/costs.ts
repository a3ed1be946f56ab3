/** The contract's tables for cost sharing (費用分担), in the order of the template's sheets. */
import { CURRENT_COSTS, INDICATORS, INDICATORS_MATRIX, INDICATOR_NOTES } from './costsBasis';
import { COSTS, KEYS, PARTICIPANTS } from './costsCosts';
import { GUARANTEE, GUARANTEE_LEVELS } from './costsGuarantee';
import { CEILINGS, QUOTES, REQUESTERS, REQUESTS } from './costsRequests';
import { MEMBERSHIP, PAID } from './costsMembership';
import { PRINTED_RATES, QUOTE_ROUNDS, QUOTE_ROWS } from './costsRounds';
import { SERVICES, TERMS, USES, USES_MATRIX, VOLUMES_MATRIX } from './costsServices';
import { TAX_RATES, YEAR_TOTALS, YEAR_WEIGHTS } from './costsYears';
import { DECISIONS, MEMBERS, PARAMETERS } from './forms';
import type { TableSpec } from './spec';

/** Tables that cost sharing alone uses; 団体, 条件 and 決定 are shared with the forms. */
export const COSTS_ONLY_TABLES: readonly TableSpec[] = [
  INDICATORS,
  INDICATORS_MATRIX,
  INDICATOR_NOTES,
  CURRENT_COSTS,
  TERMS,
  SERVICES,
  USES,
  USES_MATRIX,
  VOLUMES_MATRIX,
  COSTS,
  KEYS,
  PARTICIPANTS,
  GUARANTEE,
  GUARANTEE_LEVELS,
  REQUESTS,
  REQUESTERS,
  QUOTES,
  CEILINGS,
  YEAR_WEIGHTS,
  YEAR_TOTALS,
  MEMBERSHIP,
  PAID,
  QUOTE_ROUNDS,
  QUOTE_ROWS,
  PRINTED_RATES,
  TAX_RATES,
];

export const COSTS_TABLES: readonly TableSpec[] = [MEMBERS, ...COSTS_ONLY_TABLES, PARAMETERS, DECISIONS];

export * from './costsBasis';
export { TAX_MARKS, USE_STATES, YEN_PER_UNIT, YEN_UNITS } from './costsColumns';
export * from './costsCosts';
export * from './costsGuarantee';
export * from './costsMembership';
export * from './costsParameters';
export * from './costsRequests';
export * from './costsRounds';
export * from './costsServices';
export * from './costsYears';
