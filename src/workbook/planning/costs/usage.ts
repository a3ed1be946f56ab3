/** 利用明細, 業務別利用数, 団体別利用数: who uses what (○ existing, ◎ new with the cloud, × dropped). */
import type { UsageCount } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { block, cell, column, headingCell, type TableRef } from '../layout';
import { nameOfMember } from '../nameColumns';
import type { Source } from '../source';
import type { Basis } from './basis';
import { givenOr, wordOr } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { type CostsModel } from './model';

/** The words' numbers: ○ 1, ◎ 2, × 3. */
const STATES = ['existing', 'new', 'dropped'] as const;

export function usageSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.case.uses.length === 0) return [];
  return [
    states(m, b, l, t),
    counts(
      l.useByService,
      t,
      t.useByService,
      '業務名',
      m.case.services.map((s) => s.name),
      m.figures.usage.byService,
    ),
    counts(l.useByMember, t, t.useByMember, '団体名', m.memberNames, m.figures.usage.byMember),
  ];
}

function states(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.useStates;
  const all = m.case.uses;
  const { uses: list, usesMatrix: matrix, volumesMatrix: volumes } = m.sources;
  const row = cell(me, '入力行');
  /** The matrix has a column for each member; its position follows from the member's name. */
  const inMatrix = (source: Source, matrixRow: string): string => {
    const { headings } = source.ref;
    const first = headings[0] ?? '';
    const last = headings.at(-1) ?? '';
    return `INDEX(${block(source.ref, first, last)},${matrixRow},MATCH(${cell(me, '団体名')},${headingCell(source.ref, first, last)},0))`;
  };
  const state = matrix
    ? b.choices.number('状態', inMatrix(matrix, row))
    : wordOr(b.choices, '状態', list, '状態', row, '1');
  const volumeRow = cell(me, '数量行');
  const volume = volumes
    ? `IF(${volumeRow}=0,1,${inMatrix(volumes, `MAX(1,${volumeRow})`)})`
    : matrix
      ? '1'
      : givenOr(list, '数量', row, '1');
  return sheet(
    l.useStates,
    'basis',
    '利用明細（各団体の業務の利用）',
    '状態番号：1＝既存（○）、2＝新規（◎）、3＝取止め（×）。',
    [
      numbers(all.length),
      label('入力行', m.rows.uses, { format: 'integer', width: 8 }),
      label('数量行', m.rows.volumes, { format: 'integer', width: 8 }),
      nameOfMember(
        m,
        all.map((u) => u.member),
      ),
      label(
        '業務名',
        all.map((u) => m.case.services[u.service]?.name ?? ''),
        { width: 24 },
      ),
      formula(
        '状態番号',
        state,
        all.map((u) => STATES.indexOf(u.state) + 1),
      ),
      formula(
        '数量',
        volume,
        all.map((u) => u.volume),
      ),
    ],
    { frozenColumns: 5 },
  );
}

function counts(
  l: CostsLayouts['useByService'],
  t: CostsRefs,
  me: TableRef,
  heading: '業務名' | '団体名',
  list: readonly string[],
  count: UsageCount,
): PlannedSheet {
  const of = t.useStates;
  const number = (title: string, state: string, values: Float64Array): PlannedColumn =>
    formula(
      title,
      `COUNTIFS(${column(of, heading)},${cell(me, heading)},${column(of, '状態番号')},${state})`,
      values,
    );
  return sheet(
    l,
    'result',
    heading === '業務名' ? '業務別利用数（業務ごとの利用団体数）' : '団体別利用数（団体ごとの利用業務数）',
    '利用数＝既存（○）＋新規（◎）。取止め（×）は含まない。',
    [
      numbers(list.length),
      label(heading, list, { width: 24 }),
      number('既存', '1', count.existing),
      number('新規', '1+1', count.new),
      number('取止め', '1+1+1', count.dropped),
      formula('利用数', `${cell(me, '既存')}+${cell(me, '新規')}`, count.used, { style: 'result' }),
    ],
    { frozenColumns: 2 },
  );
}
