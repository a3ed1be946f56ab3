/** What costs are shared by, and what the members pay today: 基礎数値, 指標, 現行経費. */
import { REMARK, SOURCE, SUPPLIED, TAX, UNIT, YEAR, amount, choice, date, key } from './costsColumns';
import type { TableSpec } from './spec';

const MEMBER = key('団体名', 'Member', '団体の表にある団体。');

/** 基礎数値 as a list; the same data may come as the matrix 基礎数値表. */
export const INDICATORS: TableSpec = {
  name: '基礎数値',
  aliases: ['Indicators'],
  sheet: '入力 基礎数値',
  title: '按分の基礎になる数値（1行＝1団体の1指標）',
  columns: [
    MEMBER,
    key('指標', 'Indicator', '人口、世帯数、標準財政規模など。書けばそのまま「人口割」のように使える。'),
    date('基準日', 'AsOf', '数値の基準日。同じ団体と指標を、基準日を変えて何行でも書ける。'),
    {
      heading: '値',
      aliases: ['Value'],
      kind: 'number',
      presence: 'required',
      minimum: 0,
      help: '0以上。小数は4桁まで。',
    },
    SOURCE,
    REMARK,
  ],
};

export const INDICATORS_MATRIX: TableSpec = {
  name: '基礎数値表',
  aliases: ['IndicatorsMatrix'],
  sheet: '入力 基礎数値一覧',
  title: '按分の基礎になる数値（行＝団体、列＝指標。見出しが指標の名になる）',
  columns: [MEMBER, REMARK],
  nameColumns: { of: '指標' },
};

export const INDICATOR_NOTES: TableSpec = {
  name: '指標',
  aliases: ['IndicatorNotes'],
  sheet: '入力 指標',
  title: '基礎数値表の指標の基準日と出典',
  columns: [
    key('指標', 'Indicator', '基礎数値表の見出しにある指標。'),
    date('基準日', 'AsOf', '数値の基準日。'),
    SOURCE,
    REMARK,
  ],
};

export const COMPARED = ['対象', '対象外'] as const;

export const CURRENT_COSTS: TableSpec = {
  name: '現行経費',
  aliases: ['CurrentCosts'],
  sheet: '入力 現行経費',
  title: '各団体が今のまま支払う経費（比べる期間の額）',
  columns: [
    MEMBER,
    key('費目', 'Item', '使用料、保守など。'),
    YEAR,
    amount('金額', 'Amount', 'required', '比べる期間（年度を書けばその年度）の額。'),
    UNIT,
    TAX,
    SUPPLIED,
    choice(
      '比較対象',
      'Compared',
      'optional',
      COMPARED,
      [
        ['○', '〇', 'compared'],
        ['×', 'notCompared'],
      ],
      '削減額の計算に入れるか。空欄は対象。',
    ),
    SOURCE,
    REMARK,
  ],
};
