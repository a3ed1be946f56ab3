/** Range: a block of cells of one sheet. */
import { areaName, columnsOf, intersection, rowsOf, sheetPrefix, type Area } from '../area';
import { assertWritable, clearContents, clearStyles } from '../cells';
import { invalidArgument } from '../errors';
import type { RangeRef } from '../model';
import {
  expectWord,
  flag,
  integer,
  readOnly,
  type Arguments,
  type HostObject,
  type Json,
  type Scalar,
} from '../object';
import { conditionalFormatsObject } from './conditional-formats';
import type { HostContext } from './context';
import { copyFrom } from './copy-from';
import { dataValidationObject } from './data-validation';
import { assertAlive } from './find-range';
import { hiddenColumns, hiddenRows } from './hidden';
import { merge } from './merge';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { cellScalars } from './range-cells';
import { rangeFormatObject } from './range-format';
import { neighbours } from './range-neighbours';
import { select } from './select';
import { worksheetObject } from './worksheet';

function measures({ sheet, area }: RangeRef): Record<string, Scalar> {
  return {
    Address: readOnly(() => sheetPrefix(sheet.name) + areaName(area)),
    RowCount: readOnly(() => rowsOf(area)),
    ColumnCount: readOnly(() => columnsOf(area)),
    CellCount: readOnly(() => Math.min(rowsOf(area) * columnsOf(area), 2 ** 31 - 1)),
    RowIndex: readOnly(() => area.top),
    ColumnIndex: readOnly(() => area.left),
    IsEntireColumn: readOnly(() => areaName(area).match(/^[A-Z]+:[A-Z]+$/) !== null),
    IsEntireRow: readOnly(() => areaName(area).match(/^\d+:\d+$/) !== null),
  };
}

const clearKinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Range.clear: "Clear range values and formatting, such as fill and border." */
function clear(context: HostContext, range: RangeRef, args: Arguments): void {
  const kind = expectWord((args[0] ?? 'All') as Json, clearKinds);
  if (kind === 'All' || kind === 'Contents') clearContents(context.model, range);
  if (kind === 'All' || kind === 'Formats') clearStyles(context.model, range);
  if (kind === 'All') {
    // Conditional formats and validation rules go with a full clear, as with Clear All in the ribbon.
    const outside = (item: { area: Area }): boolean => !intersection(item.area, range.area);
    range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter(outside);
    range.sheet.validations = range.sheet.validations.filter(outside);
  }
}

export function rangeObject(context: HostContext, range: RangeRef): HostObject {
  assertAlive(context.model, range.sheet);
  return {
    type: 'Range',
    range,
    scalars: {
      ...measures(range),
      ...cellScalars(context, range),
      RowHidden: hiddenRows(context.model, range),
      ColumnHidden: hiddenColumns(context.model, range),
      HasSpill: readOnly(() => false),
    },
    parts: {
      Format: () => rangeFormatObject(context, range),
      Worksheet: () => worksheetObject(context, range.sheet),
      ConditionalFormats: () => conditionalFormatsObject(context, range),
      DataValidation: () => dataValidationObject(context, range),
    },
    methods: {
      ...neighbours(context, range),
      Clear: (args) => clear(context, range, args),
      CopyFrom: (args) => copyFrom(context, range, args),
      GetCellProperties: (args) => cellProperties(range, args),
      GetColumnProperties: (args) => columnProperties(range, args),
      GetRowProperties: (args) => rowProperties(range, args),
      Select: () => select(context.model, range),
      Calculate: () => context.calculateNow(),
      Merge: (args) => merge(context, range, flag(args, 0, false)),
      Unmerge: () => {
        assertWritable(range);
        range.sheet.merged = range.sheet.merged.filter((item) => !intersection(item, range.area));
      },
      _ValidateArraySize: (args) => {
        if (integer(args, 0) !== rowsOf(range.area) || integer(args, 1) !== columnsOf(range.area))
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
      },
    },
  };
}
