/** Failures on purpose, so that a test can see what an add-in does about them. */

/**
 * - `refused`: the host answers an error and does nothing.
 * - `midway`: half of the request's changes are done, then an error (nothing is undone, as in Excel).
 * - `unanswered`: everything is done, but the answer is lost: the client sees a connection failure.
 * - `silent`: nothing is done and no answer ever comes (the host is gone).
 */
export type FaultKind = 'refused' | 'midway' | 'unanswered' | 'silent';

export interface Faults {
  /** The nth sync from now (1 = the next one) fails. */
  failAtSync: (n: number, kind?: FaultKind) => void;
  clear: () => void;
  /** Counts a sync and says how it fails, if it does. */
  next: () => FaultKind | null;
}

export function createFaults(): Faults {
  const planned = new Map<number, FaultKind>();
  let count = 0;
  return {
    failAtSync: (n, kind = 'refused') => void planned.set(count + n, kind),
    clear: () => planned.clear(),
    next: () => {
      count += 1;
      const kind = planned.get(count) ?? null;
      planned.delete(count);
      return kind;
    },
  };
}
