export type {
  EngineCell,
  EngineName,
  EngineResult,
  EngineSheet,
  EngineTable,
  EngineWorkbook,
  FormulaEngine,
} from './engine';
export { calculateWorkbook, type PlainCell, type PlainSheet, type PlainTable } from './calculate-workbook';
export { univerEngine } from './univer';
