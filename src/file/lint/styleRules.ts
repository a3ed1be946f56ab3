import type { Package } from '../package';
import { readPart } from '../package';
import type { FindingList } from './finding';

/** Sizes of the style sheet's lists. */
export interface StyleCounts {
  cellXfs: number;
  dxfs: number;
}

/** Members per list (ECMA-376 part 1, 18.8.39); their references and `count` attributes checked. */
export function lintStyles(pkg: Package, part: string, findings: FindingList): StyleCounts {
  const members: Record<string, number> = {};
  const declared: Record<string, string> = {};
  const references: [list: string, index: number, from: string][] = [];
  const path: string[] = [];
  readPart(pkg, part, {
    open(name, a) {
      const parent = path[1] ?? '';
      if (path.length === 1 && a.count !== undefined) declared[name] = a.count;
      if (path.length === 2) {
        members[parent] = (members[parent] ?? 0) + 1;
        if (parent === 'cellXfs' || parent === 'cellStyleXfs') {
          const from = `${parent}[${(members[parent] ?? 0) - 1}]`;
          const lists = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' };
          for (const [attribute, list] of Object.entries(lists)) {
            const value = a[attribute];
            if (value !== undefined) references.push([list, Number(value), from]);
          }
        }
      }
      path.push(name);
    },
    close() {
      path.pop();
    },
  });
  for (const [list, index, from] of references) {
    if (!(index < (members[list] ?? 0))) findings.add('styleReference', part, from, `${list}[${index}]`);
  }
  for (const [list, count] of Object.entries(declared)) {
    if (Number(count) !== (members[list] ?? 0)) findings.add('styleCount', part, list, count);
  }
  return { cellXfs: members.cellXfs ?? 0, dxfs: members.dxfs ?? 0 };
}
