/** 保証 (one row) and 保証水準 (what is agreed per member). */
import {
  AS_OF,
  REMARK,
  SOURCE,
  SUPPLIED,
  TAX,
  UNIT,
  amount,
  choice,
  key,
  number,
  optionalName,
  rate,
  whole,
} from './costsColumns';
import type { TableSpec } from './spec';

export const TRIGGERS = ['削減率', '現行経費', '合意額'] as const;
export const SETTINGS = ['発動と同じ', '削減率', '現行経費', '合意額'] as const;
export const REALLOCATIONS = ['負担額', '余裕額', '指標', '合意割合', '合意額'] as const;
export const PASSES = ['収束まで', '1回'] as const;
export const PENALTIES = ['外', '内'] as const;

export const GUARANTEE: TableSpec = {
  name: '保証',
  aliases: ['Guarantee'],
  sheet: '入力 保証',
  title: '最低限の削減などの保証と再按分（1行だけ。行がなければ保証はない）',
  columns: [
    choice(
      '発動条件',
      'Trigger',
      'required',
      TRIGGERS,
      [['rate'], ['current'], ['amounts']],
      '削減率：発動率に届かない団体、現行経費：現行より高くなる団体、合意額：保証水準の発動額を超える団体を調整する。',
    ),
    rate('発動率', 'TriggerRate', '発動条件が削減率のとき（30％など）。'),
    choice(
      '調整後',
      'Set',
      'optional',
      SETTINGS,
      [['same'], ['rate'], ['current'], ['amounts']],
      '調整した団体の額。空欄は発動と同じ。',
    ),
    rate('調整率', 'SetRate', '調整後が削減率のとき。'),
    whole(
      '保証額の単位',
      'LevelUnit',
      1,
      '円',
      '保証の額をこの単位で切り捨てる。1、10、100、1000。空欄は1。',
    ),
    choice(
      '再按分の基準',
      'Reallocation',
      'optional',
      REALLOCATIONS,
      [['base', '基礎額'], ['headroom'], ['indicator'], ['rates'], ['amounts']],
      '調整した差額をほかの団体に分ける基準。空欄は負担額（調整前の額）。',
    ),
    optionalName('指標', 'Indicator', '再按分の基準が指標のとき、基礎数値の指標。'),
    AS_OF,
    whole('再按分の単位', 'ReallocationUnit', 1, '円', '差額を分ける単位。空欄は1。'),
    choice(
      '回数',
      'Passes',
      'optional',
      PASSES,
      [['stable'], ['１回', '一回', 'once']],
      '再按分で新たに超える団体が出たとき、収束まで繰り返すか、1回で止めるか。空欄は収束まで。',
    ),
    choice(
      '違約金の扱い',
      'Penalties',
      'optional',
      PENALTIES,
      [
        ['保証の外', 'outside'],
        ['保証の内', 'inside'],
      ],
      '違約金を保証の内に入れるか外に置くか。空欄は外。',
    ),
    SOURCE,
    REMARK,
  ],
};

export const GUARANTEE_LEVELS: TableSpec = {
  name: '保証水準',
  aliases: ['GuaranteeLevels'],
  sheet: '入力 保証水準',
  title: '団体ごとに合意した額と割合（合意額、合意割合を使うときだけ）',
  columns: [
    key('団体名', 'Member', '団体の表にある団体。'),
    amount('発動額', 'TriggerAmount', 'optional', '発動条件が合意額のとき。'),
    amount('調整額', 'SetAmount', 'optional', '調整後が合意額のとき。'),
    amount('再按分額', 'ReallocationAmount', 'optional', '再按分の基準が合意額のとき。合計は差額に等しい。'),
    UNIT,
    TAX,
    SUPPLIED,
    number('再按分割合', 'ReallocationRate', '', '再按分の基準が合意割合のとき。合計は100。'),
    SOURCE,
    REMARK,
  ],
};
