/** 契約月数, 利用期間: the months of each contract and member, and of uses with dates of their own. */
import type { ContractTerm, ServiceUse } from '../../../../core';
import type { PlannedSheet } from '../../../plan';
import { label, numbers, sheet } from '../../columns';
import { at, cell } from '../../layout';
import { nameOfMember } from '../../nameColumns';
import type { Basis } from '../basis';
import { dateOr0, given, ifRow } from '../given';
import { ownTerms, type CostsLayouts, type CostsRefs } from '../layouts';
import { orZero, type CostsModel } from '../model';
import { NOTHING, countColumns, counted, type Counted } from './counted';
import { monthColumns } from './parts';

export function termCounted(m: CostsModel, term: ContractTerm | undefined): Counted {
  const policy = m.case.metered;
  if (!policy || !term) return { ...NOTHING };
  const decided = term.start !== 'undecided';
  return counted(decided, decided ? Number(term.start) : 0, orZero(term.end), policy);
}

export function terms(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.terms;
  const source = m.sources.terms;
  const row = cell(me, '入力行');
  const start = given(source, '開始', row) ?? '0';
  const rows = m.case.terms.map((term) => termCounted(m, term));
  return sheet(
    l.terms,
    'calculation',
    '契約月数（契約ごとの各団体の月数）',
    '月は 年×12＋月－1。確定 0 は未定。端数月：全月は途中の月も1か月、翌月からは次の月から、日割は途中の月を日数で数える。',
    [
      numbers(rows.length),
      label('入力行', m.rows.terms, { format: 'integer', width: 8 }),
      label(
        '契約名',
        m.case.terms.map((one) => m.case.contracts[one.contract]?.name ?? ''),
      ),
      nameOfMember(
        m,
        m.case.terms.map((one) => one.member),
      ),
      ...countColumns(
        m,
        b,
        me,
        {
          decided: `ISNUMBER(${start})*1`,
          start: `IF(${cell(me, '確定')}=1,${start},0)`,
          end: dateOr0(source, '終了', row),
        },
        rows,
      ),
      ...monthColumns(m, t, me, rows),
    ],
    { frozenColumns: 4 },
  );
}

/** The term of a use as the columns show it: the contract's, narrowed by the use's own dates. */
export function useCounted(m: CostsModel, use: ServiceUse): Counted {
  const policy = m.case.metered;
  const term = m.case.terms[termOf(m, use)];
  if (!policy || !term) return NOTHING;
  const start = term.start === 'undecided' ? 0 : Math.max(term.start, orZero(use.start));
  const ends = [use.end, term.end].filter((end) => !Number.isNaN(end));
  const end = ends.length > 0 ? Math.min(...ends) : 0;
  const decided = term.start !== 'undecided' && (end === 0 || end >= start);
  return counted(decided, start, end, policy);
}

export function termOf(m: CostsModel, use: ServiceUse): number {
  const contract = m.case.services[use.service]?.contract ?? -1;
  return m.case.terms.findIndex((term) => term.contract === contract && term.member === use.member);
}

/** Terms of the uses that have dates of their own, within the contract's. */
export function useTerms(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.useTerms;
  const own = ownTerms(m).map((i) => ({ use: m.case.uses[i], row: m.rows.uses[i] ?? 0 }));
  const rows = own.map(({ use }) => (use ? useCounted(m, use) : NOTHING));
  const termRow = cell(me, '契約行');
  const of = (heading: string): string => (l.terms.rowCount > 0 ? at(t.terms, heading, termRow) : '0');
  const list = m.sources.uses;
  const row = cell(me, '入力行');
  const start = ifDate(given(list, '開始月', row));
  const end = ifDate(given(list, '終了月', row));
  const ends = `IF(${of('終了')}=0,${end},IF(${end}=0,${of('終了')},MIN(${end},${of('終了')})))`;
  return sheet(
    l.useTerms,
    'calculation',
    '利用期間（契約と違う日に始まるか終わる利用の月数）',
    '開始は契約と利用の遅い方、終了は早い方。列の意味は契約月数と同じ。',
    [
      numbers(rows.length),
      label(
        '入力行',
        own.map((o) => o.row),
        { format: 'integer', width: 8 },
      ),
      nameOfMember(
        m,
        own.map((o) => o.use?.member ?? -1),
      ),
      label(
        '業務名',
        own.map((o) => m.case.services[o.use?.service ?? -1]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '契約行',
        own.map((o) => (o.use ? termOf(m, o.use) + 1 : 0)),
        { format: 'integer', width: 8 },
      ),
      ...countColumns(
        m,
        b,
        me,
        {
          decided: ifRow(
            termRow,
            `${of('確定')}*((${cell(me, '終了')}=0)+(${cell(me, '終了')}>=${cell(me, '開始')})>0)`,
          ),
          start: ifRow(termRow, `IF(${of('確定')}=0,0,MAX(${of('開始')},${start}))`),
          end: ifRow(termRow, ends),
        },
        rows,
      ),
      ...monthColumns(m, t, me, rows),
    ],
    { frozenColumns: 4 },
  );
}

function ifDate(value: string | null): string {
  return value === null ? '0' : `N(${value})`;
}
