/** What applying a Plan is told, and what it answers. */
import type { PlacedIssue, TableSnapshot } from '../workbook';
import type { ReadBack } from './readBack';
import type { SavedState } from './saved/journal';
import type { SessionOptions } from './session';

export interface ApplyOptions extends SessionOptions {
  /** ISO 8601, passed in: when the state was saved. */
  now: string;
  /** The input tables that the plan was made from; a change in them since then is asked about, and found after the write. */
  inputs?: readonly TableSnapshot[];
  /** The person has seen everything in `confirm` of a refusal and wants to go on. */
  confirmed?: boolean;
  /** Bytes that a saved state may have; for tests. */
  stateLimit?: number;
  /** A template is no run: no state of it is kept. */
  work?: 'run' | 'template';
}

export interface Applied {
  kind: 'applied';
  /** Null when it could not be read back any more. */
  readBack: ReadBack | null;
  findings: readonly PlacedIssue[];
  /** The saved state that restores what was there; null when none is kept. */
  saved: SavedState | null;
  syncs: number;
}

export interface Refused {
  kind: 'refused';
  /** What has to be put right first. */
  reasons: readonly PlacedIssue[];
  /** What a person may agree to (`confirmed`). */
  confirm: readonly PlacedIssue[];
}

/** Stopped or failed; `putBack`: the workbook is as it was. Else it is mended at the next opening. */
export interface Undone {
  kind: 'undone';
  putBack: boolean;
  issues: readonly PlacedIssue[];
}

/** How far the work came. */
export interface Course {
  began: boolean;
  finishing: boolean;
  /** Known before the first write, and still true when the answer to a later step is lost. */
  findings?: readonly PlacedIssue[];
  saved?: SavedState | null;
}

export type ApplyResult = Applied | Refused | Undone;
