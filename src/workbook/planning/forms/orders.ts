/** 枚数, 単独単価, 見積枚数: the members' plans and quotes in one order of rows and columns. */
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, numbers, sheet } from '../columns';
import { at, cell, cells, headingCell, type TableRef } from '../layout';
import { sourceColumn, type Source } from '../source';
import type { FormsLayouts, FormsRefs } from './layouts';
import { allRounds, memberColumn, rowSums, type FormsModel } from './model';
import { formColumn, roundColumn } from './nameColumns';

/** 番号, 回次, 帳票名: the label columns of every table with a row for each round and form. */
export function orderLabels(m: FormsModel): PlannedColumn[] {
  return [
    numbers(m.orderRows.length),
    roundColumn(
      m,
      m.orderRows.map((o) => o.round),
    ),
    formColumn(
      m,
      m.orderRows.map((o) => o.form),
    ),
  ];
}

/** 計: the sum of a row's members. */
export function total(
  m: FormsModel,
  t: TableRef,
  grid: ArrayLike<number>,
  format: 'integer' | 'yen',
): PlannedColumn {
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  return formula('計', `SUM(${cells(t, first, last)})`, rowSums(m, grid), { format, style: 'result' });
}

export function orderSheets(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  const s = m.sources;
  const sheets = allRounds(m, (r) => r.sheets);
  const alone = allRounds(m, (r) => r.alonePrice);
  const planned: PlannedSheet[] = [
    sheet(
      l.sheets,
      'basis',
      '枚数（回次・帳票ごとの各団体の予定枚数）',
      '入力から回次、帳票、団体の名で引く。単位：枚',
      [
        ...orderLabels(m),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            lookup(t.sheets, name, s.orders, '予定枚数', s.sheetsMatrix),
            memberColumn(m, sheets, k),
          ),
        ),
        total(m, t.sheets, sheets, 'integer'),
      ],
      { frozenColumns: 3 },
    ),
    sheet(
      l.alonePrice,
      'basis',
      '単独単価（単独で調達する場合の見積単価）',
      '入力から回次、帳票、団体の名で引く。単位：円/枚',
      [
        ...orderLabels(m),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            lookup(t.alonePrice, name, s.orders, '単独単価', s.aloneMatrix),
            memberColumn(m, alone, k).map((v) => (Number.isNaN(v) ? 0 : v)),
            { format: 'price' },
          ),
        ),
      ],
      { frozenColumns: 3 },
    ),
  ];
  const quoted = allRounds(m, (r) => r.quotedSheets).map((q, i) =>
    q > 0 && (sheets[i] ?? 0) > 0 ? q : (sheets[i] ?? 0),
  );
  planned.push(
    sheet(
      l.quoted,
      'basis',
      '見積枚数（単独見積をとった枚数）',
      '空欄は予定枚数と同じ。単位：枚',
      [
        ...orderLabels(m),
        ...m.memberNames.map((name, k) => {
          const given = lookup(t.quoted, name, s.orders, '単独見積の枚数', s.quotedMatrix);
          const plan = at(t.sheets, name, cell(t.quoted, '番号'));
          const quantity = given === '0' ? plan : `(${given}+(${given}=0)*${plan})*(${plan}>0)`;
          return formula(name, quantity, memberColumn(m, quoted, k));
        }),
      ],
      { frozenColumns: 3 },
    ),
  );
  return planned;
}

/** A member's number for the round and form of this row: from the list by three names, or from the matrix by two. */
function lookup(
  t: TableRef,
  member: string,
  list: Source | undefined,
  official: string,
  matrix: Source | undefined,
): string {
  const round = cell(t, '回次');
  const form = cell(t, '帳票名');
  if (list) {
    const values = sourceColumn(list, official);
    if (values === null) return '0';
    return `SUMIFS(${values},${sourceColumn(list, '回次')},${round},${sourceColumn(list, '帳票名')},${form},${sourceColumn(list, '団体名')},${headingCell(t, member)})`;
  }
  const values = matrix && sourceColumn(matrix, member);
  if (!matrix || values === null || values === undefined) return '0';
  return `SUMIFS(${values},${sourceColumn(matrix, '回次')},${round},${sourceColumn(matrix, '帳票名')},${form})`;
}
