/** Worksheet. */
import { areaOf, COLUMNS, insideGrid, ROWS, type Area } from '../area';
import { usedArea } from '../cells';
import { HostError, invalidArgument } from '../errors';
import { eventTypes, tellSheet } from '../events';
import { loseSheetIn, loseTableIn, renameSheetIn } from '../formula/references';
import { rewriteFormulas } from '../rewrite';
import { touch, type Sheet } from '../model';
import {
  expectFlag,
  expectNumber,
  expectText,
  expectWord,
  flag,
  integer,
  optionalText,
  readOnly,
  type Arguments,
  type HostObject,
  type Json,
  type Scalar,
} from '../object';
import { sheetFilterObject } from './auto-filter';
import { chartsObject } from './charts';
import type { HostContext } from './context';
import { defaults } from './defaults';
import { eventMethods } from './event-methods';
import { rangeAt, wholeSheet } from './find-range';
import { freezePanesObject } from './freeze-panes';
import { namesObject } from './names';
import { pageLayoutObject } from './page-layout';
import { rangeObject } from './range';
import { colorOf } from './range-format';
import { activate } from './select';
import { sheetProtectionObject } from './sheet-protection';
import { tablesObject } from './tables';
import { assertSheetName, assertStructure } from './worksheets';

function rename(context: HostContext, sheet: Sheet, value: Json): void {
  const { model } = context;
  const name = expectText(value);
  assertStructure(model);
  assertSheetName(model, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(model, (formula) => renameSheetIn(formula, before, name));
  touch(model);
}

/** "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an `InvalidOperation` exception." */
function remove(context: HostContext, sheet: Sheet): void {
  const { model } = context;
  assertStructure(model);
  const refuse = (why: string): never => {
    throw new HostError('InvalidOperation', `This operation is not permitted for the current object. ${why}`);
  };
  if (sheet.visibility === 'VeryHidden') refuse('The worksheet is very hidden.');
  if (!model.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    refuse('A workbook keeps one visible worksheet.');
  model.sheets = model.sheets.filter((other) => other !== sheet);
  model.names = model.names.filter((name) => name.sheet !== sheet);
  for (const table of sheet.tables) rewriteFormulas(model, (formula) => loseTableIn(formula, table.name));
  rewriteFormulas(model, (formula) => loseSheetIn(formula, sheet.name));
  if (model.active === sheet) {
    model.active = model.sheets.find((other) => other.visibility === 'Visible') ?? model.active;
    model.selection = { sheet: model.active, area: areaOf(0, 0, 1, 1) };
  }
  touch(model);
  tellSheet(model, eventTypes.deleted, sheet, { source: model.source });
}

function move(context: HostContext, sheet: Sheet, value: Json): void {
  const { model } = context;
  assertStructure(model);
  const position = expectNumber(value);
  if (!Number.isInteger(position) || position < 0 || position >= model.sheets.length)
    throw invalidArgument('There is no such position.');
  const others = model.sheets.filter((other) => other !== sheet);
  model.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  model.dirty = true;
}

function show(context: HostContext, sheet: Sheet, value: Json): void {
  const { model } = context;
  assertStructure(model);
  const visibility = expectWord(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
  if (
    visibility !== 'Visible' &&
    !model.sheets.some((other) => other !== sheet && other.visibility === 'Visible')
  )
    throw new HostError('InvalidOperation', 'A workbook keeps one visible worksheet.');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && model.active === sheet) {
    const next = model.sheets.find((other) => other.visibility === 'Visible');
    if (next) activate(model, next);
  }
}

function ranges(context: HostContext, sheet: Sheet): Record<string, (args: Arguments) => HostObject | null> {
  const at = (area: Area): HostObject => rangeObject(context, { sheet, area });
  const used = (args: Arguments): Area | null =>
    usedArea(sheet, areaOf(0, 0, ROWS, COLUMNS), flag(args, 0, false));
  return {
    // "If not specified, the entire worksheet range is returned."
    GetRange: (args) => {
      const address = optionalText(args, 0);
      return rangeObject(
        context,
        address === undefined ? wholeSheet(sheet) : rangeAt(context.model, sheet, address),
      );
    },
    GetCell: (args) => at(insideGrid(areaOf(integer(args, 0), integer(args, 1), 1, 1))),
    GetRangeByIndexes: (args) =>
      at(insideGrid(areaOf(integer(args, 0), integer(args, 1), integer(args, 2), integer(args, 3)))),
    // "If the entire worksheet is blank, this function will return the top left cell."
    GetUsedRange: (args) => at(used(args) ?? areaOf(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (args) => {
      const area = used(args);
      return area ? at(area) : null;
    },
  };
}

export function worksheetObject(context: HostContext, sheet: Sheet): HostObject {
  const { model } = context;
  const gridlines: Scalar = {
    get: () => sheet.showGridlines,
    set: (value) => {
      sheet.showGridlines = expectFlag(value);
      model.dirty = true;
    },
  };
  return {
    type: 'Worksheet',
    id: sheet.id,
    scalars: {
      Id: readOnly(() => sheet.id),
      Name: { get: () => sheet.name, set: (value) => rename(context, sheet, value) },
      Position: { get: () => model.sheets.indexOf(sheet), set: (value) => move(context, sheet, value) },
      Visibility: { get: () => sheet.visibility, set: (value) => show(context, sheet, value) },
      TabColor: {
        // "if the worksheet is invisible, the value will be `null` … use an empty-string to set an auto color"
        get: () => (sheet.visibility === 'Visible' ? sheet.tabColor : null),
        set: (value) => {
          assertStructure(model);
          sheet.tabColor = value === '' ? '' : colorOf(value);
          model.dirty = true;
        },
      },
      ShowGridlines: gridlines,
      // The client sets the property under this name.
      Gridlines: gridlines,
      StandardWidth: readOnly(() => defaults.standardWidth),
      StandardHeight: readOnly(() => defaults.rowHeight),
      EnableCalculation: readOnly(() => true),
    },
    parts: {
      Tables: () => tablesObject(context, sheet),
      Charts: () => chartsObject(context, sheet),
      Names: () => namesObject(context, sheet),
      Protection: () => sheetProtectionObject(context, sheet),
      FreezePanes: () => freezePanesObject(context, sheet),
      PageLayout: () => pageLayoutObject(context, sheet),
      AutoFilter: () => sheetFilterObject(context, sheet),
    },
    methods: {
      ...ranges(context, sheet),
      Activate: () => activate(model, sheet),
      Delete: () => remove(context, sheet),
      Calculate: () => context.calculateNow(),
      ...eventMethods('DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'Calculated'),
    },
  };
}
