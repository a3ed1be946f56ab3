/** 評価項目, 提案者, 要件充足. */
import type { Proposer, Requirement, ScoreItem, ScoreKind } from '../../../core';
import { PROPOSERS, REQUIREMENTS, SCORES_MATRIX, SCORE_ITEMS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import { readCode } from '../costs/marks';
import { createOnce } from '../costs/once';
import { defineNames, readKeyName, type DefinedNames } from '../defineNames';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { looseKey } from '../sameName';
import type { TableView } from '../view';

const STAGE_CODES = [1, 2] as const;
const KIND_CODES: readonly ScoreKind[] = ['technical', 'price', 'demonstration', 'vote', 'other'];

/** An item's name may become a heading of 評価点表. */
const RESERVED = new Set(
  SCORES_MATRIX.columns.flatMap(({ heading, aliases }) => [heading, ...aliases]).map(looseKey),
);

export interface ItemsTable extends DefinedNames {
  view: TableView | undefined;
  items: readonly ScoreItem[];
}

export function readItems(snapshot: Snapshot, report: Report): ItemsTable {
  const view = openTable(snapshot, SCORE_ITEMS, report, { required: true });
  const names = defineNames(view, '項目名', RESERVED);
  const items = names.rows.map((row, i): ScoreItem => {
    readText(view!, row, view!.columns.get('出典'));
    const weight = readNumber(view!, row, view!.columns.get('重み'));
    return {
      name: names.index.names[i]!,
      stage: readCode(view!, row, '段階', STAGE_CODES) ?? 1,
      kind: readCode(view!, row, '区分', KIND_CODES) ?? 'technical',
      maximum: readNumber(view!, row, view!.columns.get('配点')),
      weight: Number.isNaN(weight) ? 1 : weight,
    };
  });
  return { ...names, view, items };
}

export interface ProposersTable extends DefinedNames {
  view: TableView | undefined;
  proposers: readonly Proposer[];
}

export function readProposers(snapshot: Snapshot, report: Report): ProposersTable {
  const view = openTable(snapshot, PROPOSERS, report, { required: true });
  const names = defineNames(view, '業者名');
  const proposers = names.rows.map((row, i): Proposer => {
    readText(view!, row, view!.columns.get('出典'));
    return {
      name: names.index.names[i]!,
      price: readNumber(view!, row, view!.columns.get('価格')),
      ceiling: readNumber(view!, row, view!.columns.get('上限額')),
    };
  });
  return { ...names, view, proposers };
}

export interface RequirementsTable {
  view: TableView | undefined;
  requirements: readonly Requirement[];
  /** 1-based data rows. */
  rows: readonly number[];
}

/** Errors: `keyTwice`, and those of names and numbers. */
export function readRequirements(
  snapshot: Snapshot,
  proposers: NameIndex,
  report: Report,
): RequirementsTable {
  const view = openTable(snapshot, REQUIREMENTS, report, { required: false });
  const requirements: Requirement[] = [];
  const rows: number[] = [];
  if (!view) return { view, requirements, rows };
  const once = createOnce(view, '分野');
  const fieldColumn = view.columns.get('分野');
  for (const row of view.rows) {
    const proposer = readReference(view, row, view.columns.get('業者名'), proposers);
    const field = fieldColumn ? readKeyName(view, row, fieldColumn) : '';
    const asked = readNumber(view, row, view.columns.get('要件数'));
    const met = readNumber(view, row, view.columns.get('充足数'));
    readText(view, row, view.columns.get('出典'));
    if (proposer < 0 || !once(row, `${proposer} ${looseKey(field)}`, [field])) continue;
    requirements.push({ proposer, field, asked, met });
    rows.push(row + 1);
  }
  return { view, requirements, rows };
}
