/** NamedItemCollection of the workbook or of one sheet. */
import { absoluteReference, parseReference } from '../area';
import { invalidArgument, itemNotFound } from '../errors';
import { isWellFormed } from '../formula/well-formed';
import { sameName, sheetByKey, touch, type Name, type RangeRef, type Sheet } from '../model';
import {
  expectFlag,
  expectText,
  isHostObject,
  optionalText,
  readOnly,
  text,
  type Arguments,
  type HostObject,
  type Json,
} from '../object';
import { wireValue } from '../cells';
import type { HostContext } from './context';
import { rangeObject } from './range';
import { assertFreeName } from './table-names';
import { worksheetObject } from './worksheet';

/** "The formula of the named item. Formulas always start with an equal sign ("=")." */
function formulaOf(context: HostContext, value: Json): string {
  const formula = expectText(value);
  if (!formula.startsWith('=') || !isWellFormed(formula))
    throw invalidArgument('A name refers to a formula with leading =.');
  const reference = parseReference(formula);
  if (reference?.sheet !== undefined) sheetByKey(context.model, reference.sheet);
  return formula;
}

function rangeOf(context: HostContext, name: Name): RangeRef | null {
  const reference = parseReference(name.formula);
  if (!reference) return null;
  const sheet =
    reference.sheet === undefined
      ? (name.sheet ?? context.model.active)
      : context.model.sheets.find((item) => sameName(item.name, reference.sheet ?? ''));
  return sheet ? { sheet, area: reference.area } : null;
}

/** "For a named range, it will return the range address." */
async function valueOf(context: HostContext, name: Name): Promise<Json> {
  const range = rangeOf(context, name);
  return range
    ? absoluteReference(range.sheet.name, range.area)
    : wireValue(await context.evaluate(name.formula));
}

async function typeOf(context: HostContext, name: Name): Promise<string> {
  if (rangeOf(context, name)) return 'Range';
  const value = await context.evaluate(name.formula);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'object' && value !== null ? 'Error' : 'String';
}

function nameObject(context: HostContext, name: Name): HostObject {
  const { model } = context;
  const range = (): HostObject | null => {
    const found = rangeOf(context, name);
    return found ? rangeObject(context, found) : null;
  };
  return {
    type: 'NamedItem',
    id: name.name,
    idName: '_Id',
    scalars: {
      Name: readOnly(() => name.name),
      Formula: {
        get: () => name.formula,
        set: (value) => {
          name.formula = formulaOf(context, value);
          touch(model);
        },
      },
      Value: readOnly(() => valueOf(context, name)),
      Type: readOnly(() => typeOf(context, name)),
      Scope: readOnly(() => (name.sheet ? 'Worksheet' : 'Workbook')),
      Comment: {
        get: () => name.comment,
        set: (value) => {
          name.comment = expectText(value);
        },
      },
      Visible: {
        get: () => name.visible,
        set: (value) => {
          name.visible = expectFlag(value);
        },
      },
    },
    parts: {
      WorksheetOrNullObject: () => (name.sheet ? worksheetObject(context, name.sheet) : null),
    },
    methods: {
      Delete: () => {
        model.names = model.names.filter((other) => other !== name);
        touch(model);
      },
      GetRange: () => {
        const found = range();
        if (!found) throw itemNotFound();
        return found;
      },
      GetRangeOrNullObject: range,
    },
  };
}

/** "Adds a new name to the collection of the given scope." */
function add(context: HostContext, sheet: Sheet | undefined, args: Arguments): HostObject {
  const { model } = context;
  const name = text(args, 0);
  assertFreeName(model, name, sheet);
  const refers = args[1];
  const range = isHostObject(refers) ? refers.range : undefined;
  const formula = range
    ? `=${absoluteReference(range.sheet.name, range.area)}`
    : formulaOf(context, (refers ?? null) as Json);
  const item: Name = {
    name,
    formula,
    visible: true,
    comment: optionalText(args, 2) ?? '',
    ...(sheet ? { sheet } : {}),
  };
  model.names.push(item);
  touch(model);
  return nameObject(context, item);
}

/** Names of a sheet; of the workbook when no sheet is given. */
export function namesObject(context: HostContext, sheet?: Sheet): HostObject {
  const list = (): Name[] => context.model.names.filter((name) => name.sheet === sheet);
  const find = (key: string): Name | undefined => list().find((name) => sameName(name.name, key));
  return {
    type: 'NamedItemCollection',
    scalars: {},
    items: () => list().map((name) => nameObject(context, name)),
    item: (key) => {
      const found = find(String(key));
      if (!found) throw itemNotFound();
      return nameObject(context, found);
    },
    methods: {
      Add: (args) => add(context, sheet, args),
      GetCount: () => list().length,
      GetItemOrNullObject: (args) => {
        const found = find(text(args, 0));
        return found ? nameObject(context, found) : null;
      },
    },
  };
}
