/** 経費別負担, 新規負担, 団体別負担, 削減率, 財源別: burdens, savings and rates, each with its scope. */
import { RATE_SCOPES } from '../../contract';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, headingCell, text } from '../layout';
import { nameOfMember } from '../nameColumns';
import { COST_SCOPES } from '../../contract';
import type { Basis } from './basis';
import { byCost } from './burdens';
import type { CostsLayouts, CostsRefs } from './layouts';
import { feesOf } from './mixes';
import { memberBlock } from './members';
import { divisionNumber, orZero, participants, sum, type CostsModel } from './model';
import { savingColumns } from './printed';

const SCOPES = ['systems', 'joint', 'outside'] as const;

export function resultSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.case.costs.length === 0) return [];
  return [
    costTable(m, l, t),
    ...(l.newServices.rowCount > 0 ? [newServices(m, l, t)] : []),
    burdens(m, l, t),
    rates(m, b, l, t),
    money(m, l, t),
  ];
}

/** Text of a count over the rows of a cost in the user's 経費: one of them says it. */
function saidOf(m: CostsModel, cost: string, official: string, word: string): string {
  const source = m.sources.costs;
  const name = source?.heading('経費名');
  const heading = source?.heading(official);
  if (!source || name === undefined || heading === undefined) return '0';
  return `(COUNTIFS(${column(source.ref, name)},${cost},${column(source.ref, heading)},${word})>0)`;
}

function costTable(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.byCost;
  const { costs } = m.case;
  const cost = cell(me, '経費名');
  const sumOf = (heading: string): string =>
    [...(l.burdens.rowCount > 0 ? [t.burdens] : []), ...(l.laterBurdens.rowCount > 0 ? [t.laterBurdens] : [])]
      .map((ref) => `SUMIFS(${column(ref, heading)},${column(ref, '経費名')},${cost})`)
      .join('+');
  const restOf = [
    ...(l.parts.rowCount > 0 ? [t.parts] : []),
    ...(l.laterParts.rowCount > 0 ? [t.laterParts] : []),
  ]
    .map((ref) => `SUMIFS(${column(ref, '別掲')},${column(ref, '経費名')},${cost})`)
    .join('+');
  const totals = costs.map((_, i) => sum(m.memberNames.map((__, k) => byCost(m, i, k))));
  const rests = costs.map((_, i) => sum(m.figures.shares.filter((s) => s.cost === i).map((s) => s.rest)));
  const scope = cell(me, '範囲番号');
  return sheet(
    l.byCost,
    'result',
    '経費別負担（経費ごとの各団体の負担。保証で調整する前）',
    '別掲は、端数処理でどの団体にも割り当てない額。単位：円',
    [
      numbers(costs.length),
      label(
        '経費名',
        costs.map((one) => one.name),
        { width: 24 },
      ),
      formula(
        '対象範囲',
        `CHOOSE(${scope},${COST_SCOPES.map(text).join(',')})`,
        costs.map((one) => COST_SCOPES[SCOPES.indexOf(one.scope)] ?? ''),
        { format: 'text', width: 14 },
      ),
      formula(
        '範囲番号',
        `1+${saidOf(m, cost, '対象範囲', text(COST_SCOPES[1]))}+${saidOf(m, cost, '対象範囲', text(COST_SCOPES[2]))}*(1+1)`,
        costs.map((one) => SCOPES.indexOf(one.scope) + 1),
        { width: 8 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          sumOf(name),
          costs.map((_, i) => byCost(m, i, k)),
          { format: 'yen' },
        ),
      ),
      formula('計', `SUM(${cells(me, m.memberNames[0] ?? '', m.memberNames.at(-1) ?? '')})`, totals, {
        format: 'yen',
        style: 'result',
      }),
      formula('別掲', restOf === '' ? '0' : restOf, rests, { format: 'yen' }),
      formula(
        '総額',
        `${cell(me, '計')}+${cell(me, '別掲')}`,
        totals.map((yen, i) => yen + (rests[i] ?? 0)),
        {
          format: 'yen',
          style: 'result',
        },
      ),
    ],
    { frozenColumns: 2 },
  );
}

/** What of a cost is for services new with the cloud: all of a cost so marked, else what fees and quotes say. */
function newServices(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.newServices;
  const { costs } = m.case;
  const row = cell(me, '番号');
  const fees = (name: string): string => {
    const of = block(t.newFees, name);
    const contract = cell(me, '契約番号');
    return l.newFees.rowCount > 0 ? `IF(${contract}=0,SUM(${of}),INDEX(${of},MAX(1,${contract})))` : '0';
  };
  const quotes = (name: string): string =>
    l.quotes.rowCount > 0
      ? `SUMIFS(${column(t.quotes, '新規分')},${column(t.quotes, '団体名')},${headingCell(me, name)})`
      : '0';
  const takes = (name: string): string => at(t.participation, name, row);
  const value = (i: number, k: number): number => {
    const cost = costs[i];
    if (cost?.scope !== 'systems') return 0;
    if (cost.newServices) return byCost(m, i, k);
    if (!participants(m, i).includes(k)) return 0;
    if (cost.division.kind === 'metered') return feesOf(m, cost.division.contract, k, true);
    return cost.division.kind === 'quotes' ? orZero(m.figures.quotes.newServices[k]) : 0;
  };
  return sheet(
    l.newServices,
    'calculation',
    '新規負担（新規業務の分。業務システムの経費だけ）',
    '新規 1 は経費の全額が新規業務。従量と自団体見積は、新規（◎）の業務の分。単位：円',
    [
      numbers(costs.length),
      label(
        '経費名',
        costs.map((one) => one.name),
        { width: 24 },
      ),
      formula(
        '範囲番号',
        at(t.byCost, '範囲番号', row),
        costs.map((one) => SCOPES.indexOf(one.scope) + 1),
      ),
      formula(
        '新規',
        `${saidOf(m, cell(me, '経費名'), '新規', '"<>"')}*1`,
        costs.map((one) => (one.newServices ? 1 : 0)),
        {
          width: 7,
        },
      ),
      label(
        '区分番号',
        costs.map((_, i) => divisionNumber(m, i)),
        { format: 'integer', width: 8 },
      ),
      label(
        '契約番号',
        costs.map(({ division }) => (division.kind === 'metered' ? (division.contract ?? -1) + 1 : 0)),
        { format: 'integer', width: 8 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          `(${cell(me, '範囲番号')}=1)*IF(${cell(me, '新規')}=1,${at(t.byCost, name, row)},${takes(name)}*CHOOSE(${cell(me, '区分番号')},0,0,${fees(name)},${quotes(name)},0))`,
          costs.map((_, i) => value(i, k)),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 2 },
  );
}

function burdens(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.burden;
  const c = (heading: string): string => cell(me, heading);
  const { costs } = m.case;
  const f = m.figures;
  const members = m.memberNames.map((_, k) => k);
  const ofScope = (scope: number): number[] =>
    members.map((k) => sum(costs.map((cost, i) => (cost.scope === SCOPES[scope] ? byCost(m, i, k) : 0))));
  const scoped = (scope: string): string =>
    `SUMPRODUCT((${column(t.byCost, '範囲番号')}=${scope})*INDEX(${memberBlock(m, t.byCost)},0,${c('番号')}))`;
  const adjustment = members.map((k) => f.guarantee?.adjustment[k] ?? 0);
  const current = members.map((k) => orZero(f.current[k]));
  const burden = members.map((k) => f.burden[k] ?? 0);
  const scopes = RATE_BURDENS.map((_, s) =>
    members.map((k) => f.rates.find((r) => r.scope === RATE_KEYS[s] && r.member === k)?.burden ?? 0),
  );
  const yen = (
    heading: string,
    formulaText: string,
    values: readonly number[],
    result = false,
  ): PlannedColumn =>
    formula(heading, formulaText, values, { format: 'yen', ...(result ? { style: 'result' as const } : {}) });
  const hasNew = l.newServices.rowCount > 0;
  return sheet(
    l.burden,
    'result',
    '団体別負担（各団体の負担と削減）',
    '負担額＝業務システム＋共同化経費＋対象外の経費＋保証の調整。削減率は円未満を丸めない実額から。現行超過 1 は、共同化経費込みの負担が現行経費を上回る団体。単位：円',
    [
      numbers(members.length),
      label('団体名', m.memberNames),
      yen('現行経費', at(t.members, '現行経費', c('番号')), current),
      yen('業務システム', scoped('1'), ofScope(0)),
      yen('共同化経費', scoped('1+1'), ofScope(1)),
      yen('対象外の経費', scoped('1+1+1'), ofScope(2)),
      yen('保証の調整', l.guarantee.rowCount > 0 ? at(t.guarantee, '調整', c('番号')) : '0', adjustment),
      yen('負担額', `SUM(${cells(me, '業務システム', '保証の調整')})`, burden, true),
      yen(
        '削減額',
        `${c('現行経費')}-${c('負担額')}`,
        members.map((k) => (current[k] ?? 0) - (burden[k] ?? 0)),
        true,
      ),
      formula(
        '削減率',
        `IF(${c('現行経費')}=0,"",${c('削減額')}/${c('現行経費')})`,
        members.map((k) => (current[k] ? (current[k] - (burden[k] ?? 0)) / current[k] : '')),
        { format: 'rate', style: 'result' },
      ),
      yen(
        '新規業務',
        hasNew ? `SUM(INDEX(${memberBlock(m, t.newServices)},0,${c('番号')}))` : '0',
        members.map((k) => f.newServices[k] ?? 0),
      ),
      yen(RATE_BURDENS[0], `${c('業務システム')}+${c('保証の調整')}-${c('新規業務')}`, scopes[0] ?? []),
      yen(RATE_BURDENS[1], `${c('業務システム')}+${c('保証の調整')}`, scopes[1] ?? []),
      yen(RATE_BURDENS[2], `${c('業務システム')}+${c('共同化経費')}+${c('保証の調整')}`, scopes[2] ?? []),
      yen(RATE_BURDENS[3], c('負担額'), scopes[3] ?? []),
      formula(
        '現行超過',
        `(${c('現行経費')}>0)*(${c(RATE_BURDENS[2])}>${c('現行経費')})`,
        members.map((k) => ((current[k] ?? 0) > 0 && (scopes[2]?.[k] ?? 0) > (current[k] ?? 0) ? 1 : 0)),
        { style: 'check' },
      ),
    ],
    {
      frozenColumns: 2,
      highlights: [{ column: '現行超過', equals: 1, tone: 'bad' }],
      chart: {
        title: '団体別の現行経費と負担額',
        altText: '各団体の現行経費と負担額を並べた棒グラフ',
        type: 'columnClustered',
        category: '団体名',
        series: ['現行経費', '負担額'],
      },
    },
  );
}

export const RATE_KEYS = ['existingSystems', 'systems', 'withJoint', 'everything'] as const;
export const RATE_BURDENS = [
  '既存業務の負担',
  '業務システムの負担',
  '共同化経費込みの負担',
  'すべての負担',
] as const;

function rates(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.rates;
  const list = m.figures.rates;
  const member = cell(me, '団体番号');
  const scope = cell(me, '範囲番号');
  const grid = block(t.burden, RATE_BURDENS[0], RATE_BURDENS[3]);
  const current = block(t.burden, '現行経費');
  const one = `MAX(1,${member})`;
  return sheet(
    l.rates,
    'result',
    '削減率（対象範囲ごと）',
    '団体番号 0 は全団体。印字率は丸めない円から求めた％を、一度だけ四捨五入した値。削減率は範囲とともに読む。',
    [
      numbers(list.length),
      label(
        '範囲番号',
        list.map((r) => RATE_KEYS.indexOf(r.scope) + 1),
        { format: 'integer', width: 8 },
      ),
      label(
        '対象範囲',
        list.map((r) => RATE_SCOPES[RATE_KEYS.indexOf(r.scope)] ?? ''),
        { width: 16 },
      ),
      label(
        '団体名',
        list.map((r) => (r.member === null ? '全団体' : (m.memberNames[r.member] ?? ''))),
      ),
      label(
        '団体番号',
        list.map((r) => (r.member ?? -1) + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '現行経費',
        `IF(${member}=0,SUM(${current}),INDEX(${current},${one}))`,
        list.map((r) => r.current),
        {
          format: 'yen',
        },
      ),
      formula(
        '負担額',
        `IF(${member}=0,SUM(INDEX(${grid},0,${scope})),INDEX(${grid},${one},${scope}))`,
        list.map((r) => r.burden),
        { format: 'yen', style: 'result' },
      ),
      ...savingColumns(b, me, cell(me, '負担額'), list, m.case.policy.rateDecimals),
    ],
    { frozenColumns: 4 },
  );
}

function money(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.money;
  const { contributions, fund, subsidy } = m.figures.money;
  const number = cell(me, '財源番号');
  const given =
    l.lines.rowCount > 0
      ? `SUMIFS(${column(t.lines, '入力額')},${column(t.lines, '財源番号')},${number})`
      : '0';
  return sheet(
    l.money,
    'result',
    '財源別（負担金、基金、補助金）',
    '負担金は団体で分担した額（別掲を含む）。基金と補助金は入力の額。単位：円',
    [
      numbers(3),
      label('財源', ['負担金', '基金', '補助金']),
      label('財源番号', [1, 2, 3], { format: 'integer', width: 9 }),
      formula(
        '金額',
        `IF(${number}=1,SUM(${column(t.byCost, '総額')}),${given})`,
        [contributions, fund, subsidy],
        {
          format: 'yen',
          style: 'result',
        },
      ),
    ],
    { orientation: 'portrait' },
  );
}

/** 立替精算, 立替残高: one member pays a cost first and bills the others for their shares. */
export function claimSheets(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { claims, claimBalance } = m.figures;
  if (claims.length === 0) return [];
  const me = t.claims;
  const balance = t.claimBalance;
  const sumOf = (heading: string): string =>
    `SUMIFS(${column(me, '請求額')},${column(me, heading)},${cell(balance, '団体名')})`;
  const received = m.memberNames.map((_, k) =>
    sum(claims.filter((one) => one.payer === k).map((one) => one.amount)),
  );
  const paid = m.memberNames.map((_, k) =>
    sum(claims.filter((one) => one.debtor === k).map((one) => one.amount)),
  );
  return [
    sheet(
      l.claims,
      'result',
      '立替精算（支払団体からほかの団体への請求）',
      '支払団体が全額を支払い、ほかの団体に負担の額を請求する（保証の調整は含まない）。単位：円',
      [
        numbers(claims.length),
        label(
          '経費名',
          claims.map((one) => m.case.costs[one.cost]?.name ?? ''),
          { width: 24 },
        ),
        label(
          '経費番号',
          claims.map((one) => one.cost + 1),
          { format: 'integer', width: 8 },
        ),
        nameOfMember(
          m,
          claims.map((one) => one.payer),
          '支払団体',
        ),
        nameOfMember(
          m,
          claims.map((one) => one.debtor),
          '請求先',
        ),
        formula(
          '請求額',
          `INDEX(${memberBlock(m, t.byCost)},${cell(me, '経費番号')},MATCH(${cell(me, '請求先')},${column(t.members, '団体名')},0))`,
          claims.map((one) => one.amount),
          { format: 'yen', style: 'result' },
        ),
      ],
      { frozenColumns: 2 },
    ),
    sheet(
      l.claimBalance,
      'result',
      '立替残高（団体ごとの受取と支払）',
      '差引＝受取額－支払額。全団体の合計は 0。単位：円',
      [
        numbers(m.memberNames.length),
        label('団体名', m.memberNames),
        formula('受取額', sumOf('支払団体'), received, { format: 'yen' }),
        formula('支払額', sumOf('請求先'), paid, { format: 'yen' }),
        formula('差引', `${cell(balance, '受取額')}-${cell(balance, '支払額')}`, claimBalance, {
          format: 'yen',
          style: 'result',
        }),
      ],
      { orientation: 'portrait' },
    ),
  ];
}
