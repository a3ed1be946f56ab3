export type * from './case';
export { SCORE_UNITS } from './case';
export * from './explain';
export type * from './figures';
export { scoreProposals, unitsPerPoint } from './score-proposals';
export { TIE_MATTER, tieMatter } from './ranks';
