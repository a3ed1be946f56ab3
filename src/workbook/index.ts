export type * from './snapshot';
export type * from './plan';
export { TITLE_ROW, NOTE_ROW, HEADING_ROW, TAB_COLORS, paperOf } from './plan';
export type * from './place';
export * from './contract';
