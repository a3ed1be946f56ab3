/**
 * The person at the grid. What they type goes to the host as a request, like everything else that changes the
 * workbook: the host reads it as Excel reads the keyboard, and tells the add-in by the same events.
 */
import type { Connection } from '../host';
import { areaName, areaOf, type Area } from '../host/area';

/** What a person left in one cell. */
export interface Typed {
  sheet: string;
  row: number;
  column: number;
  entry: string | number | boolean;
  /** Where the grid gave the cell another number format: a typed date, a typed percentage. */
  numberFormat?: string;
}

/** Numbers of the protocol: an action that calls a method, one that sets a property; paths to the root, by method, by property, to an item. */
const [CALL, SET] = [3, 4] as const;
const [ROOT, METHOD, PROPERTY, INDEXER] = [1, 3, 4, 5] as const;

interface Step {
  sheet: string;
  address: string;
  type: number;
  name: string;
  argument?: unknown;
}

function requestOf(steps: readonly Step[]): string {
  const paths: Record<string, unknown> = {};
  const path = (type: number, name: string, parent: number, args: readonly unknown[]): number => {
    const Id = Object.keys(paths).length + 1;
    paths[Id] = {
      Id,
      ObjectPathType: type,
      Name: name,
      ...(parent === 0 ? {} : { ParentObjectPathId: parent }),
      ArgumentInfo: { Arguments: args },
    };
    return Id;
  };
  const worksheets = path(PROPERTY, 'Worksheets', path(ROOT, '', 0, []), []);
  const actions = steps.map(({ sheet, address, type, name, argument }, index) => {
    const range = path(METHOD, 'GetRange', path(INDEXER, '', worksheets, [sheet]), [address]);
    const Arguments = argument === undefined ? [] : [argument];
    return { Id: index + 1, ActionType: type, Name: name, ObjectPathId: range, ArgumentInfo: { Arguments } };
  });
  return JSON.stringify({ AutoKeepReference: false, Actions: actions, ObjectPaths: paths });
}

export function typeCells(connection: Connection, typed: readonly Typed[]): Promise<string> {
  const steps = typed.flatMap(({ sheet, row, column, entry, numberFormat }): Step[] => {
    const address = areaName(areaOf(row, column, 1, 1));
    const set = (name: string, argument: unknown): Step => ({ sheet, address, type: SET, name, argument });
    return [
      ...(numberFormat === undefined ? [] : [set('NumberFormat', [[numberFormat]])]),
      set('Formulas', [[entry]]),
    ];
  });
  return connection.request(requestOf(steps));
}

export function selectCells(connection: Connection, sheet: string, area: Area): Promise<string> {
  return connection.request(requestOf([{ sheet, address: areaName(area), type: CALL, name: 'Select' }]));
}
