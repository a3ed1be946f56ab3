/**
 * 税率別明細, 税率別料金, 税率別負担, 団体別消費税: the members' burdens by rate of tax, and the tax on them, where amounts
 * are brought to 税抜.
 */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, headingCell, type TableRef } from '../layout';
import type { Basis } from './basis';
import { meteredCosts, spanNames } from './metered/feeSpans';
import type { CostsLayouts, CostsRefs } from './layouts';
import { memberBlock } from './members';
import { divisionNumber, participants, sum, type CostsModel } from './model';
import { partsOf, type Part } from './sharing';
import { percentAt } from './taxed';
import { kindAmount, kindsOf, TAX_KINDS } from './taxKinds';

/** An own line of 団体別消費税: what no rate can be told for. */
const UNCERTAIN = '税率の定まらない額';

/** Components of both stages: 成分, then 削減成分. */
export function taxedParts(m: CostsModel): { part: Part; later: boolean; row: number }[] {
  return [false, true].flatMap((later) => partsOf(m, later).map((part, i) => ({ part, later, row: i + 1 })));
}

export function memberTaxSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.memberTaxes.rowCount === 0) return [];
  return [
    ...(l.rateParts.rowCount > 0 ? [rateParts(m, l, t)] : []),
    ...(l.rateFees.rowCount > 0 ? [rateFees(m, l, t)] : []),
    rateBurdens(m, l, t),
    taxes(m, b, l, t),
  ];
}

function rateParts(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.rateParts;
  const parts = taxedParts(m);
  const number = cell(me, '成分番号');
  const stage = cell(me, '段階');
  const of = (later: boolean, one: (parts: TableRef, shares: TableRef) => string): string | null => {
    const rows = later ? l.laterParts.rowCount : l.parts.rowCount;
    if (rows === 0) return null;
    return later ? one(t.laterParts, t.laterShares) : one(t.parts, t.shares);
  };
  const byStage = (one: (parts: TableRef, shares: TableRef) => string): string =>
    `IF(${stage}=1,${of(false, one) ?? '0'},${of(true, one) ?? '0'})`;
  const line = byStage((p) => `INDEX(${block(p, '明細行')},${number})`);
  return sheet(
    l.rateParts,
    'calculation',
    '税率別明細（按分した額の税率）',
    '段階：1 成分、2 削減成分。税率 0 は供給日のない額。単位：円（税抜）',
    [
      numbers(parts.length),
      label(
        '段階',
        parts.map(({ later }) => (later ? 2 : 1)),
        { format: 'integer', width: 7 },
      ),
      label(
        '成分番号',
        parts.map(({ row }) => row),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        parts.map(({ part }) => m.case.costs[part.share.cost]?.name ?? ''),
        { width: 24 },
      ),
      formula(
        '税率',
        `INDEX(${block(t.lines, '税率')},${line})`,
        parts.map(({ part: { share } }) => percentAt(m, m.case.costs[share.cost]?.lines[share.line] ?? {})),
        { width: 7 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          byStage((_, s) => {
            const member = `${column(s, '団体番号')},MATCH(${headingCell(me, name)},${column(t.members, '団体名')},0)`;
            return `SUMIFS(${column(s, '配分額')},${column(s, '成分番号')},${number},${member})`;
          }),
          parts.map(({ part: { component } }) => {
            const i = component.members.indexOf(k);
            return i < 0 ? 0 : (component.columns.share[i] ?? 0);
          }),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 4 },
  );
}

/** The metered fees of a cost and a span of months, by member. */
function rateFees(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.rateFees;
  const c = (heading: string): string => cell(me, heading);
  const metered = m.figures.metered;
  const spans = spanNames(m);
  const rows = meteredCosts(m).flatMap((cost) => spans.map((name, s) => ({ cost, name, s })));
  const contractOf = (cost: number): number | null => {
    const division = m.case.costs[cost]?.division;
    return division?.kind === 'metered' ? division.contract : null;
  };
  const headings = l.uses.headings.filter((heading) => heading.startsWith('料金 '));
  const grid =
    l.uses.rowCount > 0
      ? `INDEX(${block(t.uses, headings[0] ?? '', headings.at(-1) ?? '')},0,${c('列番号')})`
      : '0';
  const ours = `((${c('契約名')}="")+(${block(t.uses, '契約名')}=${c('契約名')})>0)`;
  return sheet(
    l.rateFees,
    'calculation',
    '税率別料金（従量料金を、月の税率で分ける）',
    '契約名の空欄はすべての契約。列番号は従量料金の「料金」の列。税率 0 は税率の表より前の月。単位：円（税抜）',
    [
      numbers(rows.length),
      label(
        '経費番号',
        rows.map(({ cost }) => cost + 1),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        rows.map(({ cost }) => m.case.costs[cost]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '契約名',
        rows.map(({ cost }) => m.case.contracts[contractOf(cost) ?? -1]?.name ?? ''),
      ),
      label(
        '区分',
        rows.map(({ name }) => name),
        { width: 22 },
      ),
      label(
        '区分番号',
        rows.map(({ s }) => s + 1),
        { format: 'integer', width: 8 },
      ),
      label(
        '列番号',
        rows.map(({ name }) => headings.indexOf(`料金 ${name}`) + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '税率',
        at(t.feeSpans, '税率', c('区分番号')),
        rows.map(({ s }) => metered?.spans[s]?.percent ?? 0),
        { width: 7 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          grid === '0'
            ? '0'
            : `${at(t.participation, name, c('経費番号'))}*SUMPRODUCT((${block(t.uses, '団体名')}=${headingCell(me, name)})*${ours}*${grid})`,
          rows.map(({ cost, s }) =>
            participants(m, cost).includes(k) ? feeOf(m, contractOf(cost), s, k) : 0,
          ),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 5 },
  );
}

function feeOf(m: CostsModel, contract: number | null, s: number, member: number): number {
  const fees = m.figures.metered?.fees ?? [];
  const ours = fees.filter(
    (fee) =>
      fee.member === member && (contract === null || m.case.services[fee.service]?.contract === contract),
  );
  return sum(ours.map((fee) => fee.bySpan[s] ?? 0));
}

/** What a member bears at a rate, kind by kind. Over the rates it is the member's burden (検算). */
function rateBurdens(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.rateBurdens;
  const c = (heading: string): string => cell(me, heading);
  const list = m.figures.taxes.filter((one) => one.member !== null);
  const kinds = kindsOf(m);
  const headings = kinds.map((kind) => TAX_KINDS[kind]);
  return sheet(
    l.rateBurdens,
    'calculation',
    '税率別負担（各団体の負担を、税率で分ける）',
    '税率 0 は税率の定まらない額：供給日のない額と、保証と加入・脱退で団体の間を移る額（もとの税率が一つでない）。税率の計は負担額（加入・脱退があれば異動後の負担額）。単位：円（税抜）',
    [
      numbers(list.length),
      label(
        '税率',
        list.map((one) => one.percent),
        { format: 'integer', width: 7 },
      ),
      label(
        '団体名',
        list.map((one) => m.memberNames[one.member ?? -1] ?? ''),
      ),
      label(
        '団体番号',
        list.map((one) => (one.member ?? -1) + 1),
        { format: 'integer', width: 8 },
      ),
      ...kinds.map((kind) =>
        formula(
          TAX_KINDS[kind],
          kindFormula(kind),
          list.map((one) => kindAmount(m, one, kind)),
          { format: 'yen' },
        ),
      ),
      formula(
        '税抜額',
        kinds.length === 0 ? '0' : `SUM(${cells(me, headings[0] ?? '', headings.at(-1) ?? '')})`,
        list.map((one) => one.base),
        { format: 'yen', style: 'result' },
      ),
    ],
    { frozenColumns: 4 },
  );

  function kindFormula(kind: keyof typeof TAX_KINDS): string {
    const rate = c('税率');
    const member = c('団体番号');
    const uncertain = `(${rate}=0)`;
    const sumOf = (of: TableRef, amount: string): string =>
      `SUMIFS(${column(of, amount)},${column(of, '団体名')},${c('団体名')},${column(of, '税率')},${rate})`;
    const inGrid = (of: TableRef): string =>
      `SUMPRODUCT((${block(of, '税率')}=${rate})*INDEX(${memberBlock(m, of)},0,${member}))`;
    /** How many costs of a kind the member takes part in. */
    const times = (number: number): string => {
      const takes = m.case.costs.flatMap((_cost, i) =>
        divisionNumber(m, i) === number
          ? [`INDEX(${memberBlock(m, t.participation)},${i + 1},${member})`]
          : [],
      );
      return `(${takes.join('+')})`;
    };
    const fee = `SUMIFS(${column(t.moves, '加入金')},${column(t.moves, '団体番号')},${member}`;
    switch (kind) {
      case 'key':
        return l.rateParts.rowCount > 0 ? inGrid(t.rateParts) : '0';
      case 'direct':
        return l.direct.rowCount > 0 ? sumOf(t.direct, '固定額') : '0';
      case 'metered':
        return l.rateFees.rowCount > 0 ? inGrid(t.rateFees) : '0';
      case 'quotes':
        return l.quotes.rowCount > 0 ? `${times(4)}*${sumOf(t.quotes, '再計算額')}` : '0';
      case 'requests':
        return l.requestShares.rowCount > 0 ? `${times(5)}*${sumOf(t.requestShares, '負担額')}` : '0';
      case 'fee':
        return `${fee},${column(t.moves, '税率')},${rate})`;
      case 'adjustment':
        return `${uncertain}*${at(t.guarantee, '調整', member)}`;
      case 'moves':
        return `${uncertain}*(${at(t.afterMoves, '異動による増減', member)}-${fee}))`;
    }
  }
}

function taxes(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.memberTaxes;
  const c = (heading: string): string => cell(me, heading);
  const list = m.figures.taxes;
  const of = t.rateBurdens;
  const ofRate = `SUMIFS(${column(of, '税抜額')},${column(of, '税率')},${c('税率')}`;
  const joint = (percent: number): number =>
    list.find((one) => one.percent === percent && one.member === null)?.tax ?? 0;
  const separate = (percent: number): number =>
    sum(list.filter((one) => one.percent === percent && one.member !== null).map((one) => one.tax));
  return sheet(
    l.memberTaxes,
    'result',
    '団体別消費税（各団体の負担の消費税）',
    '税額は団体と税率ごとに一度だけ端数を処理する。全団体（番号 0）は総額への税額で、団体の税額の計との差は契約が別々のため。税率の定まらない額には税額を出さない。単位：円',
    [
      numbers(list.length),
      label(
        '税率',
        list.map((one) => one.percent),
        { format: 'integer', width: 7 },
      ),
      formula(
        '区分',
        `IF(${c('税率')}=0,"${UNCERTAIN}",${c('税率')}&"％")`,
        list.map((one) => (one.percent === 0 ? UNCERTAIN : `${one.percent}％`)),
        { format: 'text', width: 18 },
      ),
      label(
        '団体名',
        list.map((one) => (one.member === null ? '全団体' : (m.memberNames[one.member] ?? ''))),
      ),
      label(
        '団体番号',
        list.map((one) => (one.member ?? -1) + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '税抜額',
        `IF(${c('団体番号')}=0,${ofRate}),${ofRate},${column(of, '団体番号')},${c('団体番号')}))`,
        list.map((one) => one.base),
        { format: 'yen' },
      ),
      formula(
        '税額',
        `IF(${c('税率')}=0,0,INT((${c('税抜額')}*${c('税率')}+${b.name.taxShare}*100+${b.name.taxUnits})/100))`,
        list.map((one) => one.tax),
        { format: 'yen', style: 'result' },
      ),
      formula(
        '税込額',
        `${c('税抜額')}+${c('税額')}`,
        list.map((one) => one.base + one.tax),
        { format: 'yen', style: 'result' },
      ),
      formula(
        '団体の計との差',
        `IF(${c('団体番号')}=0,${c('税額')}-SUMIFS(${column(me, '税額')},${column(me, '税率')},${c('税率')},${column(me, '団体番号')},">0"),0)`,
        list.map((one) => (one.member === null ? joint(one.percent) - separate(one.percent) : 0)),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 3 },
  );
}
