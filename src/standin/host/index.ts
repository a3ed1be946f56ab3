export { createHost, type Connection, type Host, type HostOptions, type Traffic } from './host';
export type { FaultKind, Faults } from './faults';
export type { Coauthor } from './coauthor';
export { sheetOf } from './sheet-of';
export type {
  BorderLine,
  CellStyle,
  CellValue,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostName,
  HostSheet,
  HostTable,
  HostValidation,
  HostWorkbook,
} from './workbook';
