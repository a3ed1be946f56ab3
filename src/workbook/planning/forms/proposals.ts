/** グループ案: the best split into groups of neighbouring quantities next to the groups in force, with what each achieves. */
import { groupingObjective, scaledPrice, type GroupObjective } from '../../../core';
import type { PlannedSheet } from '../../plan';
import type { LayoutParameter } from '../asComputed';
import { formula, label, numbers, sheet } from '../columns';
import { block, cell, column, headingCell } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { Basis } from './basis';
import type { FormsLayouts, FormsRefs } from './layouts';
import { type FormsModel } from './model';
import { roundColumn } from './nameColumns';

interface ProposalRow {
  proposal: FormsModel['figures']['proposals'][number];
  member: number;
  sheets: number;
  /** Σ scaled price alone × sheets: a whole number. */
  scaled: number;
  inForce: number;
}

function proposalRows(m: FormsModel): ProposalRow[] {
  const members = m.memberNames.length;
  return m.figures.proposals.flatMap((proposal) =>
    m.memberNames.flatMap((_, member) => {
      if ((proposal.proposed[member] ?? -1) < 0) return [];
      const round = m.case.rounds[proposal.round];
      let sheets = 0;
      let scaled = 0;
      let inForce = -1;
      m.formNames.forEach((__, form) => {
        if (!round || round.unitOfForm[form] !== proposal.unit) return;
        const n = round.sheets[form * members + member] ?? 0;
        if (!(n > 0)) return;
        sheets += n;
        scaled += n * scaledPrice(round.alonePrice[form * members + member] ?? 0, m.scale);
        inForce = m.figures.priceClass[(proposal.round * m.formNames.length + form) * members + member] ?? -1;
      });
      return [{ proposal, member, sheets, scaled, inForce }];
    }),
  );
}

/**
 * What the search for groups went by, where a round takes its groups from it: no formula searches anew. Elsewhere the
 * proposal is a hint beside the groups in force, and its sheet says of when it is.
 */
export function proposalFacts(m: FormsModel, l: FormsLayouts, t: FormsRefs): LayoutParameter[] {
  if (l.proposals.rowCount === 0) return [];
  const ref = t.proposals;
  return proposalRows(m).flatMap(({ proposal, member, sheets, scaled }, i): LayoutParameter[] => {
    const round = m.case.rounds[proposal.round];
    if (round?.scheme !== 'group' || round.groupSource !== 'proposal') return [];
    const at_ = (heading: string): string => `INDEX(${block(ref, heading)},${i + 1})`;
    return [
      {
        name: `グループ案：${m.roundNames[proposal.round] ?? ''}の${m.memberNames[member] ?? ''}`,
        formula: `${at_('枚数')}&"枚、"&ROUND(${at_('単独金額')},0)&"円"`,
        value: `${sheets}枚、${Math.round(scaled / m.scale)}円`,
      },
    ];
  });
}

export function proposalSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  if (l.proposals.rowCount === 0) return [];
  const rows = proposalRows(m);
  return [listing(m, b, l, t, rows), evaluation(m, l, t, rows)];
}

function unitOf(m: FormsModel, p: ProposalRow['proposal']): string {
  return m.case.rounds[p.round]?.units[p.unit]?.name ?? '';
}

/** Average price alone of each row's group, by one of the two groupings. */
function averages(
  m: FormsModel,
  rows: readonly ProposalRow[],
  groupOf: (r: ProposalRow) => number,
): number[] {
  const sums = new Map<ProposalRow['proposal'], Map<number, { scaled: number; sheets: number }>>();
  for (const r of rows) {
    const groups = sums.get(r.proposal) ?? new Map<number, { scaled: number; sheets: number }>();
    sums.set(r.proposal, groups);
    const sum = groups.get(groupOf(r)) ?? { scaled: 0, sheets: 0 };
    groups.set(groupOf(r), { scaled: sum.scaled + r.scaled, sheets: sum.sheets + r.sheets });
  }
  return rows.map((r) => {
    const sum = sums.get(r.proposal)?.get(groupOf(r));
    return sum ? sum.scaled / m.scale / sum.sheets : NaN;
  });
}

const proposedOf = (r: ProposalRow): number => r.proposal.proposed[r.member] ?? -1;
const inForceOf = (r: ProposalRow): number => r.inForce;

function listing(
  m: FormsModel,
  b: Basis,
  l: FormsLayouts,
  t: FormsRefs,
  rows: readonly ProposalRow[],
): PlannedSheet {
  const me = t.proposals;
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const number = cell(me, '団体番号');
  const mine = `(${column(t.classes, '回次')}=${cell(me, '回次')})*(${column(t.classes, '発注単位')}=${cell(me, '発注単位')})`;
  const of = (grid: FormsRefs['sheets']): string => `INDEX(${block(grid, first, last)},0,${number})`;
  const groupRow = `SUMPRODUCT((${column(t.groups, '回次')}=${cell(me, '回次')})*(${column(t.groups, '発注単位')}=${cell(me, '発注単位')})*${column(t.groups, '番号')})`;
  const average = (group: string): string => {
    const same = `${column(me, '回次')},${cell(me, '回次')},${column(me, '発注単位')},${cell(me, '発注単位')},${column(me, group)},${cell(me, group)}`;
    return `SUMIFS(${column(me, '単独金額')},${same})/SUMIFS(${column(me, '枚数')},${same})`;
  };
  const proposed =
    l.bounds.rowCount > 0
      ? `1+SUMPRODUCT((${column(t.bounds, '回次')}=${cell(me, '回次')})*(${column(t.bounds, '発注単位')}=${cell(me, '発注単位')})*(${column(t.bounds, '枚数以上')}>${cell(me, '枚数')}))`
      : '1';
  return sheet(
    l.proposals,
    'result',
    'グループ案（最良の分け方と今の分け方）',
    '枚数の近い団体どうしを、上限の数までのグループに分ける。同じ枚数の団体は同じグループ。平均単価は単独の見積から。案は計算したときの枚数と単価で探した。',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.proposal.round),
      ),
      label(
        '発注単位',
        rows.map((r) => unitOf(m, r.proposal)),
        { width: 22 },
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
        '枚数',
        `SUMPRODUCT(${mine}*${of(t.sheets)})`,
        rows.map((r) => r.sheets),
      ),
      formula(
        '単独金額',
        `SUMPRODUCT(${mine}*ROUND(${of(t.alonePrice)}*${b.name.scale},0)*${of(t.sheets)})/${b.name.scale}`,
        rows.map((r) => r.scaled / m.scale),
        { format: 'yen' },
      ),
      formula(
        '単独平均単価',
        `${cell(me, '単独金額')}/${cell(me, '枚数')}`,
        rows.map((r) => r.scaled / m.scale / r.sheets),
        {
          format: 'price',
          width: 13,
        },
      ),
      formula(
        '現グループ',
        `INDEX(${block(t.groups, first, last)},${groupRow},${number})`,
        rows.map((r) => r.inForce + 1),
      ),
      formula('現平均単価', average('現グループ'), averages(m, rows, inForceOf), {
        format: 'price',
        width: 12,
      }),
      formula(
        '提案グループ',
        proposed,
        rows.map((r) => proposedOf(r) + 1),
        { style: 'result', width: 13 },
      ),
      formula('提案平均単価', average('提案グループ'), averages(m, rows, proposedOf), {
        format: 'price',
        width: 13,
      }),
      formula(
        '提案との差',
        `${cell(me, '提案グループ')}-${cell(me, '現グループ')}`,
        rows.map((r) => proposedOf(r) - r.inForce),
        { width: 12 },
      ),
    ],
    { frozenColumns: 4 },
  );
}

function evaluation(
  m: FormsModel,
  l: FormsLayouts,
  t: FormsRefs,
  rows: readonly ProposalRow[],
): PlannedSheet {
  const me = t.objectives;
  const of = t.proposals;
  const all = m.figures.proposals;
  const mine = `(${column(of, '回次')}=${cell(me, '回次')})*(${column(of, '発注単位')}=${cell(me, '発注単位')})`;
  const own = column(of, '単独平均単価');
  const smallest = (average: string): string => `1-SUMPRODUCT(MAX(${mine}*${column(of, average)}/${own}))`;
  const subsidy = (average: string): string =>
    `SUMPRODUCT(${mine}*${column(of, '枚数')}*(${column(of, average)}-${own})*(${column(of, average)}-${own}))`;
  const byProposal = new Map<ProposalRow['proposal'], ProposalRow[]>();
  for (const r of rows) {
    const list = byProposal.get(r.proposal);
    if (list) list.push(r);
    else byProposal.set(r.proposal, [r]);
  }
  const value = (objective: GroupObjective, groupOf: (r: ProposalRow) => number): number[] =>
    all.map((p) => {
      const list = byProposal.get(p) ?? [];
      const orderers = {
        sheets: list.map((r) => r.sheets),
        aloneAmount: list.map((r) => r.scaled / m.scale),
      };
      return groupingObjective(orderers, list.map(groupOf), objective);
    });
  return sheet(
    l.objectives,
    'result',
    'グループ案の評価',
    '最小削減率：グループの平均単価に統一したときの、最も不利な団体の単価の削減率（大きいほどよい）。内部補助：Σ枚数×（平均単価－単独単価）の2乗（小さいほどよい）。',
    [
      numbers(all.length),
      roundColumn(
        m,
        all.map((p) => p.round),
      ),
      label(
        '発注単位',
        all.map((p) => unitOf(m, p)),
        { width: 22 },
      ),
      formula('現最小削減率', smallest('現平均単価'), value('largestSmallestReduction', inForceOf), {
        format: 'rate',
        width: 14,
      }),
      formula('提案最小削減率', smallest('提案平均単価'), value('largestSmallestReduction', proposedOf), {
        format: 'rate',
        style: 'result',
        width: 14,
      }),
      formula('現内部補助', subsidy('現平均単価'), value('leastCrossSubsidy', inForceOf), {
        format: 'yen',
        width: 14,
      }),
      formula('提案内部補助', subsidy('提案平均単価'), value('leastCrossSubsidy', proposedOf), {
        format: 'yen',
        style: 'result',
        width: 14,
      }),
    ],
    { frozenColumns: 3 },
  );
}
