/** 見積明細, 見積参加, 見積比較: rounds of RFI and RFP side by side, and what keeps two of them from being compared. */
import type { QuoteRound } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, column, headingCell } from '../layout';
import type { Basis } from './basis';
import { given, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { memberBlock } from './members';
import { sum, type CostsModel } from './model';
import { savingColumns } from './printed';

export function comparisonSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.case.quoteRounds.length === 0) return [];
  return [...details(m, b, l, t), members(m, l, t), rounds(m, b, l, t)];
}

function details(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = m.case.quoteRounds.flatMap((round, r) =>
    round.rows.map((one, i) => ({ ...one, round: round.name, row: m.rows.quoteRows[r]?.[i] ?? 0 })),
  );
  if (all.length === 0) return [];
  const row = cell(t.quoteRows, '入力行');
  const amount = (heading: string, values: readonly number[]): PlannedColumn =>
    formula(heading, yenOf(b.choices, m.sources.quoteRows, heading, row), values, { format: 'yen' });
  return [
    sheet(l.quoteRows, 'basis', '見積明細（見積回ごとの見積）', '入力「見積比較」を円に直した額。単位：円', [
      numbers(all.length),
      label(
        '入力行',
        all.map((one) => one.row),
        { format: 'integer', width: 8 },
      ),
      label(
        '見積回',
        all.map((one) => one.round),
      ),
      label(
        '団体名',
        all.map((one) => (one.member === null ? '' : (m.memberNames[one.member] ?? ''))),
      ),
      amount(
        '現行経費',
        all.map((one) => one.current),
      ),
      amount(
        '移行費',
        all.map((one) => one.migration),
      ),
      amount(
        '利用料',
        all.map((one) => one.cloud),
      ),
    ]),
  ];
}

/** Who takes part in a round: who is listed; everybody where only the whole is given. */
function members(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.quoteMembers;
  const of = t.quoteRows;
  const round = cell(me, '見積回');
  const takes = (name: string): string =>
    l.quoteRows.rowCount === 0
      ? '1'
      : `IF(COUNTIFS(${column(of, '見積回')},${round},${column(of, '団体名')},"?*")=0,1,(COUNTIFS(${column(of, '見積回')},${round},${column(of, '団体名')},${headingCell(me, name)})>0)*1)`;
  return sheet(
    l.quoteMembers,
    'basis',
    '見積参加（見積回に参加する団体は 1）',
    '団体の書かれていない回は全団体。',
    [
      numbers(m.case.quoteRounds.length),
      label(
        '見積回',
        m.case.quoteRounds.map((one) => one.name),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          takes(name),
          m.case.quoteRounds.map((one) => (one.members.includes(k) ? 1 : 0)),
        ),
      ),
    ],
    { frozenColumns: 2 },
  );
}

function rounds(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.quoteRounds;
  const c = (heading: string): string => cell(me, heading);
  const list = m.case.quoteRounds;
  const figures = m.figures.quoteRounds;
  const source = m.sources.quoteRounds;
  const row = c('入力行');
  const sumOf = (heading: string): string =>
    l.quoteRows.rowCount === 0
      ? '0'
      : `SUMIFS(${column(t.quoteRows, heading)},${column(t.quoteRows, '見積回')},${c('見積回')})`;
  const written = (heading: string): PlannedColumn => {
    const value = given(source, heading, row);
    const of = source?.ref.headings.indexOf(source.heading(heading) ?? '') ?? -1;
    const texts = list.map((_, i) => {
      const found = source?.rows[(m.rows.quoteRounds[i] ?? 0) - 1]?.[of] ?? null;
      return found === null ? '' : String(found);
    });
    return formula(heading, value === null ? '""' : `${value}&""`, texts, { format: 'text', width: 24 });
  };
  const previous = `MAX(1,${c('番号')}-1)`;
  const changed = (heading: string): string => `1-EXACT(${c(heading)},${at(me, heading, previous)})`;
  const flags = list.map((one, i) => differences(list[i - 1] ?? one, one));
  const grid = memberBlock(m, t.quoteMembers);
  const flag = (heading: string, text: string, pick: (d: Difference) => number): PlannedColumn =>
    formula(heading, text, flags.map(pick), { style: 'check', width: 10 });
  return sheet(
    l.quoteRounds,
    'result',
    '見積比較（RFI・RFPの回ごとの削減額）',
    '削減額＝現行経費－移行費－利用料。違い 1 は前の回と違うところ。違いのある回どうしの率は比べられない。単位：円',
    [
      numbers(list.length),
      label('入力行', m.rows.quoteRounds, { format: 'integer', width: 8 }),
      label(
        '見積回',
        list.map((one) => one.name),
      ),
      formula(
        '現行経費',
        sumOf('現行経費'),
        figures.map((f) => f.current),
        { format: 'yen' },
      ),
      formula(
        '移行費',
        sumOf('移行費'),
        figures.map((f) => f.migration),
        { format: 'yen' },
      ),
      formula(
        '利用料',
        sumOf('利用料'),
        figures.map((f) => f.cloud),
        { format: 'yen' },
      ),
      ...savingColumns(
        b,
        me,
        `(${c('移行費')}+${c('利用料')})`,
        figures.map((f) => ({ current: f.current, burden: f.migration + f.cloud })),
        m.case.policy.rateDecimals,
      ),
      formula(
        '団体数',
        `SUM(INDEX(${grid},${c('番号')},0))`,
        list.map((one) => one.members.length),
      ),
      written('参加団体'),
      written('対象範囲'),
      formula(
        '範囲と団体',
        bothOf(c('対象範囲'), c('参加団体')),
        list.map((one) => one.scope),
        { format: 'text', width: 24 },
      ),
      written('期間'),
      written('前提'),
      flag(
        '団体の違い',
        `(SUMPRODUCT((INDEX(${grid},${c('番号')},0)<>INDEX(${grid},${previous},0))*1)>0)*1`,
        (d) => d.members,
      ),
      flag('範囲の違い', changed('範囲と団体'), (d) => d.scope),
      flag('期間の違い', changed('期間'), (d) => d.period),
      flag('前提の違い', changed('前提'), (d) => d.assumptions),
      formula(
        '前回と比較',
        `IF(${c('番号')}=1,"",IF(${c('団体の違い')}+${c('範囲の違い')}+${c('期間の違い')}+${c('前提の違い')}=0,"比べられる","比べられない"))`,
        flags.map((d, i) => (i === 0 ? '' : sum(Object.values(d)) === 0 ? '比べられる' : '比べられない')),
        { format: 'text', style: 'result', width: 14 },
      ),
    ],
    {
      frozenColumns: 3,
      highlights: [{ column: '前回と比較', equals: '比べられない', tone: 'bad' }],
      chart: {
        title: '見積回ごとの移行費と利用料',
        altText: '見積回ごとに、現行経費、移行費、利用料を並べた棒グラフ',
        type: 'columnClustered',
        category: '見積回',
        series: ['現行経費', '移行費', '利用料'],
      },
    },
  );
}

/** What the reading compares: 対象範囲 and 参加団体 as written, one after the other. */
function bothOf(scope: string, members: string): string {
  return `${scope}&IF((${scope}<>"")*(${members}<>"")=1,"／","")&${members}`;
}

interface Difference {
  members: number;
  scope: number;
  period: number;
  assumptions: number;
}

function differences(before: QuoteRound, now: QuoteRound): Difference {
  const same = (a: unknown, b: unknown): number => (a === b ? 0 : 1);
  const members = (one: QuoteRound): string => [...one.members].sort((a, b) => a - b).join();
  return {
    members: same(members(before), members(now)),
    scope: same(before.scope, now.scope),
    period: same(before.period, now.period),
    assumptions: same(before.assumptions, now.assumptions),
  };
}
