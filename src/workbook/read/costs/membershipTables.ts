/** 加入脱退 (leaving and joining) and 精算 (what was paid in advance). */
import type { MembershipMove, MembershipPolicy, TaxSaid } from '../../../core/costs/case';
import {
  FIRST_MONTH,
  JOINING_YEAR,
  LEAVING_YEAR,
  MEMBERSHIP,
  NOTICE_BY_AGREEMENT,
  NOTICE_BY_LAW,
  ORGANISATION,
  PAID,
  PENALTY_PERCENT,
  RESIDUAL_PERCENT,
  SUNK_PERCENT,
  TAKE_OVER,
} from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { openTable } from '../openTable';
import type { Report } from '../report';
import type { TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readSerial } from './dates';
import { readCode } from './marks';
import { createOnce } from './once';
import { parameterCode, type ParameterValues } from './shareRules';
import { readTaxSaid } from './taxSaid';

export interface MembershipTable {
  view: TableView | undefined;
  moves: readonly MembershipMove[];
  /** 1-based. */
  rows: readonly number[];
}

/** A month of leaving without a day is its last day. Errors: `keyTwice`, and those of names, dates and amounts. */
export function readMembership(snapshot: Snapshot, members: NameIndex, report: Report): MembershipTable {
  const view = openTable(snapshot, MEMBERSHIP, report, { required: false });
  const moves: MembershipMove[] = [];
  const rows: number[] = [];
  if (!view) return { view, moves, rows };
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const kind = readCode(view, row, '区分', ['leave', 'join'] as const);
    const noticed = readSerial(view, row, '予告日');
    const date = readSerial(view, row, '異動日', kind === 'leave');
    const fee = readYen(view, row, '加入金', readUnit(view, row));
    const said = readTaxSaid(view, row);
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || kind === undefined) continue;
    if (!once(row, String(member), [members.names[member] ?? ''])) continue;
    moves.push({ member, kind, noticed, date, fee: Number.isNaN(fee) ? 0 : fee, ...said });
    rows.push(row + 1);
  }
  return { view, moves, rows };
}

export function membershipPolicy(values: ParameterValues): MembershipPolicy {
  const law = parameterCode(values, ORGANISATION, [false, true] as const);
  return {
    noticeMonths: Number(values.get(law ? NOTICE_BY_LAW : NOTICE_BY_AGREEMENT)),
    leavingYear: parameterCode(values, LEAVING_YEAR, ['whole', 'months', 'none'] as const),
    joiningYear: parameterCode(values, JOINING_YEAR, ['months', 'whole'] as const),
    firstMonth: parameterCode(values, FIRST_MONTH, ['same', 'next'] as const),
    residualPercent: Number(values.get(RESIDUAL_PERCENT)),
    penaltyPercent: Number(values.get(PENALTY_PERCENT)),
    sunkPercent: Number(values.get(SUNK_PERCENT)),
    takeOver: parameterCode(values, TAKE_OVER, ['burden', 'equal'] as const),
  };
}

export interface PaidTable {
  view: TableView | undefined;
  /** Yen by member, NaN where none; null without any. */
  paid: Float64Array | null;
  /** By member. */
  said: readonly TaxSaid[];
  /** 1-based, by member. */
  rows: Int32Array;
}

export function readPaid(snapshot: Snapshot, members: NameIndex, report: Report): PaidTable {
  const view = openTable(snapshot, PAID, report, { required: false });
  const rows = new Int32Array(members.names.length);
  const said: TaxSaid[] = members.names.map(() => ({}));
  if (!view || view.rows.length === 0) return { view, paid: null, said, rows };
  const paid = new Float64Array(members.names.length).fill(NaN);
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const yen = readYen(view, row, '既納額', readUnit(view, row));
    const tax = readTaxSaid(view, row);
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || !once(row, String(member), [members.names[member] ?? ''])) continue;
    paid[member] = yen;
    said[member] = tax;
    rows[member] = row + 1;
  }
  return { view, paid, said, rows };
}
