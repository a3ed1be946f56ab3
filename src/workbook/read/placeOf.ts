/** Where the workbook has what an issue or step of the core is about. */
import type { FormsCase, Subject } from '../../core';
import {
  DECISIONS,
  FORMS,
  FORMS_PARAMETERS,
  MEMBERS,
  ORDER_UNITS,
  PARAMETERS,
  ROUNDS,
  THRESHOLDS,
} from '../contract';
import type { Place } from '../place';
import type { BidsTable } from './bidsTable';
import type { DecisionsTable } from './decisionsTable';
import type { FormsTable } from './formsTable';
import type { GroupsTable, ThresholdsTable } from './groupTables';
import type { MembersTable } from './members';
import type { Names } from './names';
import type { OrdersTables } from './orders';
import type { UnitsTable } from './orderUnits';
import type { ParametersTable } from './parametersTable';
import type { RoundsTable } from './roundsTable';
import type { PlaceHints } from './reading';
import { bidPlace, cell, groupPlace, orderPlace, rowAt, unitRow, type Located } from './placeInTables';
import { looseKey } from './sameName';

export interface Tables {
  members: MembersTable;
  forms: FormsTable;
  rounds: RoundsTable;
  units: UnitsTable;
  groups: GroupsTable;
  thresholds: ThresholdsTable;
  bids: BidsTable;
  parameters: ParametersTable;
  decisions: DecisionsTable;
}

const ORDER_FIELDS = ['予定枚数', '単独単価', '単独見積の枚数'];
const BID_FIELDS = ['単価', '単位', '一式', '対象', '対象区分', '読み', '業者名', '入札額', '読み方'];
const ROUND_FIELDS = ['単価方式', 'グループ分け', '税区分', '前提', '日付', '回次'];

export function createPlaceOf(
  names: Names,
  read: FormsCase,
  orders: OrdersTables,
  tables: Tables,
): (about: Subject, hints?: PlaceHints) => Place {
  const { members, forms, rounds, units, groups, thresholds, bids, parameters, decisions } = tables;
  return (about, hints = {}) => {
    const { field = '' } = about;
    const at = locate(about, names, units);
    if (field === '決定' || field === '事項' || field === '結果')
      return cell(DECISIONS, decisions.view, decisions.rowOf.get(hints.matter ?? ''), '結果');
    if (field === '条件名' || isParameter(field))
      return cell(PARAMETERS, parameters.view, parameters.rowOf.get(field), '値');
    if (field === '箱入数') return cell(FORMS, forms.view, rowAt(forms.rows, at.form), field);
    if (field === '幹事') return cell(MEMBERS, members.view, rowAt(members.rows, at.member), field);
    if (field === '枚数以上' || field === 'グループ境界')
      return cell(THRESHOLDS, thresholds.view, undefined, '枚数以上');
    if (ROUND_FIELDS.includes(field)) return cell(ROUNDS, rounds.view, rowAt(rounds.rows, at.round), field);
    if (field === '予定価格' || field === '発注単位')
      return cell(ORDER_UNITS, units.view, unitRow(units, at, field === '予定価格'), field);
    if (field === 'グループ') return groupPlace(groups, names, at);
    if (about.bidder !== undefined || BID_FIELDS.includes(field))
      return bidPlace(read, bids, about.bidder, at, hints, bidField(field));
    if (ORDER_FIELDS.includes(field) || (at.form >= 0 && at.member >= 0))
      return orderPlace(orders, names, at, field || '予定枚数');
    if (at.member >= 0) return cell(MEMBERS, members.view, rowAt(members.rows, at.member), '団体名');
    if (at.form >= 0) return cell(FORMS, forms.view, rowAt(forms.rows, at.form), '帳票名');
    if (at.unit >= 0) return cell(ORDER_UNITS, units.view, unitRow(units, at, false), '発注単位');
    if (at.round >= 0) return cell(ROUNDS, rounds.view, rowAt(rounds.rows, at.round), '回次');
    return field === '' ? {} : { column: field };
  };
}

function locate(about: Subject, names: Names, units: UnitsTable): Located {
  const round = about.round === undefined ? -1 : names.rounds.find(about.round);
  const unit = about.item === undefined ? undefined : units.byRound[round]?.index.find(about.item);
  // A bid's item may be a form within a larger unit.
  const form = about.form ?? about.item;
  return {
    round,
    unit: unit ?? -1,
    form: form === undefined ? -1 : names.forms.find(form),
    member: about.member === undefined ? -1 : names.members.find(about.member),
  };
}

function isParameter(field: string): boolean {
  return FORMS_PARAMETERS.some(({ name }) => looseKey(name) === looseKey(field));
}

/** The column of 入札 that a field of a bid stands in: a total (入札額) rests on the prices. */
function bidField(field: string): string {
  if (field === '読み方') return '読み';
  return field === '' || field === '入札額' ? '単価' : field;
}
