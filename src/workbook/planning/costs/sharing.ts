/**
 * 成分 and 配分: a cost's amount divided among the components of its key, each component among the members,
 * every step a column (docs/decisions/0006). The same two tables serve the costs that are shared before the
 * guarantee and, as 削減成分 and 削減配分, those that are shared by saving after it.
 */
import {
  componentName,
  type ComponentShare,
  type KeyBasis,
  type LineShare,
  type ShareRule,
} from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, column, type Layout, type TableRef } from '../layout';
import { nameOfMember } from '../nameColumns';
import { subjectColumns } from './asOf';
import type { Basis } from './basis';
import { givenOr, ifRow, wordOr } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { lineRow } from './lines';
import { memberBlock } from './members';
import { mixedCosts } from './mixes';
import { basisNumber, orZero, sharesOf, sum, yearName, type CostsModel } from './model';
import {
  decimals,
  decimalsValue,
  DIGITS,
  digitColumns,
  digitsOf,
  quotient,
  rankIn,
  remainder,
  splitValue,
} from './split';

/** One component of one line: a row of 成分. */
export interface Part {
  share: LineShare;
  component: ComponentShare;
  basis: KeyBasis | undefined;
  rule: ShareRule;
  ratio: number;
  name: string;
  keyRow: number;
}

export function partsOf(m: CostsModel, later: boolean): Part[] {
  return sharesOf(m, later).flatMap((share) => {
    const division = m.case.costs[share.cost]?.division;
    if (division?.kind !== 'key') return [];
    const key = m.case.keys[division.key];
    return share.components.map((component): Part => {
      const of = key?.components[Math.max(0, component.component)];
      const mix = component.component < 0;
      return {
        share,
        component,
        basis: mix ? undefined : of?.basis,
        rule: of?.rule ?? { unit: 1, mode: 'cut', remainder: 'largestRemainder' },
        ratio: mix ? 1 : (of?.ratio ?? 1),
        name: mix ? '一括' : componentName(m.case.indicators, key?.components, component.component),
        keyRow: m.rows.keys[division.key]?.[Math.max(0, component.component)] ?? 0,
      };
    });
  });
}

export function sharingSheets(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  later: boolean,
): PlannedSheet[] {
  const parts = partsOf(m, later);
  if (parts.length === 0) return [];
  const me = later ? { l: l.laterParts, t: t.laterParts } : { l: l.parts, t: t.parts };
  const of = later ? { l: l.laterShares, t: t.laterShares } : { l: l.shares, t: t.shares };
  return [partSheet(m, b, t, parts, me, of.t, later), shareSheet(m, b, t, parts, of, me.t, later)];
}

interface Table {
  l: Layout;
  t: TableRef;
}

/** 7 一括: the mix of a key's components. */
const MIX = 7;

/** Which row of its kind a basis is about: the indicator, the contract (0: all), the mix. */
function subjectNumber(m: CostsModel, part: Part): number {
  const { basis } = part;
  if (basis === undefined) return mixedCosts(m).indexOf(part.share.cost) + 1;
  if (basis.kind === 'indicator') return basis.indicator + 1;
  return basis.kind === 'metered' ? (basis.contract ?? -1) + 1 : 0;
}

/** Values of the division among components, by exact integers. */
function componentSplit(part: Part, parts: readonly Part[]) {
  const mine = parts.filter((p) => p.share === part.share);
  const weight = (p: Part): number => Math.round(p.ratio * 10_000);
  const total = sum(mine.map(weight));
  const split = mine.map((p) => splitValue(part.share.amount, weight(p), total));
  const k = mine.indexOf(part);
  const own = split[k] ?? { floor: 0, rest: 0 };
  const rank = 1 + split.filter((one, i) => one.rest > own.rest || (one.rest === own.rest && i < k)).length;
  return { weight: weight(part), total, ...own, rank };
}

function partSheet(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  parts: readonly Part[],
  { l, t: me }: Table,
  shares: TableRef,
  later: boolean,
): PlannedSheet {
  const keys = m.sources.keys;
  const row = cell(me, '入力行');
  const sumOfShares = (heading: string): string =>
    `SUMIFS(${column(shares, heading)},${column(shares, '成分番号')},${cell(me, '番号')})`;
  const sumOfLine = (heading: string): string =>
    `SUMIFS(${column(me, heading)},${column(me, '明細行')},${cell(me, '明細行')})`;
  const splits = parts.map((p) => componentSplit(p, parts));
  const columns = parts.map((p) => p.component.columns);
  const amounts = columns.map((c) => c.amount);
  const defaults = (heading: string, otherwise: string): string =>
    ifRow(row, givenOr(keys, heading, row, otherwise), otherwise);
  const word = (list: string, otherwise: string): string =>
    ifRow(row, wordOr(b.choices, list, keys, list, row, otherwise), otherwise);
  const digits = columns.map((c) => Math.max(0, ...c.weight.map((_, i) => decimalsOf(m, parts, c, i))));
  return sheet(
    l,
    'calculation',
    later
      ? '削減成分（削減額で分ける経費を、按分方法の成分に分ける）'
      : '成分（経費の額を、按分方法の成分に分ける）',
    '総額×割合÷割合計。円未満は割合剰余の大きい成分から1円ずつ。基準番号：1均等 2指標 3固定割合 4従量 5現行経費 6削減額 7一括。単位：円',
    [
      numbers(parts.length),
      label(
        '経費番号',
        parts.map((p) => p.share.cost + 1),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        parts.map((p) => m.case.costs[p.share.cost]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '年度',
        parts.map((p) => yearName(p.share.year)),
        { width: 14 },
      ),
      label(
        '成分',
        parts.map((p) => p.name),
        { width: 14 },
      ),
      label(
        '明細行',
        parts.map((p) => lineRow(m, p.share.cost, p.share.line)),
        { format: 'integer', width: 8 },
      ),
      label(
        '入力行',
        parts.map((p) => p.keyRow),
        { format: 'integer', width: 8 },
      ),
      label(
        '基準番号',
        parts.map((p) => (p.basis ? basisNumber(p.basis) : MIX)),
        { format: 'integer', width: 8 },
      ),
      ...subjectColumns(
        m,
        b,
        t,
        me,
        parts.map((p) => ({ basis: p.basis, subject: subjectNumber(m, p), keyRow: p.keyRow })),
      ),
      formula(
        '総額',
        at(t.lines, '総額', cell(me, '明細行')),
        parts.map((p) => p.share.amount),
        { format: 'yen' },
      ),
      formula(
        '割合',
        `IF(${cell(me, '成分')}="一括",1,${defaults('割合', '1')})`,
        parts.map((p) => p.ratio),
        { format: 'general', width: 8 },
      ),
      formula(
        '割合重み',
        `ROUND(${cell(me, '割合')}*${b.name.scale},0)`,
        splits.map((s) => s.weight),
      ),
      formula(
        '割合計',
        sumOfLine('割合重み'),
        splits.map((s) => s.total),
      ),
      formula(
        '割合剰余',
        remainder(digitsOf(cell(me, '総額')), cell(me, '割合重み'), cell(me, '割合計')),
        splits.map((s) => s.rest),
      ),
      formula(
        '割合整数部',
        quotient(cell(me, '総額'), cell(me, '割合重み'), cell(me, '割合計'), cell(me, '割合剰余')),
        splits.map((s) => s.floor),
        { format: 'yen' },
      ),
      formula(
        '割合順位',
        rankIn(
          `(${column(me, '明細行')}=${cell(me, '明細行')})`,
          column(me, '割合剰余'),
          cell(me, '割合剰余'),
          column(me, '番号'),
          cell(me, '番号'),
        ),
        splits.map((s) => s.rank),
      ),
      formula(
        '成分額',
        `${cell(me, '割合整数部')}+(${cell(me, '割合順位')}<=${cell(me, '総額')}-${sumOfLine('割合整数部')})*1`,
        amounts,
        { format: 'yen', style: 'result' },
      ),
      formula(
        '端数単位',
        defaults('端数の単位', b.name.shareUnit),
        parts.map((p) => p.rule.unit),
      ),
      formula(
        '方法番号',
        word('端数の方法', b.name.shareMode),
        parts.map((p) => MODES.indexOf(p.rule.mode) + 1),
      ),
      formula(
        '行先番号',
        word('残りの行先', b.name.shareRemainder),
        parts.map((p) => RESTS.indexOf(p.rule.remainder) + 1),
      ),
      formula(
        '尺度',
        `(1000/100)^SUMPRODUCT(MAX((${column(shares, '成分番号')}=${cell(me, '番号')})*${column(shares, '小数桁数')}))`,
        digits.map((d) => 10 ** d),
      ),
      formula(
        '重み計',
        sumOfShares('重み'),
        columns.map((c) => c.weightTotal),
      ),
      ...digitColumns(me, '成分額', amounts),
      formula(
        '丸め計',
        sumOfShares('丸め額'),
        columns.map((c) => sum(c.rounded)),
        { format: 'yen' },
      ),
      formula(
        '残り',
        `${cell(me, '成分額')}-${cell(me, '丸め計')}`,
        columns.map((c) => c.leftover),
        { format: 'yen' },
      ),
      formula(
        '別掲',
        `${cell(me, '成分額')}-${sumOfShares('配分額')}`,
        columns.map((c) => c.rest),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 5 },
  );
}

const MODES = ['cut', 'halfUp', 'up'];
const RESTS = ['largestRemainder', 'lead', 'largest', 'ownLine'];

/** Basis of one member before it is made whole. */
function baseValue(m: CostsModel, part: Part, i: number): number {
  const member = part.component.members[i] ?? -1;
  const { basis, share } = part;
  const participates =
    (m.case.costs[share.cost]?.participants ?? null) === null ||
    m.case.costs[share.cost]?.participants?.includes(member) === true;
  if (!participates) return 0;
  if (basis?.kind === 'indicator') return orZero(m.case.indicators[basis.indicator]?.values[member]);
  if (basis?.kind === 'fixed') return orZero(m.case.costs[share.cost]?.fixedRatio?.[member]);
  return part.component.columns.weight[i] ?? 0;
}

function decimalsOf(
  m: CostsModel,
  parts: readonly Part[],
  columns: ComponentShare['columns'],
  i: number,
): number {
  const part = parts.find((p) => p.component.columns === columns);
  return part ? decimalsValue(baseValue(m, part, i)) : 0;
}

function shareSheet(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  parts: readonly Part[],
  { l, t: me }: Table,
  partTable: TableRef,
  later: boolean,
): PlannedSheet {
  const rows = parts.flatMap((part, p) =>
    part.component.members.map((member, i) => ({ part, p, member, i, c: part.component.columns })),
  );
  const of = (heading: string): string => at(partTable, heading, cell(me, '成分番号'));
  const unit = of('端数単位');
  const own = `(${column(me, '成分番号')}=${cell(me, '成分番号')})`;
  const weight = cell(me, '重み');
  const weightSum = cell(me, '重み計');
  const split = rows.map(({ c, i }) => splitValue(c.amount, c.weight[i] ?? 0, c.weightTotal));
  const bases = rows.map(({ part, i }) => baseValue(m, part, i));
  const whole = `${weightSum}*${unit}`;
  const rest = cell(me, '端数剰余');
  const left = of('残り');
  return sheet(
    l,
    'calculation',
    later ? '削減配分（成分ごとの各団体の額）' : '配分（成分ごとの各団体の額）',
    '成分額×重み÷重み計の整数部を端数単位で丸め、残りを行先で配る。剰余＝MOD（成分額×重み，重み計）を桁に分けて正確に求める。順番：番号、またはくじの順。単位：円',
    [
      numbers(rows.length),
      label(
        '成分番号',
        rows.map((r) => r.p + 1),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        rows.map((r) => m.case.costs[r.part.share.cost]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '年度',
        rows.map((r) => yearName(r.part.share.year)),
        { width: 14 },
      ),
      label(
        '成分',
        rows.map((r) => r.part.name),
        { width: 14 },
      ),
      nameOfMember(
        m,
        rows.map((r) => r.member),
      ),
      formula(
        '団体番号',
        `MATCH(${cell(me, '団体名')},${column(t.members, '団体名')},0)`,
        rows.map((r) => r.member + 1),
      ),
      formula('基準量', baseFormula(m, t, parts, of, cell(me, '団体番号')), bases, { format: 'general' }),
      formula('小数桁数', decimals(cell(me, '基準量'), b.name.decimals), bases.map(decimalsValue), {
        width: 8,
      }),
      formula(
        '重み',
        `ROUND(${cell(me, '基準量')}*${of('尺度')},0)`,
        rows.map(({ c, i }) => c.weight[i] ?? 0),
      ),
      formula(
        '重み計',
        of('重み計'),
        rows.map(({ c }) => c.weightTotal),
      ),
      formula(
        '剰余',
        remainder(DIGITS.map(of), weight, weightSum),
        split.map((s) => s.rest),
      ),
      formula(
        '整数部',
        quotient(of('成分額'), weight, weightSum, cell(me, '剰余')),
        split.map((s) => s.floor),
        {
          format: 'yen',
        },
      ),
      formula(
        '端数剰余',
        `MOD(${cell(me, '整数部')},${unit})*${weightSum}+${cell(me, '剰余')}`,
        rows.map(({ c, i }) => c.remainder[i] ?? 0),
      ),
      formula(
        '切捨額',
        `${cell(me, '整数部')}-MOD(${cell(me, '整数部')},${unit})`,
        rows.map(({ c, i }) => c.floor[i] ?? 0),
        {
          format: 'yen',
        },
      ),
      label(
        '順番',
        rows.map(({ c, i }) => c.order[i] ?? 0),
        { format: 'integer', width: 8 },
      ),
      formula(
        '順位',
        rankIn(own, column(me, '端数剰余'), rest, column(me, '順番'), cell(me, '順番')),
        rows.map(({ c, i }) => c.rank[i] ?? 0),
      ),
      formula(
        '丸め額',
        `${cell(me, '切捨額')}+${unit}*CHOOSE(${of('方法番号')},0,(${rest}>=${whole}-${rest})*1,(${rest}>0)*1)`,
        rows.map(({ c, i }) => c.rounded[i] ?? 0),
        { format: 'yen' },
      ),
      formula(
        '重み順位',
        rankIn(own, column(me, '重み'), weight, column(me, '番号'), cell(me, '番号')),
        rows.map(({ c, i }) => weightRank(c.weight, i)),
      ),
      formula(
        '調整',
        `CHOOSE(${of('行先番号')},(${cell(me, '順位')}<=INT(${left}/${unit}))*${unit},(${cell(me, '団体番号')}=${b.name.lead})*${left},(${cell(me, '重み順位')}=1)*${left},0)`,
        rows.map(({ c, i }) => c.adjustment[i] ?? 0),
        { format: 'yen' },
      ),
      formula(
        '配分額',
        `${cell(me, '丸め額')}+${cell(me, '調整')}`,
        rows.map(({ c, i }) => c.share[i] ?? 0),
        {
          format: 'yen',
          style: 'result',
        },
      ),
    ],
    { frozenColumns: 6 },
  );
}

function weightRank(weight: readonly number[], i: number): number {
  const own = weight[i] ?? 0;
  return 1 + weight.filter((w, k) => w > own || (w === own && k < i)).length;
}

/** What a member counts with in a component: 1, an indicator, a ratio, fees, the current cost, the saving, the mix. */
function baseFormula(
  m: CostsModel,
  t: CostsRefs,
  parts: readonly Part[],
  of: (heading: string) => string,
  member: string,
): string {
  const used = (n: number): boolean => parts.some((p) => (p.basis ? basisNumber(p.basis) : MIX) === n);
  const subject = of('対象番号');
  // Branches that are not chosen are still looked at by some programs: row 0 would give them a whole column.
  const subjectRow = `MAX(1,${subject})`;
  const grid = (table: TableRef, row: string): string => `INDEX(${memberBlock(m, table)},${row},${member})`;
  const fees = `IF(${subject}=0,SUM(INDEX(${memberBlock(m, t.contractFees)},0,${member})),${grid(t.contractFees, subjectRow)})`;
  const branches = [
    '1',
    used(2) ? grid(t.indicators, subjectRow) : '0',
    used(3) ? grid(t.fixed, of('経費番号')) : '0',
    used(4) ? fees : '0',
    used(5) ? `INDEX(${block(t.members, '現行経費')},${member})` : '0',
    used(6) ? `INDEX(${block(t.savings, '重み')},${member})` : '0',
    used(MIX) ? `${grid(t.mixes, subjectRow)}/INDEX(${block(t.mixes, '公約数')},${subjectRow})` : '0',
  ];
  return `${grid(t.participation, of('経費番号'))}*CHOOSE(${of('基準番号')},${branches.join(',')})`;
}
