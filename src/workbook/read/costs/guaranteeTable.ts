/** 保証: one row says what triggers it, what is then set, and how the difference is re-allocated; 保証水準 what is agreed per member. */
import type { Guarantee, GuaranteeLevel, ReallocationBasis, TaxSaid } from '../../../core/costs/case';
import { GUARANTEE, GUARANTEE_LEVELS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readSaidDate, type NamedFigures } from './asOf';
import { readCode } from './marks';
import { createOnce } from './once';
import { readRate } from './rates';
import { readTaxSaid } from './taxSaid';

export interface GuaranteeTables {
  view: TableView | undefined;
  levels: TableView | undefined;
  guarantee: Guarantee | null;
  /** 1-based; 0 without a guarantee. */
  row: number;
  /** 1-based, by member. */
  levelRows: Int32Array;
}

interface Levels {
  trigger: Float64Array;
  set: Float64Array;
  amounts: Float64Array;
  ratios: Float64Array;
  said: TaxSaid[];
  rows: Int32Array;
}

/** Errors: `guaranteeTwice`, `valueMissing` (a rate or indicator that the row needs), and those of names and numbers. */
export function readGuarantee(
  snapshot: Snapshot,
  members: NameIndex,
  indicators: NamedFigures,
  report: Report,
): GuaranteeTables {
  const view = openTable(snapshot, GUARANTEE, report, { required: false });
  const levels = openTable(snapshot, GUARANTEE_LEVELS, report, { required: false });
  const agreed = readLevels(levels, members);
  const [row, second] = view?.rows ?? [];
  if (view && row !== undefined && second !== undefined)
    report.error('guaranteeTwice', placeIn(view, second), { firstRow: row + 1, expected: 1 });
  const guarantee = view && row !== undefined ? readRow(view, row, agreed, indicators) : null;
  return { view, levels, guarantee, row: row === undefined ? 0 : row + 1, levelRows: agreed.rows };
}

function readLevels(view: TableView | undefined, members: NameIndex): Levels {
  const empty = () => new Float64Array(members.names.length).fill(NaN);
  const levels: Levels = {
    trigger: empty(),
    set: empty(),
    amounts: empty(),
    ratios: empty(),
    said: members.names.map(() => ({})),
    rows: new Int32Array(members.names.length),
  };
  if (!view) return levels;
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const unit = readUnit(view, row);
    const [trigger, set, amount] = ['発動額', '調整額', '再按分額'].map((heading) =>
      readYen(view, row, heading, unit),
    );
    const said = readTaxSaid(view, row);
    const ratio = readNumber(view, row, view.columns.get('再按分割合'));
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || !once(row, String(member), [members.names[member] ?? ''])) continue;
    levels.trigger[member] = trigger ?? NaN;
    levels.set[member] = set ?? NaN;
    levels.amounts[member] = amount ?? NaN;
    levels.ratios[member] = ratio;
    levels.said[member] = said;
    levels.rows[member] = row + 1;
  }
  return levels;
}

/** Null after errors: the reading is then rejected anyway. */
function readRow(view: TableView, row: number, levels: Levels, indicators: NamedFigures): Guarantee | null {
  const trigger = readLevel(
    view,
    row,
    readCode(view, row, '発動条件', ['rate', 'current', 'amounts'] as const),
    '発動率',
    levels.trigger,
  );
  const setKind = readCode(view, row, '調整後', ['same', 'rate', 'current', 'amounts'] as const) ?? 'same';
  const set = setKind === 'same' ? null : readLevel(view, row, setKind, '調整率', levels.set);
  const units = ['保証額の単位', '再按分の単位'].map((heading) => {
    const unit = readNumber(view, row, view.columns.get(heading));
    return Number.isNaN(unit) ? 1 : unit;
  });
  const basis = readBasis(view, row, levels, indicators);
  const passes = readCode(view, row, '回数', ['stable', 'once'] as const) ?? 'stable';
  const penalties = readCode(view, row, '違約金の扱い', ['outside', 'inside'] as const) ?? 'outside';
  readText(view, row, view.columns.get('出典'));
  if (!trigger || set === undefined || !basis) return null;
  return {
    trigger,
    set,
    unit: units[0] ?? 1,
    reallocationUnit: units[1] ?? 1,
    basis,
    passes,
    penalties,
    said: levels.said,
  };
}

function readLevel(
  view: TableView,
  row: number,
  kind: GuaranteeLevel['kind'] | undefined,
  rateHeading: string,
  amounts: Float64Array,
): GuaranteeLevel | undefined {
  const rate = readRate(view, row, rateHeading);
  if (kind === undefined) return undefined;
  if (kind === 'current') return { kind };
  if (kind === 'amounts') return { kind, amounts };
  if (isMissing(view, row, rateHeading)) return undefined;
  return { kind, rate };
}

function readBasis(
  view: TableView,
  row: number,
  levels: Levels,
  indicators: NamedFigures,
): ReallocationBasis | undefined {
  const indicator = readReference(view, row, view.columns.get('指標'), indicators.index);
  const said = readSaidDate(view, row, '指標');
  const kind =
    readCode(view, row, '再按分の基準', ['base', 'headroom', 'indicator', 'rates', 'amounts'] as const) ??
    'base';
  if (kind === 'rates') return { kind, values: levels.ratios };
  if (kind === 'amounts') return { kind, values: levels.amounts };
  if (kind !== 'indicator') return { kind };
  if (isMissing(view, row, '指標')) return undefined;
  const figures = indicator < 0 ? -1 : indicators.figureOf(indicator, said);
  return figures < 0 ? undefined : { kind, indicator: figures };
}

/** Reports a cell that another choice in the row makes necessary. */
function isMissing(view: TableView, row: number, heading: string): boolean {
  const column = view.columns.get(heading);
  if (column && !isBlank(cellOf(view, row, column.position))) return false;
  view.report.error('valueMissing', placeIn(view, row, column?.position), { expected: heading });
  return true;
}
