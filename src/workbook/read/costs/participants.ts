/** 参加: who takes part in a cost, with fixed ratios and amounts; a cost that is not listed is everybody's. */
import type { TaxSaid } from '../../../core/costs/case';
import { PARTICIPANTS } from '../../contract';
import type { Place } from '../../place';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { placeIn, type TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { createOnce } from './once';
import { readTaxSaid } from './taxSaid';

export interface Participation {
  /** By position. */
  members: readonly number[];
  /** By member; NaN where none is given. */
  ratios: Float64Array;
  /** Yen by member; NaN where none is given. */
  amounts: Float64Array;
  /** What the amounts say of tax, by member. */
  said: TaxSaid[];
  /** 1-based by member, 0 where none. */
  rows: Int32Array;
}

export interface ParticipantsTable {
  view: TableView | undefined;
  /** By cost; undefined where nobody is listed. */
  byCost: readonly (Participation | undefined)[];
  /** @param row 1-based */
  placeOf: (row: number, heading: string) => Place;
}

/** Errors: `keyTwice`, and those of names, numbers and amounts. */
export function readParticipants(
  snapshot: Snapshot,
  costs: NameIndex,
  members: NameIndex,
  report: Report,
): ParticipantsTable {
  const view = openTable(snapshot, PARTICIPANTS, report, { required: false });
  const byCost: ((Participation & { members: number[] }) | undefined)[] = costs.names.map(() => undefined);
  if (!view) return { view, byCost, placeOf: () => ({ table: PARTICIPANTS.name }) };
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const cost = readReference(view, row, view.columns.get('経費名'), costs);
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const ratio = readNumber(view, row, view.columns.get('固定割合'));
    const amount = readYen(view, row, '固定額', readUnit(view, row));
    const said = readTaxSaid(view, row);
    readText(view, row, view.columns.get('出典'));
    if (cost < 0 || member < 0) continue;
    const of = (byCost[cost] ??= nobody(members.names.length));
    if (!once(row, `${cost}/${member}`, [costs.names[cost] ?? '', members.names[member] ?? ''])) continue;
    of.members.push(member);
    of.ratios[member] = ratio;
    of.amounts[member] = amount;
    of.said[member] = said;
    of.rows[member] = row + 1;
  }
  for (const of of byCost) of?.members.sort((a, b) => a - b);
  return {
    view,
    byCost,
    placeOf: (row, heading) => placeIn(view, row - 1, view.columns.get(heading)?.position),
  };
}

function nobody(members: number): Participation & { members: number[] } {
  const empty = () => new Float64Array(members).fill(NaN);
  const said = Array.from({ length: members }, (): TaxSaid => ({}));
  return { members: [], ratios: empty(), amounts: empty(), said, rows: new Int32Array(members) };
}
