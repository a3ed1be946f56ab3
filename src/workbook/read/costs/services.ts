/** 契約期間 and 業務: contracts are what 契約期間 names; without that table, what 業務 names. */
import type { ContractTerm, Service } from '../../../core/costs/case';
import { SERVICES, TERMS, UNDECIDED } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText, reread, shown } from '../cells';
import { defineNames } from '../defineNames';
import type { NameIndex } from '../nameIndex';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readPrice, readUnit } from './amounts';
import { readSerial } from './dates';
import { readCode } from './marks';
import { rowsByName } from './namedRows';
import { createOnce } from './once';
import { readTaxMark } from './taxSaid';

/** In the order of the contract's choices. */
const KINDS: readonly Service['kind'][] = ['required', 'optional', 'vendorOption', 'excluded'];

/** The contract of services that name none, where no contract is named at all. */
export const ONLY_CONTRACT = '契約';

export interface TermsTable {
  view: TableView | undefined;
  terms: readonly ContractTerm[];
  /** 1-based. */
  rows: readonly number[];
  contracts: NameIndex;
}

/** Errors: `keyTwice`, `valueMissing` (no start, not even 未定), and those of names and dates. */
export function readTerms(snapshot: Snapshot, members: NameIndex, report: Report): TermsTable {
  const view = openTable(snapshot, TERMS, report, { required: false });
  const named = rowsByName(view, '契約名');
  const terms: ContractTerm[] = [];
  const rows: number[] = [];
  if (!view) return { view, terms, rows, contracts: named.index };
  const once = createOnce(view, '団体名');
  const contractOf = new Map(named.rows.flatMap((ofName, contract) => ofName.map((row) => [row, contract])));
  for (const row of view.rows) {
    const contract = contractOf.get(row);
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const start = readStart(view, row);
    const end = readSerial(view, row, '終了', true);
    readText(view, row, view.columns.get('出典'));
    if (contract === undefined || member < 0) continue;
    const found = [named.index.names[contract] ?? '', members.names[member] ?? ''];
    if (!once(row, `${contract}/${member}`, found)) continue;
    terms.push({ contract, member, start, end });
    rows.push(row + 1);
  }
  return { view, terms, rows, contracts: named.index };
}

/** 「平成28年4月以降（利用未定）」 is undecided, too: the state counts, not the words around it. */
function readStart(view: TableView, row: number): number | 'undecided' {
  const column = view.columns.get('開始');
  if (!column) return NaN;
  const value = cellOf(view, row, column.position);
  if (isBlank(value))
    view.report.error('valueMissing', placeIn(view, row, column.position), { expected: '開始' });
  const text = typeof value === 'string' ? value.trim() : '';
  if (!text.includes(UNDECIDED) && text.toLowerCase() !== 'undecided') return readSerial(view, row, '開始');
  if (shown(value) !== UNDECIDED) reread(view, row, column, 'choiceReread', UNDECIDED);
  return 'undecided';
}

export interface ServicesTable {
  view: TableView | undefined;
  services: readonly Service[];
  index: NameIndex;
  /** 1-based. */
  rows: readonly number[];
  contracts: NameIndex;
}

/** Errors: `contractMissing`, and those of names and amounts. */
export function readServices(snapshot: Snapshot, terms: TermsTable, report: Report): ServicesTable {
  const view = openTable(snapshot, SERVICES, report, { required: false });
  const { index, rows } = defineNames(view, '業務名');
  const contracts = terms.view ? terms.contracts : namedContracts(view);
  const services = rows.map((row, i): Service => {
    const monthlyPrice = readPrice(view!, row, '月額単価', readUnit(view!, row));
    for (const heading of ['数量の単位', '出典']) readText(view!, row, view!.columns.get(heading));
    return {
      name: index.names[i] ?? '',
      contract: readContract(view!, row, contracts),
      monthlyPrice,
      tax: readTaxMark(view!, row),
      kind: readCode(view!, row, '区分', KINDS) ?? 'optional',
    };
  });
  return { view, services, index, rows: rows.map((row) => row + 1), contracts };
}

/** Without 契約期間: the contracts that 業務 names (blank cells are no names). */
function namedContracts(view: TableView | undefined): NameIndex {
  const position = view?.columns.get('契約名')?.position;
  if (!view || position === undefined) return rowsByName(undefined, '契約名').index;
  return rowsByName(
    { ...view, rows: view.rows.filter((row) => !isBlank(cellOf(view, row, position))) },
    '契約名',
  ).index;
}

/** Blank is allowed where there is no choice. */
function readContract(view: TableView, row: number, contracts: NameIndex): number {
  const column = view.columns.get('契約名');
  if (column && !isBlank(cellOf(view, row, column.position)))
    return readReference(view, row, column, contracts);
  if (contracts.names.length > 1)
    view.report.error('contractMissing', placeIn(view, row, column?.position), { expected: contracts.names });
  return 0;
}
