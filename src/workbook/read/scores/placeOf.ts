/** Where the workbook has what an issue of the core is about. */
import type { ScoresCase, Subject } from '../../../core';
import { DECISIONS, SCORES, SCORES_PARAMETERS } from '../../contract';
import type { Place } from '../../place';
import { parameterPlace } from '../costs/policy';
import type { DecisionsTable } from '../decisionsTable';
import type { ParametersTable } from '../parametersTable';
import type { PlaceHints } from '../reading';
import { placeIn, type TableView } from '../view';
import type { Points } from './points';
import type { ItemsTable, ProposersTable, RequirementsTable } from './tables';

export interface ScoresTables {
  items: ItemsTable;
  proposers: ProposersTable;
  points: Points;
  requirements: RequirementsTable;
  parameters: ParametersTable;
  decisions: DecisionsTable;
}

export function createPlaceOf(
  read: ScoresCase,
  { items, proposers, points, requirements, parameters, decisions }: ScoresTables,
): (about: Subject, hints?: PlaceHints) => Place {
  const at = (view: TableView | undefined, row: number | undefined, heading: string): Place =>
    view ? placeIn(view, row, view.columns.get(heading)?.position) : { column: heading };
  return ({ field = '', bidder, item }, { matter = '' } = {}) => {
    const proposer = read.proposers.findIndex(({ name }) => name === bidder);
    const of = read.items.findIndex(({ name }) => name === item);
    if (field === '決定') {
      const { view, rowOf } = decisions;
      if (!view) return { table: DECISIONS.name, column: '結果' };
      return at(view, (rowOf.get(matter) ?? 0) > 0 ? rowOf.get(matter)! - 1 : undefined, '結果');
    }
    if (SCORES_PARAMETERS.some(({ name }) => name === field)) return parameterPlace(parameters, field);
    if (field === '点数') return pointPlace(points, read.items.length, proposer, of, item ?? '');
    if (field === '充足数') {
      const wrong = read.requirements.findIndex((one) => one.proposer === proposer && one.field === item);
      return at(requirements.view, (requirements.rows[wrong] ?? 0) - 1, field);
    }
    if (of >= 0 || field === '項目名') return at(items.view, items.rows[of], field === '' ? '項目名' : field);
    return at(proposers.view, proposers.rows[proposer], field === '' ? '業者名' : field);
  };
}

function pointPlace(
  { list, matrix, rows }: Points,
  items: number,
  proposer: number,
  item: number,
  name: string,
): Place {
  const view = matrix ?? list;
  if (!view) return { table: SCORES.name, column: '点数' };
  const row = rows[proposer * items + item] ?? 0;
  const column = matrix
    ? matrix.nameColumns.find(({ heading }) => heading === name)
    : view.columns.get('点数');
  return placeIn(view, row > 0 ? row - 1 : undefined, column?.position);
}
