import type { FindingList } from './finding';

/**
 * Checks that the children of a part's root come in the schema's sequence. Elements that the list does not
 * know (`mc:AlternateContent`, `xr:revisionPtr`) may stand anywhere.
 */
export function lintOrder(
  order: readonly string[],
  part: string,
  findings: FindingList,
): (name: string) => void {
  let last = -1;
  return (name) => {
    const rank = order.indexOf(name);
    if (rank < 0) return;
    if (rank < last) findings.add('elementOrder', part, name, `after ${order[last] ?? ''}`);
    last = Math.max(last, rank);
  };
}
