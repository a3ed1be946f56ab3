/** 印字率: a percentage as a document would print it, from unrounded yen, rounded half up once, by exact integers. */
import { printedPercent } from '../../../core';
import type { PlannedColumn } from '../../plan';
import { formula } from '../columns';
import { cell, type TableRef } from '../layout';
import type { Basis } from './basis';

/**
 * 削減額, 削減率, 整数％, ％の剰余, 印字率. The whole percents and their remainder come first, so that no digit is
 * lost: what is rounded is below 1 %.
 * @param burden formula text of what is paid
 */
export function savingColumns(
  b: Basis,
  me: TableRef,
  burden: string,
  rows: readonly { current: number; burden: number }[],
  decimals: number,
): PlannedColumn[] {
  const c = (heading: string): string => cell(me, heading);
  const current = c('現行経費');
  const saved = `ABS(${c('削減額')})`;
  const parts = rows.map((r) => percentParts(Math.abs(r.current - r.burden), r.current));
  const blank = (expression: string): string => `IF(${current}=0,"",${expression})`;
  return [
    formula(
      '削減額',
      `${current}-${burden}`,
      rows.map((r) => r.current - r.burden),
      { format: 'yen', style: 'result' },
    ),
    formula(
      '削減率',
      blank(`${c('削減額')}/${current}`),
      rows.map((r) => (r.current === 0 ? '' : (r.current - r.burden) / r.current)),
      { format: 'rate', style: 'result' },
    ),
    formula(
      '整数％',
      `IF(${current}=0,0,INT(${saved}/${current})*100+INT(MOD(${saved},${current})*100/${current}))`,
      parts.map((p) => p.whole),
      { width: 8 },
    ),
    formula(
      '％の剰余',
      `IF(${current}=0,0,MOD(MOD(${saved},${current})*100,${current}))`,
      parts.map((p) => p.rest),
    ),
    formula(
      '印字率',
      blank(
        `SIGN(${c('削減額')})*(${c('整数％')}*${b.name.printScale}+ROUND(${c('％の剰余')}*${b.name.printScale}/${current},0))/${b.name.printScale}`,
      ),
      rows.map((r) => (r.current === 0 ? '' : printedPercent(r.current - r.burden, r.current, decimals))),
      { format: 'general', style: 'result', width: 9 },
    ),
  ];
}

function percentParts(saved: number, current: number): { whole: number; rest: number } {
  if (current === 0) return { whole: 0, rest: 0 };
  const over = (saved % current) * 100;
  return {
    whole: Math.floor(saved / current) * 100 + (over - (over % current)) / current,
    rest: over % current,
  };
}
