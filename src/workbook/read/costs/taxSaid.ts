/** 税区分 and 供給日 of a row: what its amount says of tax. */
import type { TaxMark, TaxSaid } from '../../../core/costs/case';
import type { TableView } from '../view';
import { readSerial } from './dates';
import { readCode } from './marks';

/** In the order of the contract's choices. */
export const TAX_CODES: readonly TaxMark[] = ['in', 'out'];

export function readTaxMark(view: TableView, row: number): TaxMark {
  return readCode(view, row, '税区分', TAX_CODES) ?? '';
}

export function readTaxSaid(view: TableView, row: number): Required<TaxSaid> {
  return { tax: readTaxMark(view, row), supplied: readSerial(view, row, '供給日') };
}
