/**
 * Events, in the numbers that the client library knows. "Work with events using the Excel JavaScript API":
 * an event tells its source, Local or Remote; Runtime.enableEvents switches all of them off.
 */
import { allTables, type HostEvent, type Model, type Sheet } from './model';
import { intersection, parseArea } from './area';

export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of the events of collections and of the workbook. */
export const WORKBOOK = 'Workbook';

function tell(model: Model, event: HostEvent): void {
  if (model.eventsEnabled) model.events.push(event);
}

/** An event of a sheet is told to the sheet's handlers and to those of the collection. */
export function tellSheet(model: Model, type: number, sheet: Sheet, data: HostEvent['data'] = {}): void {
  const full = { worksheetId: sheet.id, ...data };
  tell(model, { type, target: sheet.id, data: full });
  tell(model, { type, target: WORKBOOK, data: full });
}

/** Cells were changed: Worksheet.onChanged, and Table.onChanged of the tables that are touched. */
export function changed(model: Model, sheet: Sheet, address: string, changeType: string): void {
  const data = {
    address,
    changeType,
    source: model.source,
    shiftDirection: 'None',
    triggerSource: 'Unknown',
  };
  tellSheet(model, eventTypes.changed, sheet, data);
  const area = parseArea(address);
  for (const table of allTables(model)) {
    if (table.sheet !== sheet || !area || !intersection(table.area, area)) continue;
    const full = { ...data, worksheetId: sheet.id, tableId: table.id };
    tell(model, { type: eventTypes.tableChanged, target: table.id, data: full });
    tell(model, { type: eventTypes.tableChanged, target: WORKBOOK, data: full });
  }
}

export const tellSelection = (model: Model, sheet: Sheet, address: string): void =>
  tellSheet(model, eventTypes.selectionChanged, sheet, { address });

export function tellTable(model: Model, type: number, id: string, name: string, sheet: Sheet): void {
  const data = { tableId: id, tableName: name, worksheetId: sheet.id, source: model.source };
  tell(model, { type, target: WORKBOOK, data });
}
