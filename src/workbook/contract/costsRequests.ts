/** 要望 and 要望団体 (customisation), 費用内訳 and 提案上限 (each member's own quote). */
import {
  AS_OF,
  REMARK,
  SOURCE,
  SUPPLIED,
  TAX,
  UNIT,
  USE_STATES,
  USE_STATE_ALIASES,
  amount,
  choice,
  key,
  text,
  whole,
} from './costsColumns';
import type { TableSpec } from './spec';

const MEMBER = key('団体名', 'Member', '団体の表にある団体。');
export const REQUEST_STATES = ['実施', '標準化', '取下げ'] as const;

export const REQUESTS: TableSpec = {
  name: '要望',
  aliases: ['Requests'],
  sheet: '入力 要望',
  title: 'カスタマイズの要望と価格（1行＝1要望の1つの価格）',
  columns: [
    key('要望名', 'Request', '要望の名。'),
    whole('団体数', 'Takers', 1, '団体', 'この数の団体が要望したときの価格。空欄は何団体でも同じ。'),
    amount('金額', 'Amount', 'optional', '要望の全額。標準化は空欄でよい。'),
    UNIT,
    TAX,
    SUPPLIED,
    choice(
      '状態',
      'Status',
      'optional',
      REQUEST_STATES,
      [['carriedOut'], ['標準', 'standard'], ['取り下げ', 'withdrawn']],
      '実施、標準化、取下げのどれか。空欄は実施。要望の1行に書けばよい。',
    ),
    text('按分', 'Split', '均等割、または人口割のような「指標＋割」。空欄は条件の「要望の按分」。'),
    AS_OF,
    SOURCE,
    REMARK,
  ],
};

export const REQUESTERS: TableSpec = {
  name: '要望団体',
  aliases: ['Requesters'],
  sheet: '入力 要望団体',
  title: '要望した団体（1行＝1要望の1団体）',
  columns: [key('要望名', 'Request', '要望の表にある要望。'), MEMBER, REMARK],
};

export const QUOTES: TableSpec = {
  name: '費用内訳',
  aliases: ['Quotes'],
  sheet: '入力 費用内訳',
  title: '市町別業務別の費用内訳（1行＝1団体の1業務の見積）',
  columns: [
    MEMBER,
    key('業務名', 'Service', '業務の表にある業務。'),
    amount('初期費用', 'Setup', 'optional', '空欄は0。'),
    amount('月額', 'Monthly', 'optional', '1か月の額。空欄は0。'),
    UNIT,
    TAX,
    SUPPLIED,
    whole('見積月数', 'QuotedMonths', 0, '月', '提案時の月数。後から加わった業務は0。'),
    whole('月数', 'Months', 0, '月', '今の月数。空欄は見積月数と同じ。'),
    choice(
      '状態',
      'State',
      'optional',
      USE_STATES,
      USE_STATE_ALIASES,
      '○＝既存、◎＝新規、×＝取止め。空欄は○。',
    ),
    SOURCE,
    REMARK,
  ],
};

export const CEILINGS: TableSpec = {
  name: '提案上限',
  aliases: ['Ceilings'],
  sheet: '入力 提案上限',
  title: '団体ごとの提案上限額',
  columns: [
    MEMBER,
    amount('上限額', 'Ceiling', 'required', '自団体見積の上限。'),
    UNIT,
    TAX,
    SUPPLIED,
    SOURCE,
    REMARK,
  ],
};
