/** The columns that say by name which round and form a row is about. */
import type { PlannedColumn } from '../../plan';
import { label } from '../columns';
import { names, type FormsModel } from './model';

/** @param rounds position of each row's round */
export function roundColumn(m: FormsModel, rounds: readonly number[], heading = '回次'): PlannedColumn {
  return label(heading, names(m.roundNames, rounds), { width: 12 });
}

/** @param forms position of each row's form */
export function formColumn(m: FormsModel, forms: readonly number[]): PlannedColumn {
  return label('帳票名', names(m.formNames, forms), { width: 22 });
}
