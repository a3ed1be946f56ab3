export { explainBurden, explainCostRate, explainYear } from './burden';
export { explainFee } from './fee';
export { explainGuarantee } from './guarantee';
export { explainMemberTax } from './tax';
export { replayCostStep } from './replay';
export { explainCostShare, explainRequest } from './share';
