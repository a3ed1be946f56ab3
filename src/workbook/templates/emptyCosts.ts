/** `empty-costs`: the tables of cost sharing, ready to be filled in. */
import {
  CEILINGS,
  COSTS,
  CURRENT_COSTS,
  GUARANTEE,
  GUARANTEE_LEVELS,
  INDICATORS,
  KEYS,
  MEMBERS,
  MEMBERSHIP,
  PAID,
  PARTICIPANTS,
  PRINTED_RATES,
  QUOTES,
  QUOTE_ROUNDS,
  QUOTE_ROWS,
  REQUESTERS,
  REQUESTS,
  SERVICES,
  TERMS,
  USES,
  YEAR_TOTALS,
  YEAR_WEIGHTS,
} from '../contract';
import type { Plan } from '../plan';
import { costsPlan } from './costsPlan';
import { inputSheet } from './inputSheet';

const EMPTY = [
  MEMBERS,
  INDICATORS,
  CURRENT_COSTS,
  COSTS,
  KEYS,
  PARTICIPANTS,
  GUARANTEE,
  GUARANTEE_LEVELS,
  TERMS,
  SERVICES,
  USES,
  REQUESTS,
  REQUESTERS,
  QUOTES,
  CEILINGS,
  YEAR_WEIGHTS,
  YEAR_TOTALS,
  MEMBERSHIP,
  PAID,
  QUOTE_ROUNDS,
  QUOTE_ROWS,
  PRINTED_RATES,
];

export function emptyCosts(): Plan {
  return costsPlan({
    title: '費用分担：記入用',
    note: '団体、基礎数値、現行経費、経費、按分方法の順に書く。',
    lines: [
      ['この資料', '共同で行う事業の費用を団体で分担するときの、負担額、削減額、年度別の負担の計算に使う。'],
      ['要る表', '団体と経費。均等割だけなら、按分方法も基礎数値も要らない。'],
      ['従量料金', '契約期間、業務、利用と、条件の計算期間。経費の按分方法に「従量」と書く。'],
      ['削減の保証', '現行経費と保証。保証する経費の「保証の対象」に○を付ける。'],
      ['要望', 'カスタマイズの要望と要望団体。経費の按分方法に「要望」と書く。'],
      [
        '見積',
        '団体ごとの見積で負担するときは費用内訳と提案上限。RFIとRFPの回を比べるときは見積回と見積比較。',
      ],
      ['要らない表', '使わない表は空欄のままでよい。シートごと消してもよい。'],
      [
        '大きな表',
        '団体や業務が多いときは、基礎数値の代わりに基礎数値表（列＝指標）、利用の代わりに利用表（列＝団体）を使える。',
      ],
    ],
    sheets: EMPTY.map((spec) => inputSheet(spec, [])),
  });
}
