/** 比較対象 … 同一基準比較: rounds compared with the same members, forms and quantities. Lump sums are not part of it. */
import type { PlannedSheet } from '../../plan';
import type { LayoutParameter } from '../asComputed';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, headingCell } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { Basis } from './basis';
import type { FormsLayouts, FormsRefs } from './layouts';
import { type FormsModel } from './model';
import { formColumn, roundColumn } from './nameColumns';
import { priceUnits, winningOffer } from './offers';
import { blankNaN, rate } from './totals';
import { productOfPrice } from './values';

export function comparisonSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  if (m.figures.bases.length === 0) return [];
  return [
    comparable(m, b, l, t),
    compareAmounts(m, b, l, t),
    compareAlone(m, l, t),
    compareMembers(m, l, t),
    compareRounds(m, l, t),
  ];
}

/**
 * What decides which bases and rows the comparison has: which rounds have the same quantities, and how many orders can
 * be compared at all.
 */
export function comparisonFacts(m: FormsModel, t: FormsRefs): LayoutParameter[] {
  if (m.figures.bases.length === 0) return [];
  const [first, last] = [m.memberNames[0] ?? '', m.memberNames.at(-1) ?? ''];
  const grid = block(t.comparable, first, last);
  const forms = m.formNames.length;
  const ofRound = (r: number): string =>
    block({ ...t.sheets, headingRow: t.sheets.headingRow + r * forms, rowCount: forms }, first, last);
  const baseOf = (r: number): number =>
    m.figures.bases.find(({ round, sameAs }) => round === r || sameAs.includes(r))?.round ?? r;
  return [
    {
      name: '同一基準で比べる欄の数',
      formula: `SUM(${grid})`,
      value: m.figures.comparable.reduce((n, one) => n + one, 0),
    },
    ...m.roundNames.flatMap((a, i) =>
      m.roundNames.slice(i + 1).map((b, k): LayoutParameter => {
        const j = i + 1 + k;
        return {
          name: `${a}と${b}の枚数`,
          formula: `IF(SUMPRODUCT(${grid}*(${ofRound(i)}<>${ofRound(j)}))=0,"同じ","違う")`,
          value: baseOf(i) === baseOf(j) ? '同じ' : '違う',
        };
      }),
    ),
  ];
}

function comparable(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.comparable;
  const members = m.memberNames.length;
  const everywhere = (name: string): string =>
    `IF(SUMPRODUCT((${column(t.sheets, '帳票名')}=${cell(me, '帳票名')})*(${column(t.sheets, name)}>0)*(${column(t.prices, name)}>0))=${b.name.rounds},1,0)`;
  return sheet(
    l.comparable,
    'calculation',
    '比較対象（すべての回次で発注と単価がある団体と帳票）',
    '1 だけを同一基準で比べる。0 は、ある回次で発注がない団体の帳票。',
    [
      numbers(m.formNames.length),
      label('帳票名', [...m.formNames], { width: 22 }),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          everywhere(name),
          m.formNames.map((_, f) => m.figures.comparable[f * members + k] ?? 0),
        ),
      ),
    ],
    { frozenColumns: 2 },
  );
}

/** 比較金額: the price of each round × the sheets of the basis' round. */
function compareAmounts(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.compareAmounts;
  const forms = m.formNames.length;
  const members = m.memberNames.length;
  const rows = m.figures.bases.flatMap((basis) =>
    m.roundNames.flatMap((_, round) => m.formNames.map((__, form) => ({ basis: basis.round, round, form }))),
  );
  const units = rows.map((r) => {
    const offer = winningOffer(m, r.round, r.form);
    return offer ? priceUnits(m, offer, r.form) : { thousand: 1, box: 1 };
  });
  const rowNumber = (round: string): string =>
    `SUMPRODUCT((${column(t.sheets, '回次')}=${cell(me, round)})*(${column(t.sheets, '帳票名')}=${cell(me, '帳票名')})*${column(t.sheets, '番号')})`;
  const box = cell(me, '箱');
  const divisor = `(${b.name.amountUnit}*${b.name.scale}*${cell(me, '千枚')})`;
  const amount = (name: string): string =>
    `INT((ROUND(${at(t.prices, name, cell(me, '単価行'))}*${b.name.scale},0)*INT((${at(t.sheets, name, cell(me, '基準行'))}+${box}-1)/${box})+${b.name.addShare}*${divisor}+${b.name.addUnits})/${divisor})*${b.name.amountUnit}*${at(t.comparable, name, cell(me, '帳票番号'))}`;
  const value = (r: (typeof rows)[number], i: number, k: number): number => {
    if (m.figures.comparable[r.form * members + k] !== 1) return 0;
    const price = m.figures.price[(r.round * forms + r.form) * members + k] ?? 0;
    const sheets = m.case.rounds[r.basis]?.sheets[r.form * members + k] ?? 0;
    return productOfPrice(m, price, sheets, units[i] ?? { thousand: 1, box: 1 });
  };
  return sheet(
    l.compareAmounts,
    'calculation',
    '比較金額（基準回次の枚数に各回次の単価を掛けた金額）',
    '基準行と単価行は枚数の表の番号。端数処理は金額と同じ。単位：円',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.basis),
        '基準回次',
      ),
      roundColumn(
        m,
        rows.map((r) => r.round),
      ),
      formColumn(
        m,
        rows.map((r) => r.form),
      ),
      formula(
        '基準行',
        rowNumber('基準回次'),
        rows.map((r) => r.basis * forms + r.form + 1),
      ),
      formula(
        '単価行',
        rowNumber('回次'),
        rows.map((r) => r.round * forms + r.form + 1),
      ),
      formula(
        '帳票番号',
        `MATCH(${cell(me, '帳票名')},${column(t.comparable, '帳票名')},0)`,
        rows.map((r) => r.form + 1),
      ),
      formula(
        '千枚',
        at(t.prices, '千枚', cell(me, '単価行')),
        units.map((u) => u.thousand),
      ),
      formula(
        '箱',
        at(t.prices, '箱', cell(me, '単価行')),
        units.map((u) => u.box),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          amount(name),
          rows.map((r, i) => value(r, i, k)),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 4 },
  );
}

function compareAlone(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.compareAlone;
  const forms = m.formNames.length;
  const members = m.memberNames.length;
  const rows = m.figures.bases.flatMap((basis) =>
    m.formNames.map((_, form) => ({ basis: basis.round, form })),
  );
  return sheet(
    l.compareAlone,
    'calculation',
    '比較単独（基準回次の枚数での単独金額）',
    '比較対象の団体と帳票だけ。単位：円',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.basis),
        '基準回次',
      ),
      formColumn(
        m,
        rows.map((r) => r.form),
      ),
      formula(
        '基準行',
        `SUMPRODUCT((${column(t.sheets, '回次')}=${cell(me, '基準回次')})*(${column(t.sheets, '帳票名')}=${cell(me, '帳票名')})*${column(t.sheets, '番号')})`,
        rows.map((r) => r.basis * forms + r.form + 1),
      ),
      formula(
        '帳票番号',
        `MATCH(${cell(me, '帳票名')},${column(t.comparable, '帳票名')},0)`,
        rows.map((r) => r.form + 1),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          `${at(t.alone, name, cell(me, '基準行'))}*${at(t.comparable, name, cell(me, '帳票番号'))}`,
          rows.map((r) =>
            m.figures.comparable[r.form * members + k] === 1
              ? (m.figures.alone[(r.basis * forms + r.form) * members + k] ?? 0)
              : 0,
          ),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 3 },
  );
}

function compareMembers(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.compareMembers;
  const members = m.memberNames.length;
  const rows = m.figures.bases.flatMap((basis) => m.memberNames.map((_, member) => ({ basis, member })));
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const amountHeading = (r: string): string => `${r}の金額`;
  const firstRound = amountHeading(m.roundNames[0] ?? '');
  const lastRound = amountHeading(m.roundNames.at(-1) ?? '');
  const number = cell(me, '団体番号');
  const amountOf = (round: number): string =>
    `SUMPRODUCT((${column(t.compareAmounts, '基準回次')}=${cell(me, '基準回次')})*(${column(t.compareAmounts, '回次')}=INDEX(${block(t.byRound, '回次')},${round + 1}))*INDEX(${block(t.compareAmounts, first, last)},0,${number}))`;
  const amounts = (round: number): number[] =>
    rows.map((r) => r.basis.memberAmount[round * members + r.member] ?? 0);
  const alone = rows.map((r) => r.basis.memberAlone[r.member] ?? 0);
  const least = rows.map((r) =>
    Math.min(...m.roundNames.map((_, round) => r.basis.memberAmount[round * members + r.member] ?? 0)),
  );
  return sheet(
    l.compareMembers,
    'result',
    '団体別比較（同じ枚数で、どの回次がどの団体に最も安いか）',
    '負担比＝金額÷単独金額。最安回次は最小額の回次（同額なら先の回次）。単位：円',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.basis.round),
        '基準回次',
      ),
      nameOfMember(
        m,
        rows.map((r) => r.member),
      ),
      formula(
        '団体番号',
        `MATCH(${cell(me, '団体名')},${headingCell(t.classes, first, last)},0)`,
        rows.map((r) => r.member + 1),
      ),
      formula(
        '単独金額',
        `SUMPRODUCT((${column(t.compareAlone, '基準回次')}=${cell(me, '基準回次')})*INDEX(${block(t.compareAlone, first, last)},0,${number}))`,
        alone,
        { format: 'yen' },
      ),
      ...m.roundNames.map((name, r) =>
        formula(amountHeading(name), amountOf(r), amounts(r), { format: 'yen', style: 'result', width: 14 }),
      ),
      ...m.roundNames.map((name, r) =>
        formula(
          `${name}の負担比`,
          `IF(${cell(me, '単独金額')}=0,0,${cell(me, amountHeading(name))}/${cell(me, '単独金額')})`,
          amounts(r).map((v, i) => ((alone[i] ?? 0) === 0 ? 0 : v / (alone[i] ?? 1))),
          { format: 'rate', width: 13 },
        ),
      ),
      formula('最小額', `MIN(${cells(me, firstRound, lastRound)})`, least, { format: 'yen' }),
      formula(
        '最安回次',
        `IF(SUMPRODUCT(INDEX(${block(t.comparable, first, last)},0,${number}))=0,"",INDEX(${block(t.byRound, '回次')},MATCH(${cell(me, '最小額')},${cells(me, firstRound, lastRound)},0)))`,
        rows.map((r) => m.roundNames[r.basis.bestForMember[r.member] ?? -1] ?? ''),
        { format: 'text', style: 'result', width: 12 },
      ),
    ],
    { frozenColumns: 3 },
  );
}

function compareRounds(m: FormsModel, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.compareRounds;
  const of = t.compareMembers;
  const rows = m.figures.bases.flatMap((basis) =>
    m.roundNames.map((name, round) => ({ basis, round, name })),
  );
  const basisOf = cell(me, '基準回次');
  /** The round's block of rows is told apart by 回次, its column by position: one column for each round. */
  const byRoundColumn = (suffix: string): string => {
    const from = `${m.roundNames[0] ?? ''}の${suffix}`;
    const to = `${m.roundNames.at(-1) ?? ''}の${suffix}`;
    return `INDEX(${block(of, from, to)},0,MATCH(${cell(me, '回次')},${column(t.byRound, '回次')},0))`;
  };
  const largest = rows.map((r) =>
    Math.max(
      0,
      ...m.memberNames.map((_, k) => {
        const alone = r.basis.memberAlone[k] ?? 0;
        return alone === 0 ? 0 : (r.basis.memberAmount[r.round * m.memberNames.length + k] ?? 0) / alone;
      }),
    ),
  );
  const same = `(${column(me, '基準回次')}=${basisOf})`;
  const first = (heading: string): string =>
    `IF(SUMPRODUCT(${same}*((${column(me, heading)}<${cell(me, heading)})+(${column(me, heading)}=${cell(me, heading)})*(${column(me, '番号')}<${cell(me, '番号')})))=0,1,0)`;
  const firstLeast = (values: readonly number[]): number[] =>
    rows.map((r, i) =>
      rows.some(
        (o, j) =>
          o.basis === r.basis &&
          ((values[j] ?? 0) < (values[i] ?? 0) || ((values[j] ?? 0) === (values[i] ?? 0) && j < i)),
      )
        ? 0
        : 1,
    );
  const totals = rows.map((r) => r.basis.total[r.round] ?? 0);
  const saving = rows.map((r, i) => r.basis.alone - (totals[i] ?? 0));
  return sheet(
    l.compareRounds,
    'result',
    '同一基準比較（同じ団体・帳票・枚数で回次を比べる）',
    '基準回次の枚数に各回次の単価を掛ける。一式は含まない。最小で最良 1 は、最も削減率の低い団体にとって最もよい回次。単位：円',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.basis.round),
        '基準回次',
      ),
      label(
        '同じ枚数の回次',
        rows.map((r) => r.basis.sameAs.map((s) => m.roundNames[s] ?? '').join('、')),
        { width: 16 },
      ),
      label(
        '回次',
        rows.map((r) => r.name),
        { width: 12 },
      ),
      formula(
        '単独金額',
        `SUMIFS(${column(of, '単独金額')},${column(of, '基準回次')},${basisOf})`,
        rows.map((r) => r.basis.alone),
        {
          format: 'yen',
        },
      ),
      formula(
        '共同金額',
        `SUMPRODUCT((${column(of, '基準回次')}=${basisOf})*${byRoundColumn('金額')})`,
        totals,
        {
          format: 'yen',
          style: 'result',
        },
      ),
      formula('削減額', `${cell(me, '単独金額')}-${cell(me, '共同金額')}`, saving, {
        format: 'yen',
        style: 'result',
      }),
      formula(
        '削減率',
        rate(cell(me, '削減額'), cell(me, '単独金額')),
        rows.map((r, i) => blankNaN(r.basis.alone === 0 ? NaN : (saving[i] ?? 0) / r.basis.alone)),
        { format: 'rate', style: 'result' },
      ),
      formula(
        '最大負担比',
        `SUMPRODUCT(MAX((${column(of, '基準回次')}=${basisOf})*${byRoundColumn('負担比')}))`,
        largest,
        {
          format: 'rate',
          width: 11,
        },
      ),
      formula(
        '最小削減率',
        `1-${cell(me, '最大負担比')}`,
        largest.map((v) => 1 - v),
        {
          format: 'rate',
          style: 'result',
          width: 11,
        },
      ),
      formula('全体で最安', first('共同金額'), firstLeast(totals), { style: 'check', width: 12 }),
      formula('最小で最良', first('最大負担比'), firstLeast(largest), { style: 'check', width: 12 }),
    ],
    {
      frozenColumns: 4,
      highlights: [
        { column: '全体で最安', equals: 1, tone: 'good' },
        { column: '最小で最良', equals: 1, tone: 'good' },
      ],
    },
  );
}
