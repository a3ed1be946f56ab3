/** 一式配分: a winner's lump sum shared by largest remainder, each step a column (docs/methods/largest-remainder.md). */
import type { LumpShare } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { block, cell, column, headingCell, type TableRef } from '../layout';
import { nameOfMember } from '../nameColumns';
import { sourceBlock, sourceColumn } from '../source';
import type { Basis } from './basis';
import type { FormsLayouts, FormsRefs } from './layouts';
import { type FormsModel } from './model';
import { roundColumn } from './nameColumns';

/** The total is split at 10⁶ = 1000 × 1000, so that every product stays exact in a spreadsheet. */
const MILLION = 1000 * 1000;

export function lumpSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  if (l.lumps.rowCount === 0) return [];
  const rows = m.figures.lumpShares;
  const me = t.lumps;
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const round = cell(me, '回次');
  const unit = cell(me, '発注単位');
  const number = cell(me, '団体番号');
  const mine = `(${column(t.classes, '回次')}=${round})*(${column(t.classes, '発注単位')}=${unit})`;
  const sumOf = (grid: TableRef): string =>
    `SUMPRODUCT(${mine}*INDEX(${block(grid, first, last)},0,${number}))`;
  const sameLump = `(${column(me, '回次')}=${round})*(${column(me, '発注単位')}=${unit})`;
  const sumIn = (heading: string): string =>
    `SUMIFS(${column(me, heading)},${column(me, '回次')},${round},${column(me, '発注単位')},${unit})`;
  const lead = sourceBlock(m.sources.members, '幹事');
  const memberRow = `MATCH(${cell(me, '団体名')},${sourceColumn(m.sources.members, '団体名')},0)`;
  const T = cell(me, '一式額');
  const w = cell(me, '基準量');
  const S = cell(me, '基準計');
  const upper = `INT(${T}/1000/1000)`;
  const lower = `(${T}-${upper}*1000*1000)`;
  const middle = `(${cell(me, '上位剰余')}*1000*1000+${lower}*${w})`;
  const rank = (heading: string): string =>
    `1+SUMPRODUCT(${sameLump}*((${column(me, heading)}>${cell(me, heading)})+(${column(me, heading)}=${cell(me, heading)})*(${column(me, '順番')}<${cell(me, '順番')})))`;
  const whole = cell(me, '整数部');
  const left = cell(me, '残り円');
  const lumpsOf = sharesByUnit(rows);
  const sizeRanks = rows.map((r) => sizeRank(lumpsOf(r), r));
  const leads = rows.map((r) => (m.case.members[r.member]?.lead === true ? 1 : 0));
  const leftover = rows.map((r) => r.lumpSum - lumpsOf(r).reduce((sum, o) => sum + o.floor, 0));
  return [
    sheet(
      l.lumps,
      'calculation',
      '一式配分（落札者の一式の額を各団体に分ける）',
      '一式額×基準量÷基準計の整数部を配り、残りの円を端数の行先で配る。順番：番号、またはくじで決めた順。単位：円',
      [
        numbers(rows.length),
        roundColumn(
          m,
          rows.map((r) => r.round),
        ),
        label(
          '発注単位',
          rows.map((r) => m.case.rounds[r.round]?.units[r.unit]?.name ?? ''),
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
        formula('幹事', lead === null ? '0' : `IF(INDEX(${lead},${memberRow})&""="",0,1)`, leads),
        formula(
          '一式額',
          `SUMIFS(${column(t.awards, '一式')},${column(t.awards, '回次')},${round},${column(t.awards, '発注単位')},${unit},${column(t.awards, '落札')},1)`,
          rows.map((r) => r.lumpSum),
          { format: 'yen' },
        ),
        formula(
          '基準量',
          `CHOOSE(${b.name.lumpBasis},${sumOf(t.amounts)},${sumOf(t.sheets)},${sumOf(t.alone)},1)*(${sumOf(t.sheets)}>0)`,
          rows.map((r) => r.weight),
        ),
        formula(
          '基準計',
          sumIn('基準量'),
          rows.map((r) => r.weightTotal),
        ),
        formula(
          '上位剰余',
          `MOD(${upper}*${w},${S})`,
          rows.map((r) =>
            Number((BigInt(Math.floor(r.lumpSum / MILLION)) * BigInt(r.weight)) % BigInt(r.weightTotal)),
          ),
        ),
        formula(
          '剰余',
          `MOD(${middle},${S})`,
          rows.map((r) => r.remainder),
        ),
        formula(
          '整数部',
          `(${upper}*${w}-${cell(me, '上位剰余')})/${S}*1000*1000+(${middle}-${cell(me, '剰余')})/${S}`,
          rows.map((r) => r.floor),
          { format: 'yen' },
        ),
        label(
          '順番',
          rows.map((r) => r.order),
          { format: 'integer', width: 8 },
        ),
        formula(
          '順位',
          rank('剰余'),
          rows.map((r) => r.rank),
        ),
        formula('大きさ順位', rank('基準量'), sizeRanks),
        formula('残り円', `${T}-${sumIn('整数部')}`, leftover, { format: 'yen' }),
        formula(
          '配分額',
          `${whole}+CHOOSE(${b.name.remainder},(${cell(me, '順位')}<=${left})*1,${cell(me, '幹事')}*${left},(${cell(me, '大きさ順位')}=1)*${left},0)`,
          rows.map((r) => r.share),
          { format: 'yen', style: 'result' },
        ),
      ],
      { frozenColumns: 4 },
    ),
  ];
}

/** The shares of the same lump sum, for each share. */
function sharesByUnit(rows: readonly LumpShare[]): (r: LumpShare) => readonly LumpShare[] {
  const units = new Map<string, LumpShare[]>();
  for (const r of rows) {
    const key = `${r.round} ${r.unit}`;
    const list = units.get(key);
    if (list) list.push(r);
    else units.set(key, [r]);
  }
  return (r) => units.get(`${r.round} ${r.unit}`) ?? [];
}

function sizeRank(unit: readonly LumpShare[], r: LumpShare): number {
  return 1 + unit.filter((o) => o.weight > r.weight || (o.weight === r.weight && o.order < r.order)).length;
}
