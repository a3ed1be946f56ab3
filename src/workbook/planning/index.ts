export { formsJob, planForms } from './forms/plan';
export { costsJob, planCosts } from './costs/plan';
export { planWorkbook, type Job } from './workbook';
export { readEarlierRun, changesInWords } from './record';
export { inputChanges, inputHash, recordedInputs, type InputChange } from './inputs';
export { DEFAULT_NAMING, type Naming } from './naming';
export { MEMBER_PAGE_TITLE, type MemberChoice } from './memberPage';
export { AGREES, CALCULATED, COVER_COUNTS, NOT_CALCULATED } from './cover';
export type { EarlierRun, RecordedInput, RunContext, WordedFinding } from './context';
