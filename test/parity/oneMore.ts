/** Cases in which one number of the inputs is one more (a sheet, a yen, the smallest step of a price). */
import type { CellValue } from '../../src/workbook';
import { headingsOf, type Row, type Tables } from '../support/tables';

export interface OneMore {
  /** `発注予定 2行目 予定枚数 10000→10001` */
  text: string;
  tables: Tables;
  /** A threshold, a group or a box size may lie where nothing depends on it. */
  mayChangeNothing: boolean;
}

const WHOLE = ['予定枚数', '単独見積の枚数', '予定価格', '一式', 'グループ', '枚数以上', '箱入数'];
const PRICES = ['単独単価', '単価'];
const MAY_CHANGE_NOTHING = ['グループ', '枚数以上', '箱入数'];
const STEPS: Readonly<Record<string, 'whole' | 'price'>> = {
  予定枚数表: 'whole',
  単独見積枚数表: 'whole',
  単独単価表: 'price',
};

/** 1 for whole numbers, the price unit for prices, null for what is no quantity. */
function stepOf(table: string, heading: string, priceUnit: number): number | null {
  const whole = WHOLE.includes(heading) || STEPS[table] === 'whole';
  const price = PRICES.includes(heading) || STEPS[table] === 'price';
  return whole ? 1 : price ? priceUnit : null;
}

/** Every number of the inputs, each in turn one more. */
export function eachOneMore(tables: Tables, priceUnit: number): OneMore[] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    headingsOf(rows).flatMap((heading, c) => {
      const step = stepOf(table, heading, priceUnit);
      if (step === null) return [];
      return rows.flatMap((row, r): OneMore[] => {
        const value = row[c];
        if (r === 0 || typeof value !== 'number') return [];
        const more = Math.round((value + step) / step) * step;
        const exact = step < 1 ? Number(more.toFixed(2)) : more;
        return [
          {
            text: `${table} ${r}行目 ${heading} ${value}→${exact}`,
            tables: {
              ...tables,
              [table]: rows.map((line, i) => (i === r ? withCell(line, c, exact) : line)),
            },
            mayChangeNothing: MAY_CHANGE_NOTHING.includes(heading),
          },
        ];
      });
    }),
  );
}

const withCell = (row: Row, column: number, value: CellValue): Row =>
  row.map((old, i) => (i === column ? value : old));
