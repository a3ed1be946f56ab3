import { damaged } from './problems';
import type { Package } from './package';
import { hasPart, readPart } from './package';

export interface Relationship {
  id: string;
  /** Last word of the type, the same in strict and transitional files: `worksheet`, `table`, `calcChain`. */
  kind: string;
  type: string;
  /** Part name without leading slash; for external targets the target as it stands. */
  target: string;
  external: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' (the package) → `_rels/.rels` (ISO 29500-2, 6.5.2). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part that a target names, seen from its source part: absolute or relative (ISO 29500-2, 6.5.3.4). */
export function resolveTarget(source: string, target: string): string {
  let path = target.split('#')[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray % stands for itself.
  }
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Relationships of a part ('' for the package itself); none where it has no relationships part. */
export function readRelationships(pkg: Package, source: string): Relationship[] {
  const part = relationshipsPart(source);
  if (!hasPart(pkg, part)) return [];
  const found: Relationship[] = [];
  readPart(pkg, part, {
    open(name, a) {
      if (name !== 'Relationship') return;
      if (a.Id === undefined || a.Target === undefined || a.Type === undefined)
        throw damaged('relationship', part);
      const external = a.TargetMode === 'External';
      const target = external ? a.Target : resolveTarget(source, a.Target);
      found.push({
        id: a.Id,
        type: a.Type,
        kind: a.Type.slice(a.Type.lastIndexOf('/') + 1),
        target,
        external,
      });
    },
  });
  return found;
}

/** `xl/worksheets/sheet1.xml` seen from `xl/workbook.xml` → `worksheets/sheet1.xml`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
