/**
 * Generated cases of cost sharing, as few choices as tell one from another. Amounts, populations and dates follow from
 * `seed` and their position, so that a shrunk counterexample has fewer members and costs, and else stays what it was.
 */
import fc from 'fast-check';

export const DIVISIONS = [
  '均等4人口6',
  '三成分',
  '人口割',
  '均等割',
  '固定割合',
  '現行経費割',
  '削減額割',
  '従量割',
  '直接',
  '従量',
  '自団体見積',
  '要望',
] as const;

export interface CostChoice {
  division: (typeof DIVISIONS)[number];
  /** Lines by year; 0: one line for the whole period. */
  years: 0 | 1 | 3;
  /** Not everybody takes part. */
  some: boolean;
  guaranteed: boolean;
  penalty: boolean;
  scope: '業務システム' | '共同化経費' | '対象外';
  fresh: boolean;
  payer: boolean;
  subsidy: boolean;
}

export interface GuaranteeChoice {
  trigger: '削減率' | '現行経費' | '合意額';
  rate: number;
  set: '' | '発動と同じ' | '削減率' | '現行経費' | '合意額';
  setRate: number;
  unit: 1 | 10 | 1000;
  basis: '' | '負担額' | '余裕額' | '指標' | '合意割合' | '合意額';
  passes: '' | '収束まで' | '1回';
  penalties: '' | '外' | '内';
}

export interface CostSituation {
  seed: number;
  members: number;
  costs: readonly CostChoice[];
  size: 'few' | 'usual' | 'large';
  /** Indicators with decimals. */
  decimals: boolean;
  unit: '円' | '千円';
  matrix: boolean;
  mix: boolean;
  shareUnit: 1 | 10 | 100 | 1000;
  mode: '切捨て' | '四捨五入' | '切上げ';
  rest: '最大剰余' | '幹事団体' | '最大の団体' | '別掲';
  ties: '番号順' | 'くじ';
  guarantee: GuaranteeChoice | null;
  partMonth: '全月' | '翌月から' | '日割';
  before: '期間内だけ' | '期間前も数える';
  savingBase: '保証の前' | '保証の後';
  yearly: 'なし' | '経費の年度' | '従量' | '月割' | '平準化' | '表';
  yearRest: '初年度' | '最大剰余';
  yearUnit: 1 | 100 | 1000;
  yearTotals: boolean;
  tax: 'そのまま' | '税込にする' | '税抜にする';
  rateDecimals: 0 | 1 | 2;
  rounds: 0 | 1 | 3;
}

const bool = (one: number): fc.Arbitrary<boolean> => fc.nat(one).map((n) => n === one);

const cost: fc.Arbitrary<CostChoice> = fc.record({
  division: fc.constantFrom(...DIVISIONS),
  years: fc.constantFrom(0 as const, 0 as const, 1 as const, 3 as const),
  some: bool(2),
  guaranteed: fc.boolean(),
  penalty: bool(5),
  scope: fc.constantFrom(
    '業務システム' as const,
    '業務システム' as const,
    '共同化経費' as const,
    '対象外' as const,
  ),
  fresh: bool(4),
  payer: bool(4),
  subsidy: bool(4),
});

const guarantee: fc.Arbitrary<GuaranteeChoice> = fc.record({
  trigger: fc.constantFrom('削減率', '削減率', '現行経費', '合意額'),
  rate: fc.constantFrom(0, 0.1, 0.3, 0.3333),
  set: fc.constantFrom('', '', '', '発動と同じ', '削減率', '現行経費', '合意額'),
  setRate: fc.constantFrom(0.1, 0.35, 0.4),
  unit: fc.constantFrom(1 as const, 1 as const, 10 as const, 1000 as const),
  basis: fc.constantFrom('', '負担額', '余裕額', '指標', '合意割合', '合意額'),
  passes: fc.constantFrom('', '収束まで', '1回'),
  penalties: fc.constantFrom('', '外', '内'),
});

const most = (members: fc.Arbitrary<number>, costs: number): fc.Arbitrary<CostSituation> =>
  fc.record({
    seed: fc.nat(),
    members,
    costs: fc.array(cost, { minLength: 1, maxLength: costs }),
    size: fc.constantFrom('few' as const, 'usual' as const, 'usual' as const, 'large' as const),
    decimals: fc.boolean(),
    unit: fc.constantFrom('円' as const, '円' as const, '千円' as const),
    matrix: fc.boolean(),
    mix: bool(3),
    shareUnit: fc.constantFrom(1 as const, 1 as const, 10 as const, 100 as const, 1000 as const),
    mode: fc.constantFrom('切捨て' as const, '切捨て' as const, '四捨五入' as const, '切上げ' as const),
    rest: fc.constantFrom(
      '最大剰余' as const,
      '最大剰余' as const,
      '幹事団体' as const,
      '最大の団体' as const,
      '別掲' as const,
    ),
    ties: fc.constantFrom('番号順' as const, 'くじ' as const),
    guarantee: fc.option(guarantee, { freq: 3, nil: null }),
    partMonth: fc.constantFrom('全月' as const, '翌月から' as const, '日割' as const),
    before: fc.constantFrom('期間内だけ' as const, '期間前も数える' as const),
    savingBase: fc.constantFrom('保証の前' as const, '保証の後' as const),
    yearly: fc.constantFrom(
      'なし' as const,
      '経費の年度' as const,
      '従量' as const,
      '月割' as const,
      '平準化' as const,
      '表' as const,
    ),
    yearRest: fc.constantFrom('初年度' as const, '最大剰余' as const),
    yearUnit: fc.constantFrom(1 as const, 1 as const, 100 as const, 1000 as const),
    yearTotals: bool(5),
    tax: fc.constantFrom(
      'そのまま' as const,
      'そのまま' as const,
      '税込にする' as const,
      '税抜にする' as const,
    ),
    rateDecimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
    rounds: fc.constantFrom(0 as const, 0 as const, 1 as const, 3 as const),
  });

export const compactCosts = most(
  fc.oneof(
    { weight: 14, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 2, arbitrary: fc.integer({ min: 6, max: 9 }) },
  ),
  3,
);

export const roomyCosts = most(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 8 }) },
    { weight: 3, arbitrary: fc.integer({ min: 9, max: 18 }) },
    { weight: 1, arbitrary: fc.integer({ min: 19, max: 60 }) },
  ),
  12,
);
