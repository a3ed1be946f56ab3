export { readCosts } from './readCosts';
export type * from './reading';
