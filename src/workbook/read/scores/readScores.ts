/** Snapshot → Case of evaluating proposals: all problems at once, each with its place. */
import type { ScoresCase } from '../../../core';
import { SCORES_PARAMETERS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readDecisions } from '../decisionsTable';
import { othersParameters } from '../jobs';
import { readParameters } from '../parametersTable';
import { createReport } from '../report';
import { reportSettings } from '../settings';
import { reportUnknownTables } from '../unknownTables';
import { sourceOf, type TableView } from '../view';
import { createPlaceOf } from './placeOf';
import { readPoints } from './points';
import { scoresPolicy } from './policy';
import type { ScoresOutcome, ScoresSources } from './reading';
import { readItems, readProposers, readRequirements } from './tables';

/** Never throws: whatever is wrong with the workbook comes back as `rejected` with its issues. */
export function readScores(snapshot: Snapshot): ScoresOutcome {
  const report = createReport();
  reportSettings(snapshot, report);
  reportUnknownTables(snapshot, report);
  const items = readItems(snapshot, report);
  const proposers = readProposers(snapshot, report);
  const points = readPoints(snapshot, proposers.index, items.index, report);
  const requirements = readRequirements(snapshot, proposers.index, report);
  const others = othersParameters(snapshot, 'scores');
  const parameters = readParameters(snapshot, report, SCORES_PARAMETERS, others);
  const decisions = readDecisions(snapshot, report);

  const issues = report.issues();
  if (issues.some(({ severity }) => severity === 'error')) return { kind: 'rejected', issues };
  const read: ScoresCase = {
    items: items.items,
    proposers: proposers.proposers,
    points: points.points,
    requirements: requirements.requirements,
    policy: scoresPolicy(parameters.values),
    decisions: decisions.decisions,
  };
  const tables = { items, proposers, points, requirements, parameters, decisions };
  return {
    kind: 'scores',
    case: read,
    sources: {
      items: sourceOf(items.view!),
      proposers: sourceOf(proposers.view!),
      ...optional('scores', points.list),
      ...optional('scoresMatrix', points.matrix),
      ...optional('requirements', requirements.view),
      ...optional('parameters', parameters.view),
      ...optional('decisions', decisions.view),
    },
    requirementRows: requirements.rows,
    findings: issues,
    placeOf: createPlaceOf(read, tables),
  };
}

function optional(key: keyof ScoresSources, view: TableView | undefined): Partial<ScoresSources> {
  return view ? { [key]: sourceOf(view) } : {};
}
