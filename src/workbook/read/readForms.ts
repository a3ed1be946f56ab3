/** Snapshot → Case of pre-printed forms bought jointly: all problems at once, each with its place. */
import type { FormsCase } from '../../core';
import { FORMS_PARAMETERS, MEMBER_PAGE } from '../contract';
import type { Snapshot } from '../snapshot';
import { readBids } from './bidsTable';
import { readDecisions } from './decisionsTable';
import { readFormsTable } from './formsTable';
import { readGroups, readThresholds } from './groupTables';
import { othersParameters } from './jobs';
import { readMembers } from './members';
import { readOrders, type OrdersTables } from './orders';
import { readOrderUnits } from './orderUnits';
import { readParameters } from './parametersTable';
import { createPlaceOf } from './placeOf';
import { policyOf } from './policy';
import type { FormsSources, Reading, TableSource } from './reading';
import { createReport } from './report';
import { readRoundsTable } from './roundsTable';
import { reportSettings } from './settings';
import { sourceOf, type TableView } from './view';

/** Never throws: whatever is wrong with the workbook comes back as `rejected` with its issues. */
export function readForms(snapshot: Snapshot): Reading {
  const report = createReport();
  reportSettings(snapshot, report);
  const members = readMembers(snapshot, report);
  const forms = readFormsTable(snapshot, report);
  const rounds = readRoundsTable(snapshot, report);
  const names = { members: members.index, forms: forms.index, rounds: rounds.index };
  const orders = readOrders(snapshot, names, report);
  const units = readOrderUnits(snapshot, names, report);
  const groups = readGroups(snapshot, names, rounds.rounds, units.byRound, report);
  const thresholds = readThresholds(snapshot, names, rounds.rounds, report);
  const bids = readBids(snapshot, names, units.byRound, report);
  const parameters = readParameters(snapshot, report, FORMS_PARAMETERS, [
    MEMBER_PAGE,
    ...othersParameters(snapshot, 'forms'),
  ]);
  const decisions = readDecisions(snapshot, report);

  const issues = report.issues();
  if (issues.some(({ severity }) => severity === 'error')) return { kind: 'rejected', issues };
  const read: FormsCase = {
    members: members.members,
    forms: forms.forms,
    rounds: rounds.rounds.map(({ name, scheme, groupSource, tax, assumptions }, i) => ({
      name,
      // Without a scheme the reading was rejected above.
      scheme: scheme!,
      tax,
      assumptions,
      sheets: orders.grids.sheets[i]!,
      alonePrice: orders.grids.alonePrice[i]!,
      quotedSheets: orders.grids.quotedSheets[i]!,
      units: units.byRound[i]!.units,
      unitOfForm: units.byRound[i]!.unitOfForm,
      groupSource,
      groups: groups.groups[i]!,
      thresholds: thresholds.thresholds[i]!,
      bids: bids.byRound[i]!,
    })),
    policy: policyOf(parameters.values),
    decisions: decisions.decisions,
  };
  const views = { members, forms, rounds, units, groups, thresholds, bids, parameters, decisions };
  return {
    kind: 'forms',
    case: read,
    sources: {
      members: sourceOf(members.view!),
      forms: sourceOf(forms.view!),
      rounds: sourceOf(rounds.view!),
      bids: sourceOf(bids.view!),
      ...orderSources(orders),
      ...optional('orderUnits', units.view),
      ...optional('groups', groups.view),
      ...optional('thresholds', thresholds.view),
      ...optional('parameters', parameters.view),
      ...optional('decisions', decisions.view),
    },
    findings: issues,
    bidRows: bids.rows,
    roundDates: rounds.rounds.map(({ date }) => date),
    placeOf: createPlaceOf(names, read, orders, views),
  };
}

function orderSources({ list, sheets, alone, quoted }: OrdersTables): Partial<FormsSources> {
  return {
    ...optional('orders', list?.view),
    ...optional('sheetsMatrix', sheets?.view),
    ...optional('aloneMatrix', alone?.view),
    ...optional('quotedMatrix', quoted?.view),
  };
}

function optional<Key extends keyof FormsSources>(
  key: Key,
  view: TableView | undefined,
): Partial<Record<Key, TableSource>> {
  return view ? ({ [key]: sourceOf(view) } as Record<Key, TableSource>) : {};
}
