/** 加入脱退, 異動後負担, 精算: members that leave or join within the term, and what was paid in advance. */
import { firstMonthOf } from '../../../core/calendar';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, cells, column, dataCell } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { Basis } from './basis';
import { dateOr0, given, wordOr, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { MOVES_LIST } from './choices';
import { dateCell, orZero, sum, yearName, type CostsModel } from './model';
import { DIGITS, digitColumns, digitsOf, quotient, remainder, splitValue } from './split';
import { amountColumns, taxColumns, taxedFormula } from './taxed';

export function membershipSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  return [
    ...(l.moves.rowCount > 0 ? [moves(m, b, l, t), after(m, b, l, t), yearsAfter(m, l, t)] : []),
    ...(l.settlement.rowCount > 0 ? [settlement(m, b, l, t)] : []),
  ];
}

function moves(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.moves;
  const c = (heading: string): string => cell(me, heading);
  const source = m.sources.membership;
  const row = c('入力行');
  const list = m.figures.membership?.moves ?? [];
  const given_ = m.case.moves;
  const years = m.figures.yearly?.years ?? [];
  const { metered } = m.case;
  const leaves = `(${c('区分番号')}=1)`;
  const taxed = m.case.policy.tax.basis !== 'asGiven';
  const fees = given_.map((one) => ({ ...one, amount: one.kind === 'join' ? one.fee : 0 }));
  const april = `(${c('年度')}*12+${b.name.april}-1)`;
  const start = (year: number): number => Math.max(firstMonthOf(year), metered?.firstMonth ?? 0);
  const yearCell = (year: number): string => dataCell(t.years, '年', m.years.indexOf(year) + 1);
  const ofYears = (compared: string): string =>
    years
      .map((y) => `(${yearCell(y)}${compared}${c('年度')})*${at(t.yearly, yearName(y), c('団体番号'))}`)
      .join('+');
  const byMonths = `INT(${c('年度の額')}*${c('在籍月数')}/MAX(1,${c('期間月数')}))`;
  const inYear = list.map((f) => f.membership - sideOf(m, f.member, f.year, f.kind));
  const dayAfter = `(${c('異動日')}+1)`;
  const noticed = `(YEAR(${dayAfter})-YEAR(${c('予告日')}))*12+MONTH(${dayAfter})-MONTH(${c('予告日')})-(DAY(${dayAfter})<DAY(${c('予告日')}))`;
  const yen = (heading: string, text: string, values: readonly number[], result = false): PlannedColumn =>
    formula(heading, text, values, { format: 'yen', ...(result ? { style: 'result' as const } : {}) });
  return sheet(
    l.moves,
    'result',
    '加入脱退（期間の途中で加入または脱退する団体）',
    '区分番号：1脱退 2加入。在籍分は在籍する年度の額と、異動の年度のうち条件で決めた額。引き継ぐ額は残る団体が引き受ける（負なら減る）。単位：円',
    [
      numbers(list.length),
      label('入力行', m.rows.moves, { format: 'integer', width: 8 }),
      nameOfMember(
        m,
        list.map((f) => f.member),
      ),
      label(
        '団体番号',
        list.map((f) => f.member + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '区分番号',
        wordOr(b.choices, MOVES_LIST, source, '区分', row, '0'),
        list.map((f) => (f.kind === 'leave' ? 1 : 2)),
        { width: 8 },
      ),
      formula(
        '予告日',
        dateOr0(source, '予告日', row),
        given_.map((one) => dateCell(m, one.noticed)),
        { format: 'date' },
      ),
      formula(
        '異動日',
        given(source, '異動日', row) ?? '0',
        given_.map((one) => dateCell(m, one.date)),
        { format: 'date' },
      ),
      formula(
        '異動月',
        `YEAR(${c('異動日')})*12+MONTH(${c('異動日')})-1+(${c('区分番号')}=1+1)*(${b.name.joinMonth}=1+1)*(DAY(${c('異動日')})>1)`,
        list.map((f) => f.month),
        { width: 8 },
      ),
      formula(
        '年度',
        `INT((${c('異動月')}-${b.name.april}+1)/12)`,
        list.map((f) => f.year),
        { format: 'general', width: 8 },
      ),
      formula(
        '期間始',
        metered === null ? april : `MAX(${april},${b.name.firstMonth})`,
        list.map((f) => start(f.year)),
        { width: 8 },
      ),
      formula(
        '期間月数',
        metered === null ? '12' : `MAX(0,MIN(${b.name.lastMonth},${april}+12-1)-${c('期間始')}+1)`,
        list.map((f) => f.monthsOf),
        { width: 8 },
      ),
      formula(
        '在籍月数',
        `IF(${leaves},MIN(${c('期間月数')},MAX(0,${c('異動月')}-${c('期間始')}+1)),${c('期間月数')}-MIN(${c('期間月数')},MAX(0,${c('異動月')}-${c('期間始')})))`,
        list.map((f) => f.monthsIn),
        { width: 8 },
      ),
      formula(
        '要る予告月数',
        `IF(${leaves},CHOOSE(${b.name.organisation},${b.name.noticeAgreed},${b.name.noticeLaw}),0)`,
        list.map((f) => f.noticeNeeded),
      ),
      formula(
        '予告月数',
        `IF(${c('予告日')}=0,0,${leaves}*MAX(0,${noticed}))`,
        list.map((f) => f.noticeGiven),
      ),
      formula(
        '予告不足',
        `(${c('予告月数')}<${c('要る予告月数')})*1`,
        list.map((f) => (f.noticeGiven < f.noticeNeeded ? 1 : 0)),
        { style: 'check', width: 8 },
      ),
      yen(
        '負担額',
        at(t.burden, '負担額', c('団体番号')),
        list.map((f) => f.burden),
      ),
      yen(
        '年度前の額',
        ofYears('<'),
        list.map((f) => amountsBefore(m, f.member, f.year)),
      ),
      yen(
        '年度の額',
        ofYears('='),
        list.map((f) => f.ofYear),
      ),
      yen(
        '年度の負担',
        `IF(${leaves},CHOOSE(${b.name.leavingYear},${c('年度の額')},${byMonths},0),CHOOSE(${b.name.joiningYear},${byMonths},${c('年度の額')}))`,
        inYear,
      ),
      yen(
        '在籍分',
        `IF(${leaves},${c('年度前の額')},${c('負担額')}-${c('年度前の額')}-${c('年度の額')})+${c('年度の負担')}`,
        list.map((f) => f.membership),
      ),
      yen(
        '在籍外',
        `${c('負担額')}-${c('在籍分')}`,
        list.map((f) => f.outside),
      ),
      yen(
        '在籍外の負担',
        `INT(${c('在籍外')}*IF(${leaves},${b.name.residual},${b.name.sunk})/100)`,
        list.map((f) => f.borne),
      ),
      yen(
        '違約金',
        `${leaves}*INT(${c('在籍外')}*${b.name.penaltyShare}/100)`,
        list.map((f) => f.penalty),
      ),
      ...(taxed
        ? [
            yen(
              '入力額',
              `(1-${leaves})*${yenOf(b.choices, source, '加入金', row)}`,
              fees.map((one) => one.amount),
            ),
            ...taxColumns(m, b, t, me, source, fees),
          ]
        : []),
      yen(
        '加入金',
        taxed ? taxedFormula(m, me) : `(1-${leaves})*${yenOf(b.choices, source, '加入金', row)}`,
        list.map((f) => f.fee),
      ),
      yen(
        '納める額',
        `${c('在籍分')}+${c('在籍外の負担')}+${c('違約金')}+${c('加入金')}`,
        list.map((f) => f.pays),
        true,
      ),
      yen(
        '引き継ぐ額',
        `${c('負担額')}-${c('納める額')}`,
        list.map((f) => f.handedOver),
        true,
      ),
    ],
    { frozenColumns: 3, highlights: [{ column: '予告不足', equals: 1, tone: 'bad' }] },
  );
}

/** What a member pays in the years before one. */
function amountsBefore(m: CostsModel, member: number, year: number): number {
  const f = m.figures.yearly;
  return sum(
    (f?.years ?? []).map((y, i) => (y < year ? (f?.amount[member * (f?.years.length ?? 0) + i] ?? 0) : 0)),
  );
}

/** Whole years of membership: before the year of leaving, after the year of joining. */
function sideOf(m: CostsModel, member: number, year: number, kind: 'leave' | 'join'): number {
  const f = m.figures.yearly;
  if (kind === 'leave') return amountsBefore(m, member, year);
  return sum(
    (f?.years ?? []).map((y, i) => (y > year ? (f?.amount[member * (f?.years.length ?? 0) + i] ?? 0) : 0)),
  );
}

function after(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.afterMoves;
  const c = (heading: string): string => cell(me, heading);
  const f = m.figures.membership;
  const members = m.memberNames.map((_, k) => k);
  const of = (values: ArrayLike<number> | undefined): number[] => members.map((k) => orZero(values?.[k]));
  const burden = of(m.figures.burden);
  const handed = f?.handedOver ?? 0;
  const moved = Math.abs(handed);
  const weight = of(f?.weight);
  const weightSum = Math.max(1, sum(weight));
  const split = weight.map((w) => splitValue(moved, w, weightSum));
  const result = of(f?.burden);
  const yen = (heading: string, text: string, values: readonly number[], result_ = false): PlannedColumn =>
    formula(heading, text, values, { format: 'yen', ...(result_ ? { style: 'result' as const } : {}) });
  return sheet(
    l.afterMoves,
    'result',
    '異動後負担（加入と脱退の後の各団体の負担）',
    '引受は、加入・脱退する団体が負担しない額を、残る団体が条件の「異動の引受」の重みで引き受ける額（最大剰余）。合計は負担額の合計に等しい。団体別負担、年度別負担、削減率、保証の表は異動の前の額。単位：円',
    [
      numbers(members.length),
      label('団体名', m.memberNames),
      yen('負担額', at(t.burden, '負担額', c('番号')), burden),
      formula(
        '引受団体',
        `(COUNTIFS(${column(t.moves, '団体名')},${c('団体名')})=0)*1`,
        members.map((k) => f?.stays[k] ?? 0),
        { width: 8 },
      ),
      formula('重み', `${c('引受団体')}*CHOOSE(${b.name.takeOver},${c('負担額')},1)`, weight),
      formula(
        '重み計',
        `MAX(1,SUM(${column(me, '重み')}))`,
        members.map(() => weightSum),
      ),
      yen(
        '引継計',
        `SUM(${column(t.moves, '引き継ぐ額')})`,
        members.map(() => handed),
      ),
      yen(
        '引継額',
        `ABS(${c('引継計')})`,
        members.map(() => moved),
      ),
      ...digitColumns(
        me,
        '引継額',
        members.map(() => moved),
      ),
      formula('剰余', remainder(DIGITS.map(c), c('重み'), c('重み計')), of(f?.remainder)),
      yen(
        '整数部',
        quotient(c('引継額'), c('重み'), c('重み計'), c('剰余')),
        split.map((s) => s.floor),
      ),
      label('順番', of(f?.order), { format: 'integer', width: 8 }),
      formula(
        '順位',
        `1+SUMPRODUCT((${column(me, '剰余')}>${c('剰余')})*1)+SUMPRODUCT((${column(me, '剰余')}=${c('剰余')})*(${column(me, '順番')}<${c('順番')}))`,
        of(f?.rank),
        { width: 8 },
      ),
      yen(
        '引受',
        `SIGN(${c('引継計')})*(${c('整数部')}+(${c('順位')}<=${c('引継額')}-SUM(${column(me, '整数部')}))*1)`,
        of(f?.takenOver),
      ),
      yen(
        '異動後の負担額',
        `IF(${c('引受団体')}=1,${c('負担額')}+${c('引受')},SUMIFS(${column(t.moves, '納める額')},${column(t.moves, '団体番号')},${c('番号')}))`,
        result,
        true,
      ),
      yen(
        '異動による増減',
        `${c('異動後の負担額')}-${c('負担額')}`,
        result.map((value, k) => value - (burden[k] ?? 0)),
      ),
    ],
    { frozenColumns: 2 },
  );
}

/**
 * 異動後年度別: a member's years end with its membership, and what it does not pay in a year the others take over in
 * that year: sums up to each year are shared, and the differences fall on the years.
 */
function yearsAfter(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.yearsAfter;
  const c = (heading: string): string => cell(me, heading);
  const f = m.figures.membership;
  const members = m.memberNames.map((_, k) => k);
  const years = m.figures.yearly?.years ?? [];
  const of = (values: ArrayLike<number> | undefined): number[] => members.map((k) => orZero(values?.[k]));
  const inYear = (values: ArrayLike<number> | undefined, y: number): number[] =>
    members.map((k) => values?.[k * years.length + y] ?? 0);
  const moveOf = (k: number): number => (f?.moves.findIndex(({ member }) => member === k) ?? -1) + 1;
  const weight = of(f?.weight);
  const weightSum = Math.max(1, sum(weight));
  const before = years.map((_, y) => inYear(m.figures.yearly?.amount, y));
  const own = before.map((column_, y) =>
    column_.map((yen, k) => (moveOf(k) > 0 ? (f?.moves[moveOf(k) - 1]?.yearPays[y] ?? 0) : yen)),
  );
  let carried = 0;
  const handed = years.map((_, y) => (carried += sum(before[y] ?? []) - sum(own[y] ?? [])));
  const split = handed.map((yen) => weight.map((w) => splitValue(Math.abs(yen), w, weightSum)));
  const order = of(f?.order);
  const rank = split.map((list) =>
    list.map(
      (one, k) =>
        1 +
        list.filter(
          (other, i) =>
            other.rest > one.rest || (other.rest === one.rest && (order[i] ?? 0) < (order[k] ?? 0)),
        ).length,
    ),
  );
  const taken = years.map((_, y) => {
    const list = split[y] ?? [];
    const places = Math.abs(handed[y] ?? 0) - sum(list.map((one) => one.floor));
    const sign = Math.sign(handed[y] ?? 0);
    return list.map((one, k) => sign * (one.floor + ((rank[y]?.[k] ?? 0) <= places ? 1 : 0)) + 0);
  });
  const result = years.map((_, y) => inYear(f?.yearAmount, y));
  const yearCell = (y: number): string => dataCell(t.years, '年', m.years.indexOf(years[y] ?? 0) + 1);
  const move = (heading: string): string => at(t.moves, heading, `MAX(1,${c('異動行')})`);
  const leaves = `(${move('区分番号')}=1)`;
  const due = `MAX(${yearCell(0)},MIN(${yearCell(years.length - 1)},${move('年度')}))`;
  const ownOf = (y: number): string => {
    const yen = c(`年度別 ${yearName(years[y] ?? 0)}`);
    const whole = `IF(${leaves},${yearCell(y)}<${move('年度')},${yearCell(y)}>${move('年度')})*${yen}`;
    const ofYear = `(${yearCell(y)}=${move('年度')})*${move('年度の負担')}`;
    const besides = `(${yearCell(y)}=${due})*(${move('在籍外の負担')}+${move('違約金')}+${move('加入金')})`;
    return `IF(${c('異動行')}=0,${yen},${whole}+${ofYear}+${besides})`;
  };
  const each = (
    step: string,
    text: (y: number, head: (other: string) => string) => string,
    values: readonly (readonly number[])[],
    yen = true,
  ): PlannedColumn[] =>
    years.map((year, y) => {
      const head = (other: string): string => `${other} ${yearName(year)}`;
      return formula(head(step), text(y, head), values[y] ?? [], yen ? { format: 'yen' } : {});
    });
  const moved = (head: (other: string) => string): string => `ABS(${c(head('引継累計'))})`;
  const earlier = (step: string, y: number): string =>
    y === 0 ? '0' : c(`${step} ${yearName(years[y - 1] ?? 0)}`);
  const names_ = years.map((year) => yearName(year));
  return sheet(
    l.yearsAfter,
    'result',
    '異動後年度別（加入と脱退の後の各団体の年度別の負担）',
    '在籍は、加入・脱退する団体がその年度に納める額（在籍外の負担、違約金、加入金は異動の年度）。その年度に負担しない額を、残る団体が同じ年度に引き受ける：初年度からの累計を重みで分け、前の年度までとの差をとる。単位：円',
    [
      numbers(members.length),
      label('団体名', m.memberNames),
      formula('引受団体', at(t.afterMoves, '引受団体', c('番号')), of(f?.stays), { width: 8 }),
      formula('重み', at(t.afterMoves, '重み', c('番号')), weight),
      formula(
        '重み計',
        at(t.afterMoves, '重み計', c('番号')),
        members.map(() => weightSum),
      ),
      formula('順番', at(t.afterMoves, '順番', c('番号')), order, { width: 8 }),
      formula(
        '異動行',
        `IF(${c('引受団体')}=1,0,MATCH(${c('番号')},${column(t.moves, '団体番号')},0))`,
        members.map(moveOf),
        { width: 8 },
      ),
      ...each('年度別', (y) => at(t.yearly, yearName(years[y] ?? 0), c('番号')), before),
      ...each('在籍', ownOf, own),
      ...each(
        '引継累計',
        (y, head) =>
          `${earlier('引継累計', y)}+SUM(${column(me, head('年度別'))})-SUM(${column(me, head('在籍'))})`,
        handed.map((yen) => members.map(() => yen)),
      ),
      ...each(
        '剰余',
        (_, head) => remainder(digitsOf(moved(head)), c('重み'), c('重み計')),
        split.map((list) => list.map((one) => one.rest)),
        false,
      ),
      ...each(
        '整数部',
        (_, head) => quotient(moved(head), c('重み'), c('重み計'), c(head('剰余'))),
        split.map((list) => list.map((one) => one.floor)),
      ),
      ...each(
        '順位',
        (_, head) =>
          `1+SUMPRODUCT((${column(me, head('剰余'))}>${c(head('剰余'))})*1)+SUMPRODUCT((${column(me, head('剰余'))}=${c(head('剰余'))})*(${column(me, '順番')}<${c('順番')}))`,
        rank,
        false,
      ),
      ...each(
        '引受累計',
        (_, head) =>
          `SIGN(${c(head('引継累計'))})*(${c(head('整数部'))}+(${c(head('順位'))}<=${moved(head)}-SUM(${column(me, head('整数部'))}))*1)`,
        taken,
      ),
      ...years.map((year, y) =>
        formula(
          yearName(year),
          `${c(`在籍 ${yearName(year)}`)}+${c(`引受累計 ${yearName(year)}`)}-${earlier('引受累計', y)}`,
          result[y] ?? [],
          { format: 'yen', style: 'result' },
        ),
      ),
      formula('計', `SUM(${cells(me, names_[0] ?? '', names_.at(-1) ?? '')})`, of(f?.burden), {
        format: 'yen',
      }),
      formula(
        '差',
        `${c('計')}-${at(t.afterMoves, '異動後の負担額', c('番号'))}`,
        members.map(() => 0),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 2 },
  );
}

function settlement(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.settlement;
  const c = (heading: string): string => cell(me, heading);
  const f = m.figures.settlement;
  const members = m.memberNames.map((_, k) => k);
  const of = (values: ArrayLike<number> | undefined): number[] => members.map((k) => orZero(values?.[k]));
  const due =
    l.afterMoves.rowCount > 0
      ? at(t.afterMoves, '異動後の負担額', c('番号'))
      : at(t.burden, '負担額', c('番号'));
  return sheet(
    l.settlement,
    'result',
    '精算（概算で納めた額との差の追徴と還付）',
    '確定額は団体別の負担額（加入・脱退があれば異動の後の額）。単位：円',
    [
      numbers(members.length),
      label('団体名', m.memberNames),
      label('入力行', Array.from(m.rows.paid), { format: 'integer', width: 8 }),
      formula('確定額', due, of(f?.due), { format: 'yen' }),
      ...amountColumns(
        m,
        b,
        t,
        me,
        m.sources.paid,
        '既納額',
        '既納額',
        members.map((k) => ({ ...m.case.paidSaid?.[k], amount: orZero(m.case.paid?.[k]) })),
      ),
      formula('追徴額', `MAX(0,${c('確定額')}-${c('既納額')})`, of(f?.toPay), {
        format: 'yen',
        style: 'result',
      }),
      formula('還付額', `MAX(0,${c('既納額')}-${c('確定額')})`, of(f?.toRefund), {
        format: 'yen',
        style: 'result',
      }),
    ],
    { frozenColumns: 2, orientation: 'portrait' },
  );
}
