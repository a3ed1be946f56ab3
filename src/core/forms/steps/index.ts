export { explainAlone, explainAmount } from './amount';
export { explainComparison } from './comparison';
export { explainLumpShare } from './lump-share';
export { winnerPriceUnit } from './operands';
export { replay } from './replay';
export { explainMemberTotal, explainRate, explainRoundTotal, explainSaving } from './totals';
export type { Scope } from './totals';
