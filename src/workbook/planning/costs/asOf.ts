/** 基準日 beside each component that an indicator divides: figures of which date were used. */
import type { KeyBasis } from '../../../core';
import type { PlannedColumn } from '../../plan';
import { formula } from '../columns';
import { at, cell, type TableRef } from '../layout';
import type { CostsRefs } from './layouts';
import { basisNumber, type CostsModel } from './model';

/** 均等 指標 固定割合 従量 現行経費 削減額 一括, as 基準番号 counts them. */
const BASES = 7;
const BY_INDICATOR = basisNumber({ kind: 'indicator', indicator: 0 });

/** @param me a table with 基準番号 and 対象番号; @param bases the basis of each row; undefined: 一括 */
export function asOfColumn(
  m: CostsModel,
  t: CostsRefs,
  me: TableRef,
  bases: readonly (KeyBasis | undefined)[],
): PlannedColumn {
  const date = `${at(t.indicators, '基準日', `MAX(1,${cell(me, '対象番号')})`)}&""`;
  const branches = Array.from({ length: BASES }, (_, i) => (i + 1 === BY_INDICATOR ? date : '""'));
  return formula(
    '基準日',
    m.case.indicators.length > 0 ? `CHOOSE(${[cell(me, '基準番号'), ...branches].join(',')})` : '""',
    bases.map((basis) =>
      basis?.kind === 'indicator' ? (m.case.indicators[basis.indicator]?.asOf ?? '') : '',
    ),
    { format: 'text', width: 12 },
  );
}
