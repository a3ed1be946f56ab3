export {
  besideOf,
  besideTaken,
  hasMembers,
  isFree,
  standsBeside,
  type Beside,
  type BesideCell,
} from './beside';
export {
  absoluteRange,
  addressOf,
  areaOf,
  gridOf,
  sheetRange,
  type Area,
  type Grid,
  type RangeSnapshot,
} from './grid';
export { headingText, type MappedColumn, type Mapping, type Recognised } from './mapping';
export { unitOf } from './units';
export { recognise, type RecogniseOptions } from './recognise';
export { TARGETS, targetNamed } from './known';
export { readKept } from './kept';
export { KEPT_SHEET, KEPT_TABLE, keptTable } from './keptNames';
export { staleIssues } from './stale';
export { besideStanding } from './standing';
export {
  freeName,
  prepareBringing,
  type Bring,
  type Bringing,
  type PlannedBringing,
  type RangeAnswer,
  type RangeRequest,
} from './bringIn';
export { atOrigin, ORIGIN_HEADING, type BroughtTable } from './tables';
