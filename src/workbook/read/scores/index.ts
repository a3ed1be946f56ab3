export { readScores } from './readScores';
export type * from './reading';
