/** The journal of work under way, and the index of saved states: small texts with a shape of their own. */
import type { ChartImage, ChoiceImage } from '../image/types';
import type { Slot } from './xml';
import { SLOTS } from './xml';

/** A state of the workbook that can be restored: as it was before a run (or before a restore). */
export interface SavedState {
  slot: Slot;
  /** What was about to be done when it was saved. */
  before: 'run' | 'restore';
  /** Number of the run that was about to be written. */
  run: number;
  /** ISO 8601, passed in. */
  at: string;
  bytes: number;
}

/** The record of the last run, beside the 控え that stands on a sheet. */
export interface RunPart {
  run: number;
  at: string;
  inputHash: string;
  sheets: readonly string[];
  names: readonly string[];
  /** SHA-256 of the constants that were written, by table and column. */
  constants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  charts: readonly ChartImage[];
  /** Choices by sheet. */
  choices: Readonly<Record<string, readonly ChoiceImage[]>>;
}

/** In the workbook from before the first write until the work is complete. */
export interface Journal {
  work: 'run' | 'template' | 'restore';
  at: string;
  /** Where the state before is. */
  slot: Slot;
  /** Sheets and names that the work may have put there. */
  sheets: readonly string[];
  names: readonly string[];
  /**
   * Sheets that go once the work is complete, and not before: a person's formulas that point at a sheet would be
   * broken for good, even if the sheet came back.
   */
  removes: readonly string[];
  /** What is stored once the work is complete: the run record, the index of saved states. */
  run: string | null;
  index: readonly SavedState[];
  /** The index as it was, for when the work is undone. */
  indexBefore: readonly SavedState[];
}

/** How many states are kept. */
export const KEPT_STATES = 3;
/** A state that is larger is not kept for restoring; it is said before anything is written. */
export const STATE_LIMIT = 16 * 1024 * 1024;

/** States from the newest to the oldest; what does not look like one is left out. */
export function readIndex(text: string | null | undefined): SavedState[] {
  const list = parse(text);
  if (!Array.isArray(list)) return [];
  return (list as SavedState[])
    .filter((s) => SLOTS.includes(s?.slot) && typeof s.run === 'number')
    .slice(0, KEPT_STATES);
}

export function readJournal(text: string | null | undefined): Journal | null {
  const journal = parse(text) as Journal | null;
  if (typeof journal !== 'object' || journal === null) return null;
  return SLOTS.includes(journal.slot) && Array.isArray(journal.sheets) && Array.isArray(journal.names)
    ? journal
    : null;
}

export function readRunPart(text: string | null | undefined): RunPart | null {
  const part = parse(text) as RunPart | null;
  return typeof part === 'object' &&
    part !== null &&
    Array.isArray(part.charts) &&
    typeof part.choices === 'object'
    ? part
    : null;
}

function parse(text: string | null | undefined): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}
