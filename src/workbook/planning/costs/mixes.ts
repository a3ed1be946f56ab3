/**
 * 一括: the components of a key as one mix, rounded once. Σ 割合×重み÷重み計 on one common denominator (公倍数),
 * reduced by what all members' weights have in common: whole weights for 配分, by visible steps.
 */
import { componentName } from '../../../core';
import type { KeyBasis, SharingKey } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column } from '../layout';
import { subjectColumns } from './asOf';
import type { Basis } from './basis';
import { givenOr, ifRow } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { basisNumber, orZero, participants, sum, type CostsModel } from './model';
import { decimalsOfRange, decimalsValue } from './split';

/** Costs whose key is rounded as one mix, by position. */
export function mixedCosts(m: CostsModel): number[] {
  return m.case.costs.flatMap(({ division }, i) =>
    division.kind === 'key' && m.case.keys[division.key]?.rounding === 'mix' ? [i] : [],
  );
}

interface Component {
  cost: number;
  /** 0-based among the components of its key. */
  k: number;
  basis: KeyBasis;
  ratio: number;
  name: string;
  keyRow: number;
  /** By member; 0 for who does not take part. */
  base: number[];
  weight: number[];
  scale: number;
}

function keyOf(m: CostsModel, cost: number): { key: SharingKey; index: number } | null {
  const division = m.case.costs[cost]?.division;
  const key = division?.kind === 'key' ? m.case.keys[division.key] : undefined;
  return division?.kind === 'key' && key ? { key, index: division.key } : null;
}

function components(m: CostsModel): Component[] {
  return mixedCosts(m).flatMap((cost) => {
    const found = keyOf(m, cost);
    if (!found) return [];
    return found.key.components.map((of, k): Component => {
      const base = m.memberNames.map((_, i) =>
        participants(m, cost).includes(i) ? raw(m, cost, of.basis, i) : 0,
      );
      const scale = 10 ** Math.max(0, ...base.map(decimalsValue));
      return {
        cost,
        k,
        basis: of.basis,
        ratio: of.ratio,
        name: componentName(m.case.indicators, found.key.components, k),
        keyRow: m.rows.keys[found.index]?.[k] ?? 0,
        base,
        weight: base.map((v) => Math.round(v * scale)),
        scale,
      };
    });
  });
}

function raw(m: CostsModel, cost: number, basis: KeyBasis, i: number): number {
  switch (basis.kind) {
    case 'equal':
      return 1;
    case 'indicator':
      return orZero(m.case.indicators[basis.indicator]?.values[i]);
    case 'fixed':
      return orZero(m.case.costs[cost]?.fixedRatio?.[i]);
    case 'current':
      return orZero(m.figures.current[i]);
    case 'saving':
      return Math.max(0, orZero(m.figures.saving[i]));
    case 'metered':
      return feesOf(m, basis.contract, i);
  }
}

/** Which row of its kind a component is about: the indicator, the contract (0: all). */
function subjectNumber(basis: KeyBasis): number {
  if (basis.kind === 'indicator') return basis.indicator + 1;
  return basis.kind === 'metered' ? (basis.contract ?? -1) + 1 : 0;
}

/** Metered fees of a member, of one contract or of all. */
export function feesOf(m: CostsModel, contract: number | null, member: number, newOnly = false): number {
  return sum(
    (m.figures.metered?.fees ?? [])
      .filter((fee) => fee.member === member && (!newOnly || fee.state === 'new'))
      .filter((fee) => contract === null || m.case.services[fee.service]?.contract === contract)
      .map((fee) => fee.amount),
  );
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const gcdOf = (list: readonly number[]): number => list.reduce((a, b) => gcd(a, b), 0);
const lcmOf = (list: readonly number[]): number => list.reduce((a, b) => (a / gcd(a, b)) * b, 1);

export function mixSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const rows = components(m);
  if (rows.length === 0) return [];
  return [bases(m, b, l, t, rows), weights(m, l, t, rows), mixes(m, b, l, t, rows)];
}

function bases(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  rows: readonly Component[],
): PlannedSheet {
  const me = t.mixBase;
  const row = cell(me, '入力行');
  const subject = cell(me, '対象番号');
  const cost = `MATCH(${cell(me, '経費名')},${column(t.participation, '経費名')},0)`;
  const used = (n: number): boolean => rows.some((r) => basisNumber(r.basis) === n);
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const base = (name: string, i: number): string => {
    const fees = `IF(${subject}=0,SUM(INDEX(${block(t.contractFees, name)},0)),INDEX(${block(t.contractFees, name)},MAX(1,${subject})))`;
    const branches = [
      '1',
      used(2) ? at(t.indicators, name, `MAX(1,${subject})`) : '0',
      used(3) ? at(t.fixed, name, cost) : '0',
      used(4) ? fees : '0',
      used(5) ? `INDEX(${block(t.members, '現行経費')},${i + 1})` : '0',
      used(6) ? `INDEX(${block(t.savings, '重み')},${i + 1})` : '0',
    ];
    return `${at(t.participation, name, cost)}*CHOOSE(${cell(me, '基準番号')},${branches.join(',')})`;
  };
  const all = cells(me, first, last);
  const finer = decimalsOfRange(all, b.name.decimals);
  return sheet(
    l.mixBase,
    'calculation',
    '一括基準（一括で丸める経費の、成分ごとの基準量）',
    '端数処理の段階が一括の経費。参加しない団体は0。',
    [
      numbers(rows.length),
      label(
        '経費名',
        rows.map((r) => m.case.costs[r.cost]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '成分',
        rows.map((r) => r.name),
        { width: 14 },
      ),
      label(
        '入力行',
        rows.map((r) => r.keyRow),
        { format: 'integer', width: 8 },
      ),
      formula(
        '割合',
        ifRow(row, givenOr(m.sources.keys, '割合', row, '1'), '1'),
        rows.map((r) => r.ratio),
        {
          format: 'general',
        },
      ),
      label(
        '基準番号',
        rows.map((r) => basisNumber(r.basis)),
        { format: 'integer', width: 8 },
      ),
      ...subjectColumns(
        m,
        b,
        t,
        me,
        rows.map(({ basis, keyRow }) => ({ basis, subject: subjectNumber(basis), keyRow })),
      ),
      ...m.memberNames.map((name, i) =>
        formula(
          name,
          base(name, i),
          rows.map((r) => r.base[i] ?? 0),
          { format: 'general' },
        ),
      ),
      formula(
        '尺度',
        `(1000/100)^(${finer})`,
        rows.map((r) => r.scale),
      ),
    ],
    { frozenColumns: 3 },
  );
}

function weights(m: CostsModel, l: CostsLayouts, t: CostsRefs, rows: readonly Component[]): PlannedSheet {
  const me = t.mixWeights;
  const row = cell(me, '番号');
  const all = cells(me, m.memberNames[0] ?? '', m.memberNames.at(-1) ?? '');
  return sheet(
    l.mixWeights,
    'calculation',
    '一括重み（整数の重み）',
    '基準量×尺度。公約数で割った既約計を、一括の表の公倍数に使う。',
    [
      numbers(rows.length),
      label(
        '経費名',
        rows.map((r) => m.case.costs[r.cost]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '成分',
        rows.map((r) => r.name),
        { width: 14 },
      ),
      ...m.memberNames.map((name, i) =>
        formula(
          name,
          `ROUND(${at(t.mixBase, name, row)}*${at(t.mixBase, '尺度', row)},0)`,
          rows.map((r) => r.weight[i] ?? 0),
        ),
      ),
      formula(
        '計',
        `SUM(${all})`,
        rows.map((r) => sum(r.weight)),
      ),
      formula(
        '公約数',
        `GCD(${all})`,
        rows.map((r) => gcdOf(r.weight)),
      ),
      formula(
        '既約計',
        `${cell(me, '計')}/${cell(me, '公約数')}`,
        rows.map((r) => sum(r.weight) / gcdOf(r.weight)),
      ),
    ],
    { frozenColumns: 3 },
  );
}

function mixes(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  rows: readonly Component[],
): PlannedSheet {
  const me = t.mixes;
  const costs = mixedCosts(m);
  const of = costs.map((cost) => rows.filter((r) => r.cost === cost));
  const most = l.mixes.headings.filter((h) => /^行\d+$/.test(h)).length;
  const ks = Array.from({ length: most }, (_, k) => k);
  const line = (k: number): string => cell(me, `行${k + 1}`);
  const inRow = (k: number, expression: string, otherwise: string): string =>
    `IF(${line(k)}=0,${otherwise},${expression})`;
  const reduced = (r: Component | undefined): number => (r ? sum(r.weight) / gcdOf(r.weight) : 1);
  const ratio = (r: Component | undefined): number => (r ? Math.round(r.ratio * 10_000) : 0);
  const multiple = of.map((list) => lcmOf(list.map(reduced)));
  const ratioDivisor = of.map((list) => gcdOf(list.map(ratio)));
  const mixed = of.map((list, c) =>
    m.memberNames.map((_, i) =>
      sum(
        list.map(
          (r) =>
            ((ratio(r) / (ratioDivisor[c] ?? 1)) *
              ((r.weight[i] ?? 0) / gcdOf(r.weight)) *
              (multiple[c] ?? 1)) /
            reduced(r),
        ),
      ),
    ),
  );
  const all = cells(me, m.memberNames[0] ?? '', m.memberNames.at(-1) ?? '');
  const member = (name: string): string =>
    ks
      .map((k) =>
        inRow(
          k,
          `${cell(me, `割合${k + 1}`)}/${cell(me, '割合公約数')}*${at(t.mixWeights, name, line(k))}/${at(t.mixWeights, '公約数', line(k))}*${cell(me, '公倍数')}/${cell(me, `既約計${k + 1}`)}`,
          '0',
        ),
      )
      .join('+');
  return sheet(
    l.mixes,
    'calculation',
    '一括（成分を合わせた重み）',
    '団体の欄＝Σ割合×重み÷重み計を、公倍数で通分した整数。配分では公約数で割った値を重みにする。',
    [
      numbers(costs.length),
      label(
        '経費名',
        costs.map((cost) => m.case.costs[cost]?.name ?? ''),
        { width: 24 },
      ),
      ...ks.map((k) =>
        label(
          `行${k + 1}`,
          of.map((list) => (list[k] ? rows.indexOf(list[k]) + 1 : 0)),
          { format: 'integer', width: 6 },
        ),
      ),
      ...ks.map((k) =>
        formula(
          `割合${k + 1}`,
          inRow(k, `ROUND(${at(t.mixBase, '割合', line(k))}*${b.name.scale},0)`, '0'),
          of.map((list) => ratio(list[k])),
        ),
      ),
      ...ks.map((k) =>
        formula(
          `既約計${k + 1}`,
          inRow(k, at(t.mixWeights, '既約計', line(k)), '1'),
          of.map((list) => reduced(list[k])),
        ),
      ),
      formula('割合公約数', `GCD(${cells(me, '割合1', `割合${most}`)})`, ratioDivisor),
      formula('公倍数', `LCM(${cells(me, '既約計1', `既約計${most}`)})`, multiple),
      ...m.memberNames.map((name, i) =>
        formula(
          name,
          member(name),
          mixed.map((list) => list[i] ?? 0),
        ),
      ),
      formula('公約数', `GCD(${all})`, mixed.map(gcdOf)),
      formula('計', `SUM(${all})`, mixed.map(sum)),
    ],
    { frozenColumns: 2 },
  );
}
