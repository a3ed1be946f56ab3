import { contentTypes } from '../contentTypes';
import type { Package } from '../package';
import { hasPart, partNames, readPart } from '../package';
import { FileProblemError } from '../problems';
import { readRelationships, relationshipsPart } from '../relationships';
import { reachableParts } from '../write/removal';
import type { FindingList } from './finding';

/** XML well-formed; every part has a type; every relationship leads somewhere; no part is left over. */
export function lintParts(pkg: Package, findings: FindingList): void {
  lintXml(pkg, findings);
  lintContentTypes(pkg, findings);
  lintRelationships(pkg, findings);
}

function lintXml(pkg: Package, findings: FindingList): void {
  for (const part of partNames(pkg)) {
    if (!/\.(xml|rels)$/i.test(part)) continue;
    try {
      readPart(pkg, part, {});
    } catch (error) {
      if (!(error instanceof FileProblemError)) throw error;
      findings.add('xmlMalformed', part, part, String(error.problem.values.detail ?? ''));
    }
  }
}

/** ISO 29500-2, 7.2.3: each part has exactly one type; an override names a part that is there. */
function lintContentTypes(pkg: Package, findings: FindingList): void {
  const types = contentTypes(pkg);
  for (const part of partNames(pkg)) {
    if (part === '[Content_Types].xml') continue;
    if (types.of(part) === '') findings.add('contentTypeMissing', '[Content_Types].xml', part);
  }
  const seen = new Set<string>();
  readPart(pkg, '[Content_Types].xml', {
    open(name, a) {
      if (name !== 'Override' && name !== 'Default') return;
      const key = `${name} ${(a.PartName ?? a.Extension ?? '').toLowerCase()}`;
      if (seen.has(key)) findings.add('contentTypeDuplicate', '[Content_Types].xml', key);
      seen.add(key);
    },
  });
  for (const part of types.overrides.keys()) {
    if (!hasPart(pkg, part)) findings.add('contentTypeOrphan', '[Content_Types].xml', part);
  }
}

/** ISO 29500-2, 6.5: ids unique in a part, targets there, every part reached. */
function lintRelationships(pkg: Package, findings: FindingList): void {
  for (const source of ['', ...partNames(pkg)]) {
    if (source.endsWith('.rels')) continue;
    const ids = new Set<string>();
    for (const { id, target, external } of readRelationships(pkg, source)) {
      if (ids.has(id)) findings.add('relationshipIdDuplicate', relationshipsPart(source), id);
      ids.add(id);
      if (!external && !hasPart(pkg, target))
        findings.add('relationshipTarget', relationshipsPart(source), id, target);
    }
  }
  const reached = reachableParts(pkg);
  for (const part of partNames(pkg)) {
    if (part === '[Content_Types].xml' || part.endsWith('.rels') || reached.has(part.toLowerCase())) continue;
    findings.add('partOrphan', part, part);
  }
  for (const part of partNames(pkg)) {
    if (!part.endsWith('.rels') || part === '_rels/.rels') continue;
    const source = part.replace(/_rels\/([^/]+)\.rels$/, '$1');
    if (!hasPart(pkg, source)) findings.add('partOrphan', part, part);
  }
}
