/** Conditional formats: the kinds cellValue, custom and containsText, kept as data. */
import { intersection, sameArea } from '../area';
import { assertWritable } from '../cells';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { newId, type ConditionalFormat, type RangeRef, type Sheet } from '../model';
import { expectFlag, expectText, readOnly, type HostObject, type Json, type Scalar } from '../object';
import type { HostContext } from './context';
import { rangeObject } from './range';
import { colorOf } from './range-format';

const kinds: Readonly<Record<string, 'CellValue' | 'Custom' | 'TextComparison'>> = {
  CellValue: 'CellValue',
  Custom: 'Custom',
  ContainsText: 'TextComparison',
};

/** ConditionalRangeFormat: font and fill of the cells for which the rule holds. */
function look(item: ConditionalFormat): HostObject {
  const property = (key: string, read: (value: Json) => Json): Scalar => ({
    get: () => item.format[key] ?? null,
    set: (value) => {
      item.format[key] = read(value);
    },
  });
  return {
    type: 'ConditionalRangeFormat',
    scalars: { NumberFormat: property('numberFormat', expectText) },
    parts: {
      Fill: () => ({
        type: 'ConditionalRangeFill',
        scalars: { Color: property('fill', colorOf) },
        methods: { Clear: () => void delete item.format['fill'] },
      }),
      Font: () => ({
        type: 'ConditionalRangeFont',
        scalars: {
          Color: property('fontColor', colorOf),
          Bold: property('bold', expectFlag),
          Italic: property('italic', expectFlag),
          Strikethrough: property('strikethrough', expectFlag),
        },
      }),
    },
  };
}

/** ConditionalCellValueRule: `{formula1, formula2?, operator}`; text rule: `{operator, text}`. */
function ruleObject(item: ConditionalFormat, type: string): HostObject {
  const parts = { Format: () => look(item) };
  if (type === 'Custom') {
    const formula: Scalar = {
      get: () => item.rule,
      set: (value) => {
        if (!expectText(value).startsWith('=')) throw invalidArgument('The rule is a formula.');
        item.rule = value;
      },
    };
    const rule = (): HostObject => ({ type: 'ConditionalFormatRule', scalars: { Formula: formula } });
    return { type: 'CustomConditionalFormat', scalars: {}, parts: { ...parts, Rule: rule } };
  }
  const rule: Scalar = {
    get: () => item.rule,
    set: (value) => {
      if (typeof value !== 'object' || value === null || !('operator' in value))
        throw invalidArgument('The rule has no operator.');
      item.rule = value;
    },
  };
  return { type: `${type}ConditionalFormat`, scalars: { Rule: rule }, parts };
}

function formatObject(context: HostContext, sheet: Sheet, item: ConditionalFormat): HostObject {
  const own = kinds[item.type];
  const part = (name: string) => (): HostObject => {
    if (own !== name) throw invalidArgument(`The conditional format is not of the kind ${name}.`);
    return ruleObject(item, name);
  };
  const orNull = (name: string) => (): HostObject | null => (own === name ? ruleObject(item, name) : null);
  return {
    type: 'ConditionalFormat',
    id: item.id,
    scalars: {
      Id: readOnly(() => item.id),
      Type: readOnly(() => item.type),
      Priority: readOnly(() => sheet.conditionalFormats.indexOf(item)),
      StopIfTrue: {
        get: () => item.format['stopIfTrue'] === true,
        set: (value) => {
          item.format['stopIfTrue'] = expectFlag(value);
        },
      },
    },
    parts: {
      CellValue: part('CellValue'),
      CellValueOrNullObject: orNull('CellValue'),
      Custom: part('Custom'),
      CustomOrNullObject: orNull('Custom'),
      TextComparison: part('TextComparison'),
      TextComparisonOrNullObject: orNull('TextComparison'),
    },
    methods: {
      Delete: () => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== item);
      },
      GetRange: () => rangeObject(context, { sheet, area: item.area }),
    },
  };
}

/** The formats that touch a range; "Adds a new conditional format to the collection at the first/top priority." */
export function conditionalFormatsObject(context: HostContext, range: RangeRef): HostObject {
  const { sheet, area } = range;
  const own = (): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((item) => intersection(item.area, area));
  const object = (item: ConditionalFormat): HostObject => formatObject(context, sheet, item);
  const find = (id: string | number): ConditionalFormat | undefined => own().find((item) => item.id === id);
  return {
    type: 'ConditionalFormatCollection',
    scalars: {},
    items: () => own().map(object),
    item: (id) => {
      const found = find(id);
      if (!found) throw itemNotFound();
      return object(found);
    },
    methods: {
      GetCount: () => own().length,
      GetItemAt: (args) => {
        const found = own()[Number(args[0])];
        if (!found) throw itemNotFound();
        return object(found);
      },
      GetItemOrNullObject: (args) => {
        const found = find(String(args[0]));
        return found ? object(found) : null;
      },
      Add: (args) => {
        assertWritable(range);
        const type = String(args[0]);
        if (kinds[type] === undefined)
          throw apiNotFound(`ConditionalFormatCollection.add of the type ${type}`);
        const item: ConditionalFormat = { id: newId(context.model), area, type, rule: null, format: {} };
        sheet.conditionalFormats.unshift(item);
        return object(item);
      },
      // "Clears all conditional formats active on the current specified range."
      ClearAll: () => {
        assertWritable(range);
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          (item) => !sameArea(item.area, area) && !intersection(item.area, area),
        );
      },
    },
  };
}
