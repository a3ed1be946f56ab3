/** 帳票: the forms that are ordered together. */
import type { Form } from '../../core';
import { FORMS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readText } from './cells';
import { readNumber } from './numberCells';
import { defineNames, type DefinedNames } from './defineNames';
import { openTable } from './openTable';
import type { Report } from './report';
import { placeIn, type TableView } from './view';

export interface FormsTable extends DefinedNames {
  view: TableView | undefined;
  forms: readonly Form[];
}

/** Errors: `noForms`, and those of names and cells. */
export function readFormsTable(snapshot: Snapshot, report: Report): FormsTable {
  const view = openTable(snapshot, FORMS, report, { required: true });
  const { index, rows } = defineNames(view, '帳票名');
  if (!view) return { view, forms: [], index, rows };
  if (view.rows.length === 0) report.error('noForms', placeIn(view), { expected: '帳票名' });
  const forms = rows.map((row, i) => {
    for (const heading of ['種類', '用紙', 'インク', '印刷時期'])
      readText(view, row, view.columns.get(heading));
    return { name: index.names[i]!, sheetsPerBox: readNumber(view, row, view.columns.get('箱入数')) };
  });
  return { view, forms, index, rows };
}
