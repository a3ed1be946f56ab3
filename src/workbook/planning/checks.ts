/** 検算: each check is a row (name, expected, found, difference, 0/1); the master check is their minimum. */
import type { PlannedSheet } from '../plan';
import { label, mixed, numbers, sheet, formula } from './columns';
import { cell, layout, refOf } from './layout';
import type { Naming } from './naming';

export interface Check {
  name: string;
  unit: '円' | '枚' | '件' | '点' | '－';
  /** Two formulas that must agree, each from another place, and the values that the core gives for them. */
  expected: { formula: string; value: number };
  found: { formula: string; value: number };
}

export function checkSheet(naming: Naming, checks: readonly Check[]): PlannedSheet {
  const l = layout(
    naming,
    '検算',
    ['番号', '検算の内容', '単位', '期待', '実際', '差', '判定'],
    checks.length,
  );
  const t = refOf(l);
  const difference = checks.map((c) => c.expected.value - c.found.value);
  return sheet(
    l,
    'check',
    '検算',
    '別々の所から求めた二つの数が一致するかを確かめる。判定 1 は一致、0 は不一致。総合検算はすべての判定が 1 のとき一致。',
    [
      numbers(checks.length),
      label(
        '検算の内容',
        checks.map((c) => c.name),
        { width: 56 },
      ),
      label(
        '単位',
        checks.map((c) => c.unit),
        { width: 6 },
      ),
      mixed(
        '期待',
        checks.map((c) => c.expected),
        { format: 'yen', width: 16 },
      ),
      mixed(
        '実際',
        checks.map((c) => c.found),
        { format: 'yen', width: 16 },
      ),
      formula('差', `${cell(t, '期待')}-${cell(t, '実際')}`, difference, { format: 'yen' }),
      formula(
        '判定',
        `IF(${cell(t, '差')}=0,1,0)`,
        difference.map((d) => (d === 0 ? 1 : 0)),
        {
          style: 'check',
          width: 8,
        },
      ),
    ],
    {
      frozenColumns: 2,
      orientation: 'portrait',
      highlights: [
        { column: '判定', equals: 1, tone: 'good' },
        { column: '判定', equals: 0, tone: 'bad' },
      ],
    },
  );
}
