/** Quotes in rounds of RFI and RFP, and percentages that documents print: 見積回, 見積比較, 印字率. */
import {
  REMARK,
  SOURCE,
  UNIT,
  amount,
  choice,
  date,
  key,
  optionalName,
  rate,
  text,
  whole,
  TAX_SAID,
} from './costsColumns';
import type { ColumnSpec, TableSpec } from './spec';

const PRINTED: ColumnSpec = rate('印字率', 'PrintedRate', '資料に印字された削減率（44.6％など）。');

export const QUOTE_ROUNDS: TableSpec = {
  name: '見積回',
  aliases: ['QuoteRounds'],
  sheet: '入力 見積回',
  title: 'RFI・RFPの回（並び順に比べる）',
  columns: [
    key('見積回', 'QuoteRound', '第1回RFI のように書く。'),
    date('日付', 'Date', '実施した日か月。'),
    text('参加団体', 'Members', '4市6町 のように書く。回のあいだで違えば比べられないと示す。'),
    text('対象範囲', 'Scope', '対象とした業務。'),
    text('期間', 'Period', '比べた期間。'),
    text('前提', 'Assumptions', '見積の前提。'),
    PRINTED,
    SOURCE,
    REMARK,
  ],
};

export const QUOTE_ROWS: TableSpec = {
  name: '見積比較',
  aliases: ['QuoteComparison'],
  sheet: '入力 見積比較',
  title: '回ごとの見積（1行＝1回の1団体。全体の額だけなら団体名は空欄）',
  columns: [
    key('見積回', 'QuoteRound', '見積回の表にある回。'),
    optionalName('団体名', 'Member', '空欄は全体の額。'),
    amount('現行経費', 'Current', 'required', '今のまま続けた場合の額。'),
    amount('移行費', 'Migration', 'required', 'データ移行の額。'),
    amount('利用料', 'Cloud', 'required', '共同利用の額。'),
    UNIT,
    TAX_SAID,
    SOURCE,
    REMARK,
  ],
};

/** From the narrowest to the widest. */
export const RATE_SCOPES = ['既存業務', '業務システム', '共同化経費込み', 'すべて'] as const;

export const PRINTED_RATES: TableSpec = {
  name: '印字率',
  aliases: ['PrintedRates'],
  sheet: '入力 印字率',
  title: '資料に印字された削減率（計算と比べ、違えば指摘する）',
  columns: [
    choice(
      '対象範囲',
      'Scope',
      'required',
      RATE_SCOPES,
      [['existingSystems'], ['systems'], ['withJoint'], ['everything']],
      '既存業務だけ、新規業務も含む業務システム、共同化経費も含む、対象外の経費も含むすべて。',
    ),
    optionalName('団体名', 'Member', '空欄は全団体。'),
    { ...PRINTED, presence: 'required' },
    whole('小数桁', 'Decimals', 0, '桁', '印字された％の小数の桁数。空欄は条件の「削減率の小数桁」。'),
    amount(
      '金額の丸め',
      'AmountUnit',
      'optional',
      '横に印字された金額の丸めの単位（0.1億円なら10000000）。空欄は1円。',
    ),
    SOURCE,
    REMARK,
  ],
};
