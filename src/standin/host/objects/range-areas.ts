/** RangeAreas, as far as merged areas and print areas need it. */
import { areaName, columnsOf, rowsOf, sheetPrefix, type Area } from '../area';
import type { Sheet } from '../model';
import { readOnly, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

export function rangeAreasObject(context: HostContext, sheet: Sheet, areas: readonly Area[]): HostObject {
  const ranges = (): HostObject[] => areas.map((area) => rangeObject(context, { sheet, area }));
  return {
    type: 'RangeAreas',
    scalars: {
      // "Returns the RangeAreas reference in A1-style", with the sheet's name before every block.
      Address: readOnly(() => areas.map((area) => sheetPrefix(sheet.name) + areaName(area)).join(',')),
      AreaCount: readOnly(() => areas.length),
      CellCount: readOnly(() => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0)),
    },
    parts: {
      Areas: () => ({
        type: 'RangeCollection',
        scalars: {},
        items: ranges,
        methods: { GetCount: () => areas.length },
      }),
      Worksheet: () => worksheetObject(context, sheet),
    },
  };
}
