/** Numbers that follow from a seed and a position alone: the same at every run. */

/** A whole number from 0 to `below` − 1. */
export function chance(below: number, seed: number, ...position: (number | string)[]): number {
  let hash = seed ^ 0x9e3779b9;
  for (const text of position)
    for (const letter of `${text};`)
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x85ebca6b) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  const high = (hash ^ (hash >>> 15)) >>> 0;
  const low = Math.imul(high ^ 0x5bd1e995, 0x27d4eb2f) >>> 0;
  return Math.floor(((high * 2 ** 21 + (low >>> 11)) / 2 ** 53) * below);
}
