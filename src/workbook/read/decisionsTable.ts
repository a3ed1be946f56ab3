/** 決定: what people decided, by the text of the 事項 column. */
import type { Decision } from '../../core';
import { DECISIONS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readText, shown } from './cells';
import { readDate } from './dateCells';
import { openTable } from './openTable';
import type { Report } from './report';
import { cellOf, placeIn, type FoundColumn, type TableView } from './view';

export interface DecisionsTable {
  view: TableView | undefined;
  decisions: readonly Decision[];
  /** Data row (1-based) by matter. */
  rowOf: ReadonlyMap<string, number>;
}

/** A matter that is listed without a result yet is not decided: finding `decisionOpen`. Errors: `keyTwice`. */
export function readDecisions(snapshot: Snapshot, report: Report): DecisionsTable {
  const view = openTable(snapshot, DECISIONS, report, { required: false });
  const decisions: Decision[] = [];
  const rowOf = new Map<string, number>();
  for (const row of view?.rows ?? []) {
    const column = (heading: string) => view!.columns.get(heading);
    const matter = readText(view!, row, column('事項'));
    const resultColumn = column('結果');
    const result = readText(
      view!,
      row,
      resultColumn && { ...resultColumn, spec: { ...resultColumn.spec, presence: 'optional' } },
    );
    for (const [text, place] of [
      [matter, column('事項')],
      [result, resultColumn],
    ] as const)
      noteReread(view!, row, place, text);
    for (const heading of ['決定者', '文書番号']) readText(view!, row, column(heading));
    readDate(view!, row, column('日付'));
    if (matter === '') continue;
    const first = rowOf.get(matter);
    if (first !== undefined) {
      report.error('keyTwice', placeIn(view!, row, column('事項')!.position), {
        found: [matter],
        firstRow: first,
      });
      continue;
    }
    rowOf.set(matter, row + 1);
    if (result === '')
      report.note('decisionOpen', placeIn(view!, row, resultColumn?.position), { found: matter });
    else decisions.push({ matter, result });
  }
  return { view, decisions, rowOf };
}

/** Formulas look the text up as typed: where spaces were read over, the plan needs a copy. Finding `nameReread`. */
function noteReread(view: TableView, row: number, column: FoundColumn | undefined, text: string): void {
  if (!column || text === '') return;
  const value = cellOf(view, row, column.position);
  if (value === text) return;
  view.reread.push({ row: row + 1, column: column.heading, value: text });
  view.report.note('nameReread', placeIn(view, row, column.position), { found: shown(value), read: text });
}
