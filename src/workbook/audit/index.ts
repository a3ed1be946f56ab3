export { auditWorkbook, type AuditOptions } from './auditWorkbook';
export { changeIssues } from './inputs';
export { handChanges } from './handChanges';
export type * from './report';
export { auditReportPlan } from './reportPlan';
