/** 対象区分 and 対象 of a bid row: everybody, one member, or one group. */
import type { BidTarget } from '../../core';
import { readChoice, readReference, readText, shown } from './cells';
import type { NameIndex } from './nameIndex';
import { parseNumberText } from './numberText';
import { cellOf, isBlank, placeIn, type TableView } from './view';

/** A group's number as people write it: 1, グループ1, 第1グループ, 1グループ. */
function groupNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return parseNumberText(/^(?:グループ|第)?(\d+)(?:グループ)?$/.exec(plain)?.[1] ?? '');
}

/** Undefined when it cannot be read. Errors: `targetMissing`, `targetNotAllowed`, `groupUnreadable`, `nameUnknown`. */
export function readTarget(view: TableView, row: number, members: NameIndex): BidTarget | undefined {
  const kind = readChoice(view, row, view.columns.get('対象区分'));
  const column = view.columns.get('対象');
  const value = column ? cellOf(view, row, column.position) : null;
  const place = () => placeIn(view, row, column?.position);
  if (kind < 0) return undefined;
  if (kind === 0) {
    if (!isBlank(value)) view.report.error('targetNotAllowed', place(), { found: shown(value) });
    return { kind: 'all' };
  }
  if (isBlank(value)) {
    view.report.error('targetMissing', place(), { expected: kind === 1 ? '団体名' : 'グループ' });
    return undefined;
  }
  if (kind === 1) {
    const member = readReference(view, row, column, members);
    return member < 0 ? undefined : { kind: 'member', member };
  }
  const text = readText(view, row, column);
  const group = text === '' ? undefined : groupNumber(text);
  if (group === undefined || group < 1) {
    if (text !== '') view.report.error('groupUnreadable', place(), { found: text, expected: 1 });
    return undefined;
  }
  // Formulas compare with the number in the グループ table, and text is not equal to a number.
  if (typeof value !== 'number') {
    view.reread.push({ row: row + 1, column: column!.heading, value: group });
    view.report.note('numberReread', place(), { found: text, read: group });
  }
  return { kind: 'group', group: group - 1 };
}
