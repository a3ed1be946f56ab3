/** WorksheetCollection: the sheets of the workbook. */
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../errors';
import { eventTypes, tellSheet } from '../events';
import { emptySheet } from '../load';
import { findSheet, newId, sameName, sheetByKey, touch, type Model, type Sheet } from '../model';
import { flag, optionalText, text, type Argument, type HostObject } from '../object';
import type { HostContext } from './context';
import { eventMethods } from './event-methods';
import { worksheetObject } from './worksheet';

/**
 * Worksheet.name: "The name must be fewer than 32 characters." Microsoft Support, "Rename a worksheet":
 * not blank, none of / \ ? * : [ ], no apostrophe at either end, not "History".
 */
export function assertSheetName(model: Model, name: string, own?: Sheet): void {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*:[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    sameName(name, 'History')
  )
    throw invalidArgument(`Not a name for a worksheet: ${name}`);
  if (model.sheets.some((sheet) => sheet !== own && sameName(sheet.name, name)))
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** WorkbookProtection: with the structure protected, sheets are not added, moved, renamed or deleted. */
export function assertStructure(model: Model): void {
  if (model.protected) throw accessDenied('The workbook is protected.');
}

function freeName(model: Model): string {
  let number = model.sheets.length + 1;
  while (findSheet(model, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** "The worksheet will be added at the end of existing worksheets", and is not activated. */
function add(context: HostContext, wanted: string | undefined): HostObject {
  const { model } = context;
  assertStructure(model);
  const name = wanted === undefined || wanted === '' ? freeName(model) : wanted;
  assertSheetName(model, name);
  const sheet = emptySheet(newId(model), name);
  model.sheets.push(sheet);
  touch(model);
  tellSheet(model, eventTypes.added, sheet, { source: model.source });
  return worksheetObject(context, sheet);
}

export function worksheetsObject(context: HostContext): HostObject {
  const { model } = context;
  const visible = (args: readonly Argument[]): Sheet[] =>
    flag(args, 0, false) ? model.sheets.filter((sheet) => sheet.visibility === 'Visible') : model.sheets;
  const object = (sheet: Sheet | undefined): HostObject => {
    if (!sheet) throw itemNotFound();
    return worksheetObject(context, sheet);
  };
  return {
    type: 'WorksheetCollection',
    scalars: {},
    items: () => model.sheets.map(object),
    item: (key) => object(sheetByKey(model, String(key))),
    methods: {
      Add: (args) => add(context, optionalText(args, 0)),
      GetActiveWorksheet: () => object(model.active),
      GetCount: (args) => visible(args).length,
      GetFirst: (args) => object(visible(args)[0]),
      GetLast: (args) => object(visible(args).at(-1)),
      GetItemOrNullObject: (args) => {
        const sheet = findSheet(model, text(args, 0));
        return sheet ? object(sheet) : null;
      },
      ...eventMethods(
        'Added',
        'Deleted',
        'Activated',
        'Deactivated',
        'DataChanged',
        'SelectionChanged',
        'Calculated',
      ),
    },
  };
}
