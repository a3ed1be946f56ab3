/** 発注単位: which forms a round quotes as one order. A form that is not listed is a unit of its own name. */
import type { OrderUnit } from '../../core';
import { ORDER_UNITS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readReference } from './cells';
import { readNumber } from './numberCells';
import { createNameIndex, type NameIndex } from './nameIndex';
import type { Names } from './names';
import { openTable } from './openTable';
import type { Report } from './report';
import { excelKey } from './sameName';
import { createSpelling } from './spelling';
import { placeIn, type TableView } from './view';

export interface RoundUnits {
  units: readonly OrderUnit[];
  unitOfForm: Int32Array;
  /** The units by name. */
  index: NameIndex;
}

export interface UnitsTable {
  view: TableView | undefined;
  byRound: readonly RoundUnits[];
  /** Data row (1-based) of each form, `[round][form]`; 0 where none is listed. */
  rowOf: readonly Int32Array[];
}

interface Listed {
  unit: string;
  ceiling: number;
  row: number;
}

/** Errors: `formInTwoUnits`, `keyTwice`, `ceilingDiffers`, `unitNameIsForm`, and those of names and numbers. */
export function readOrderUnits(snapshot: Snapshot, names: Names, report: Report): UnitsTable {
  const view = openTable(snapshot, ORDER_UNITS, report, { required: false });
  const rowOf = names.rounds.names.map(() => new Int32Array(names.forms.names.length));
  const listed = names.rounds.names.map(() => new Map<number, Listed>());
  if (view) readRows(view, names, rowOf, listed);
  const byRound = listed.map((rows) => unitsOfRound(view, names.forms, rows));
  return { view, byRound, rowOf };
}

function readRows(
  view: TableView,
  names: Names,
  rowOf: readonly Int32Array[],
  listed: readonly Map<number, Listed>[],
): void {
  const unitColumn = view.columns.get('発注単位');
  const formColumn = view.columns.get('帳票名');
  const spelling = createSpelling();
  for (const row of view.rows) {
    const round = readReference(view, row, view.columns.get('回次'), names.rounds);
    const form = readReference(view, row, formColumn, names.forms);
    const unit = unitColumn ? spelling.read(view, row, unitColumn) : '';
    const ceiling = readNumber(view, row, view.columns.get('予定価格'));
    if (round < 0 || form < 0 || unit === '') continue;
    const first = listed[round]!.get(form);
    if (first) {
      const found = [names.rounds.names[round]!, names.forms.names[form]!];
      const place = placeIn(view, row, formColumn!.position);
      if (excelKey(first.unit) === excelKey(unit))
        view.report.error('keyTwice', place, { found, firstRow: first.row + 1 });
      else
        view.report.error('formInTwoUnits', place, {
          found: [first.unit, unit],
          form: found[1]!,
          firstRow: first.row + 1,
        });
      continue;
    }
    rowOf[round]![form] = row + 1;
    listed[round]!.set(form, { unit, ceiling, row });
  }
}

function unitsOfRound(
  view: TableView | undefined,
  forms: NameIndex,
  listed: ReadonlyMap<number, Listed>,
): RoundUnits {
  const positions = new Map<string, number>();
  const units: OrderUnit[] = [];
  const unitOfForm = new Int32Array(forms.names.length);
  const ceilingRows: number[] = [];
  forms.names.forEach((formName, form) => {
    const row = listed.get(form);
    const name = row?.unit ?? formName;
    let position = positions.get(excelKey(name));
    if (position === undefined) {
      position = units.length;
      positions.set(excelKey(name), position);
      units.push({ name, ceiling: NaN });
    }
    unitOfForm[form] = position;
    const unit = units[position]!;
    if (!row || !view) return;
    if (Number.isNaN(unit.ceiling)) {
      units[position] = { ...unit, ceiling: row.ceiling };
      ceilingRows[position] = row.row;
    } else if (!Number.isNaN(row.ceiling) && row.ceiling !== unit.ceiling)
      view.report.error('ceilingDiffers', placeIn(view, row.row, view.columns.get('予定価格')?.position), {
        found: row.ceiling,
        expected: unit.ceiling,
        unit: unit.name,
        firstRow: ceilingRows[position]! + 1,
      });
  });
  // A unit called like a form that is not in it would swallow that form unasked.
  for (const { unit, row } of listed.values()) {
    const form = forms.names.findIndex((name) => excelKey(name) === excelKey(unit));
    if (form >= 0 && !listed.has(form) && view)
      view.report.error('unitNameIsForm', placeIn(view, row, view.columns.get('発注単位')?.position), {
        found: unit,
      });
  }
  return {
    units,
    unitOfForm,
    index: createNameIndex(
      units.map(({ name }) => name),
      forms.open,
    ),
  };
}
