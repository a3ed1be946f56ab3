/** Costs and how they are shared: 経費, 按分方法, 参加. */
import {
  AS_OF,
  REMARK,
  SOURCE,
  SUPPLIED,
  TAX,
  UNIT,
  YEAR,
  amount,
  choice,
  key,
  mark,
  number,
  optionalName,
  whole,
} from './costsColumns';
import type { ColumnSpec, TableSpec } from './spec';

/** Words in 経費[按分方法] that are no keys: how an amount is each member's own. */
export const DIVISIONS = ['直接', '従量', '自団体見積', '要望'] as const;
export const MONEY_SOURCES = ['負担金', '基金', '補助金'] as const;
export const COST_SCOPES = ['業務システム', '共同化経費', '対象外'] as const;

/** Of the cost as a whole: said in one of its rows, or the same in all. */
export const COST_ATTRIBUTES = [
  '按分方法',
  '契約名',
  '支払団体',
  '保証の対象',
  '違約金',
  '対象範囲',
  '新規',
  '順序',
] as const;

export const COSTS: TableSpec = {
  name: '経費',
  aliases: ['Costs'],
  sheet: '入力 経費',
  title: '分担する経費（1行＝1経費の1つの額。同じ経費名の行は1つの経費）',
  columns: [
    key('経費名', 'Cost', '運営費、移行費など。'),
    YEAR,
    amount('金額', 'Amount', 'optional', '直接、従量、自団体見積、要望のときは空欄でよい。'),
    UNIT,
    TAX,
    SUPPLIED,
    {
      heading: '按分方法',
      aliases: ['Division'],
      kind: 'text',
      presence: 'optional',
      help: '按分方法の表の方法名、均等割、固定割合、現行経費割、削減額割、従量割、人口割のような「指標＋割」、または直接、従量、自団体見積、要望。',
    },
    optionalName('契約名', 'Contract', '従量のとき、その契約の分だけにする。空欄はすべての契約。'),
    choice(
      '財源',
      'Money',
      'optional',
      MONEY_SOURCES,
      [['contributions'], ['fund'], ['subsidy']],
      '負担金は団体で分担する。基金と補助金は分担しない。空欄は負担金。',
    ),
    optionalName('支払団体', 'Payer', 'いったん全額を支払い、ほかの団体に請求する団体。'),
    mark('保証の対象', 'Guaranteed', '保証で調整する額に入れる経費に○。'),
    mark('違約金', 'Penalty', '現行契約の解約による違約金に○。保証の内か外かは保証の表で決める。'),
    choice(
      '対象範囲',
      'Scope',
      'optional',
      COST_SCOPES,
      [['systems'], ['joint'], ['outside']],
      '削減率のどの範囲に入るか。空欄は業務システム。',
    ),
    mark('新規', 'NewServices', '新規業務の経費に○。'),
    whole('順序', 'Order', 1, '', '結果に並べる順。空欄は表の順。'),
    SOURCE,
    REMARK,
  ],
};

/** 基準 of a component; an indicator's own name with 割 (人口割) is accepted, too. */
export const BASES = ['均等割', '指標割', '固定割合', '従量割', '現行経費割', '削減額割'] as const;
export const ROUNDING_MODES = ['切捨て', '四捨五入', '切上げ'] as const;
export const REMAINDERS = ['最大剰余', '幹事団体', '最大の団体', '別掲'] as const;
export const ROUNDING_STAGES = ['成分ごと', '一括'] as const;

const BASIS: ColumnSpec = {
  heading: '基準',
  aliases: ['Basis'],
  kind: 'text',
  presence: 'key',
  help: '均等割、指標割、固定割合、従量割、現行経費割、削減額割のどれか。「人口割」のように指標の名に割を付けてもよい。',
};

export const KEYS: TableSpec = {
  name: '按分方法',
  aliases: ['Keys'],
  sheet: '入力 按分方法',
  title: '按分方法の成分（1行＝1成分。同じ方法名の行を割合で合わせる）',
  columns: [
    key('方法名', 'Key', '均等4人口6 のように名付ける。'),
    BASIS,
    optionalName('指標', 'Indicator', '指標割のとき、基礎数値の指標。'),
    AS_OF,
    optionalName('契約名', 'Contract', '従量割のとき、その契約の分だけにする。'),
    number('割合', 'Ratio', '', '成分どうしの割合（4と6、10と45と45など）。成分が1つなら空欄でよい。'),
    whole('端数の単位', 'RoundingUnit', 1, '円', '1、10、100、1000。空欄は条件のとおり。'),
    choice(
      '端数の方法',
      'RoundingMode',
      'optional',
      ROUNDING_MODES,
      [['cut'], ['halfUp'], ['up']],
      '空欄は条件のとおり。',
    ),
    choice(
      '残りの行先',
      'Remainder',
      'optional',
      REMAINDERS,
      [['largestRemainder'], ['幹事', 'lead'], ['largest'], ['ownLine']],
      '端数処理の後に残る額の行先。空欄は条件のとおり。',
    ),
    choice(
      '端数処理の段階',
      'RoundingStage',
      'optional',
      ROUNDING_STAGES,
      [['perComponent'], ['mix']],
      '成分ごとに丸めるか、合わせてから一度に丸めるか。同じ方法では同じにする。空欄は条件のとおり。',
    ),
    mark('正規化', 'Normalise', '固定割合の合計が100でないとき、合計で割ってよければ○。'),
    SOURCE,
    REMARK,
  ],
};

export const PARTICIPANTS: TableSpec = {
  name: '参加',
  aliases: ['Participants'],
  sheet: '入力 参加',
  title: '全団体でない経費に参加する団体、固定割合、固定額（書かない経費は全団体）',
  columns: [
    key('経費名', 'Cost', '経費の表にある経費。'),
    key('団体名', 'Member', '団体の表にある団体。'),
    number('固定割合', 'FixedRatio', '', '按分方法が固定割合のとき。合計は100。'),
    amount('固定額', 'FixedAmount', 'optional', '按分方法が直接のとき。'),
    UNIT,
    TAX,
    SUPPLIED,
    SOURCE,
    REMARK,
  ],
};
