/**
 * Small readings of a round's grids: orders, order units and their forms.
 */
import type { FormsCase, Round } from './case';

/** Planned sheets of a cell, 0 where none are planned. */
export function sheetsAt(round: Round, cell: number): number {
  const sheets = round.sheets[cell] ?? 0;
  return sheets > 0 ? sheets : 0;
}

/** Forms of each order unit (発注単位) of a round, in listed order. */
export function formsOfUnits(c: FormsCase, round: Round): number[][] {
  const forms: number[][] = round.units.map(() => []);
  for (let form = 0; form < c.forms.length; form++) forms[round.unitOfForm[form] ?? -1]?.push(form);
  return forms;
}

/** Planned sheets per order unit and member, `[unit * members + member]`. */
export function sheetsOfUnits(c: FormsCase, round: Round): Float64Array {
  const members = c.members.length;
  const sums = new Float64Array(round.units.length * members);
  for (let form = 0; form < c.forms.length; form++) {
    const at = (round.unitOfForm[form] ?? 0) * members;
    for (let member = 0; member < members; member++)
      sums[at + member] = (sums[at + member] ?? 0) + sheetsAt(round, form * members + member);
  }
  return sums;
}

/** Name of a member, form or round by index; '' beyond the list. */
export function nameOf(list: readonly { name: string }[], index: number): string {
  return list[index]?.name ?? '';
}
