/**
 * 利用数: how many members use each service, and how many services each member uses (○ existing, ◎ new, × dropped).
 */
import type { CostsCase } from '../case';
import type { UsageFigures } from '../figures';

export function usageCounts(c: CostsCase): UsageFigures {
  const zeros = (n: number): Float64Array => new Float64Array(n);
  const counts = {
    byService: {
      existing: zeros(c.services.length),
      new: zeros(c.services.length),
      dropped: zeros(c.services.length),
    },
    byMember: {
      existing: zeros(c.members.length),
      new: zeros(c.members.length),
      dropped: zeros(c.members.length),
    },
  };
  for (const { service, member, state } of c.uses) {
    const ofService = counts.byService[state];
    const ofMember = counts.byMember[state];
    ofService[service] = (ofService[service] ?? 0) + 1;
    ofMember[member] = (ofMember[member] ?? 0) + 1;
  }
  const used = ({ existing, new: added }: typeof counts.byMember): Float64Array =>
    existing.map((count, i) => count + (added[i] ?? 0));
  return {
    byService: { ...counts.byService, used: used(counts.byService) },
    byMember: { ...counts.byMember, used: used(counts.byMember) },
  };
}
