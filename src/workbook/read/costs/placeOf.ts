/** Where the workbook has what an issue or step of the core is about. */
import type { CostsCase, Subject } from '../../../core';
import { COSTS_PARAMETERS, DECISIONS, PERIOD_FROM, REMAINDER_TIES } from '../../contract';
import type { Place } from '../../place';
import type { PlaceHints } from '../reading';
import { looseKey } from '../sameName';
import { placeIn, type TableView } from '../view';
import { locate } from './located';
import { definingPlace, placeByField, type FieldPlace } from './placesByField';
import { parameterPlace } from './policy';
import type { CostsRows, CostsSources } from './reading';
import type { CostsTables } from './tables';
import { costsViews } from './sources';

/** Fields of the core that are parameters by another name. */
const PARAMETER_FIELDS: Readonly<Record<string, string>> = { 計算期間: PERIOD_FROM, 条件名: REMAINDER_TIES };

export function createPlaceOf(
  read: CostsCase,
  rows: CostsRows,
  tables: CostsTables,
): (about: Subject, hints?: PlaceHints) => Place {
  const views = costsViews(tables);
  const sources = new Set(Object.keys(views) as (keyof CostsSources)[]);
  return (about, hints = {}) => {
    const { field = '' } = about;
    if (field === '決定' || field === '事項' || field === '結果')
      return decisionPlace(tables, hints.matter ?? '');
    const parameter =
      PARAMETER_FIELDS[field] ?? COSTS_PARAMETERS.find((p) => looseKey(p.name) === looseKey(field))?.name;
    if (parameter !== undefined) return parameterPlace(tables.parameters, parameter);
    const finder = { c: read, rows, sources, about, at: locate(read, about) };
    const found = placeByField(finder, field) ?? definingPlace(finder);
    return found ? placeOf(found, views[found.source]) : field === '' ? {} : { column: field };
  };
}

/** A table that the workbook lacks is still named, so that a person knows what to add. */
function placeOf({ spec, row, heading }: FieldPlace, view: TableView | undefined): Place {
  if (!view) return { table: spec.name, column: heading };
  const member = view.memberColumns.find((column) => column?.heading === heading);
  const column = view.columns.get(heading) ?? member ?? view.nameColumns.find((c) => c.heading === heading);
  return placeIn(view, row ? row - 1 : undefined, column?.position);
}

function decisionPlace({ decisions: { view, rowOf } }: CostsTables, matter: string): Place {
  if (!view) return { table: DECISIONS.name, column: '結果' };
  const row = rowOf.get(matter);
  return placeIn(view, row === undefined ? undefined : row - 1, view.columns.get('結果')?.position);
}
