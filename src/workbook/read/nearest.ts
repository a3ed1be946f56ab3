/** The nearest known name, as a proposal for one that is unknown. */
import { looseKey } from './sameName';

/** Levenshtein distance in UTF-16 units: one insertion, deletion or replacement counts 1. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * The known name with the smallest distance, first listed on ties; undefined when even the nearest
 * differs in more than half of its letters (a proposal should not be a guess).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = looseKey(name);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const key = looseKey(candidate);
    const longer = Math.max(wanted.length, key.length);
    // The length alone already says that it cannot be near: spares the work on long lists.
    if (Math.abs(wanted.length - key.length) >= least) continue;
    const distance = editDistance(wanted, key);
    if (distance < least && distance * 2 <= longer) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
