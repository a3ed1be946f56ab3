/** Excel as host: Snapshot in, Plan out, and everything back. The only folder that touches `Excel.*`. */
export { applyPlan } from './applyPlan';
export type { Applied, ApplyOptions, ApplyResult, Refused, Undone } from './applyResult';
export { CAPABILITIES, supportedSet, type Capability, type Feature } from './capabilities';
export { clearSavedStates } from './clearSaved';
export { insertTemplate } from './insertTemplate';
export { mend, type Mended } from './mend';
export { agrees, readBack, type Difference, type ReadBack } from './readBack';
export { restore, savedStates, type Restored, type RestoreOptions } from './restore';
export { runRecord } from './runRecord';
export type { RunPart, SavedState } from './saved/journal';
export { KEPT_STATES, STATE_LIMIT } from './saved/journal';
export { selectCell } from './selectCell';
export { selfCheck, type SelfCheckReport, type SelfCheckRow } from './selfCheck';
export { selfCheckPlan } from './selfCheck/report';
export { inExcel, type Phase, type Progress, type SessionOptions } from './session';
export { takeSnapshot } from './snapshot';
export { watchInputs, type InputNotice, type Watch, type WatchOptions } from './watchInputs';
export type { ExcelIssueCode } from './issues';
