/** グループ and 区分: which price an order takes: 1 for a common price, the 番号 of the member or of the group else. */
import { sheetsOfUnits, type GroupSource } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, column, headingCell, text } from '../layout';
import { positionIn, sourceBlock, sourceColumn } from '../source';
import type { Basis } from './basis';
import { groupUnits, type FormsLayouts, type FormsRefs } from './layouts';
import { memberColumn, unitName, type FormsModel } from './model';
import { roundColumn } from './nameColumns';
import { orderLabels } from './orders';

const SCHEME_NUMBER = { common: 1, individual: 2, group: 3 } as const;
const SOURCE_NUMBER: Record<GroupSource, number> = { table: 1, thresholds: 2, proposal: 3 };

export function classSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  const sheets: PlannedSheet[] = [];
  const units = groupUnits(m);
  if (l.bounds.rowCount > 0) sheets.push(bounds(m, l));
  if (units.length > 0) sheets.push(groups(m, b, l, t));
  sheets.push(classes(m, b, l, t, units.length > 0));
  return sheets;
}

/** 提案境界: what the best split found; values, because the search is the core's; every use of them is a formula. */
function bounds(m: FormsModel, l: FormsLayouts): PlannedSheet {
  const rows = m.figures.proposals.flatMap((p) => p.thresholds.map((from) => ({ ...p, from })));
  return sheet(
    l.bounds,
    'basis',
    '提案境界（グループ案の境の枚数）',
    '割勘が探した最良の分け方の境。この枚数以上の団体が上のグループになる。値で書く（探索の結果）。単位：枚',
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
      label(
        '枚数以上',
        rows.map((r) => r.from),
        { format: 'integer' },
      ),
    ],
  );
}

function groups(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const rows = groupUnits(m);
  const s = m.sources;
  const me = t.groups;
  const round = cell(me, '回次');
  const unit = cell(me, '発注単位');
  const sourceWord = sourceBlock(s.rounds, 'グループ分け');
  const roundRow = `MATCH(${round},${sourceColumn(s.rounds, '回次')},0)`;
  const sourceNumber = sourceWord
    ? `MAX(1,${b.choiceNumber(text('グループ分け'), `INDEX(${sourceWord},${roundRow})`)})`
    : '1';
  const ordered = (member: string): string =>
    `SUMPRODUCT((${column(t.classes, '回次')}=${round})*(${column(t.classes, '発注単位')}=${unit})*${column(t.sheets, member)})`;
  const byTable = (member: string): string =>
    s.groups
      ? `SUMIFS(${sourceColumn(s.groups, 'グループ')},${sourceColumn(s.groups, '回次')},${round},${sourceColumn(s.groups, '発注単位')},${unit},${sourceColumn(s.groups, '団体名')},${headingCell(me, member)})`
      : '0';
  const byThresholds = (member: string): string =>
    s.thresholds
      ? `1+SUMPRODUCT((${sourceColumn(s.thresholds, '回次')}=${round})*(${sourceColumn(s.thresholds, '枚数以上')}>${ordered(member)}))`
      : '0';
  const byProposal = (member: string): string =>
    l.bounds.rowCount > 0
      ? `1+SUMPRODUCT((${column(t.bounds, '回次')}=${round})*(${column(t.bounds, '発注単位')}=${unit})*(${column(t.bounds, '枚数以上')}>${ordered(member)}))`
      : '1';
  const members = m.memberNames;
  const inForce = groupsByUnit(m);
  return sheet(
    l.groups,
    'basis',
    'グループ（回次・発注単位ごとの各団体のグループの番号）',
    '分け方番号：1 表、2 しきい値、3 提案。発注のない団体は 0。',
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
      formula(
        '分け方番号',
        sourceNumber,
        rows.map((r) => SOURCE_NUMBER[m.case.rounds[r.round]?.groupSource ?? 'table']),
      ),
      ...members.map((name, k) =>
        formula(
          name,
          `CHOOSE(${cell(me, '分け方番号')},${byTable(name)},${byThresholds(name)},${byProposal(name)})*(${ordered(name)}>0)`,
          rows.map((_, i) => inForce[i]?.[k] ?? 0),
        ),
      ),
    ],
    { frozenColumns: 3 },
  );
}

/** Groups in force (1-based, 0 = no order) for each row of グループ, read off the classes of the unit's forms. */
function groupsByUnit(m: FormsModel): number[][] {
  const members = m.memberNames.length;
  const forms = m.formNames.length;
  return groupUnits(m).map(({ round, unit }) => {
    const r = m.case.rounds[round];
    const ordered = r ? sheetsOfUnits(m.case, r) : new Float64Array();
    return m.memberNames.map((_, k) => {
      if (!r || !((ordered[unit * members + k] ?? 0) > 0)) return 0;
      for (let f = 0; f < forms; f++) {
        const group = m.figures.priceClass[(round * forms + f) * members + k] ?? -1;
        if (r.unitOfForm[f] === unit && group >= 0) return group + 1;
      }
      return 0;
    });
  });
}

function classes(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs, grouped: boolean): PlannedSheet {
  const me = t.classes;
  const s = m.sources;
  const schemeBlock = sourceBlock(s.rounds, '単価方式') ?? '';
  const roundRow = `MATCH(${cell(me, '回次')},${sourceColumn(s.rounds, '回次')},0)`;
  const schemeNumber = b.choiceNumber(text('単価方式'), `INDEX(${schemeBlock},${roundRow})`);
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const group = (member: string): string =>
    grouped
      ? `SUMIFS(${column(t.groups, member)},${column(t.groups, '回次')},${cell(me, '回次')},${column(t.groups, '発注単位')},${cell(me, '発注単位')})`
      : '0';
  return sheet(
    l.classes,
    'calculation',
    '区分（どの単価を使うか）',
    '方式番号：1 共通、2 個別、3 グループ別。団体の欄：共通は 1、個別は団体の番号、グループ別はグループの番号。発注がなければ 0。',
    [
      ...orderLabels(m),
      label(
        '発注単位',
        m.orderRows.map((o) => unitName(m, o.round, o.form)),
        { width: 22 },
      ),
      formula(
        '帳票番号',
        `MATCH(${cell(me, '帳票名')},${sourceColumn(s.forms, '帳票名')},0)`,
        m.orderRows.map((o) => formNumber(m, o.form)),
      ),
      formula(
        '方式番号',
        schemeNumber,
        m.orderRows.map((o) => SCHEME_NUMBER[m.case.rounds[o.round]?.scheme ?? 'common']),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          `CHOOSE(${cell(me, '方式番号')},1,MATCH(${headingCell(me, name)},${headingCell(me, first, last)},0),${group(name)})*(${at(t.sheets, name, cell(me, '番号'))}>0)`,
          memberColumn(m, m.figures.priceClass, k).map((c) => c + 1),
        ),
      ),
    ],
    { frozenColumns: 3 },
  );
}

/** 帳票番号: the row of the form in the 帳票 table. */
export function formNumber(m: FormsModel, form: number): number {
  return positionIn(m.sources.forms, '帳票名', m.formNames[form] ?? '');
}
