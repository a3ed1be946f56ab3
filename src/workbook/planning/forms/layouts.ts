/** The tables of a forms case: titles, headings and sizes, before any formula is written. */
import { layout, refOf, type TableRef } from '../layout';
import type { FormsModel } from './model';

/** Headings that stand before the members' columns, in tables with a row for each round and form. */
const ORDER = ['番号', '回次', '帳票名'] as const;

export function formsLayouts(m: FormsModel) {
  const members = m.memberNames;
  const orders = m.orderRows.length;
  const make = (title: string, headings: readonly string[], rows: number) =>
    layout(m.naming, title, headings, rows);
  const groupRows = groupUnits(m).length;
  const bounds = m.figures.proposals.reduce((n, p) => n + p.thresholds.length, 0);
  const proposalRows = proposalsFit(m) ? proposalSize(m) : 0;
  const bidPriceRows = m.offers.reduce((n, o) => n + formsOfUnit(m, o.round, o.unit).length, 0);
  const basisCount = m.figures.bases.length;
  const forms = m.formNames.length;
  const rounds = m.roundNames.length;
  return {
    sheets: make('枚数', [...ORDER, ...members, '計'], orders),
    alonePrice: make('単独単価', [...ORDER, ...members], orders),
    quoted: make('見積枚数', [...ORDER, ...members], orders),
    bounds: make('提案境界', ['番号', '回次', '発注単位', '枚数以上'], bounds),
    groups: make('グループ', ['番号', '回次', '発注単位', '分け方番号', ...members], groupRows),
    classes: make('区分', [...ORDER, '発注単位', '帳票番号', '方式番号', ...members], orders),
    bids: make(
      '入札',
      ['番号', '入力行', '回次', '業者名', '発注単位', '帳票番号', '対象番号', '単価', '単位', '一式'],
      m.bidRows.reduce((n, rows) => n + rows.length, 0),
    ),
    bidPrices: make(
      '入札単価',
      [
        '番号',
        '回次',
        '発注単位',
        '業者名',
        '帳票名',
        '明細番号',
        '帳票番号',
        '千枚',
        '箱',
        ...members,
        '入札値',
        '欠',
      ],
      bidPriceRows,
    ),
    awards: make(
      '落札',
      [
        '番号',
        '回次',
        '発注単位',
        '業者名',
        '千倍',
        '入札値',
        '一式',
        '入札額',
        '予定価格',
        '欠',
        '候補',
        '比較値',
        '順位',
        '同順数',
        '候補数',
        'くじの結果',
        '超過時の選択',
        '落札',
      ],
      m.offers.length,
    ),
    prices: make(
      '帳票単価',
      [...ORDER, '発注単位', '落札行', '落札者', '千枚', '箱', '除数', '加算', ...members],
      orders,
    ),
    amounts: make('金額', [...ORDER, '箱', '除数', '加算', ...members, '計'], orders),
    alone: make('単独金額', [...ORDER, ...members, '計'], orders),
    aloneQuoted: make('見積金額', [...ORDER, ...members, '計'], orders),
    lumps: make(
      '一式配分',
      [
        '番号',
        '回次',
        '発注単位',
        '団体名',
        '団体番号',
        '幹事',
        '一式額',
        '基準量',
        '基準計',
        '上位剰余',
        '剰余',
        '整数部',
        '順番',
        '順位',
        '大きさ順位',
        '残り円',
        '配分額',
      ],
      m.figures.lumpShares.length,
    ),
    byMember: make(
      '団体別帳票費用',
      [
        '番号',
        '回次',
        '団体名',
        '団体番号',
        '枚数',
        '見積金額',
        '単独金額',
        '帳票金額',
        '一式',
        '共同金額',
        '削減額',
        '削減率',
        '単独超過',
      ],
      rounds * members.length,
    ),
    byForm: make(
      '帳票別費用',
      [
        ...ORDER,
        '落札者',
        '枚数',
        '見積金額',
        '単独金額',
        '共同金額',
        '削減額',
        '削減率',
        '単独超過の団体数',
      ],
      orders,
    ),
    byRound: make(
      '回次比較',
      [
        '番号',
        '回次',
        '発注団体数',
        '発注帳票数',
        '枚数',
        '見積金額',
        '単独金額',
        '帳票金額',
        '一式',
        '共同金額',
        '削減額',
        '削減率',
        '単独超過の団体数',
        '最大負担比',
        '最小削減率',
      ],
      rounds,
    ),
    comparable: make('比較対象', ['番号', '帳票名', ...members], basisCount ? forms : 0),
    compareAmounts: make(
      '比較金額',
      ['番号', '基準回次', '回次', '帳票名', '基準行', '単価行', '帳票番号', '千枚', '箱', ...members],
      basisCount * rounds * forms,
    ),
    compareAlone: make(
      '比較単独',
      ['番号', '基準回次', '帳票名', '基準行', '帳票番号', ...members],
      basisCount * forms,
    ),
    compareMembers: make(
      '団体別比較',
      [
        '番号',
        '基準回次',
        '団体名',
        '団体番号',
        '単独金額',
        ...m.roundNames.map((r) => `${r}の金額`),
        ...m.roundNames.map((r) => `${r}の負担比`),
        '最小額',
        '最安回次',
      ],
      basisCount * members.length,
    ),
    compareRounds: make(
      '同一基準比較',
      [
        '番号',
        '基準回次',
        '同じ枚数の回次',
        '回次',
        '単独金額',
        '共同金額',
        '削減額',
        '削減率',
        '最大負担比',
        '最小削減率',
        '全体で最安',
        '最小で最良',
      ],
      basisCount * rounds,
    ),
    proposals: make(
      'グループ案',
      [
        '番号',
        '回次',
        '発注単位',
        '団体名',
        '団体番号',
        '枚数',
        '単独金額',
        '単独平均単価',
        '現グループ',
        '現平均単価',
        '提案グループ',
        '提案平均単価',
        '提案との差',
      ],
      proposalRows,
    ),
    objectives: make(
      'グループ案の評価',
      ['番号', '回次', '発注単位', '現最小削減率', '提案最小削減率', '現内部補助', '提案内部補助'],
      proposalRows > 0 ? m.figures.proposals.length : 0,
    ),
  };
}

export type FormsLayouts = ReturnType<typeof formsLayouts>;
export type FormsRefs = { readonly [K in keyof FormsLayouts]: TableRef };

export function formsRefs(layouts: FormsLayouts): FormsRefs {
  return Object.fromEntries(Object.entries(layouts).map(([k, l]) => [k, refOf(l)])) as unknown as FormsRefs;
}

/** Rounds with prices by group, and their units: the rows of グループ. */
export function groupUnits(m: FormsModel): readonly { round: number; unit: number }[] {
  return m.case.rounds.flatMap((r, round) =>
    r.scheme === 'group' ? r.units.map((_, unit) => ({ round, unit })) : [],
  );
}

export function formsOfUnit(m: FormsModel, round: number, unit: number): readonly number[] {
  const unitOfForm = m.case.rounds[round]?.unitOfForm ?? new Int32Array();
  return m.formNames.flatMap((_, form) => (unitOfForm[form] === unit ? [form] : []));
}

/** Rows that グループ案 may have: its averages take time with the square of them in every spreadsheet. */
export const PROPOSAL_ROWS = 5000;

/** Members with an order, over all order units of the rounds with group prices. */
export function proposalSize(m: FormsModel): number {
  return m.figures.proposals.reduce((n, p) => n + ordering(p.proposed), 0);
}

export function proposalsFit(m: FormsModel): boolean {
  return proposalSize(m) <= PROPOSAL_ROWS;
}

function ordering(groups: Int32Array): number {
  return groups.reduce((n, g) => n + (g >= 0 ? 1 : 0), 0);
}
