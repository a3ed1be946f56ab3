export { readForms } from './readForms';
export { readCosts } from './costs';
export { readWorkbook } from './readWorkbook';
export { holdsCosts, holdsForms } from './jobs';
export { placeIssues } from './placeIssues';
export { isoDate, type CalendarDate } from './serial';
export type * from './reading';
export type * from './costs';
export type * from './readWorkbook';
