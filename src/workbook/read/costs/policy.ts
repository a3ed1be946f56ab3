/** 条件 in the words of the core: policy, period of metered fees, yearly burdens. */
import type { CostsPolicy, MeteredPolicy, TaxRate, YearlyPolicy } from '../../../core/costs/case';
import { monthOf } from '../../../core/calendar';
import {
  BEFORE_PERIOD,
  NEGATIVE_SAVING,
  PARAMETERS,
  PART_MONTH,
  PERIOD_FROM,
  PERIOD_TO,
  RATE_DECIMALS,
  REMAINDER_TIES,
  SAVING_BASE,
  TAX_BASIS,
  TAX_ROUNDING,
  YEARLY_BASIS,
  YEARLY_CONTRACT,
  YEARLY_REMAINDER,
  YEARLY_UNIT,
} from '../../contract';
import type { Place } from '../../place';
import type { NameIndex } from '../nameIndex';
import { nearest } from '../nearest';
import type { ParametersTable } from '../parametersTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn } from '../view';
import { MODE_CODES, parameterCode, type ParameterValues } from './shareRules';
import type { YearTables } from './yearTables';

export function costsPolicy(values: ParameterValues, rates: readonly TaxRate[]): CostsPolicy {
  return {
    remainderTies: parameterCode(values, REMAINDER_TIES, ['number', 'decision'] as const),
    saving: {
      base: parameterCode(values, SAVING_BASE, ['beforeGuarantee', 'afterGuarantee'] as const),
      negative: parameterCode(values, NEGATIVE_SAVING, ['zero', 'refuse'] as const),
    },
    tax: {
      basis: parameterCode(values, TAX_BASIS, ['asGiven', 'in', 'out'] as const),
      rates,
      mode: parameterCode(values, TAX_ROUNDING, MODE_CODES),
    },
    rateDecimals: Number(values.get(RATE_DECIMALS)),
  };
}

/** Where a parameter's value stands, or would stand. */
export function parameterPlace({ view, rowOf }: ParametersTable, name: string): Place {
  if (!view) return { table: PARAMETERS.name, column: '値' };
  const row = rowOf.get(name);
  return placeIn(view, row === undefined ? undefined : row - 1, view.columns.get('値')?.position);
}

/** Null without a period. Errors: `periodIncomplete` (one end only). */
export function meteredPolicy(parameters: ParametersTable, report: Report): MeteredPolicy | null {
  const { values } = parameters;
  const ends = [PERIOD_FROM, PERIOD_TO].map((name) => values.get(name));
  const missing = [PERIOD_FROM, PERIOD_TO].filter((_, i) => typeof ends[i] !== 'number');
  if (missing.length === 2) return null;
  const [name] = missing;
  if (name !== undefined && !isFilled(parameters, name))
    report.error('periodIncomplete', parameterPlace(parameters, name), { expected: name });
  return {
    firstMonth: monthOfDigits(Number(ends[0])),
    lastMonth: monthOfDigits(Number(ends[1])),
    partMonth: parameterCode(values, PART_MONTH, ['whole', 'next', 'days'] as const),
    beforePeriod: parameterCode(values, BEFORE_PERIOD, ['cut', 'count'] as const),
  };
}

/** Something stands there, but could not be read (reported). */
function isFilled({ view, rowOf }: ParametersTable, name: string): boolean {
  const row = rowOf.get(name);
  const position = view?.columns.get('値')?.position;
  if (!view || row === undefined || position === undefined) return false;
  return !isBlank(cellOf(view, row - 1, position));
}

/** 201110 → October 2011. */
function monthOfDigits(digits: number): number {
  return monthOf(Math.floor(digits / 100), digits % 100);
}

/** Null where burdens are not split over years. Errors: `yearWeightsEmpty`, `nameUnknown` (the contract of 月割 and 平準化), `flattenedContractMissing`. Finding: `tableNotUsed`. */
export function yearlyPolicy(
  parameters: ParametersTable,
  tables: YearTables,
  contracts: NameIndex,
  report: Report,
): YearlyPolicy | null {
  const { values } = parameters;
  const kind = parameterCode(values, YEARLY_BASIS, [
    'none',
    'ownYears',
    'metered',
    'months',
    'flattened',
    'weights',
  ] as const);
  const unused = [
    kind === 'weights' ? undefined : tables.weights && tables.weightsView,
    kind === 'none' && tables.totals ? tables.totalsView : undefined,
  ];
  for (const view of unused)
    if (view)
      report.warning('tableNotUsed', placeIn(view), {
        found: view.table.name,
        parameter: YEARLY_BASIS,
        value: String(values.get(YEARLY_BASIS)),
      });
  if (kind === 'none') return null;
  if (kind === 'weights' && tables.weights === null) {
    report.error('yearWeightsEmpty', parameterPlace(parameters, YEARLY_BASIS), { expected: '年度割' });
    return null;
  }
  const contract = contractOf(parameters, contracts, report);
  // One term for each member: months of several contracts are no instalments.
  if (kind === 'flattened' && isBlankName(parameters) && contracts.names.length !== 1 && !contracts.open)
    report.error('flattenedContractMissing', parameterPlace(parameters, YEARLY_CONTRACT), {
      expected: contracts.names,
    });
  return {
    basis:
      kind === 'weights'
        ? { kind, weights: tables.weights ?? new Float64Array(0) }
        : kind === 'months'
          ? { kind, contract }
          : kind === 'flattened'
            ? { kind, contract: contract ?? 0 }
            : { kind },
    years: kind === 'weights' || tables.totals ? tables.years : [],
    yearTotals: tables.totals,
    remainder: parameterCode(values, YEARLY_REMAINDER, ['first', 'largestRemainder'] as const),
    unit: Number(values.get(YEARLY_UNIT)),
  };
}

function isBlankName({ values }: ParametersTable): boolean {
  return String(values.get(YEARLY_CONTRACT) ?? '') === '';
}

function contractOf(parameters: ParametersTable, contracts: NameIndex, report: Report): number | null {
  const name = String(parameters.values.get(YEARLY_CONTRACT) ?? '');
  if (name === '') return null;
  const found = contracts.find(name);
  if (found >= 0 || contracts.open) return found < 0 ? null : found;
  const proposal = nearest(name, contracts.names);
  report.error('nameUnknown', parameterPlace(parameters, YEARLY_CONTRACT), {
    found: name,
    expected: contracts.names,
    ...(proposal === undefined ? {} : { nearest: proposal }),
  });
  return null;
}
