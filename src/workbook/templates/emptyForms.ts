/** `empty-forms`: the tables of pre-printed forms bought jointly, ready to be filled in. */
import {
  BIDS,
  CONTRACT_VERSION,
  DECISIONS,
  FORMS,
  FORMS_PARAMETERS,
  GROUPS,
  MEMBERS,
  ORDERS,
  ORDER_UNITS,
  PARAMETERS,
  ROUNDS,
  THRESHOLDS,
  MEMBER_PAGE,
} from '../contract';
import type { Plan } from '../plan';
import { coverSheet, HOW_TO_FILL } from './coverSheet';
import { inputSheet } from './inputSheet';
import { parameterRows } from './parameterRows';

const EMPTY = [MEMBERS, FORMS, ROUNDS, ORDERS, ORDER_UNITS, GROUPS, THRESHOLDS, BIDS];

export function emptyForms(): Plan {
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [
      coverSheet('帳票の共同調達：記入用', '団体、帳票、回次、発注予定、入札の順に書く。', [
        [
          'この資料',
          '帳票を共同で調達するときの、単独の場合との比較、単価方式ごとの費用、回次の比較に使う。',
        ],
        ...HOW_TO_FILL,
        [
          '要る表',
          '団体、帳票、回次、発注予定、入札。グループ別の回次があればグループ（またはグループ境界）も。',
        ],
        ['要らない表', '発注単位、グループ境界、決定は、使わなければ空欄のままでよい。'],
        [
          '大きな表',
          '団体と帳票が多いときは、発注予定の代わりに予定枚数表、単独単価表（列＝団体）を使える。',
        ],
      ]),
      ...EMPTY.map((spec) => inputSheet(spec, [])),
      inputSheet(PARAMETERS, parameterRows([...FORMS_PARAMETERS, MEMBER_PAGE])),
      inputSheet(DECISIONS, []),
    ],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
