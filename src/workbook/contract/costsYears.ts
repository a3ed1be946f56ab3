/** 年度割 (weights), 年度総額 (totals agreed per year), 税率. */
import { REMARK, SOURCE, UNIT, amount, key, TAX_SAID } from './costsColumns';
import type { ColumnSpec, TableSpec } from './spec';

const YEAR_KEY: ColumnSpec = {
  heading: '年度',
  aliases: ['FiscalYear'],
  kind: 'text',
  presence: 'key',
  help: '平成23年度、令和7年度、2011 のように書く。',
};

export const YEAR_WEIGHTS: TableSpec = {
  name: '年度割',
  aliases: ['YearWeights'],
  sheet: '入力 年度割',
  title: '各団体の負担を年度に割る重み（条件の「年度割の基準」が「表」のとき）',
  columns: [
    key('団体名', 'Member', '団体の表にある団体。'),
    YEAR_KEY,
    {
      heading: '重み',
      aliases: ['Weight'],
      kind: 'number',
      presence: 'required',
      minimum: 0,
      help: '月数、額など。0以上。小数は4桁まで。',
    },
    SOURCE,
    REMARK,
  ],
};

export const YEAR_TOTALS: TableSpec = {
  name: '年度総額',
  aliases: ['YearTotals'],
  sheet: '入力 年度総額',
  title: '年度ごとに合意した総額（合計は負担の合計に等しい）',
  columns: [
    YEAR_KEY,
    amount('年度の総額', 'Total', 'required', 'その年度の全団体の額。'),
    UNIT,
    TAX_SAID,
    SOURCE,
    REMARK,
  ],
};

export const TAX_RATES: TableSpec = {
  name: '税率',
  aliases: ['TaxRates'],
  sheet: '入力 税率',
  title: '消費税率（適用開始の日から。税込と税抜を換算するときに使う）',
  columns: [
    { heading: '適用開始', aliases: ['From'], kind: 'date', presence: 'key', help: 'この日から。' },
    {
      heading: '税率',
      aliases: ['Rate'],
      kind: 'number',
      presence: 'required',
      minimum: 0,
      unit: '％',
      help: '10％のように書く。',
    },
    SOURCE,
    REMARK,
  ],
};
