/** WorksheetFreezePanes. */
import { areaOf, COLUMNS, ROWS } from '../area';
import type { Sheet } from '../model';
import { integer, type Arguments, type HostObject } from '../object';
import type { HostContext } from './context';
import { rangeArgument } from './find-range';
import { rangeObject } from './range';

export function freezePanesObject(context: HostContext, sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    sheet.frozen = { rows, columns };
    context.model.dirty = true;
  };
  const count = (args: Arguments): number =>
    args[0] === null || args[0] === undefined ? 1 : integer(args, 0);
  const location = (): HostObject | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return rangeObject(context, {
      sheet,
      area: areaOf(0, 0, rows === 0 ? ROWS : rows, columns === 0 ? COLUMNS : columns),
    });
  };
  return {
    type: 'WorksheetFreezePanes',
    scalars: {},
    methods: {
      // "The range provided corresponds to cells that will be frozen in the top- and left-most pane."
      FreezeAt: (args) => {
        if (args[0] === null) return freeze(0, 0);
        const { area } = rangeArgument(context.model, sheet, args[0]);
        return freeze(
          area.bottom === ROWS - 1 ? 0 : area.bottom + 1,
          area.right === COLUMNS - 1 ? 0 : area.right + 1,
        );
      },
      // "Freeze the top row or rows of the worksheet in place."
      FreezeRows: (args) => freeze(count(args), 0),
      FreezeColumns: (args) => freeze(0, count(args)),
      Unfreeze: () => freeze(0, 0),
      GetLocationOrNullObject: location,
    },
  };
}
