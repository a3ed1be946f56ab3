/** The rules of Warikan: pure functions on plain data. */
export type * from './outcome';
export * from './money';
export * from './forms';
export * from './costs';
export * from './scores';
